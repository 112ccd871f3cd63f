import { valueText } from '../workbook';
import type { CellContent } from '../workbook';

/** Small numbers keep as many digits as tell two of them apart, large ones all before the comma. */
const small = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 6 });
const large = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 });

/** A cell's content in a sentence, numbers as the cell shows them; a formula is shown as it stands. */
export function contentText(content: CellContent, blank: string, format: string | null = null): string {
  if (content === '') return blank;
  if (typeof content === 'number') {
    if (format !== null) return valueText(content, format);
    return (Math.abs(content) < 100 ? small : large).format(content);
  }
  if (typeof content === 'boolean') return content ? 'VRAI' : 'FAUX';
  return content;
}

/** Two contents of one cell side by side; where the cell's format hides what tells them apart, with all their digits. */
export function contentTexts(
  a: CellContent,
  b: CellContent,
  blank: string,
  format: string | null,
): readonly [string, string] {
  const shown = [contentText(a, blank, format), contentText(b, blank, format)] as const;
  return shown[0] === shown[1] ? [contentText(a, blank), contentText(b, blank)] : shown;
}
