import { makeStyles, tokens } from '@fluentui/react-components';
import { FORCED_COLORS } from '../looks';

/** Lines of the pictures, in a square of 48. */
const DRAWINGS = {
  /** an empty grid */
  empty: 'M7 11h34v26H7zM7 20h34M18 11v26M29 11v26',
  /** a grid with its figures */
  loaded: 'M7 11h34v26H7zM7 20h34M18 11v26M29 11v26M22 28.5l2 2 4-5M11 15.5h3M22 15.5h3M33 15.5h3',
  /** one cell of a grid */
  cell: 'M7 11h34v26H7zM7 20h34M7 28.5h34M18 11v26M29 11v26M18 20h11v8.5H18zM21 24.2h5',
  /** a cloud struck through */
  offline: 'M14 36a8 8 0 0 1 0-16 11 11 0 0 1 21 3 7 7 0 0 1 1 13zM8 8l32 32',
  /** a clock turned back */
  outdated: 'M24 9a15 15 0 1 1-14 10M8 11l2 9 9-2M24 16v9l6 4',
} as const;

const useStyles = makeStyles({
  picture: {
    fill: 'none',
    stroke: tokens.colorBrandForeground1,
    strokeWidth: '2.5px',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    [FORCED_COLORS]: { stroke: 'CanvasText' },
  },
});

interface PictureProps {
  readonly name: keyof typeof DRAWINGS;
  readonly size?: number;
}

export function Picture({ name, size = 56 }: PictureProps) {
  return (
    <svg className={useStyles().picture} width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
