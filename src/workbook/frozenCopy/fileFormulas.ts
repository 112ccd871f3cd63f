import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { addressOf, columnNumber } from '../freeze/plan';
import type { FormulaCell } from '../freeze/plan';
import { attribute, decode, elements, firstElement } from './xml';

/** A formula cell of a worksheet part. */
export interface FileFormula extends FormulaCell {
  readonly vm: number | null;
  /** group of a formula that is written once for several cells */
  readonly shared: string | null;
}

const CELL = /^\$?([A-Z]+)\$?(\d+)$/i;

export function positionOf(reference: string): { readonly row: number; readonly column: number } {
  const match = CELL.exec(reference);
  return match ? { row: Number(match[2]) - 1, column: columnNumber(match[1]!) } : { row: -1, column: -1 };
}

/** Size of `A1:B5`. */
function sizeOf(reference: string | undefined): { readonly rows: number; readonly columns: number } {
  const [from = '', to = from] = (reference ?? '').split(':');
  const [a, b] = [positionOf(from), positionOf(to)];
  return { rows: b.row - a.row + 1, columns: b.column - a.column + 1 };
}

/** Formulas whose references must be known for each cell of a shared group; others concern the add-in by name alone. */
const NEEDS_PLACE = /ANCHORARRAY|_FV|FIELDVALUE|FORMULATEXT|ISFORMULA|#|^[^()]*$/i;

/** The formulas of a worksheet part, in English with their `=`; what they show is not read. */
export function formulasOf(sheet: string, xml: string): FileFormula[] {
  const masters = new Map<string, { readonly text: string; readonly address: string }>();
  return elements(xml, 'c').flatMap((cell): FileFormula[] => {
    if (!/<(?:[\w.-]+:)?f[\s/>]/.test(cell.inner)) return [];
    const f = firstElement(cell.inner, 'f')!;
    const address = attribute(cell, 'r') ?? '';
    const { row, column } = positionOf(address);
    const kind = attribute(f, 't');
    const group = kind === 'shared' ? (attribute(f, 'si') ?? null) : null;
    let formula = `=${decode(f.inner)}`;
    if (group !== null) {
      if (f.inner !== '') masters.set(group, { text: formula, address });
      else formula = memberFormula(masters.get(group), address);
    }
    if (formula === '=' || kind === 'dataTable') return [];
    const size = kind === 'array' ? sizeOf(attribute(f, 'ref')) : { rows: 1, columns: 1 };
    const vm = attribute(cell, 'vm');
    return [
      {
        sheet,
        row,
        column,
        formula,
        ...size,
        values: [],
        texts: [],
        formats: [],
        vm: vm === undefined ? null : Number(vm),
        shared: group,
      },
    ];
  });
}

function memberFormula(master: { text: string; address: string } | undefined, address: string): string {
  if (!master) return '=';
  return NEEDS_PLACE.test(master.text) ? shiftedFormula(master.text, master.address, address) : master.text;
}

/** A formula as it reads in another cell when it is filled there. */
export const shiftedFormula = (formula: string, from: string, to: string): string =>
  translateFormulaToA1(translateFormulaToR1C1(formula, from), to);

/** `_xlfn.ANCHORARRAY($D$1)` as the cells that the spill of a frozen formula fills: `$D$1:$E$4`. */
export function withoutSpills(formula: string, ownSheet: string, frozen: readonly FormulaCell[]): string {
  return formula.replace(
    /(?:_xlfn\.)?ANCHORARRAY\(((?:'(?:[^']|'')+'!|[^!()']+!)?)(\$?)([A-Z]{1,3})(\$?)(\d+)\)/gi,
    (all, sheetPart: string, c$: string, letters: string, r$: string, digits: string) => {
      const sheet = sheetPart ? sheetPart.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'") : ownSheet;
      const { row, column } = positionOf(letters + digits);
      const cell = frozen.find(
        (one) => one.sheet.toLowerCase() === sheet.toLowerCase() && one.row === row && one.column === column,
      );
      if (!cell) return all;
      const end = /^([A-Z]+)(\d+)$/.exec(addressOf(row + cell.rows - 1, column + cell.columns - 1))!;
      return `${sheetPart}${c$}${letters}${r$}${digits}:${c$}${end[1]}${r$}${end[2]}`;
    },
  );
}
