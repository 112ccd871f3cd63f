import { Label, makeStyles } from '@fluentui/react-components';
import type { Dataset } from '../../../dataset';
import type { Chosen, FieldName } from '../../formulas/recipes';
import { choicesFor } from '../../formulas/choices';
import { useStrings } from '../../stringsContext';
import { Choice } from '../Choice';
import { IndicatorPicker } from './IndicatorPicker';

const useStyles = makeStyles({ wide: { gridColumn: '1 / -1', minWidth: 0 } });

interface BuilderFieldProps {
  readonly dataset: Dataset;
  readonly name: FieldName;
  /** without it there is nothing to compute: no usual choice is offered */
  readonly required: boolean;
  readonly chosen: Chosen;
  readonly choose: (field: FieldName, value: string) => void;
}

const WIDE: readonly FieldName[] = ['denominator', 'total', 'breakdown', 'organization', 'reference'];

/** One argument of the formula, with what there is to choose from. */
export function BuilderField({ dataset, name, required, chosen, choose }: BuilderFieldProps) {
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
    <Choice
      label={label}
      className={WIDE.includes(name) ? styles.wide : undefined}
      value={chosen[name]}
      options={[
        ...(usual === undefined || required ? [] : [{ value: '', text: usual }]),
        ...choicesFor(dataset, name, chosen),
      ]}
      onChoose={(value) => choose(name, value)}
    />
  );
}
