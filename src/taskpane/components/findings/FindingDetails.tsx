import { makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../checks';
import type { Dataset } from '../../../dataset';
import type { SeenControl } from '../../hooks/useSeen';
import { useStrings } from '../../stringsContext';
import { FigureLinks } from './FigureLinks';
import { SeenForm } from './SeenForm';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
  },
  pairs: { display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '2px 12px', margin: 0 },
  value: { margin: 0, minWidth: 0 },
});

interface FindingDetailsProps {
  readonly dataset: Dataset;
  readonly finding: Finding;
  readonly seen: SeenControl;
}

export function FindingDetails({ dataset, finding, seen }: FindingDetailsProps) {
  const styles = useStyles();
  const strings = useStrings().findings;
  return (
    <div className={styles.part}>
      <dl className={styles.pairs}>
        <dt>{strings.printed}</dt>
        <dd className={styles.value}>
          <strong>{finding.printed}</strong>
        </dd>
        {finding.expected && (
          <>
            <dt>{strings.expected}</dt>
            <dd className={styles.value}>
              <strong>{finding.expected}</strong>
            </dd>
          </>
        )}
      </dl>
      <FigureLinks dataset={dataset} figures={finding.figures} />
      <SeenForm finding={finding} seen={seen} />
    </div>
  );
}
