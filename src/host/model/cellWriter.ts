import { isUnbounded, type Box, type CellInput } from '../engine';
import { HostError } from '../richapi';
import { boxAddress, invalidArgument } from './address';
import { EventType } from './events';
import { InvalidInput, parseInput, type InputLanguage } from './input';
import type { Worksheet } from './worksheet';

const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** A 2-D array of the range's size; a single value stands for all cells. */
export function matrixFor(box: Box, value: unknown): unknown[][] {
  if (value === null || value === undefined || isUnbounded(box)) throw invalidArgument();
  if (!Array.isArray(value)) return Array.from({ length: box.rows }, () => Array<unknown>(box.columns).fill(value));
  const rows: unknown[] = value;
  const fits = rows.length === box.rows && rows.every((row) => Array.isArray(row) && row.length === box.columns);
  if (!fits) throw new HostError('InvalidArgument', WRONG_SIZE);
  return rows as unknown[][];
}

/** Writes values or formulas into cells, as the API or the user gives them. */
export function writeInputs(sheet: Worksheet, box: Box, value: unknown, language: InputLanguage): void {
  const matrix = matrixFor(box, value);
  sheet.assertEditable(box);
  const { engine } = sheet.context;
  const formats: (string | null)[][] = [];
  let formatted = false;
  const cells = matrix.map((line, i) => {
    const formatLine: (string | null)[] = [];
    formats.push(formatLine);
    return line.map((content, j): CellInput => {
      const { input, numberFormat } = parseCell(
        content,
        language,
        () => engine.style(sheet.Id, box.row + i, box.column + j).numberFormat,
      );
      const applies =
        numberFormat !== null && engine.style(sheet.Id, box.row + i, box.column + j).numberFormat === 'General';
      formatLine.push(applies ? numberFormat : null);
      formatted ||= applies;
      return input;
    });
  });
  const before = box.rows === 1 && box.columns === 1 ? engine.value(sheet.Id, box.row, box.column) : null;
  engine.write(sheet.Id, box, cells);
  if (formatted) engine.setNumberFormats(sheet.Id, box, formats);
  sheet.cellsWritten(box);
  const after = cells[0]?.[0];
  const details =
    before !== null && after?.kind === 'value'
      ? {
          valueBefore: before,
          valueAfter: after.value,
          valueTypeBefore: valueType(before),
          valueTypeAfter: valueType(after.value),
        }
      : {};
  announceChange(sheet, box, details);
}

/** Tells the handlers of `onChanged` that cells were edited. */
export function announceChange(
  sheet: Worksheet,
  box: Box,
  details: object = {},
  triggerSource: 'ThisLocalAddin' | 'Unknown' = 'ThisLocalAddin',
): void {
  sheet.context.events.emit(EventType.worksheetChanged, sheet.Id, {
    address: boxAddress(box),
    changeType: 'RangeEdited',
    source: 'Local',
    worksheetId: sheet.Id,
    shiftDirection: 'None',
    triggerSource,
    ...details,
  });
}

function parseCell(
  content: unknown,
  language: InputLanguage,
  format: () => string,
): { input: CellInput; numberFormat: string | null } {
  if (content === null) return { input: null, numberFormat: null };
  if (typeof content === 'number' || typeof content === 'boolean')
    return { input: { kind: 'value', value: content }, numberFormat: null };
  if (typeof content !== 'string') throw invalidArgument();
  try {
    return parseInput(content, language, content === '' ? 'General' : format());
  } catch (error) {
    if (error instanceof InvalidInput) throw invalidArgument();
    throw error;
  }
}

export function valueType(value: unknown): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' && /^#[A-Z/0]+[!?A]?$/.test(value) ? 'Error' : 'String';
}
