import { Spinner, makeStyles } from '@fluentui/react-components';
import type { Dataset } from '../../../dataset';
import { useFindings } from '../../hooks/useFindings';
import { useStrings } from '../../stringsContext';
import { DatasetGate } from '../DatasetGate';
import { FindingList } from './FindingList';

const useStyles = makeStyles({ waiting: { margin: 'auto' } });

/** Section Contrôles: where the reports contradict themselves. */
export function FindingsSection() {
  return <DatasetGate>{(dataset) => <Computed dataset={dataset} />}</DatasetGate>;
}

function Computed({ dataset }: { readonly dataset: Dataset }) {
  const styles = useStyles();
  const strings = useStrings();
  const findings = useFindings(dataset);
  if (!findings) {
    return <Spinner className={styles.waiting} label={strings.findings.computing} labelPosition="below" />;
  }
  return <FindingList dataset={dataset} findings={findings} />;
}
