import { useEffect, useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { UNIT_LABELS, UNITS } from '../../../dataset';
import type { Dataset, Unit } from '../../../dataset';
import { levelUnit, proposeIndicator } from '../../../importer';
import type { ReadRow, Review, RowEdit, UnitReading } from '../../../importer';
import { useStrings } from '../../stringsContext';
import type { Strings } from '../../strings';
import { Choice } from '../Choice';
import { IndicatorPicker } from '../indicators/IndicatorPicker';
import { Alternatives } from './Alternatives';
import { FigureFields } from './FigureFields';
import { NewIndicatorForm } from './NewIndicatorForm';
import { useImportStyles } from './useImportStyles';

const useStyles = makeStyles({
  editor: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    outline: 'none',
    minWidth: 0,
  },
});

interface RowEditorProps {
  readonly at: number;
  readonly review: Review;
  readonly dataset: Dataset;
  readonly read: ReadRow;
  readonly onChange: (part: Partial<RowEdit>) => void;
  readonly onClose: () => void;
}

/** Another indicator or a new one, another unit, other values and years. */
export function RowEditor({ at, review, dataset, read, onChange, onClose }: RowEditorProps) {
  const styles = useStyles();
  const { buttons, wide } = useImportStyles();
  const { editor: texts, review: words } = useStrings().importing;
  const row = review.result.rows[at]!;
  const edit = review.edits[at]!;
  const part = useRef<HTMLDivElement>(null);
  const code = edit.indicator ?? row.mapping.indicator?.indicator ?? '';
  const creating = edit.created !== null;
  // what was pressed gives way to something else: the keyboard goes on at the top of the editor
  useEffect(() => part.current?.focus(), [code, creating]);
  const pick = (indicator: string): void => onChange({ indicator, created: null });
  const unit = levelUnit(row, { ...edit, reading: null });
  return (
    <div
      ref={part}
      tabIndex={-1}
      role="group"
      aria-label={words.editOf(row.item.label || words.noLabel)}
      className={styles.editor}
    >
      {edit.created ? (
        <NewIndicatorForm
          created={edit.created}
          onChange={(created) => onChange({ created })}
          onKnown={() => onChange({ created: null })}
        />
      ) : (
        <>
          <IndicatorPicker key={code} dataset={dataset} label={texts.indicator} value={code} onPick={pick} />
          <Alternatives row={row} dataset={dataset} chosen={code} onPick={pick} />
          <Button onClick={() => onChange({ created: proposeIndicator(review, at, dataset) })}>{texts.create}</Button>
        </>
      )}
      {unit && (
        <Choice
          label={texts.reading}
          value={edit.reading ? keyOf(edit.reading) : ''}
          options={[{ value: '', text: texts.asRead(UNIT_LABELS[unit]) }, ...readings(texts)]}
          onChoose={(value) => onChange({ reading: value === '' ? null : readingOf(value) })}
        />
      )}
      <FigureFields row={row} edit={edit} read={read} onChange={(figures) => onChange({ figures })} />
      <div className={buttons}>
        <Button
          className={wide}
          appearance="primary"
          disabledFocusable={read.obstacle !== null}
          onClick={() => {
            onChange({ state: 'confirmed' });
            onClose();
          }}
        >
          {texts.confirm}
        </Button>
        <Button className={wide} onClick={onClose}>
          {texts.close}
        </Button>
      </div>
    </div>
  );
}

const keyOf = ({ unit, scale }: UnitReading): string => `${unit} ${scale}`;

function readingOf(key: string): UnitReading {
  const [unit, scale] = key.split(' ');
  return { unit: unit as Unit, scale: Number(scale) };
}

/** Every unit, amounts also as they are printed in thousands and millions. */
function readings(texts: Strings['importing']['editor']): { value: string; text: string }[] {
  return UNITS.flatMap((unit) => [
    { value: keyOf({ unit, scale: 1 }), text: UNIT_LABELS[unit] },
    ...(unit === 'EUR'
      ? [
          { value: keyOf({ unit, scale: 1e3 }), text: texts.thousands },
          { value: keyOf({ unit, scale: 1e6 }), text: texts.millions },
        ]
      : []),
  ]);
}
