import { makeStyles, tokens } from '@fluentui/react-components';
import { FORCED_COLORS } from '../../looks';
import { sparklineOf } from '../../sparkline';
import type { SheetYear } from '../../sheet';
import { useStrings } from '../../stringsContext';

const useStyles = makeStyles({
  picture: { flexShrink: 0, overflow: 'visible', maxWidth: '100%' },
  line: {
    fill: 'none',
    stroke: tokens.colorBrandForeground1,
    strokeWidth: '2px',
    strokeLinejoin: 'round',
    [FORCED_COLORS]: { stroke: 'CanvasText' },
  },
  gap: {
    fill: 'none',
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: '1px',
    strokeDasharray: '3 3',
    [FORCED_COLORS]: { stroke: 'CanvasText' },
  },
  dot: { fill: tokens.colorBrandForeground1, [FORCED_COLORS]: { fill: 'CanvasText' } },
});

interface SparklineProps {
  readonly label: string;
  readonly years: readonly SheetYear[];
  readonly marked: number;
}

/** The years of an indicator as a line; over missing years it is only dashed. */
export function Sparkline({ label, years, marked }: SparklineProps) {
  const styles = useStyles();
  const { sheet } = useStrings().indicators;
  const { width, height, lines, gaps, dots } = sparklineOf(years);
  const last = years[0]!;
  const first = years.at(-1)!;
  return (
    <svg
      className={styles.picture}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={sheet.sparkline(label, first.year, first.text, last.year, last.text)}
    >
      {lines.map((points) => (
        <polyline key={points} className={styles.line} points={points} />
      ))}
      {gaps.map((points) => (
        <polyline key={points} className={styles.gap} points={points} />
      ))}
      {dots.map(({ year, x, y }) => (
        <circle key={year} className={styles.dot} cx={x} cy={y} r={year === marked ? 4 : 1.8} />
      ))}
    </svg>
  );
}
