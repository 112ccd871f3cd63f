import { formulaTokens } from '../../formula';

/** A formula with the number of its own row taken out, so that a column filled down reads the same in each row. */
export const unplaced = (formula: string, sheetRow: number): string =>
  formula.replace(/(\$?[A-Z]{1,3})\$?(\d+)(?![\d(])/g, (all, column: string, row: string) =>
    Number(row) === sheetRow + 1 ? `${column}#` : all,
  );

/** A formula as it reads in another row: references to cells of its own row follow, as when Excel fills it down. */
export function moved(formula: string, fromRow: number, toRow: number): string {
  if (fromRow === toRow) return formula;
  const follow = (cells: string): string =>
    cells.replace(/(\$?[A-Z]{1,3})(\d+)/gi, (all, column: string, row: string) =>
      Number(row) === fromRow + 1 ? `${column}${toRow + 1}` : all,
    );
  return formulaTokens(formula)
    .map(({ type, text }) => {
      if (type !== 'range' && type !== 'range_beam') return text;
      const cells = text.lastIndexOf('!') + 1; // behind the name of a sheet, which may have digits of its own
      return text.slice(0, cells) + follow(text.slice(cells));
    })
    .join('');
}
