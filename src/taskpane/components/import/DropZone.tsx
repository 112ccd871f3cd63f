import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { Button, Caption1, Text, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { readChosen } from '../../importing/flow';
import { useStrings } from '../../stringsContext';

const KINDS = '.pdf,.xlsx,.csv,.tsv,.txt,.md,.html,.htm';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: 'center',
  },
  over: { ...shorthands.borderColor(tokens.colorBrandStroke1), backgroundColor: tokens.colorNeutralBackground1Hover },
  quiet: { color: tokens.colorNeutralForeground2 },
  hidden: { display: 'none' },
});

/** A file, dropped or chosen. */
export function DropZone() {
  const styles = useStyles();
  const { start } = useStrings().importing;
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) void readChosen(file);
  };
  const drag = (event: DragEvent, inside: boolean): void => {
    // without this the page itself would open the file
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragEnter={(event) => drag(event, true)}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <Text weight="semibold">{start.drop}</Text>
      <Caption1 className={styles.quiet}>{start.kinds}</Caption1>
      <Button appearance="primary" onClick={() => input.current?.click()}>
        {start.choose}
      </Button>
      <input
        ref={input}
        type="file"
        className={styles.hidden}
        accept={KINDS}
        aria-label={start.chosen}
        onChange={(event) => {
          take(event.target.files);
          // the same file can be chosen again after it was mended
          event.target.value = '';
        }}
      />
    </div>
  );
}
