import { Parser } from 'htmlparser2';
import type { Block, GridRow, ReportDocument } from '../document';
import { fail } from '../errors';
import { LIMITS } from '../progress';
import type { Pace } from '../progress';
import { plain } from './clean';

const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'title',
]);
const BREAKS = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'section',
  'article',
  'header',
  'footer',
  'blockquote',
  'br',
  'hr',
  'caption',
  'dt',
  'dd',
]);
/** Spans beyond this are no table of a report. */
const MAX_SPAN = 60;
const CHUNK = 100_000;

interface OpenRow {
  readonly cells: string[];
}

/** One table being read: cells that reach into the rows below stand in `reach`. */
interface OpenTable {
  readonly rows: GridRow[];
  row: OpenRow | undefined;
  reach: number[];
}

const spanOf = (value: string | undefined): number =>
  Math.min(MAX_SPAN, Math.max(1, Number.parseInt(value ?? '1', 10) || 1));

/** Reads HTML from the clipboard or a saved page: tables with their spans, headings, paragraphs. No DOM is needed. */
export async function readHtml(html: string, pace: Pace): Promise<ReportDocument> {
  if (html.length > LIMITS.textCharacters)
    fail({ kind: 'too-large', what: 'Le contenu collé', limit: '12 millions de caractères' });
  const reader = new HtmlReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < html.length; at += CHUNK) {
    await pace.step('read', at / html.length);
    parser.write(html.slice(at, at + CHUNK));
  }
  parser.end();
  return reader.document();
}

class HtmlReader {
  private readonly blocks: Block[] = [];
  private readonly tables: OpenTable[] = [];
  private depth = 0;
  private skipped = 0;
  private buffer = '';
  private heading = 0;
  private line = 0;
  private cells = 0;
  private columns = 1;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.depth > LIMITS.depth) {
      fail({ kind: 'unreadable', what: 'Le contenu HTML', detail: 'ses balises sont imbriquées sans fin' });
    }
    if (SKIPPED.has(name)) this.skipped++;
    if (this.skipped > 0) return;
    const table = this.tables[this.tables.length - 1];
    if (name === 'table') {
      // a table within a cell is taken for text of that cell: layouts are made so
      if (this.tables.length === 0) this.paragraph();
      this.tables.push({ rows: [], row: undefined, reach: [] });
    } else if (table && this.tables.length === 1 && name === 'tr') this.openRow(table);
    else if (table && this.tables.length === 1 && (name === 'td' || name === 'th')) {
      if (!table.row) this.openRow(table);
      this.openCell(table, spanOf(attributes['colspan']), spanOf(attributes['rowspan']));
    } else if (!table && /^h[1-6]$/.test(name)) {
      this.paragraph();
      this.heading = Number(name[1]);
    } else if (BREAKS.has(name)) {
      if (table) this.buffer += ' ';
      else this.paragraph();
    }
  }

  text(text: string): void {
    if (this.skipped === 0 && this.buffer.length < LIMITS.lineCharacters) this.buffer += text;
  }

  close(name: string): void {
    this.depth--;
    if (SKIPPED.has(name)) this.skipped = Math.max(0, this.skipped - 1);
    if (this.skipped > 0) return;
    const table = this.tables[this.tables.length - 1];
    if (name === 'table' && table) {
      this.tables.pop();
      if (this.tables.length > 0) return;
      this.closeRow(table);
      if (table.rows.length) this.blocks.push({ kind: 'table', rows: table.rows });
      this.buffer = '';
    } else if (table && this.tables.length === 1 && (name === 'td' || name === 'th')) this.closeCell(table);
    else if (table && this.tables.length === 1 && name === 'tr') this.closeRow(table);
    else if (!table && (/^h[1-6]$/.test(name) || BREAKS.has(name))) this.paragraph();
  }

  document(): ReportDocument {
    while (this.tables.length) this.close('table');
    this.paragraph();
    return { source: 'html', blocks: this.blocks, lines: this.line, notices: [] };
  }

  private openRow(table: OpenTable): void {
    this.closeRow(table);
    table.row = { cells: [] };
    this.line++;
  }

  private openCell(table: OpenTable, columns: number, rows: number): void {
    const { cells } = table.row!;
    while ((table.reach[cells.length] ?? 0) > 0 && cells.length < LIMITS.columns) this.reachDown(table);
    if (rows > 1) for (let c = 0; c < columns; c++) table.reach[cells.length + c] = -rows;
    this.columns = columns;
    this.buffer = '';
  }

  private closeCell(table: OpenTable): void {
    if (!table.row) return;
    const { cells } = table.row;
    for (let c = 0; c < this.columns && cells.length < LIMITS.columns; c++) {
      cells.push(c === 0 ? plain(this.buffer.slice(0, LIMITS.cellCharacters)) : '');
      if (++this.cells > LIMITS.cells) fail({ kind: 'too-large', what: 'Le contenu collé', limit: '120 000 cellules' });
    }
    this.columns = 1;
    this.buffer = '';
  }

  private reachDown(table: OpenTable): void {
    const { cells } = table.row!;
    const at = cells.length;
    cells.push('');
    table.reach[at] = (table.reach[at] ?? 1) - 1;
  }

  private closeRow(table: OpenTable): void {
    if (!table.row) return;
    const { cells } = table.row;
    while ((table.reach[cells.length] ?? 0) > 0 && cells.length < LIMITS.columns) this.reachDown(table);
    // spans opened in this row reach from the next one on
    table.reach = table.reach.map((r) => (r < 0 ? -r - 1 : r));
    if (cells.some((c) => c !== '')) table.rows.push({ line: this.line, cells });
    table.row = undefined;
  }

  private paragraph(): void {
    const text = plain(this.buffer);
    this.buffer = '';
    const rank = this.heading;
    this.heading = 0;
    if (text === '') return;
    this.line++;
    this.blocks.push(
      rank > 0 ? { kind: 'heading', line: this.line, text, rank } : { kind: 'text', line: this.line, text },
    );
  }
}
