import { fold } from '../../dataset';
import type { Block, GridRow, ReportDocument } from '../document';

/**
 * Tells tables of contents from tables of figures: their labels come again as headings or lines of the same document.
 */
export class Contents {
  private readonly lines = new Map<string, number>();
  /** contents pages come in several runs of rows, some of them very short */
  private seen = false;

  constructor(document: ReportDocument) {
    for (const block of document.blocks) {
      if (block.kind !== 'table' && block.text.length < 200) this.lines.set(key(block.text), block.line);
    }
  }

  isContents(block: Block): boolean {
    if (block.kind !== 'table') return false;
    const pages = block.rows.filter((r) => isPage(r));
    if (pages.length < block.rows.length * 0.6) return false;
    const again = pages.filter((r) => (this.lines.get(key(r.cells[0] ?? '')) ?? 0) > r.line);
    const found =
      again.length >= Math.max(this.seen ? 1 : 2, pages.length * 0.4) || (pages.length >= 8 && ascending(pages));
    this.seen ||= found;
    return found;
  }
}

const pageOf = (row: GridRow): string => row.cells.slice(1).filter((c) => c !== '')[0] ?? '';
const isPage = (row: GridRow): boolean =>
  row.cells.filter((c) => c !== '').length === 2 && /^(?:p\.?\s?)?\d{1,3}$/.test(pageOf(row));

const ascending = (rows: readonly GridRow[]): boolean =>
  rows.every(
    (r, k) => k === 0 || Number(pageOf(rows[k - 1]!).replace(/\D/g, '')) <= Number(pageOf(r).replace(/\D/g, '')),
  );

/** A heading without its number, bullet and leader dots. */
const key = (text: string): string => fold(text.replace(/\.{3,}$/, '')).replace(/^(?:\d+ )+/, '');
