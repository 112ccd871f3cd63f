import type { CellContent } from '../workbook';

const numbers = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 10 });

/** A cell's content in a sentence; a formula is shown as it stands. */
export function contentText(content: CellContent, blank: string): string {
  if (content === '') return blank;
  if (typeof content === 'number') return numbers.format(content);
  if (typeof content === 'boolean') return content ? 'VRAI' : 'FAUX';
  return content;
}
