import { useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { ImportedReport } from '../../../dataset';
import { withdraw } from '../../importing/flow';
import { useStrings } from '../../stringsContext';
import { PackageFiles } from './PackageFiles';
import { Question } from './Question';
import { useImportStyles } from './useImportStyles';

/** Exporter and Retirer; withdrawing is asked for twice, the safe answer has the focus. */
export function ImportActions({ imported }: { readonly imported: ImportedReport }) {
  const styles = useImportStyles();
  const { list } = useStrings().importing;
  const [open, setOpen] = useState<'nothing' | 'files' | 'withdraw'>('nothing');
  const leave = useRef<HTMLButtonElement>(null);
  const { title } = imported.report;
  return (
    <>
      <div className={styles.buttons}>
        <Button
          size="small"
          aria-label={list.exportOf(title)}
          aria-expanded={open === 'files'}
          onClick={() => setOpen(open === 'files' ? 'nothing' : 'files')}
        >
          {list.export}
        </Button>
        <Button ref={leave} size="small" aria-label={list.withdrawOf(title)} onClick={() => setOpen('withdraw')}>
          {list.withdraw}
        </Button>
      </div>
      {open === 'files' && <PackageFiles imported={imported} />}
      {open === 'withdraw' && (
        <Question
          text={list.sure}
          yes={list.yes}
          no={list.no}
          onYes={() => void withdraw(imported.id)}
          onNo={() => {
            setOpen('nothing');
            leave.current?.focus();
          }}
        />
      )}
    </>
  );
}
