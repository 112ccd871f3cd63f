/* global CustomFunctions, Office, Excel */
import { withSession } from './session';
import type { Session } from './session';
import type { IndicatorError } from '../indicators';
import { customFunctionError, toCustomFunctionError } from './excelErrors';

/** What a function gives its cell: a number with its format where Excel knows formatted numbers, else a plain one. */
export type CellNumber = number | Excel.FormattedNumberCellValue;

/** One cell of a spilled table. */
export type Cell = CellNumber | string | boolean | CustomFunctions.Error;

/** A failed calculation as the error of one cell of a spilled table. */
export const cellError = ({ data }: Session, error: IndicatorError): CustomFunctions.Error =>
  customFunctionError(error, data);

let formatted: boolean | undefined;

/** Decided once: formatted numbers came with CustomFunctionsRuntime 1.4. */
function formatsNumbers(): boolean {
  formatted ??= Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.4');
  return formatted;
}

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
