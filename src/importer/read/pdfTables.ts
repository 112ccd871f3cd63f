import { isFigure, isTime } from '../recognise/shape';
import type { Line, Segment } from './pdfLines';

/** Part of a page: the lines of a table, or a line of text. */
export type Region =
  | { readonly kind: 'table'; readonly lines: readonly Line[]; readonly headed: boolean }
  | { readonly kind: 'line'; readonly line: Line };

interface Interval {
  left: number;
  right: number;
}

const isNumber = (s: Segment): boolean => isFigure(s.text) || isTime(s.text);
/** Rows of a table have a figure beyond their label, or several. */
const isRow = (line: Line): boolean => line.segments.length > 1 && line.segments.some((s, k) => k > 0 && isNumber(s));
const textOf = (line: Line): string => line.segments.map((s) => s.text).join(' ');

/** Finds the tables of a page among its lines. */
export function regionsOf(lines: readonly Line[]): Region[] {
  const regions: Region[] = [];
  let at = 0;
  while (at < lines.length) {
    const end = tableEnd(lines, at);
    if (end === undefined) regions.push({ kind: 'line', line: lines[at++]! });
    else {
      const first = headerStart(lines, at, regions);
      regions.push({
        kind: 'table',
        lines: lines.slice(first, end),
        headed: first < at || !startsWithLabel(lines[at]!),
      });
      at = end;
    }
  }
  return regions;
}

/** Years over columns, and words, but no figures: where figures came before, another table begins. */
const isHeader = (line: Line): boolean =>
  line.segments.length > 1 &&
  line.segments.slice(1).every((s) => isTime(s.text) || !isFigure(s.text)) &&
  line.segments.slice(1).some((s) => isTime(s.text));

/** A first row of figures with a label is the rest of a table; one of years is its header. */
const startsWithLabel = (line: Line): boolean => !line.segments.slice(1).every((s) => isTime(s.text));

/** Where the table that begins at a line ends, or undefined where none begins. Labels alone and wrapped cells belong to it. */
function tableEnd(lines: readonly Line[], start: number): number | undefined {
  if (!isRow(lines[start]!)) return undefined;
  const left = Math.min(...lines[start]!.segments.map((s) => s.left));
  let end = start + 1;
  // rows of one table follow each other at much the same distance
  let usual = Infinity;
  for (let k = start + 1; k < lines.length; k++) {
    const line = lines[k]!;
    const gap = line.y - lines[k - 1]!.y;
    if (gap > 4.5 * line.size || gap > 1.75 * usual || gap < 0) break;
    if (isHeader(line) && lines.slice(start, k).some((l) => isRow(l) && !isHeader(l))) break;
    if (line.size > 1.12 * lines[start]!.size && line.segments.length === 1) break;
    if (gap > 0.5 * line.size) usual = Math.max(Math.min(usual, gap), 1.15 * line.size);
    if (isRow(line) || (line.segments.length > 1 && gap < 2.5 * line.size)) {
      end = k + 1;
      continue;
    }
    // a lone label, the rest of a wrapped one, or a figure beside a wrapped label; a row must still follow
    const near = gap < 3 * line.size && line.segments[0]!.left < left + 60 ? true : isNumber(line.segments[0]!);
    if (!near || k - end >= 4) break;
    if (textOf(line).length > 160) break;
  }
  const tail = lines[end];
  // the last row's label may go on below it
  if (tail && wraps(lines[end - 1]!, tail)) return end + 1;
  return end > start + 1 || lines[start]!.segments.length > 2 ? end : start + 1;
}

const wraps = (above: Line, below: Line): boolean =>
  below.segments.length === 1 &&
  below.y - above.y < 1.3 * below.size &&
  Math.abs(below.segments[0]!.left - above.segments[0]!.left) < 0.5 * below.size &&
  !isNumber(below.segments[0]!);

/** Lines just above the first row that are its header: words over its columns, not a title over the whole. */
function headerStart(lines: readonly Line[], start: number, regions: Region[]): number {
  const columns = lines[start]!.segments;
  let first = start;
  for (let k = start - 1; k >= 0 && start - k <= 5; k--) {
    const line = lines[k]!;
    const last = regions[regions.length - 1];
    if (last?.kind !== 'line' || last.line !== line || lines[k + 1]!.y - line.y > 2.2 * line.size) break;
    const over = line.segments.filter((s) => columns.some((c, n) => n > 0 && overlap(s, c) > 0));
    const narrow = line.segments.every((s) => s.right - s.left < 0.5 * width(columns));
    if (
      !(line.segments.length > 1
        ? over.length > 0
        : over.length > 0 && narrow && line.segments[0]!.left > columns[0]!.left + 5)
    )
      break;
    regions.pop();
    first = k;
  }
  return first;
}

const overlap = (a: Interval | Segment, b: Interval | Segment): number =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left);
const width = (segments: readonly Segment[]): number => segments[segments.length - 1]!.right - segments[0]!.left;

/** The rows of a table: cells by columns; lines that belong to one row joined. */
export function rowsOf(lines: readonly Line[]): string[][] {
  const columns = columnsOf(lines);
  // lines of one column never stand so near: nearer ones are the staggered lines of cells centred in one row
  const threshold = Math.max(rowGap(lines), 0.9 * lines[0]!.size);
  const rows: { cells: string[]; last: Line; figures: boolean[] }[] = [];
  for (const line of lines) {
    const cells = columns.map(() => '');
    const figures = columns.map(() => false);
    for (const s of line.segments) {
      const at = bestColumn(columns, s);
      cells[at] = cells[at] === '' ? s.text : `${cells[at]} ${s.text}`;
      if (at > 0 && isNumber(s)) figures[at] = true;
    }
    const row = rows[rows.length - 1];
    const near = row !== undefined && line.y - row.last.y < threshold;
    const broken =
      row !== undefined &&
      cells[0] === '' &&
      cells.some((c) => c !== '') &&
      cells.every((c, k) => c === '' || goesOn(row.cells[k]!, c));
    const joins =
      broken || (near && !figures.some((f, k) => f && row.cells[k] !== '' && !goesOn(row.cells[k]!, cells[k]!)));
    if (!joins) rows.push({ cells, last: line, figures });
    else {
      cells.forEach((c, k) => {
        if (c !== '') row.cells[k] = row.cells[k] === '' ? c : `${row.cells[k]} ${c}`;
        row.figures[k] ||= figures[k]!;
      });
      row.last = line;
    }
  }
  return rows.map((r) => r.cells);
}

/** A number broken within a narrow cell: `333` above `567`, in groups of three. */
const goesOn = (above: string, below: string): boolean =>
  /^[-+]?\d{1,3}(?: \d{3})*$/.test(above) && /^\d{3}(?: \d{3})*(?:[ ,].*)?$/.test(below);

/**
 * Lines nearer to each other than this are one row. Where cells wrap, lines stand at two distances, within rows and between
 * them: the limit lies between the two. Else well under the usual distance of rows that have figures.
 */
function rowGap(lines: readonly Line[]): number {
  const size = lines[0]!.size;
  const all = gapsOf(lines).filter((g) => g > 0.6 * size && g < 2.4 * size);
  for (let k = 1; k < all.length; k++) {
    const [within, between] = [all[k - 1]!, all[k]!];
    if (within < 1.35 * size && between > 1.15 * within) return Math.sqrt(within * between);
  }
  const usual = gapsOf(lines.filter(isRow))[Math.floor((lines.filter(isRow).length - 1) / 4)] ?? 2 * size;
  return Math.min(0.92 * usual, 1.5 * size);
}

const gapsOf = (lines: readonly Line[]): number[] =>
  lines
    .slice(1)
    .map((l, k) => l.y - lines[k]!.y)
    .sort((a, b) => a - b);

/** Columns are what the cells of most rows share: intervals that overlap are one. Titles over several columns do not count. */
function columnsOf(lines: readonly Line[]): Interval[] {
  const rows = lines.filter(isRow);
  const most = Math.max(...rows.map((r) => r.segments.length));
  const telling = rows.filter((r) => r.segments.length >= Math.max(2, most - 1));
  const columns: Interval[] = [];
  const add = (s: Segment): void => {
    const hits = columns.filter((c) => overlap(c, s) > 0);
    if (hits.length === 0) columns.push({ left: s.left, right: s.right });
    else if (hits.length === 1) {
      hits[0]!.left = Math.min(hits[0]!.left, s.left);
      hits[0]!.right = Math.max(hits[0]!.right, s.right);
    }
  };
  for (const row of telling) for (const s of row.segments) if (isNumber(s)) add(s);
  // labels begin left of the first figures; rows with fewer cells and headers fill what is missing
  const firstFigure = Math.min(...columns.map((c) => c.left));
  for (const line of [...telling, ...lines]) {
    for (const s of line.segments) {
      if (!columns.some((c) => overlap(c, s) > 0) && (s.left < firstFigure || isRow(line) || s.left > firstFigure))
        add(s);
    }
  }
  return columns.sort((a, b) => a.left - b.left);
}

/** The column that a text stands in; one over several columns belongs to the first of them. */
function bestColumn(columns: readonly Interval[], s: Segment): number {
  const hits = columns.flatMap((c, k) => (overlap(c, s) > 0 ? [k] : []));
  if (hits.length > 0) return hits[0]!;
  const middle = (s.left + s.right) / 2;
  let best = 0;
  columns.forEach((c, k) => {
    if (Math.abs((c.left + c.right) / 2 - middle) < Math.abs((columns[best]!.left + columns[best]!.right) / 2 - middle))
      best = k;
  });
  return best;
}
