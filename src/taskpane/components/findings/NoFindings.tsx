import { Button } from '@fluentui/react-components';
import { useStrings } from '../../stringsContext';
import { Picture } from '../Picture';
import { StatePage } from '../StatePage';

/** When nothing passes the filter. */
export function NoFindings({ onWiden }: { readonly onWiden: () => void }) {
  const { findings } = useStrings();
  return (
    <StatePage
      picture={<Picture name="empty" />}
      title={findings.noneTitle}
      action={<Button onClick={onWiden}>{findings.widen}</Button>}
    >
      {findings.noneText}
    </StatePage>
  );
}
