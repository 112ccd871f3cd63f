import { useState } from 'react';
import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { readClipboard } from '../../importing/flow';
import { useStrings } from '../../stringsContext';
import { useImportStyles } from './useImportStyles';

const useStyles = makeStyles({
  paste: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  field: { width: '100%', minWidth: 0 },
});

/** A table pasted, with what the clipboard knows of its cells; or a text typed and read on demand. */
export function PasteField() {
  const styles = useStyles();
  const shared = useImportStyles();
  const { start } = useStrings().importing;
  const [text, setText] = useState('');
  return (
    <div className={styles.paste}>
      <Field className={styles.field} label={start.paste} hint={start.pasteHint}>
        <Textarea
          className={shared.field}
          textarea={{ className: shared.field }}
          rows={3}
          value={text}
          onChange={(_event, { value }) => setText(value)}
          onPaste={(event) => {
            const pasted = {
              html: event.clipboardData.getData('text/html'),
              text: event.clipboardData.getData('text/plain'),
            };
            if (pasted.html === '' && pasted.text === '') return;
            event.preventDefault();
            void readClipboard(pasted);
          }}
        />
      </Field>
      {text.trim() !== '' && <Button onClick={() => void readClipboard({ text })}>{start.read}</Button>}
    </div>
  );
}
