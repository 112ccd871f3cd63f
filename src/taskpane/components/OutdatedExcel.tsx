import { useStrings } from '../stringsContext';
import { Picture } from './Picture';
import { StatePage } from './StatePage';

export function OutdatedExcel() {
  const { outdated } = useStrings();
  return (
    <StatePage picture={<Picture name="outdated" />} title={outdated.title}>
      {outdated.text} {outdated.advice}
    </StatePage>
  );
}
