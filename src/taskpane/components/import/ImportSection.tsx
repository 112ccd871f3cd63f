import { useEffect, useRef } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Dataset } from '../../../dataset';
import { useImportFlow } from '../../hooks/useImportFlow';
import { DatasetGate } from '../DatasetGate';
import { CheckView } from './CheckView';
import { Failure } from './Failure';
import { IdentityView } from './IdentityView';
import { ReviewView } from './ReviewView';
import { StartView } from './StartView';
import { Working } from './Working';

const useStyles = makeStyles({
  section: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    outlineStyle: 'none',
  },
  message: { padding: tokens.spacingHorizontalL, paddingBottom: 0, ':empty': { display: 'none' } },
});

/** Section Importer: a new report, from the document to the formulas. */
export function ImportSection() {
  return <DatasetGate>{(dataset) => <Flow dataset={dataset} />}</DatasetGate>;
}

function Flow({ dataset }: { readonly dataset: Dataset }) {
  const styles = useStyles();
  const { step, busy, error } = useImportFlow();
  const section = useRef<HTMLDivElement>(null);
  const shown = busy ? 'busy' : step.kind;
  const before = useRef(shown);
  useEffect(() => {
    // what had the focus is gone with the step before: reading goes on at the top of the new one
    if (before.current === shown) return;
    before.current = shown;
    section.current?.focus({ preventScroll: true });
    const tabs = document.querySelector('[role="tablist"]');
    if (section.current && tabs) {
      // the tabs stay in sight above it
      scrollBy(0, section.current.getBoundingClientRect().top - tabs.getBoundingClientRect().bottom);
    }
  }, [shown]);
  return (
    <div ref={section} tabIndex={-1} className={styles.section}>
      {busy ? (
        <Working busy={busy} />
      ) : (
        <>
          <div className={styles.message}>
            <Failure error={error} />
          </div>
          {step.kind === 'start' && <StartView />}
          {step.kind === 'identity' && <IdentityView dataset={dataset} {...step} />}
          {step.kind === 'review' && <ReviewView {...step} />}
          {step.kind === 'check' && <CheckView {...step} />}
        </>
      )}
    </div>
  );
}
