/** Buttons that Excel draws inside cells: filters in the titles of tables, and the arrow of a drop-down list. */
import type { CellPosition, CellValue } from '../../engine';
import type { Table } from '../../model';
import type { HostSession } from '../../session';
import type { UniverEngine } from '../../univer';
import { element } from '../dom';
import type { GridView, ScreenRect } from '../grid/gridView';
import { STRINGS } from '../strings';
import { filterMenu } from './filterMenu';
import { Popup } from './popup';

const SIZE = 17;

export interface CellButtonEvents {
  /** Why a cell cannot be changed, or null. */
  readonly refusal: (at: CellPosition) => string | null;
  readonly refused: (reason: string) => void;
  readonly changed: () => void;
}

export class CellButtons {
  readonly node = element('div', { class: 'cell-buttons' });
  readonly popup = new Popup(() => this.grid.focus());
  private timer: number | undefined;

  constructor(
    private readonly engine: UniverEngine,
    private readonly session: HostSession,
    private readonly grid: GridView,
    private readonly events: CellButtonEvents,
  ) {
    grid.onMoved(() => {
      this.popup.close();
      this.refresh();
    });
    for (const follow of [engine.onSelectionChanged, engine.onSheetActivated])
      follow.call(engine, () => this.refresh());
  }

  refresh(): void {
    this.timer ??= requestAnimationFrame(() => {
      this.timer = undefined;
      this.draw();
    });
  }

  private draw(): void {
    const sheetId = this.engine.activeSheet();
    const sheet = this.session.workbook.Worksheets.items.find(({ Id }) => Id === sheetId);
    const { cells } = this.grid;
    if (!sheet || !cells) return;
    const origin = this.node.parentElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
    Object.assign(this.node.style, {
      left: `${cells.left - origin.left}px`,
      top: `${cells.top - origin.top}px`,
      width: `${cells.width}px`,
      height: `${cells.height}px`,
    });
    const filters = sheet.tablesList.all
      .filter((table) => table.ShowHeaders && table.ShowFilterButton)
      .flatMap((table) => table.titles.map((title, column) => this.filterButton(table, title, column, cells)));
    const { box } = this.engine.selection();
    const at = { sheetId, row: box.row, column: box.column };
    const choices = sheet.validations.choices(sheet, at.row, at.column);
    const list = choices ? [this.choiceButton(at, choices, cells)] : [];
    this.node.replaceChildren(...[...filters, ...list].filter((button) => button !== null));
  }

  private filterButton(table: Table, title: string, column: number, cells: ScreenRect): HTMLElement | null {
    const at = { sheetId: table.sheet.Id, row: table.box.row, column: table.box.column + column };
    const filtered = table.filters.has(column);
    const label = filtered ? STRINGS.filtered(title) : STRINGS.filter(title);
    const rect = this.visible(at, cells);
    if (!rect) return null;
    const button = arrow(label, rect, cells, rect.left + rect.width - SIZE - 2);
    button.classList.toggle('filtered', filtered);
    button.addEventListener('click', () => {
      const refusal = table.sheet.Protection.allows('allowAutoFilter') ? null : STRINGS.protectedSheet;
      if (refusal !== null) return this.events.refused(refusal);
      const close = (): void => {
        this.popup.close();
        this.events.changed();
      };
      this.popup.open(rect, 'dialog', label, ...filterMenu(table, column, close));
    });
    return button;
  }

  private choiceButton(at: CellPosition, choices: readonly CellValue[], cells: ScreenRect): HTMLElement | null {
    const rect = this.visible(at, cells);
    if (!rect) return null;
    const button = arrow(STRINGS.choices, rect, cells, rect.left + rect.width + 1);
    button.addEventListener('click', () => {
      const refusal = this.events.refusal(at);
      if (refusal !== null) return this.events.refused(refusal);
      const lines = choices.map((choice) => {
        const line = element('button', { class: 'popup-line', type: 'button', role: 'option' }, String(choice));
        line.addEventListener('click', () => {
          this.engine.enter(at, [[{ input: { kind: 'value', value: choice }, format: null }]]);
          this.popup.close();
          this.events.changed();
        });
        return line;
      });
      this.popup.open(rect, 'listbox', STRINGS.choices, element('div', { class: 'popup-list' }, ...lines));
    });
    return button;
  }

  /** Where a cell is, unless it is scrolled away or under frozen rows. */
  private visible(at: CellPosition, cells: ScreenRect): ScreenRect | null {
    const rect = this.grid.rect(at);
    if (!rect || rect.height < 4 || rect.width < SIZE) return null;
    const { rows, columns } = this.engine.freeze(at.sheetId);
    const corner = this.grid.rect({ ...at, row: Math.max(0, rows - 1), column: Math.max(0, columns - 1) });
    const top = rows > 0 && at.row >= rows && corner ? corner.top + corner.height : cells.top;
    const left = columns > 0 && at.column >= columns && corner ? corner.left + corner.width : cells.left;
    return rect.top >= top - 1 && rect.left + rect.width - SIZE >= left ? rect : null;
  }
}

function arrow(label: string, rect: ScreenRect, cells: ScreenRect, left: number): HTMLElement {
  const node = element('button', { class: 'cell-button', type: 'button', title: label, 'aria-label': label });
  node.style.left = `${left - cells.left}px`;
  node.style.top = `${rect.top + rect.height - SIZE - 2 - cells.top}px`;
  // The press must not reach the grid, nor take its focus.
  node.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    event.stopPropagation();
  });
  return node;
}
