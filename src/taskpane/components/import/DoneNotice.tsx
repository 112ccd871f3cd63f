import { Button } from '@fluentui/react-components';
import { useImportFlow } from '../../hooks/useImportFlow';
import { updateSheet } from '../../importing/flow';
import { useStrings } from '../../stringsContext';
import { Notice } from '../Notice';

/** How accepting, withdrawing or updating went; the sheet Données, where there is one, follows when the user says so. */
export function DoneNotice({ loaded }: { readonly loaded: boolean }) {
  const { done: texts } = useStrings().importing;
  const { done } = useImportFlow();
  if (!done) return null;
  if (done.kind === 'updated') {
    return (
      <Notice intent="success" title={texts.updated}>
        {texts.updatedText(done.added, done.changed, done.removed)}
      </Notice>
    );
  }
  const accepted = done.kind === 'accepted';
  const said = [
    accepted ? texts.acceptedText(done.figures, done.title) : texts.withdrawnText,
    done.recalculated ? '' : texts.busy,
    loaded ? texts.sheet : '',
  ];
  return (
    <Notice
      intent="success"
      title={accepted ? texts.accepted : texts.withdrawn}
      actions={
        loaded && (
          <Button size="small" onClick={() => void updateSheet(accepted ? done.year : null)}>
            {texts.update}
          </Button>
        )
      }
    >
      {said.filter((text) => text !== '').join(' ')}
    </Notice>
  );
}
