import { Button, Field, Textarea } from '@fluentui/react-components';
import { BRANCHES, BRANCH_LABELS, NATURES, UNIT_LABELS, UNITS } from '../../../dataset';
import type { Branch, Nature, Unit } from '../../../dataset';
import type { NewIndicator } from '../../../importer';
import { useStrings } from '../../stringsContext';
import { Choice } from '../Choice';
import { useImportStyles } from './useImportStyles';

interface NewIndicatorFormProps {
  readonly created: NewIndicator;
  readonly onChange: (created: NewIndicator) => void;
  readonly onKnown: () => void;
}

/** An indicator that the dictionary does not have: proposed in full, every word can be changed. */
export function NewIndicatorForm({ created, onChange, onKnown }: NewIndicatorFormProps) {
  const styles = useImportStyles();
  const { editor: texts } = useStrings().importing;
  return (
    <>
      <Field label={texts.code}>
        <Textarea
          className={styles.field}
          textarea={{ className: styles.field }}
          resize="vertical"
          rows={2}
          value={created.code}
          onChange={(_event, { value }) => onChange({ ...created, code: value.trim().toUpperCase() })}
        />
      </Field>
      <Field label={texts.label}>
        <Textarea
          className={styles.field}
          textarea={{ className: styles.field }}
          resize="vertical"
          rows={2}
          value={created.label}
          onChange={(_event, { value }) => onChange({ ...created, label: value.replace(/\n/g, ' ') })}
        />
      </Field>
      <Choice
        label={texts.branch}
        value={created.branch}
        options={BRANCHES.map((value) => ({ value, text: BRANCH_LABELS[value] }))}
        onChoose={(branch) => onChange({ ...created, branch: branch as Branch })}
      />
      <Choice
        label={texts.unit}
        value={created.unit}
        options={UNITS.map((value) => ({ value, text: UNIT_LABELS[value] }))}
        onChoose={(unit) => onChange({ ...created, unit: unit as Unit })}
      />
      <Choice
        label={texts.nature}
        value={created.nature}
        options={NATURES.map((value) => ({ value, text: texts.natures[value] }))}
        onChoose={(nature) => onChange({ ...created, nature: nature as Nature })}
      />
      <Button onClick={onKnown}>{texts.known}</Button>
    </>
  );
}
