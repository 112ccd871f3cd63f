import Papa from 'papaparse';
import type { Block, GridRow, ReportDocument } from '../document';
import { fail } from '../errors';
import { LIMITS } from '../progress';
import type { Pace } from '../progress';
import { plain } from './clean';

const OVERLONG = /^([^\n]{100000})[^\n]+/gm;

const MARKS = [';', '\t', ',', '|'] as const;

/** The mark that parts the cells of most lines into the same number: `;` in French files, whose commas are decimal. */
export function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .filter((l) => l.trim() !== '')
    .slice(0, 40);
  const counts = MARKS.map((mark) => {
    const per = lines.map((l) => l.replace(/"[^"]*"/g, '').split(mark).length - 1);
    const cut = per.filter((n) => n > 0).length;
    const same = per.filter((n) => n === per[0]).length;
    return { mark, score: cut * 2 + (per[0]! > 0 ? same : 0) };
  });
  return [...counts].sort((a, b) => b.score - a.score)[0]!.mark;
}

/** Reads .csv and cells pasted as tab-separated text. Empty lines part tables; a line with one cell is a heading. */
export async function readDelimited(text: string, pace: Pace, delimiter?: string): Promise<ReportDocument> {
  if (text.length > LIMITS.textCharacters)
    fail({ kind: 'too-large', what: 'Le fichier', limit: '12 millions de caractères' });
  await pace.step('read', 0);
  const rows: string[][] = [];
  let cells = 0;
  let tooMany = false;
  // one line of millions of marks would be one row of millions of cells
  const tame = text.replace(/^\ufeff/, '').replace(OVERLONG, '$1');
  Papa.parse<string[]>(tame, {
    delimiter: delimiter ?? delimiterOf(text),
    step: ({ data }, parser) => {
      cells += data.length;
      rows.push(data.slice(0, LIMITS.columns));
      if (cells > LIMITS.cells || rows.length > LIMITS.lines) {
        tooMany = true;
        parser.abort();
      }
    },
  });
  if (tooMany) fail({ kind: 'too-large', what: 'Le fichier', limit: '120 000 cellules' });
  return {
    source: 'csv',
    blocks: blocksOfRows(rows.map((r) => r.map((c) => plain(c.slice(0, LIMITS.cellCharacters))))),
    lines: rows.length,
    notices: [],
  };
}

/** Rows of a sheet as blocks: an empty row ends a table, a lone text cell above or between tables is a heading. */
export function blocksOfRows(rows: readonly (readonly string[])[], firstLine = 1): Block[] {
  const blocks: Block[] = [];
  let table: GridRow[] = [];
  const close = (): void => {
    if (table.length) blocks.push({ kind: 'table', rows: table });
    table = [];
  };
  rows.forEach((cells, k) => {
    const line = firstLine + k;
    const filled = cells.filter((c) => c !== '');
    if (filled.length === 0) close();
    else if (filled.length === 1 && table.length === 0 && cells[0] !== '' && !/^[\d\s.,%€-]+$/.test(filled[0]!)) {
      const next = rows[k + 1]?.filter((c) => c !== '') ?? [];
      if (filled[0]!.length <= 200 && (next.length !== 1 || /\p{L}/u.test(filled[0]!))) {
        blocks.push({ kind: 'heading', line, text: filled[0]!, rank: 7 });
      } else blocks.push({ kind: 'text', line, text: filled[0]! });
    } else table.push({ line, cells });
  });
  close();
  return blocks;
}
