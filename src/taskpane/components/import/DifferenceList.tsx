import { Caption1, Text } from '@fluentui/react-components';
import type { Dataset } from '../../../dataset';
import type { DifferenceLine } from '../../../importer';
import { levelText } from '../../sheet';
import { useStrings } from '../../stringsContext';
import { ManyLines } from './ManyLines';
import { useImportStyles } from './useImportStyles';

interface DifferenceListProps {
  readonly lines: readonly DifferenceLine[];
  readonly after: Dataset;
}

/** Figures that are new, or answer otherwise than before (old → new). */
export function DifferenceList({ lines, after }: DifferenceListProps) {
  const styles = useImportStyles();
  const { check } = useStrings().importing;
  return (
    <ul className={styles.list}>
      <ManyLines
        items={lines}
        draw={(line) => {
          const indicator = after.indicator(line.indicator)!;
          const now = levelText(indicator, line.after);
          return (
            <>
              <Text block>{line.before === null ? now : check.from(levelText(indicator, line.before), now)}</Text>
              <Caption1 className={styles.quiet}>
                {check.line(
                  indicator.label,
                  after.organization(line.organization)?.label ?? line.organization,
                  line.year,
                )}
              </Caption1>
            </>
          );
        }}
      />
    </ul>
  );
}
