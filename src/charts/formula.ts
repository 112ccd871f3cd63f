/** The letters of a column counted from 0: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
export const absoluteName = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** A text as a formula writes it. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const LETTERS_TO_COLUMN = (letters: string): number =>
  [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;

/** A cell reference outside texts and names: not part of a word (CCSS.BASE100), not a function (LOG10). */
const REFERENCE = /(?<![A-Za-z0-9_.$!])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.!])/g;

/**
 * Moves every reference of a formula by so many rows and columns, whether absolute or not: the block as a whole moves,
 * and what its formulas point at moves with it.
 */
export function moved(formula: string, rows: number, columns: number): string {
  if (!formula.startsWith('=')) return formula;
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, k) =>
      k % 2
        ? piece
        : piece.replace(
            REFERENCE,
            (_, dollarColumn: string, letters: string, dollarRow: string, row: string) =>
              `${dollarColumn}${columnLetters(LETTERS_TO_COLUMN(letters) + columns)}${dollarRow}${Number(row) + rows}`,
          ),
    )
    .join('');
}
