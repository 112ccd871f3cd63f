import type { Box, CellEngine, CellPosition } from '../engine';
import type { EventHub } from './events';

/** A rich value in a cell, as far as the model looks into it. */
export interface CardLike {
  readonly text?: string;
  readonly type: string;
}

/** What custom functions keep for cells beside their values. */
export interface CellExtras {
  card(at: CellPosition): CardLike | null;
  message(at: CellPosition, error: string): string;
  /** The next calculation of these cells calls their functions again. */
  forget(cells: readonly CellPosition[]): void;
  cellsWritten(sheetId: string, box: Box): void;
  moveCells(sheetId: string, move: (box: Box) => Box | null): void;
}

/** What all objects of the model share. */
export interface ModelContext {
  readonly engine: CellEngine;
  readonly events: EventHub;
  /** Set by the host once custom functions run. */
  extras: CellExtras | null;
}
