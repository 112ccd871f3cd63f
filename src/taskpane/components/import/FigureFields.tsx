import { useState } from 'react';
import { Caption1, Checkbox, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { FigureEdit, ImportedRow, ReadFigure, ReadRow, RowEdit } from '../../../importer';
import { numberText, typedNumber } from '../../importing/rows';
import { useStrings } from '../../stringsContext';

const useStyles = makeStyles({
  figures: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  figure: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: tokens.spacingHorizontalS },
  printed: { flexBasis: '100%', color: tokens.colorNeutralForeground2 },
  year: { flexBasis: '64px', flexGrow: 0, minWidth: 0 },
  value: { flexBasis: '90px', flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});

interface FigureFieldsProps {
  readonly row: ImportedRow;
  readonly edit: RowEdit;
  readonly read: ReadRow;
  readonly onChange: (figures: RowEdit['figures']) => void;
}

/** The figures of a row: their year, their value, and whether they are taken. */
export function FigureFields({ row, edit, read, onChange }: FigureFieldsProps) {
  const styles = useStyles();
  const { editor } = useStrings().importing;
  return (
    <div className={styles.figures}>
      <Text weight="semibold">{editor.figures}</Text>
      {read.figures.map((one) => (
        <FigureField
          key={one.at}
          printed={row.figures[one.at]!.printed}
          figure={one}
          onChange={(part) => onChange({ ...edit.figures, [one.at]: { ...edit.figures[one.at], ...part } })}
        />
      ))}
    </div>
  );
}

interface FigureFieldProps {
  readonly printed: string;
  readonly figure: ReadFigure;
  readonly onChange: (part: FigureEdit) => void;
}

function FigureField({ printed, figure, onChange }: FigureFieldProps) {
  const styles = useStyles();
  const { editor: texts } = useStrings().importing;
  const year = (name: 'year' | 'base_year', label: string) => (
    <Input
      className={styles.year}
      input={{ className: styles.input }}
      inputMode="numeric"
      aria-label={label}
      defaultValue={String(figure[name] ?? '')}
      onChange={(_event, { value }) => onChange({ [name]: typedNumber(value) ?? NaN })}
    />
  );
  return (
    <div className={styles.figure}>
      <Caption1 className={styles.printed}>{printed}</Caption1>
      {figure.base_year !== null && year('base_year', texts.baseOf(printed))}
      {year('year', texts.yearOf(printed))}
      <ValueField printed={printed} value={figure.value} onChange={(value) => onChange({ value })} />
      <Checkbox
        label={texts.take}
        aria-label={texts.takeOf(printed)}
        checked={!figure.left}
        onChange={(_event, { checked }) => onChange({ left: checked !== true })}
      />
    </div>
  );
}

interface ValueFieldProps {
  readonly printed: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A number as French users type it; what is no number changes nothing. */
function ValueField({ printed, value, onChange }: ValueFieldProps) {
  const styles = useStyles();
  const { editor: texts } = useStrings().importing;
  const [typed, setTyped] = useState<string>();
  const wrong = typed !== undefined && Number.isNaN(typedNumber(typed));
  return (
    <Field className={styles.value} validationMessage={wrong ? texts.badNumber : undefined}>
      <Input
        input={{ className: styles.input }}
        inputMode="decimal"
        aria-label={texts.valueOf(printed)}
        value={typed ?? (value === null ? '' : numberText(value))}
        onChange={(_event, data) => {
          setTyped(data.value);
          const number = typedNumber(data.value);
          if (!Number.isNaN(number)) onChange(number);
        }}
        onBlur={() => {
          if (!wrong) setTyped(undefined);
        }}
      />
    </Field>
  );
}
