import type { CellPosition } from '../engine';
import type { HostSession } from '../session';
import { reasonOf } from './cellText';
import type { UniverEngine } from '../univer';

/** The text of a cell's note, or null. */
export function noteAt({ workbook }: HostSession, { sheetId, row, column }: CellPosition): string | null {
  if (workbook.Notes.items.length === 0) return null;
  const sheet = workbook.Worksheets.items.find(({ Id }) => Id === sheetId);
  return (sheet && workbook.Notes.at(sheet, { row, column, rows: 1, columns: 1 })?.Content) ?? null;
}

/** What the page says of a cell beside what it shows. */
export class CellHints {
  constructor(
    private readonly engine: UniverEngine,
    private readonly session: HostSession,
  ) {}

  /** Why it shows an error; empty where it shows none. */
  reason(at: CellPosition): string {
    const extras = this.session.customFunctions?.extras;
    // An entity has a text of its own; formulas see an error in its place.
    if (extras?.card(at)?.type === 'Entity') return '';
    return reasonOf(this.engine, at, extras ? (place, error) => extras.message(place, error) : null);
  }

  /** What is shown while the mouse rests on it. */
  tip(at: CellPosition): string {
    return [this.reason(at), noteAt(this.session, at) ?? ''].filter((text) => text !== '').join('\n\n');
  }
}
