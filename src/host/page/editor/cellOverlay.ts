import type { CellPosition } from '../../engine';
import type { UniverEngine } from '../../univer';
import type { GridView } from '../grid/gridView';
import type { Field } from './field';

const PADDING = 12;
const LINE = 1.3;

/** Keeps the field over its cell, as wide as its text needs. */
export class CellOverlay {
  private readonly measure = document.createElement('canvas').getContext('2d');

  constructor(
    private readonly engine: UniverEngine,
    private readonly grid: GridView,
    private readonly field: Field,
  ) {
    this.hide();
  }

  hide(): void {
    this.field.input.classList.remove('shown');
  }

  place(at: CellPosition): void {
    const { input } = this.field;
    const rect = this.grid.rect(at);
    // Scrolled away or on another sheet: the field keeps the caret, unseen.
    if (rect === null) return this.hide();
    const area = this.grid.area;
    const style = this.engine.style(at.sheetId, at.row, at.column);
    const pixels = Math.round(((style.fontSize * 4) / 3) * this.grid.zoom);
    const family = `${JSON.stringify(style.fontName)}, Carlito, Arial, sans-serif`;
    Object.assign(input.style, {
      font: `${style.italic ? 'italic' : 'normal'} ${style.bold ? '700' : '400'} ${pixels}px/${LINE} ${family}`,
      left: `${rect.left}px`,
      top: `${rect.top}px`,
      minHeight: `${rect.height + 1}px`,
    });
    const lines = this.field.text.split('\n');
    const width = Math.max(rect.width + 1, this.widthOf(lines, input.style.font) + PADDING);
    input.style.width = `${Math.min(width, area.left + area.width - rect.left - 4)}px`;
    input.style.height = `${Math.max(rect.height + 1, lines.length * pixels * LINE + 4)}px`;
    input.classList.add('shown');
  }

  private widthOf(lines: readonly string[], font: string): number {
    if (this.measure === null) return 0;
    this.measure.font = font;
    return Math.max(...lines.map((line) => this.measure?.measureText(line).width ?? 0));
  }
}
