import type { Box, CellPosition } from '../engine';
import { scalarOf, type RichValue } from './results';

interface Extras {
  /** Messages of the errors that the cell's calls came to, by error value. */
  readonly messages: ReadonlyMap<string, string>;
  readonly card: RichValue | null;
  /** The cell of the formula that it comes from. */
  readonly owner: CellPosition;
}

/** What a cell shows beside its value: the card of a rich value, the reason of an error. */
export class CellExtras {
  /** By sheet, then by row and column. */
  private readonly sheets = new Map<string, Map<string, Extras>>();
  /** The cells that a formula has brought something to, by sheet and by the formula's cell. */
  private readonly owned = new Map<string, Map<string, string[]>>();

  set(
    owner: CellPosition,
    messages: ReadonlyMap<string, string>,
    cards: readonly { at: CellPosition; card: RichValue }[],
  ): void {
    this.clear(owner);
    if (cards.length === 0 && messages.size === 0) return;
    const cells = inside(this.sheets, owner.sheetId);
    for (const { at, card } of cards) cells.set(key(at), { messages: ownMessage(card), card, owner });
    const own = cells.get(key(owner));
    if (messages.size > 0) cells.set(key(owner), { messages, card: own?.card ?? null, owner });
    inside(this.owned, owner.sheetId).set(key(owner), [key(owner), ...cards.map(({ at }) => key(at))]);
  }

  /** Forgets what a formula's cell brought along, spilled cells included. */
  clear(owner: CellPosition): void {
    const cells = this.sheets.get(owner.sheetId);
    const owned = this.owned.get(owner.sheetId);
    for (const cell of owned?.get(key(owner)) ?? []) {
      const extras = cells?.get(cell);
      // Meanwhile the cell may have a formula of its own.
      if (extras && key(extras.owner) === key(owner)) cells?.delete(cell);
    }
    owned?.delete(key(owner));
  }

  clearBox(sheetId: string, box: Box): void {
    for (const { owner } of [...(this.sheets.get(sheetId)?.values() ?? [])]) {
      const within =
        owner.row >= box.row &&
        owner.row < box.row + box.rows &&
        owner.column >= box.column &&
        owner.column < box.column + box.columns;
      if (within) this.clear(owner);
    }
  }

  /** Cells were inserted or removed: everything goes along. */
  move(sheetId: string, move: (box: Box) => Box | null): void {
    const cells = this.sheets.get(sheetId);
    if (cells === undefined) return;
    const follow = ({ row, column }: { row: number; column: number }): CellPosition | null => {
      const box = move({ row, column, rows: 1, columns: 1 });
      return box && { sheetId, row: box.row, column: box.column };
    };
    const moved = [...cells].flatMap(([cell, extras]): [string, Extras][] => {
      const [row = 0, column = 0] = cell.split(',').map(Number);
      const at = follow({ row, column });
      const owner = follow(extras.owner);
      return at && owner ? [[key(at), { ...extras, owner }]] : [];
    });
    this.sheets.set(sheetId, new Map(moved));
    const owned = new Map<string, string[]>();
    for (const [cell, { owner }] of moved) owned.set(key(owner), [...(owned.get(key(owner)) ?? []), cell]);
    this.owned.set(sheetId, owned);
  }

  card(at: CellPosition): RichValue | null {
    return this.sheets.get(at.sheetId)?.get(key(at))?.card ?? null;
  }

  message(at: CellPosition, error: string): string {
    return this.sheets.get(at.sheetId)?.get(key(at))?.messages.get(error) ?? '';
  }
}

function inside<T>(sheets: Map<string, Map<string, T>>, sheetId: string): Map<string, T> {
  let cells = sheets.get(sheetId);
  if (cells === undefined) sheets.set(sheetId, (cells = new Map()));
  return cells;
}

/** An error in one cell of a spilled result has a message of its own. */
function ownMessage(card: RichValue): ReadonlyMap<string, string> {
  const message = card['message'];
  const value = card.type === 'Error' && typeof message === 'string' ? scalarOf(card) : null;
  return typeof value === 'object' && value !== null ? new Map([[value.error, String(message)]]) : NONE;
}

const NONE: ReadonlyMap<string, string> = new Map();

const key = ({ row, column }: { row: number; column: number }): string => `${row},${column}`;
