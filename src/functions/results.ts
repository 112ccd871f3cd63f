/* global CustomFunctions, Office, Excel */
import type { FigureKey } from '../dataset';
import { provenanceCard } from './provenanceCard';
import { withSession } from './session';
import type { Session } from './session';
import type { IndicatorError } from '../indicators';
import { customFunctionError, toCustomFunctionError } from './excelErrors';

/** What a function gives its cell: a number with its format where Excel knows formatted numbers, else a plain one. */
export type CellNumber = number | Excel.FormattedNumberCellValue | Excel.DoubleCellValue;

/** One cell of a spilled table. */
export type Cell = CellNumber | string | boolean | CustomFunctions.Error;

/** A failed calculation as the error of one cell of a spilled table. */
export const cellError = ({ data }: Session, error: IndicatorError): CustomFunctions.Error =>
  customFunctionError(error, data);

/** What the Excel at hand can show, asked once: the answer does not change while it runs. */
const supports = (set: string, version: string): (() => boolean) => {
  let known: boolean | undefined;
  return () => (known ??= Office.context.requirements.isSetSupported(set, version));
};
const formatsNumbers = supports('CustomFunctionsRuntime', '1.4');
const cardsNumbers = supports('ExcelApi', '1.19');

let always = false;

/** Runs functions with every number formatted, whatever this Excel knows (the trace shows the formats itself). */
export function withFormats<T>(run: () => T): T {
  always = true;
  try {
    return run();
  } finally {
    always = false;
  }
}

/** A number with its format. */
export function cellNumber(value: number, numberFormat: string): CellNumber {
  if (!always && !formatsNumbers()) return value;
  return { type: 'FormattedNumber' as Excel.FormattedNumberCellValue['type'], basicValue: value, numberFormat };
}

/**
 * A level with its format and, where the workbook wants cards and Excel knows numbers with properties, the card of its
 * provenance. The number stays a number: SUM works on it.
 */
export function cellLevel(session: Session, key: FigureKey, value: number, numberFormat: string): CellNumber {
  if (always || !session.settings.cards || !formatsNumbers() || !cardsNumbers()) return cellNumber(value, numberFormat);
  return {
    type: 'Double' as Excel.DoubleCellValue['type'],
    basicValue: value,
    numberFormat,
    ...provenanceCard(session.data, key),
  };
}

/** Runs a function on the session and turns its failure into Excel's error. */
export function answer<T>(compute: (session: Session) => T): T | Promise<T> {
  return withSession((session) => {
    try {
      return compute(session);
    } catch (e) {
      throw toCustomFunctionError(e, session.data);
    }
  });
}

/**
 * The same for a function that spills. The type is the one that makes custom-functions-metadata write a matrix result;
 * Excel takes plain values and errors in its place, and a promise while the data loads.
 */
export const answerTable = (compute: (session: Session) => Cell[][]): Excel.CellValue[][] =>
  answer(compute) as unknown as Excel.CellValue[][];
