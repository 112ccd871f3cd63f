import { useEffect, useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { ImportedReport } from '../../../dataset';
import { withdraw } from '../../importing/flow';
import { useStrings } from '../../stringsContext';
import { Notice } from '../Notice';
import { PackageFiles } from './PackageFiles';
import { useImportStyles } from './useImportStyles';

/** Exporter and Retirer; withdrawing is asked for twice, with the safe answer in focus. */
export function ImportActions({ imported }: { readonly imported: ImportedReport }) {
  const styles = useImportStyles();
  const { list } = useStrings().importing;
  const [open, setOpen] = useState<'nothing' | 'files' | 'withdraw'>('nothing');
  const keep = useRef<HTMLButtonElement>(null);
  const leave = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (open === 'withdraw') keep.current?.focus();
    else if (asked.current) leave.current?.focus();
    asked.current = open === 'withdraw';
  }, [open]);
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
        <Notice
          intent="warning"
          title={list.sure}
          actions={
            <>
              <Button size="small" onClick={() => void withdraw(imported.id)}>
                {list.yes}
              </Button>
              <Button ref={keep} size="small" onClick={() => setOpen('nothing')}>
                {list.no}
              </Button>
            </>
          }
        />
      )}
    </>
  );
}
