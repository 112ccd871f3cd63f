/* global Excel */
import type { Dataset } from '../../dataset';
import { isErrorValue, toFrench } from '../../formula';
import { ccssCalls } from '../trace/ccssCalls';
import { placeText } from '../trace/figures';
import { numberText } from '../trace/numberText';
import type { ReadNames } from '../trace/names';
import { readSurroundings } from '../trace/readCells';
import { traceFormula } from '../trace/traceFormula';
import type { TracedCall } from '../trace/types';
import type { FormulaCell } from './plan';
import { addressOf } from './plan';
import { checksum, foldFormats, recordText } from './record';

/** A cell to freeze with the text of its note and the formats that its values need. */
export interface DescribedCell {
  readonly cell: FormulaCell;
  readonly block: string;
  /** formats to give to the cells; null where they have what they need */
  readonly formats: readonly (readonly string[])[] | null;
}

/** Formulas followed at a time: what they read is fetched in one go. */
const AT_A_TIME = 400;

/** Follows every formula to its sources, for the notes; Excel is asked for what they read in few requests. */
export async function describeCells(
  context: Excel.RequestContext,
  data: Dataset,
  cells: readonly FormulaCell[],
  names: ReadNames,
  date: string,
): Promise<DescribedCell[]> {
  const described: DescribedCell[] = [];
  for (const some of parts(cells)) {
    const { surroundings } = await readSurroundings(context, some, names.on(some[0]!.sheet));
    for (const [k, cell] of some.entries()) {
      const { calls } = await traceFormula(cell.formula, data, surroundings[k]!);
      const sources = calls.flatMap(({ figures }) =>
        figures.flatMap(({ source }) => (source ? [placeText(source)] : [])),
      );
      const alone = ccssCalls(cell.formula)[0];
      const whole = alone !== undefined && alone.start === 1 && alone.end === cell.formula.trimEnd().length;
      const formats = whole ? formatsFor(cell, calls[0]?.formats ?? []) : null;
      const record = {
        formula: cell.formula,
        address: addressOf(cell.row, cell.column),
        rows: cell.rows,
        columns: cell.columns,
        formats: formats && { before: foldFormats(cell.formats), after: foldFormats(formats) },
        check: checksum(cell.values),
        date,
      };
      const block = recordText(record, {
        formula: toFrench(cell.formula),
        value: valueOf(cell),
        reason: reasonOf(cell, calls),
        sources: [...new Set(sources)],
      });
      described.push({ cell, block, formats });
    }
  }
  return described;
}

/** Cells of one sheet each, where names mean the same. */
function* parts(cells: readonly FormulaCell[]): IterableIterator<readonly FormulaCell[]> {
  for (const sheet of new Set(cells.map((cell) => cell.sheet))) {
    const own = cells.filter((cell) => cell.sheet === sheet);
    for (let from = 0; from < own.length; from += AT_A_TIME) yield own.slice(from, from + AT_A_TIME);
  }
}

const valueOf = ({ texts, rows, columns }: FormulaCell): string =>
  rows * columns === 1 ? (texts[0]?.[0] ?? '') : `${rows} × ${columns} cellules à partir de « ${texts[0]?.[0] ?? ''} »`;

/** What the calls say of an error that the cell shows. */
const reasonOf = ({ values }: FormulaCell, calls: readonly TracedCall[]): string =>
  isErrorValue(values[0]?.[0]) ? [...new Set(calls.flatMap(({ reason }) => reason ?? []))].join(' ') : '';

/**
 * A function gives its numbers a format that goes with its formula: the cells take it over where the user has chosen none
 * and Excel shows it, so that they look as before.
 */
export function formatsFor(
  { formats, values, texts }: FormulaCell,
  given: readonly (readonly (string | null)[])[],
): string[][] | null {
  let changed = false;
  const result = formats.map((line, r) =>
    line.map((format, c) => {
      const own = given[r]?.[c];
      const value = values[r]?.[c];
      if (format !== 'General' || !own || typeof value !== 'number') return format;
      const shown = texts[r]?.[c] ?? '';
      // a column that is too narrow shows nothing to compare with
      if (!shown.startsWith('#') && alike(shown) !== alike(numberText(value, own))) return format;
      changed = true;
      return own;
    }),
  );
  return changed ? result : null;
}

/** Excel and the add-in may take different spaces between thousands. */
const alike = (text: string): string => text.replace(/\s/g, ' ');
