import { FormulaSyntaxError } from '../../../formula';
import type { Box, CellPosition } from '../../engine';
import type { UniverEngine } from '../../univer';
import { ColumnWidener } from '../grid/autoWidth';
import type { GridView, Move } from '../grid/gridView';
import { readTyped } from '../typing';
import { CellOverlay } from './cellOverlay';
import type { Field } from './field';
import { Pointing } from './pointing';

/** In `enter` mode the arrows leave the cell or point at another; in `edit` mode they move the caret. */
export type EditMode = 'enter' | 'edit';

interface Edit {
  readonly at: CellPosition;
  readonly before: string;
  readonly selection: Box;
  mode: EditMode;
}

export interface EditedCells {
  /** What is edited of a cell, in French. */
  readonly contentOf: (at: CellPosition) => string;
  /** Why the cell cannot be edited, or null. */
  readonly refusal: (at: CellPosition) => string | null;
  /** Why the cell does not take a value, or null. */
  readonly entryRefusal: (at: CellPosition, value: unknown) => string | null;
}

export interface EditorEvents {
  /** The text, the caret or the state has changed. */
  readonly changed: () => void;
  readonly refused: (error: FormulaSyntaxError) => void;
  /** The cell cannot be edited, or not so. */
  readonly forbidden: (reason: string) => void;
  readonly finished: () => void;
}

/**
 * Editing of a cell, shared between the field over the cell and the formula bar. Univer's own editor is not used: it reads English
 * formulas only and could not tell where a French one is wrong.
 */
export class CellEditor {
  private edit: Edit | null = null;
  private active: Field;
  private readonly overlay: CellOverlay;
  private readonly pointing = new Pointing();
  private readonly widths: ColumnWidener;

  constructor(
    private readonly engine: UniverEngine,
    private readonly grid: GridView,
    readonly cellField: Field,
    readonly barField: Field,
    private readonly cells: EditedCells,
    private readonly events: EditorEvents,
  ) {
    this.active = cellField;
    this.widths = new ColumnWidener(engine);
    this.overlay = new CellOverlay(engine, grid, cellField);
    for (const field of [cellField, barField]) {
      field.input.addEventListener('input', () => this.typed(field));
      field.input.addEventListener('click', () => this.caretMoved(field));
    }
    barField.input.addEventListener('focus', () => this.barFocused());
    engine.onSelectionChanged((sheetId, box) => this.pointedAt(sheetId, box));
    grid.onMoved(() => this.edit && this.overlay.place(this.edit.at));
  }

  get editing(): boolean {
    return this.edit !== null;
  }

  get mode(): EditMode {
    return this.edit?.mode ?? 'enter';
  }

  /** The field that has the caret. */
  get field(): Field {
    return this.active;
  }

  /** The cell that is edited, or would be. */
  get target(): CellPosition {
    const { sheetId, box } = this.engine.selection();
    return this.edit?.at ?? { sheetId, row: box.row, column: box.column };
  }

  /** Starts over the cell; without a text its content is edited. */
  begin(text?: string): void {
    if (this.edit) return;
    if (this.open(text === undefined ? 'edit' : 'enter', this.cellField, text))
      this.cellField.focus(this.cellField.text.length);
  }

  toggleMode(): void {
    if (this.edit) this.edit.mode = this.edit.mode === 'edit' ? 'enter' : 'edit';
    this.pointing.end();
  }

  /** Writes what was typed; false where it cannot be read, and the editing goes on there. */
  commit(): boolean {
    const { edit } = this;
    if (edit === null) return true;
    const text = this.active.text;
    if (text !== edit.before) {
      try {
        const current = this.engine.style(edit.at.sheetId, edit.at.row, edit.at.column).numberFormat;
        const { input, format } = readTyped(text, current, new Date().getFullYear());
        const reason = input.kind === 'value' ? this.cells.entryRefusal(edit.at, input.value) : null;
        if (reason !== null) {
          this.active.focus(0, text.length);
          this.events.forbidden(reason);
          return false;
        }
        this.close();
        this.engine.enter(edit.at, [[{ input, format: current === 'General' ? format : null }]]);
        if (input.kind === 'value') this.widths.widenFor(edit.at);
      } catch (error) {
        if (!(error instanceof FormulaSyntaxError)) throw error;
        this.active.focus(...wrongPart(text, error.position));
        this.events.refused(error);
        return false;
      }
    } else this.close();
    this.restore(edit);
    this.events.finished();
    return true;
  }

  cancel(): void {
    const { edit } = this;
    if (edit === null) return;
    this.close();
    this.restore(edit);
    this.events.finished();
  }

  replace(start: number, end: number, by: string): void {
    this.active.replace(start, end, by);
    this.pointing.end();
    this.spread(this.active);
  }

  /** Whether a click into the grid would write a reference instead of leaving the cell. */
  get canPoint(): boolean {
    return this.edit !== null && this.pointing.possible(this.active.text, this.active.caret);
  }

  /** An arrow key while a reference may stand at the caret. */
  point(direction: Move): void {
    if (!this.edit) return;
    const box = this.pointing.next(this.edit.at, direction);
    const sheetId = this.engine.activeSheet();
    // The selection tells `pointedAt`.
    this.engine.select(sheetId, box);
    this.grid.scrollTo({ sheetId, row: box.row, column: box.column });
  }

  /** Gives the caret back after a click that pointed at a cell. */
  refocus(): void {
    if (this.edit) this.active.focus(this.active.caret);
  }

  /** Shows the content of the selected cell in the formula bar while nothing is edited. */
  show(text: string): void {
    if (!this.edit) this.barField.text = text;
  }

  private open(mode: EditMode, field: Field, text?: string): boolean {
    const { sheetId, box } = this.engine.selection();
    const at = { sheetId, row: box.row, column: box.column };
    const reason = this.cells.refusal(at);
    if (reason !== null) {
      this.events.forbidden(reason);
      return false;
    }
    const content = this.cells.contentOf(at);
    this.edit = { at, before: content, selection: box, mode };
    this.active = field;
    this.pointing.end();
    this.cellField.text = text ?? content;
    this.barField.text = text ?? content;
    this.overlay.place(at);
    this.events.changed();
    return true;
  }

  private close(): void {
    this.edit = null;
    this.pointing.end();
    this.overlay.hide();
  }

  /** Pointing has moved the selection: it goes back to the edited cell. */
  private restore({ at, selection }: Edit): void {
    const now = this.engine.selection();
    if (now.sheetId !== at.sheetId) this.engine.activateSheet(at.sheetId);
    if (now.sheetId !== at.sheetId || now.box.row !== selection.row || now.box.column !== selection.column)
      this.engine.select(at.sheetId, selection);
    this.barField.input.blur();
    this.grid.focus();
  }

  private typed(field: Field): void {
    if (this.edit === null && !this.open('enter', field, field.text)) return;
    this.active = field;
    this.pointing.end();
    this.spread(field);
  }

  private spread(from: Field): void {
    for (const field of [this.cellField, this.barField]) field.text = from.text;
    if (this.edit) this.overlay.place(this.edit.at);
    this.events.changed();
  }

  private caretMoved(field: Field): void {
    if (this.edit === null) return;
    this.active = field;
    this.edit.mode = 'edit';
    this.pointing.end();
    this.events.changed();
  }

  private barFocused(): void {
    if (this.edit === null && !this.open('edit', this.barField)) this.barField.input.blur();
    else this.active = this.barField;
  }

  private pointedAt(sheetId: string, box: Box): void {
    const { edit } = this;
    if (edit === null || !this.canPoint) return;
    const name =
      sheetId === edit.at.sheetId ? null : (this.engine.sheets().find(({ id }) => id === sheetId)?.name ?? null);
    const { start, end, by } = this.pointing.to(box, name, this.active.caret);
    this.active.replace(start, end, by);
    this.spread(this.active);
  }
}

/** The word or number at a position, to be marked as wrong; a single character elsewhere. */
function wrongPart(text: string, position: number): [number, number] {
  const start = Math.min(position, text.length);
  const length = /^[\p{L}\p{N}_.,]+/u.exec(text.slice(start))?.[0].length ?? 1;
  return [start, Math.min(start + length, text.length)];
}
