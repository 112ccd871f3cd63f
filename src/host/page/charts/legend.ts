import type { ChartView, TextLook } from './view';
import { lineHeight, widest, widthOf, wrapped } from './words';

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface LegendEntry {
  readonly lines: readonly string[];
  readonly look: TextLook;
  readonly symbol: 'square' | 'line';
  /** null: without fill. */
  readonly color: string | null;
  readonly marker: string | null;
  /** Left edge of the symbol, and the middle of the first line. */
  readonly x: number;
  readonly y: number;
}

type Entry = Omit<LegendEntry, 'x' | 'y'>;

interface PlacedLegend {
  readonly entries: readonly LegendEntry[];
  readonly rest: Rect;
}

const LINE_SYMBOL = 26;
const GAP = 5;
const BETWEEN = 14;
/** Of the chart's width, what a legend beside the plot may take. */
const SHARE = 0.42;

export const squareSize = ({ size }: TextLook): number => Math.round(size * 0.55);
export const symbolWidth = ({ symbol, look }: Pick<Entry, 'symbol' | 'look'>): number =>
  symbol === 'line' ? LINE_SYMBOL : squareSize(look);

/** Places the legend in what is free of the chart, and says what remains. */
export function placeLegend(view: ChartView, free: Rect): PlacedLegend {
  if (!view.legend) return { entries: [], rest: free };
  const { position, look } = view.legend;
  const { hidden } = view.legend;
  const entries = entriesOf(view, look, (_, index) => !hidden.includes(index));
  return position === 'left' || position === 'right'
    ? beside(entries, free, position, look)
    : inRows(entries, free, position, look);
}

function entriesOf(view: ChartView, look: TextLook, kept: (_: unknown, index: number) => boolean): Entry[] {
  const ring = view.family === 'ring' ? view.series[0] : undefined;
  if (ring)
    return view.categories
      .map((category, at): Entry => ({
        lines: [category.replaceAll('\n', ' ')],
        look,
        symbol: 'square',
        color: ring.points[at]?.color ?? null,
        marker: null,
      }))
      .filter(kept);
  const entries = view.series
    .map(({ name, kind, color, marker }): Entry => ({
      lines: [name],
      look,
      symbol: kind === 'line' ? 'line' : 'square',
      color,
      marker: marker?.color ?? null,
    }))
    .filter(kept);
  // Beside a stack the legend reads like the stack, from top to bottom.
  const stacked = view.stacking !== 'none' && view.family !== 'bar';
  const isBeside = view.legend?.position === 'right' || view.legend?.position === 'left';
  return stacked && isBeside ? entries.reverse() : entries;
}

function beside(entries: readonly Entry[], free: Rect, position: 'left' | 'right', look: TextLook): PlacedLegend {
  const symbol = Math.max(0, ...entries.map(symbolWidth));
  const names = entries.flatMap(({ lines }) => lines);
  const most = Math.min(widest(names, look), free.width * SHARE - symbol - GAP);
  const broken = entries.map((entry) => ({ ...entry, lines: wrapped(entry.lines.join(' '), most, look) }));
  const line = lineHeight(look);
  const heightOf = ({ lines }: Entry): number => lines.length * line + 4;
  const total = broken.reduce((sum, entry) => sum + heightOf(entry), 0);
  const width = symbol + GAP + Math.max(0, ...broken.map(({ lines }) => widest(lines, look)));
  const x = position === 'right' ? free.left + free.width - width : free.left;
  let y = free.top + Math.max(0, free.height - total) / 2;
  const placed: LegendEntry[] = [];
  for (const entry of broken) {
    if (y + heightOf(entry) > free.top + free.height + line) break;
    placed.push({ ...entry, x, y: y + line / 2 });
    y += heightOf(entry);
  }
  const taken = width + 10;
  const left = position === 'left' ? free.left + taken : free.left;
  return { entries: placed, rest: { ...free, left, width: free.width - taken } };
}

function inRows(entries: readonly Entry[], free: Rect, position: 'top' | 'bottom', look: TextLook): PlacedLegend {
  const widthOfEntry = (entry: Entry): number => symbolWidth(entry) + GAP + widthOf(entry.lines[0] ?? '', look);
  const rows: Entry[][] = [[]];
  let used = 0;
  for (const entry of entries) {
    const width = widthOfEntry(entry);
    if (used > 0 && used + width > free.width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(entry);
    used += width + BETWEEN;
  }
  const line = lineHeight(look) + 3;
  const height = rows.length * line;
  const top = position === 'top' ? free.top : free.top + free.height - height;
  const placed = rows.flatMap((row, k) => {
    const total = row.reduce((sum, entry) => sum + widthOfEntry(entry) + BETWEEN, -BETWEEN);
    let x = free.left + (free.width - total) / 2;
    return row.map((entry): LegendEntry => {
      const at = x;
      x += widthOfEntry(entry) + BETWEEN;
      return { ...entry, x: at, y: top + (k + 0.5) * line };
    });
  });
  const taken = height + 6;
  const restTop = position === 'top' ? free.top + taken : free.top;
  return { entries: placed, rest: { ...free, top: restTop, height: free.height - taken } };
}
