import { Field, Select, makeStyles, mergeClasses } from '@fluentui/react-components';
import { CRAMPED } from '../looks';

const useStyles = makeStyles({
  // beside a field with more to say the select stays in line
  field: { minWidth: 0, alignContent: 'start' },
  full: { display: 'block' },
  select: { minWidth: 0, width: '100%' },
  enlarged: { display: 'none', [CRAMPED]: { display: 'block' } },
});

/** What a select shows of a text at the pane's least width, and at twice the size; longer ones are said in full below it. */
const SHOWN_CHARACTERS = 30;
const SHOWN_ENLARGED = 8;

export interface ChoiceOption {
  readonly value: string;
  readonly text: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly hiddenLabel?: boolean;
  readonly hint?: string;
  readonly disabled?: boolean;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly onChoose: (value: string) => void;
  readonly className?: string | undefined;
}

/** One of a list. */
export function Choice({
  label,
  hiddenLabel = false,
  hint,
  disabled = false,
  value,
  options,
  onChoose,
  className,
}: ChoiceProps) {
  const styles = useStyles();
  const text = options.find((option) => option.value === value)?.text ?? '';
  const full = text.length > SHOWN_ENLARGED && (
    <span className={text.length > SHOWN_CHARACTERS ? styles.full : styles.enlarged}>{text}</span>
  );
  return (
    <Field
      className={mergeClasses(styles.field, className)}
      {...(hiddenLabel ? {} : { label })}
      {...((full || hint) && {
        hint: (
          <>
            {full}
            {hint}
          </>
        ),
      })}
    >
      <Select
        className={styles.select}
        select={{ className: styles.select }}
        aria-label={hiddenLabel ? label : undefined}
        disabled={disabled}
        value={value}
        onChange={(_event, data) => onChoose(data.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
