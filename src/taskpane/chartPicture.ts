import { OTHERS_COLOR } from '../charts';
import type { PanelPreview } from '../charts';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}
interface Path {
  readonly d: string;
  readonly fill: string;
  readonly stroke: string;
}

/** A chart in shapes, small, as the pane previews it. */
export interface ChartPicture {
  readonly width: number;
  readonly height: number;
  readonly rectangles: readonly Rectangle[];
  readonly paths: readonly Path[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly fill: string }[];
  /** the line of zero */
  readonly base: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } | null;
  readonly legend: readonly { readonly text: string; readonly fill: string }[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const MARGIN = 6;
const GAP = 0.3;

export function pictureOf(shown: PanelPreview, size: Size): ChartPicture {
  const { type } = shown.panel;
  if (type === 'Doughnut') return ring(shown, size);
  return type === 'LineMarkers' ? lines(shown, size) : bars(shown, size);
}

function ring({ panel, categories, values }: PanelPreview, size: Size): ChartPicture {
  const numbers = (values[0] ?? []).map((value) => Math.max(0, value ?? 0));
  const colors = panel.series[0]?.pointColors ?? [];
  const total = numbers.reduce((sum, value) => sum + value, 0) || 1;
  const radius = Math.min(size.width, size.height) / 2 - MARGIN;
  const point = (turn: number, r: number): string => {
    const angle = 2 * Math.PI * turn - Math.PI / 2;
    return `${round(size.width / 2 + r * Math.cos(angle))} ${round(size.height / 2 + r * Math.sin(angle))}`;
  };
  let from = 0;
  const paths = numbers.map((value, k): Path => {
    // a whole turn would end where it begins
    const to = from + Math.min(value / total, 0.9999);
    const large = to - from > 0.5 ? 1 : 0;
    const inner = radius * 0.55;
    const d = `M${point(from, radius)}A${radius} ${radius} 0 ${large} 1 ${point(to, radius)}L${point(to, inner)}A${inner} ${inner} 0 ${large} 0 ${point(from, inner)}Z`;
    from += value / total;
    return { d, fill: colors[k] ?? OTHERS_COLOR, stroke: '#ffffff' };
  });
  const legend = categories.map((text, k) => ({ text, fill: colors[k] ?? OTHERS_COLOR }));
  return { ...size, rectangles: [], paths, dots: [], base: null, legend };
}

/** Where a value stands between the least and the greatest that are drawn. */
function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  const range = high - low || 1;
  return (value) => round(from + ((value - low) / range) * (to - from));
}

function lines({ panel, categories, values }: PanelPreview, size: Size): ChartPicture {
  const known = values.flat().filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const up = scale(low, high, size.height - MARGIN, MARGIN);
  const across = scale(0, Math.max(1, categories.length - 1), MARGIN, size.width - MARGIN);
  const colorOf = (k: number): string => panel.series[k]?.color ?? OTHERS_COLOR;
  const points = values.map((line, k) =>
    line.flatMap((value, at) => (value === null ? [] : [{ x: across(at), y: up(value), fill: colorOf(k) }])),
  );
  const paths = points.map((line, k) => ({
    d: line.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join(''),
    fill: 'none',
    stroke: colorOf(k),
  }));
  return { ...size, rectangles: [], paths, dots: points.flat(), base: null, legend: namesOf(panel) };
}

const namesOf = (panel: PanelPreview['panel']): ChartPicture['legend'] =>
  panel.series.length < 2
    ? []
    : panel.series.flatMap(({ name, color }) => (color === null ? [] : [{ text: name, fill: color }]));

interface Piece {
  readonly category: number;
  /** place beside the other series, and how many places there are */
  readonly slot: number;
  readonly slots: number;
  readonly from: number;
  readonly to: number;
  readonly fill: string | null;
}

function piecesOf({ panel, categories, values }: PanelPreview): Piece[] {
  const stacked = panel.type === 'ColumnStacked' || panel.type === 'ColumnStacked100';
  const slots = stacked || panel.overlap === 100 ? 1 : panel.series.length;
  return categories.flatMap((_, category) => {
    const column = values.map((line) => line[category] ?? 0);
    const whole = panel.type === 'ColumnStacked100' ? column.reduce((sum, v) => sum + Math.abs(v), 0) || 1 : 1;
    let above = 0;
    let below = 0;
    return panel.series.map(({ color }, k): Piece => {
      const value = (column[k] ?? 0) / whole;
      const from = !stacked ? 0 : value < 0 ? below : above;
      if (value < 0) below += value;
      else above += value;
      return { category, slot: slots === 1 ? 0 : k, slots, from, to: from + value, fill: color };
    });
  });
}

function bars(shown: PanelPreview, size: Size): ChartPicture {
  const { panel, categories } = shown;
  const level = panel.type === 'BarClustered';
  const pieces = piecesOf(shown);
  const ends = pieces.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const [length, breadth] = level ? [size.width, size.height] : [size.height, size.width];
  const along = level ? scale(low, high, MARGIN, length - MARGIN) : scale(low, high, length - MARGIN, MARGIN);
  const band = (breadth - 2 * MARGIN) / Math.max(1, categories.length);
  const rectangles = pieces.flatMap(({ category, slot, slots, from, to, fill }) => {
    if (fill === null || from === to) return [];
    const thick = (band * (1 - GAP)) / slots;
    // a level chart counts from below, unless it is told not to
    const place = level && !panel.categoryAxis?.reversed ? categories.length - 1 - category : category;
    const side = round(MARGIN + place * band + (band * GAP) / 2 + slot * thick);
    const start = Math.min(along(from), along(to));
    const extent = Math.max(1, Math.abs(along(to) - along(from)));
    return level
      ? [{ x: start, y: side, width: extent, height: round(thick), fill }]
      : [{ x: side, y: start, width: round(thick), height: extent, fill }];
  });
  const zero = along(0);
  const base = level
    ? { x1: zero, y1: MARGIN, x2: zero, y2: size.height - MARGIN }
    : { x1: MARGIN, y1: zero, x2: size.width - MARGIN, y2: zero };
  return { ...size, rectangles, paths: [], dots: [], base, legend: panel.legend === 'none' ? [] : namesOf(panel) };
}

const round = (n: number): number => Math.round(n * 10) / 10;
