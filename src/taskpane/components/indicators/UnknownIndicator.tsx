import { Button } from '@fluentui/react-components';
import { useNavigation } from '../../navigation';
import { useStrings } from '../../stringsContext';
import { Picture } from '../Picture';
import { StatePage } from '../StatePage';

/** A favourite or a link whose indicator newer data no longer have. */
export function UnknownIndicator({ code }: { readonly code: string }) {
  const { indicators } = useStrings();
  const { show } = useNavigation();
  return (
    <StatePage
      picture={<Picture name="empty" />}
      title={indicators.search.nothingTitle}
      action={
        <Button appearance="primary" onClick={() => show({ kind: 'list' })}>
          {indicators.sheet.back}
        </Button>
      }
    >
      {indicators.sheet.gone(code)}
    </StatePage>
  );
}
