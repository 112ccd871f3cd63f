import { sameBox, type Box, type CellPosition } from '../engine';
import type { WorkbookWords } from './completion';
import type { HostSession } from '../session';
import { cellName, parsePlace } from './editor/references';

/** Cells of a sheet; the position is that of the first one. */
export interface Place extends CellPosition {
  readonly box: Box;
}

/** Finds cells, names, tables and fields by what the user calls them. */
export class Places implements WorkbookWords {
  constructor(private readonly session: HostSession) {}

  /** `B12`, `Feuil2!A1:C3`, a name, a table; null where the text is none of these. */
  find(text: string, home: string): Place | null {
    const { workbook, engine } = this.session;
    const address = parsePlace(text);
    if (address !== null) {
      const { sheet, box } = address;
      const named = engine.sheets().find(({ name }) => name.toLowerCase() === sheet?.toLowerCase())?.id;
      const sheetId = sheet === null ? home : named;
      return sheetId === undefined ? null : placeOf(sheetId, box);
    }
    const wanted = text.trim();
    const sheet = workbook.Worksheets.find(home);
    const range =
      sheet?.Names.find(wanted)?.GetRangeOrNullObject() ??
      workbook.Names.find(wanted)?.GetRangeOrNullObject() ??
      workbook.Tables.find(wanted)?.GetDataBodyRange();
    return range ? placeOf(range.sheet.Id, range.box) : null;
  }

  /** What the name box shows of a selection: its name, if it has one, else its first cell. */
  nameOf(sheetId: string, box: Box): string {
    const { workbook } = this.session;
    const name = workbook.Names.items.find(
      ({ range, Visible }) => Visible && range?.sheet.Id === sheetId && sameBox(range.box, box),
    );
    return name?.Name ?? cellName(box.row, box.column);
  }

  /** Gives cells a name; false where it cannot be one. */
  define(name: string, sheetId: string, box: Box): boolean {
    const { workbook } = this.session;
    const sheet = workbook.Worksheets.find(sheetId);
    if (!sheet) return false;
    try {
      workbook.Names.Add(name.trim(), sheet.rangeOf(box));
      return true;
    } catch {
      return false;
    }
  }

  fieldsOf(reference: string): string[] {
    const { customFunctions, engine } = this.session;
    const place = parsePlace(reference) && this.find(reference, engine.activeSheet());
    const card = place && customFunctions?.extras.card(place);
    return Object.keys(card?.properties ?? {});
  }

  names(): string[] {
    const { workbook } = this.session;
    const names = workbook.Names.items.filter(({ Visible }) => Visible).map(({ Name }) => Name);
    return [...names, ...workbook.Tables.items.map(({ Name }) => Name)];
  }

  columnsOf(table: string): string[] {
    return this.session.workbook.Tables.find(table)?.titles ?? [];
  }
}

const placeOf = (sheetId: string, box: Box): Place => ({ sheetId, row: box.row, column: box.column, box });
