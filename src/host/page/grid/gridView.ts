import { CanceledError, CommandType, IUndoRedoService } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import {
  CellAlertManagerService,
  HoverManagerService,
  SetCellEditVisibleOperation,
  SheetSkeletonManagerService,
} from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import type { Box, CellPosition } from '../../engine';
import { newSheet, UNIT_ID } from '../../univer/context';
import type { UniverEngine } from '../../univer';

/** A rectangle in pixels of the window. */
export interface ScreenRect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Univer's `Direction`. */
export const MOVES = { up: 0, right: 1, down: 2, left: 3 } as const;
export type Move = keyof typeof MOVES;

const SCROLL_BAR = 10;
const ENTER = 13;
const TAB = 9;

/** The drawn grid: where cells are on the screen, what the mouse points at, and the commands that a keyboard gives. */
export class GridView {
  private readonly moved: (() => void)[] = [];
  private frame: number | undefined;

  constructor(
    private readonly engine: UniverEngine,
    readonly element: HTMLElement,
  ) {
    engine.context.commands.onCommandExecuted((command) => {
      if (command.type !== CommandType.COMMAND && MOVING.test(command.id)) this.tellMoved();
    });
    this.silenceAlerts();
    this.sizeNewSheets();
    new ResizeObserver(() => this.tellMoved()).observe(element);
  }

  /** Called after scrolling, zooming, resizing of rows, columns and the window. */
  onMoved(listener: () => void): void {
    this.moved.push(listener);
  }

  /** Double clicks and keys that would open Univer's own editor, which does not speak French. */
  onEditWish(listener: () => void): void {
    this.engine.context.commands.beforeCommandExecuted((command) => {
      const params = command.params as { visible?: boolean } | undefined;
      if (command.id !== SetCellEditVisibleOperation.id || params?.visible !== true) return;
      listener();
      throw new CanceledError();
    });
  }

  /**
   * Keeps commands that change the selected cells from those that cannot be changed.
   * @param refusal why not, or null; `looks` where the command changes only what cells look like
   */
  guard(
    refusal: (sheetId: string, box: Box, looks: boolean) => string | null,
    refused: (reason: string) => void,
  ): void {
    this.engine.context.commands.beforeCommandExecuted(({ id }) => {
      const looks = DRESSING.test(id);
      if ((!looks && !CHANGING.test(id)) || this.engine.isOwnChange) return;
      const { sheetId, box } = this.engine.selection();
      const reason = refusal(sheetId, box, looks);
      if (reason === null) return;
      refused(reason);
      throw new CanceledError();
    });
  }

  onHover(listener: (cell: CellPosition | null) => void): void {
    this.engine.context.injector.get(HoverManagerService).currentCell$.subscribe((cell) => {
      listener(cell ? { sheetId: cell.location.subUnitId, row: cell.location.row, column: cell.location.col } : null);
    });
  }

  onUndoState(listener: (state: { undos: number; redos: number }) => void): void {
    this.engine.context.injector.get(IUndoRedoService).undoRedoStatus$.subscribe(listener);
  }

  undo(): void {
    void this.engine.context.commands.executeCommand('univer.command.undo');
  }

  redo(): void {
    void this.engine.context.commands.executeCommand('univer.command.redo');
  }

  /** As Enter and Tab do: inside the selection where there are several cells, else to the next cell. */
  move(direction: Move, byTab: boolean): void {
    void this.engine.context.commands.executeCommand('sheet.command.move-selection-enter-tab', {
      direction: MOVES[direction],
      keycode: byTab ? TAB : ENTER,
    });
  }

  scrollTo({ row, column }: CellPosition): void {
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    void this.engine.context.commands.executeCommand('sheet.command.scroll-to-cell', { range });
  }

  focus(): void {
    this.engine.context.injector.get(ILayoutService).focus();
  }

  get zoom(): number {
    return this.engine.context.workbook.getActiveSheet()?.getZoomRatio() ?? 1;
  }

  /** Where a cell of the active sheet is drawn, or null while nothing is. */
  rect({ sheetId, row, column }: CellPosition): ScreenRect | null {
    if (this.engine.activeSheet() !== sheetId) return null;
    const render = this.engine.context.injector.get(IRenderManagerService).getRenderById(UNIT_ID);
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const canvas = render?.engine.getCanvasElement();
    if (!render || !skeleton || !main || !canvas) return null;
    const cell = skeleton.getCellWithCoordByIndex(row, column);
    const area = cell.isMergedMainCell || cell.isMerged ? cell.mergeInfo : cell;
    const freeze = this.engine.freeze(sheetId);
    const { scaleX, scaleY } = render.scene.getAncestorScale();
    // Frozen rows and columns do not scroll.
    const scrolledX = column < freeze.columns ? 0 : main.viewportScrollX;
    const scrolledY = row < freeze.rows ? 0 : main.viewportScrollY;
    const origin = canvas.getBoundingClientRect();
    return {
      left: origin.left + (area.startX - scrolledX) * scaleX,
      top: origin.top + (area.startY - scrolledY) * scaleY,
      width: (area.endX - area.startX) * scaleX,
      height: (area.endY - area.startY) * scaleY,
    };
  }

  /** The part of the grid where cells are drawn. */
  get area(): ScreenRect {
    const render = this.engine.context.injector.get(IRenderManagerService).getRenderById(UNIT_ID);
    return (render?.engine.getCanvasElement() ?? this.element).getBoundingClientRect();
  }

  /** The part of the window where cells are drawn, without headings and scroll bars; null while nothing is. */
  get cells(): ScreenRect | null {
    const render = this.engine.context.injector.get(IRenderManagerService).getRenderById(UNIT_ID);
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    if (!render || !skeleton) return null;
    const { scaleX, scaleY } = render.scene.getAncestorScale();
    const { left, top, width, height } = this.area;
    const x = skeleton.rowHeaderWidth * scaleX;
    const y = skeleton.columnHeaderHeight * scaleY;
    return { left: left + x, top: top + y, width: width - x - SCROLL_BAR, height: height - y - SCROLL_BAR };
  }

  /** Gives a turn of the mouse wheel over something that lies on the grid to the grid. */
  wheel(event: WheelEvent): void {
    const render = this.engine.context.injector.get(IRenderManagerService).getRenderById(UNIT_ID);
    render?.engine.getCanvasElement().dispatchEvent(new WheelEvent('wheel', event));
  }

  /** A sheet that the user adds with the button beside the tabs is like those that the host adds. */
  private sizeNewSheets(): void {
    this.engine.context.commands.beforeCommandExecuted(({ id, params }) => {
      if (id !== 'sheet.command.insert-sheet') return;
      const { sheet } = (params ?? {}) as { sheet?: { id?: string } };
      if (sheet && sheet.id === undefined) Object.assign(sheet, newSheet('', this.freeSheetName()), { id: undefined });
    });
  }

  private freeSheetName(): string {
    const taken = new Set(this.engine.sheets().map(({ name }) => name.toLowerCase()));
    let number = taken.size + 1;
    while (taken.has(`feuil${number}`)) number += 1;
    return `Feuil${number}`;
  }

  /** Univer's own notes on errors would cover ours, which know the reason. */
  private silenceAlerts(): void {
    const alerts = this.engine.context.injector.get(CellAlertManagerService);
    const show = alerts.showAlert.bind(alerts);
    alerts.showAlert = (alert) => {
      if (alert.key !== FORMULA_ALERT) show(alert);
    };
  }

  /** At once, and again when the grid has been measured anew: Univer does that after its commands. */
  private tellMoved(): void {
    for (const listener of this.moved) listener();
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      for (const listener of this.moved) listener();
    });
  }
}

/** What the keyboard, the menu and the mouse do to cells, apart from typing and pasting text. */
const CHANGING =
  /^(univer\.command\.(paste|cut)|sheet\.command\.(clear-selection-(all|content)|auto-fill|refill|copy-(down|right)|.*paste.*|cut))$/;
const DRESSING =
  /^sheet\.command\.(clear-selection-format|set-style|set-range-(bold|italic|underline|stroke)|numfmt.*|set-border.*|add-worksheet-merge.*)$/;
const FORMULA_ALERT = 'SHEET_FORMULA_ALERT';
const MOVING =
  /scroll|zoom|col-width|row-height|row-auto-height|frozen|hidden|visible|insert|remove|set-worksheet-active$/;
