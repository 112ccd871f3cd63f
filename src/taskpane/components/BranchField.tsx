import { Checkbox, makeStyles } from '@fluentui/react-components';
import { BRANCH_LABELS } from '../../dataset';
import { useStrings } from '../stringsContext';
import type { FieldProps } from './fieldProps';
import { Group } from './Group';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(136px, 1fr))' },
});

export function BranchField({ choices, control, disabled }: FieldProps) {
  const styles = useStyles();
  const { data } = useStrings();
  return (
    <Group
      label={data.branches}
      disabled={disabled}
      onAll={() => control.setAll('branches', choices.branches)}
      onNone={() => control.setAll('branches', [])}
    >
      <div className={styles.list}>
        {choices.branches.map((branch) => (
          <Checkbox
            key={branch}
            label={BRANCH_LABELS[branch]}
            disabled={disabled}
            checked={control.selection.branches.includes(branch)}
            onChange={() => control.toggle('branches', branch)}
          />
        ))}
      </div>
    </Group>
  );
}
