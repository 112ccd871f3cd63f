import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { CHECK_WORDS, SEVERITY_WORDS } from '../../../checks';
import type { Finding } from '../../../checks';
import type { Dataset } from '../../../dataset';
import { checksIn, reportsIn, severitiesIn } from '../../findings';
import type { FindingFilter } from '../../findings';
import { useStrings } from '../../stringsContext';
import { Choice } from '../Choice';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  wide: { gridColumn: '1 / -1', minWidth: 0 },
});

interface FindingFiltersProps {
  readonly dataset: Dataset;
  readonly findings: readonly Finding[];
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

export function FindingFilters({ dataset, findings, filter, onChange }: FindingFiltersProps) {
  const styles = useStyles();
  const strings = useStrings().findings;
  const select = (
    name: 'severity' | 'report' | 'check',
    options: readonly (readonly [value: string, text: string])[],
    className?: string,
  ) => (
    <Choice
      label={strings[name]}
      className={className}
      value={filter[name]}
      options={[{ value: '', text: strings.any[name] }, ...options.map(([value, text]) => ({ value, text }))]}
      onChoose={(value) => onChange({ ...filter, [name]: value } as FindingFilter)}
    />
  );
  return (
    <div className={styles.fields}>
      {select(
        'severity',
        severitiesIn(findings).map((severity) => [severity, SEVERITY_WORDS[severity]]),
      )}
      {select(
        'check',
        checksIn(findings).map((check) => [check, CHECK_WORDS[check]]),
      )}
      {select(
        'report',
        reportsIn(findings).map((report) => [report, dataset.report(report)?.title ?? report]),
        styles.wide,
      )}
      <Checkbox
        className={styles.wide}
        label={strings.hideSeen}
        checked={filter.hideSeen}
        onChange={(_event, { checked }) => onChange({ ...filter, hideSeen: checked === true })}
      />
    </div>
  );
}
