import { cellBox, type Box, type CellPosition } from '../engine';
import { tearsTable, type CellShift, type Worksheet } from '../model';
import type { HostSession } from '../session';
import { STRINGS } from './strings';

/** Why the user may not change something, in Excel's words; null where nothing stands against it. */
export class Guard {
  constructor(private readonly session: HostSession) {}

  cell({ sheetId, row, column }: CellPosition): string | null {
    return this.cells(sheetId, cellBox(row, column));
  }

  cells(sheetId: string, box: Box): string | null {
    const sheet = this.sheet(sheetId);
    if (!sheet) return null;
    return editable(sheet, box) ? null : STRINGS.protectedSheet;
  }

  shift(sheetId: string, change: CellShift): string | null {
    const sheet = this.sheet(sheetId);
    if (!sheet) return null;
    const inserting = change.kind === 'down' || change.kind === 'right';
    const byRows = change.kind === 'down' || change.kind === 'up';
    const option = `allow${inserting ? 'Insert' : 'Delete'}${byRows ? 'Rows' : 'Columns'}`;
    if (!sheet.Protection.allows(option)) return STRINGS.protectedSheet;
    return tearsTable(sheet, change) ? STRINGS.tornTable : null;
  }

  /** Looks: number formats, fonts, widths. */
  formatting(sheetId: string): string | null {
    return this.sheet(sheetId)?.Protection.allows('allowFormatCells') === false ? STRINGS.protectedSheet : null;
  }

  /** A value that the cell's drop-down list does not have. */
  entry({ sheetId, row, column }: CellPosition, value: unknown): string | null {
    const sheet = this.sheet(sheetId);
    const choices = sheet?.validations.choices(sheet, row, column);
    if (!sheet || !choices || value === '') return null;
    if (choices.some((choice) => String(choice).toLowerCase() === String(value).toLowerCase())) return null;
    const { showAlert, style, message } = sheet.rangeOf(cellBox(row, column)).DataValidation.ErrorAlert as Alert;
    if (showAlert === false || (style !== undefined && style !== 'Stop')) return null;
    return message === undefined || message === '' ? STRINGS.notInList : message;
  }

  private sheet(sheetId: string): Worksheet | undefined {
    return this.session.workbook.Worksheets.items.find(({ Id }) => Id === sheetId);
  }
}

interface Alert {
  readonly showAlert?: boolean;
  readonly style?: string;
  readonly message?: string;
}

function editable(sheet: Worksheet, box: Box): boolean {
  try {
    sheet.assertEditable(box);
    return true;
  } catch {
    return false;
  }
}
