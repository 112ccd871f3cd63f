import { formulaTokens } from '../../formula';

/**
 * Univer's formula language lacks some of Excel's syntax. Such formulas are stored in Univer in a form that it reads,
 * and come back as Excel shows them.
 *
 *   A1#            ANCHORARRAY(A1)                 the whole spill of A1 (Excel's own form in files)
 *   A1.[2021]      _FV(A1,"2021")                  a field of the entity in A1; A1.Unité likewise
 *   T[col]         TABLEREF("T[col]",S!$B$2:$B$9)  Univer's tables know neither underscores nor all parts
 *   1E-3           0.001                           Excel, too, shows such a number written out
 */
export const SPILL_FUNCTION = 'ANCHORARRAY';
export const FIELD_FUNCTION = '_FV';
export const TABLE_FUNCTION = 'TABLEREF';

/** Gives the cells that a structured reference stands for, as an address, or null for an unknown table. */
export type ResolveTable = (reference: string) => string | null;

const FIELD_ACCESS = /^(.+)\.\[(.*)\]$/s;
/** Without brackets, which only names with other characters need. */
const PLAIN_FIELD = /^(\$?[A-Z]{1,3}\$?\d{1,7})\.([\p{L}_][\p{L}\p{N}_]*)$/iu;

export function toEngineFormula(formula: string, resolve: ResolveTable): string {
  if (!/[#[]|\d[eE][+-]?\d|_xl|_XL/.test(formula) && !/[A-Za-z_]/.test(formula)) return formula;
  const tokens = formulaTokens(formula);
  let text = '';
  tokens.forEach((token, i) => {
    const follower = tokens[i + 1]?.text;
    if (token.type === 'func') text += token.text.replace(/^(_xlfn\.|_xlws\.)+/i, '');
    else if (token.type === 'number' && /e/i.test(token.text)) text += plainNumber(token.text);
    else if (token.type === 'range' && follower === '#') text += `${SPILL_FUNCTION}(${token.text})`;
    else if (token.text === '#' && tokens[i - 1]?.type === 'range') return;
    else if (token.type === 'structured') text += structured(token.text, resolve);
    else if (token.type === 'range_named') text += named(token.text, resolve);
    else text += token.text;
  });
  return text;
}

function structured(text: string, resolve: ResolveTable): string {
  const field = FIELD_ACCESS.exec(text);
  if (field) return `${FIELD_FUNCTION}(${field[1]},"${field[2]}")`;
  return `${TABLE_FUNCTION}("${text.replaceAll('"', '""')}",${resolve(text) ?? '#REF!'})`;
}

/** A table's name alone stands for its data, a cell's with a point for a field; any other name is left to Univer. */
function named(name: string, resolve: ResolveTable): string {
  const field = PLAIN_FIELD.exec(name);
  if (field) return `${FIELD_FUNCTION}(${field[1]},"${field[2]}")`;
  const address = resolve(name);
  return address === null ? name : `${TABLE_FUNCTION}("${name}",${address})`;
}

export function fromEngineFormula(formula: string): string {
  if (!/ANCHORARRAY|_FV|TABLEREF/.test(formula)) return formula;
  return formula
    .replace(/ANCHORARRAY\(([^()]+)\)/g, '$1#')
    .replace(/_FV\(([^()",]+),\s*"([^"]*)"\)/g, '$1.[$2]')
    .replace(/TABLEREF\("((?:[^"]|"")*)",(?:'(?:[^']|'')*'|[^()'])*\)/g, (_, reference: string) =>
      reference.replaceAll('""', '"'),
    );
}

function plainNumber(text: string): string {
  return Number(text).toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 17 });
}
