import type { Block, GridRow, ReportDocument } from '../document';
import { fail } from '../errors';
import { LIMITS } from '../progress';
import type { Pace } from '../progress';
import { plain } from './clean';

const PIPE = /^\s*\|/;
const PIPE_RULE = /^\s*\|?[\s:|-]*-{2,}[\s:|-]*$/;
const HEADING = /^(#{1,6})\s+(.+)$/;
const BOLD_LINE = /^\*\*[^*]+\*\*\s*:?$/;
const BULLET = /^[-+*>✦•■●▪◦·–]\s+(?=\S)/;

const isTableLine = (line: string): boolean => line.includes('\t') || PIPE.test(line);

const cellsOf = (line: string): string[] =>
  (PIPE.test(line)
    ? line
        .replace(/^\s*\|/, '')
        .replace(/\|\s*$/, '')
        .split('|')
    : line.split('\t')
  )
    .slice(0, LIMITS.columns)
    .map((cell) => plain(cell.slice(0, LIMITS.cellCharacters)));

/** Whether a line that stands alone looks like a title: short, no full stop, hardly any figures. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > 140 || !/\p{L}{2}/u.test(text) || /[.;!?,]$/.test(text) || BULLET.test(text)) return false;
  const digits = text.replace(/\b(19|20)\d\d\b|^\d+(\.\d+)*\.?\s/g, '').match(/\d/g)?.length ?? 0;
  return digits <= 2 && text.split(' ').length <= 18;
}

/**
 * Reads a text as reports are handed on: tables with tabs or pipes, headings marked or not, prose.
 * @throws ImportError beyond LIMITS
 */
export async function readText(text: string, pace: Pace): Promise<ReportDocument> {
  if (text.length > LIMITS.textCharacters)
    fail({ kind: 'too-large', what: 'Le texte', limit: '12 millions de caractères' });
  const lines = text.split(/\r\n|\n|\r|\u2028|\u2029/);
  if (lines.length > LIMITS.lines) fail({ kind: 'too-large', what: 'Le texte', limit: '200 000 lignes' });
  const blocks: Block[] = [];
  const notices: { line: number; message: string }[] = [];
  let rows: GridRow[] = [];
  let cells = 0;
  const closeTable = (): void => {
    if (rows.length) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (let k = 0; k < lines.length; k++) {
    if (k % 256 === 0) await pace.step('read', k / lines.length);
    let raw = lines[k]!;
    const line = k + 1;
    if (raw.length > LIMITS.lineCharacters) {
      notices.push({ line, message: `La ligne ${line} est très longue : seul son début est lu.` });
      raw = raw.slice(0, LIMITS.lineCharacters);
    }
    if (isTableLine(raw)) {
      if (PIPE_RULE.test(raw)) continue;
      const row = { line, cells: cellsOf(raw) };
      cells += row.cells.length;
      if (cells > LIMITS.cells) fail({ kind: 'too-large', what: 'Le texte', limit: '120 000 cellules de tableau' });
      if (row.cells.some((c) => c !== '')) rows.push(row);
      continue;
    }
    closeTable();
    const marked = HEADING.exec(raw.trim());
    const content = plain(marked?.[2] ?? raw);
    if (content === '') continue;
    if (marked) blocks.push({ kind: 'heading', line, text: content.replace(/^[•▪■]\s*/, ''), rank: marked[1]!.length });
    else if (looksLikeHeading(content)) {
      const strong = BOLD_LINE.test(raw.trim()) || (content === content.toUpperCase() && content.length > 3);
      blocks.push({ kind: 'heading', line, text: content.replace(/^[•▪■]\s*/, ''), rank: strong ? 7 : 8 });
    } else blocks.push({ kind: 'text', line, text: content });
  }
  closeTable();
  return { source: 'text', blocks, lines: lines.length, notices };
}
