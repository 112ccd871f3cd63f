import { formulaTokens, functionCalls, FUNCTION_NAMES, type FormulaToken } from '../../../formula';
import { prefixed } from './prefixes';

/** How files of Excel name the custom function `CCSS.EVOL`: `_xldudf_CCSS_EVOL`. */
const CUSTOM = '_xldudf_';
const FIELD_ACCESS = /^(.+)\.\[(.*)\]$/s;

const excelFunctions = new Set(FUNCTION_NAMES.map(([english]) => english));

/** A function of an add-in has a namespace, and is none of Excel's own that have a point in their names. */
const isCustom = (name: string): boolean =>
  /^[A-Z_][A-Z0-9_]*\./.test(name) && !excelFunctions.has(name) && !/^_XL/.test(name);

/**
 * A formula as a file of Excel holds it, without its equals sign.
 * @param table the table that the cell stands in, which `[@col]` leaves out
 */
export function toStored(formula: string, table: string | null = null): string {
  const text = formula.startsWith('=') ? formula.slice(1) : formula;
  const tokens = formulaTokens(text);
  const parameters = parametersOf(text);
  return tokens.map((token, i) => storedToken(token, tokens[i - 1], tokens[i + 1], table, parameters)).join('');
}

function storedToken(
  { type, text }: FormulaToken,
  before: FormulaToken | undefined,
  after: FormulaToken | undefined,
  table: string | null,
  parameters: ReadonlySet<string>,
): string {
  if (type === 'func') return storedFunction(text);
  if (text === '#' && before?.type === 'range') return '';
  if (type === 'range' && after?.text === '#') return `_xlfn.ANCHORARRAY(${text})`;
  if (type === 'structured') return storedReference(text, table);
  if (type === 'range_named' && parameters.has(text.toLowerCase())) return `_xlpm.${text}`;
  return text;
}

function storedFunction(text: string): string {
  const name = text.toUpperCase();
  return isCustom(name) ? `${CUSTOM}${name.replaceAll('.', '_')}` : prefixed(name);
}

/** `[@col]` is short for `T[[#This Row],[col]]`, `A1.[2021]` for a function of two arguments. */
function storedReference(text: string, table: string | null): string {
  const field = FIELD_ACCESS.exec(text);
  if (field) return `_FV(${field[1]},"${field[2]}")`;
  const row = /^([^[]*)\[@(.*)\]$/s.exec(text);
  if (!row) return text.startsWith('[') && table !== null ? `${table}${text}` : text;
  const column = row[2] ?? '';
  const columns = column === '' ? '' : `,${column.startsWith('[') ? column : `[${column}]`}`;
  return `${row[1] || (table ?? '')}[[#This Row]${columns}]`;
}

/** Names that LET and LAMBDA introduce; files mark them. */
function parametersOf(text: string): Set<string> {
  const calls = functionCalls(text, (name) => name === 'LET' || name === 'LAMBDA');
  return new Set(
    calls
      .flatMap(({ name, args }) => args.slice(0, -1).filter((_, i) => name === 'LAMBDA' || i % 2 === 0))
      .map((parameter) => parameter.toLowerCase()),
  );
}

/** A formula of a file as Excel shows it in English, with its equals sign. */
export function fromStored(stored: string): string {
  const formula = stored.startsWith('=') ? stored : `=${stored}`;
  if (!formula.includes('_')) return formula;
  return outsideTexts(formula, (part) =>
    part
      .replace(/_xlfn\.ANCHORARRAY\(([^()]+)\)/gi, '$1#')
      .replace(
        /_xldudf_([A-Za-z0-9]+)_([A-Za-z0-9_.]+)(?=\()/g,
        (_, namespace: string, name: string) => `${namespace}.${name}`,
      )
      .replace(/_xlfn\.|_xlws\.|_xludf\.|_xlpm\./gi, ''),
  ).replace(/_FV\(([^()",]+),\s*"([^"]*)"\)/g, '$1.[$2]');
}

/** Changes a formula, but not the texts in it. */
const outsideTexts = (formula: string, change: (part: string) => string): string =>
  formula.replace(/"(?:[^"]|"")*"|[^"]+/g, (part) => (part.startsWith('"') ? part : change(part)));
