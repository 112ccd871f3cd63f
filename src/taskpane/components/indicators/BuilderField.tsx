import { Field, Label, Select, makeStyles } from '@fluentui/react-components';
import type { Dataset } from '../../../dataset';
import type { Chosen, FieldName } from '../../formulas/recipes';
import { choicesFor } from '../../formulas/choices';
import { useStrings } from '../../stringsContext';
import { IndicatorPicker } from './IndicatorPicker';

const useStyles = makeStyles({ field: { minWidth: 0 }, wide: { gridColumn: '1 / -1', minWidth: 0 } });

interface BuilderFieldProps {
  readonly dataset: Dataset;
  readonly name: FieldName;
  readonly chosen: Chosen;
  readonly choose: (field: FieldName, value: string) => void;
}

const WIDE: readonly FieldName[] = ['denominator', 'total', 'breakdown', 'organization', 'reference'];

/** One argument of the formula, with what there is to choose from. */
export function BuilderField({ dataset, name, chosen, choose }: BuilderFieldProps) {
  const styles = useStyles();
  const { formulas } = useStrings();
  const label = formulas.fields[name];
  if (name === 'denominator') {
    return (
      <div className={styles.wide} role="group" aria-label={label}>
        <Label>{label}</Label>
        <IndicatorPicker
          dataset={dataset}
          label={label}
          value={chosen.denominator}
          onPick={(code) => choose('denominator', code)}
        />
      </div>
    );
  }
  const usual = formulas.usual[name as keyof typeof formulas.usual] as string | undefined;
  return (
    <Field label={label} className={WIDE.includes(name) ? styles.wide : styles.field}>
      <Select value={chosen[name]} onChange={(_event, { value }) => choose(name, value)}>
        {usual !== undefined && <option value="">{usual}</option>}
        {choicesFor(dataset, name, chosen).map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
