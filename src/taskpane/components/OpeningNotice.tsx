import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Opening } from '../../workbook';
import { useOpening } from '../hooks/useOpening';
import type { Strings } from '../strings';
import { useStrings } from '../stringsContext';
import { Notice } from './Notice';

const useStyles = makeStyles({ place: { margin: tokens.spacingHorizontalM, marginBottom: 0 } });

/** Says what was repaired or calculated anew when the workbook was opened, or what still is to be repaired. */
export function OpeningNotice() {
  const styles = useStyles();
  const { opening: texts } = useStrings();
  const { opening, hide } = useOpening();
  const said = opening && messageOf(opening, texts);
  if (!said) return null;
  return (
    <div className={styles.place}>
      <Notice
        intent={said.intent}
        title={said.title}
        actions={
          <Button size="small" onClick={hide}>
            {texts.close}
          </Button>
        }
      >
        {said.text}
      </Notice>
    </div>
  );
}

interface Said {
  readonly intent: 'info' | 'warning';
  readonly title: string;
  readonly text: string;
}

function messageOf({ recovery, interrupted, recalculated }: Opening, texts: Strings['opening']): Said | null {
  if (interrupted) return { intent: 'warning', title: texts.interruptedTitle, text: texts.interruptedText };
  switch (recovery?.done) {
    case 'restored':
      return { intent: 'info', title: texts.restoredTitle, text: texts.restoredText(dateText(recovery.date)) };
    case 'completed':
      return { intent: 'info', title: texts.completedTitle, text: texts.completedText(dateText(recovery.date)) };
    default:
      return recalculated ? { intent: 'info', title: texts.recalculatedTitle, text: texts.recalculatedText } : null;
  }
}

const dates = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short' });

const dateText = (date: string | null): string => (date === null ? '' : dates.format(new Date(date)));
