import { lastColumn, lastRow, type BorderEdge, type Box, type CellStyle } from '../engine';
import { HostCollection } from '../richapi';
import { invalidArgument } from './address';
import { textWidth } from './autofit';
import { normalizeColor } from './colors';
import { FormatPart, RangeFill, RangeFont } from './formatParts';
import { occupied } from './rangeOperations';
import type { Worksheet } from './worksheet';

/** Pixels to points, the unit of Excel's column widths and row heights in Office.js. */
const POINTS = 0.75;

const EDGES: readonly BorderEdge[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
const SIDES = [...EDGES, 'InsideVertical', 'InsideHorizontal'] as const;
type Side = (typeof SIDES)[number];

export class RangeBorder extends FormatPart {
  static override readonly scalars = ['sideIndex', 'style', 'weight', 'color'];

  constructor(
    sheet: Worksheet,
    box: Box,
    readonly SideIndex: Side,
  ) {
    super(sheet, box);
  }

  get Id(): string {
    return this.SideIndex;
  }
  get Style(): string {
    return this.current?.line ?? 'None';
  }
  set Style(line: string) {
    this.patch({ line: line as 'Continuous' });
  }
  get Weight(): string {
    return this.current?.weight ?? 'Thin';
  }
  set Weight(weight: string) {
    this.patch({ weight: weight as 'Thin' });
  }
  get Color(): string {
    return this.current?.color ?? '#000000';
  }
  set Color(color: unknown) {
    this.patch({ color: normalizeColor(color) });
  }

  private get current(): CellStyle['borders'][BorderEdge] {
    const [target] = this.targets;
    return (
      target && this.sheet.context.engine.style(this.sheet.Id, target.box.row, target.box.column).borders[target.edge]
    );
  }

  private patch(change: object): void {
    const border = { line: 'Continuous', weight: 'Thin', color: '#000000', ...this.current, ...change } as const;
    for (const { box, edge } of this.targets) {
      this.sheet.assertFormattable(box);
      this.sheet.context.engine.setStyle(this.sheet.Id, box, { borders: { [edge]: border } });
    }
  }

  /** Cells and edges that the side consists of. */
  private get targets(): { box: Box; edge: BorderEdge }[] {
    const { box } = this;
    switch (this.SideIndex) {
      case 'EdgeTop':
        return [{ box: { ...box, rows: 1 }, edge: 'EdgeTop' }];
      case 'EdgeBottom':
        return [{ box: { ...box, row: lastRow(box), rows: 1 }, edge: 'EdgeBottom' }];
      case 'EdgeLeft':
        return [{ box: { ...box, columns: 1 }, edge: 'EdgeLeft' }];
      case 'EdgeRight':
        return [{ box: { ...box, column: lastColumn(box), columns: 1 }, edge: 'EdgeRight' }];
      case 'InsideHorizontal':
        return box.rows > 1 ? [{ box: { ...box, rows: box.rows - 1 }, edge: 'EdgeBottom' }] : [];
      default:
        return box.columns > 1 ? [{ box: { ...box, columns: box.columns - 1 }, edge: 'EdgeRight' }] : [];
    }
  }
}

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly items: readonly RangeBorder[];

  constructor(sheet: Worksheet, box: Box) {
    super();
    this.items = SIDES.map((side) => new RangeBorder(sheet, box, side));
  }

  GetItem(side: unknown): RangeBorder {
    const border = this.items.find((item) => item.SideIndex === side);
    if (border === undefined) throw invalidArgument();
    return border;
  }
  GetItemAt(index: number): RangeBorder {
    return this.items[index] ?? this.GetItem(null);
  }
}

export class FormatProtection extends FormatPart {
  static override readonly scalars = ['locked', 'formulaHidden'];

  get Locked(): boolean {
    return !this.sheet.unlocked.has(this.box);
  }
  set Locked(locked: boolean) {
    this.sheet.assertFormattable(this.box);
    this.sheet.unlocked.mark(this.box, !locked);
  }
  readonly FormulaHidden = false;
}

export class RangeFormat extends FormatPart {
  static override readonly scalars = [
    'wrapText',
    'horizontalAlignment',
    'verticalAlignment',
    'columnWidth',
    'rowHeight',
    'indentLevel',
  ];

  get Font(): RangeFont {
    return new RangeFont(this.sheet, this.box);
  }
  get Fill(): RangeFill {
    return new RangeFill(this.sheet, this.box);
  }
  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.sheet, this.box);
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.sheet, this.box);
  }
  get WrapText(): boolean | null {
    return this.common('wrap');
  }
  set WrapText(wrap: boolean) {
    this.apply({ wrap });
  }
  get HorizontalAlignment(): CellStyle['horizontal'] | null {
    return this.common('horizontal');
  }
  set HorizontalAlignment(horizontal: CellStyle['horizontal']) {
    this.apply({ horizontal });
  }
  get VerticalAlignment(): CellStyle['vertical'] | null {
    return this.common('vertical');
  }
  set VerticalAlignment(vertical: CellStyle['vertical']) {
    this.apply({ vertical });
  }
  get IndentLevel(): number | null {
    return this.common('indent');
  }
  set IndentLevel(indent: number) {
    this.apply({ indent });
  }
  get ColumnWidth(): number | null {
    return this.size(this.box.column, this.box.columns, (column) =>
      this.sheet.context.engine.columnWidth(this.sheet.Id, column),
    );
  }
  set ColumnWidth(points: number) {
    this.sheet.assertFormattable(this.box);
    if (typeof points !== 'number' || points < 0) throw invalidArgument();
    this.sheet.context.engine.setColumnWidth(this.sheet.Id, this.box.column, this.box.columns, points / POINTS);
  }
  get RowHeight(): number | null {
    return this.size(this.box.row, this.box.rows, (row) => this.sheet.context.engine.rowHeight(this.sheet.Id, row));
  }
  set RowHeight(points: number) {
    this.sheet.assertFormattable(this.box);
    if (typeof points !== 'number' || points < 0 || points > 409.5) throw invalidArgument();
    const area = occupied(this.sheet, this.box) ?? { ...this.box, rows: 1 };
    this.sheet.context.engine.setRowHeight(this.sheet.Id, area.row, area.rows, points / POINTS);
  }

  AutofitColumns(): void {
    this.sheet.assertFormattable(this.box);
    const { engine } = this.sheet.context;
    const area = occupied(this.sheet, this.box);
    for (let column = area?.column ?? 0; area && column <= lastColumn(area); column += 1) {
      let width = 0;
      for (let row = area.row; row <= lastRow(area); row += 1) {
        const style = engine.style(this.sheet.Id, row, column);
        if (!style.wrap) width = Math.max(width, textWidth(this.sheet.textAt(row, column), style));
      }
      if (width > 0) engine.setColumnWidth(this.sheet.Id, column, 1, width);
    }
  }

  /** The grid measures rows by itself; heights set by hand are given up. */
  AutofitRows(): void {
    this.sheet.assertFormattable(this.box);
    const area = occupied(this.sheet, this.box);
    if (area) this.sheet.context.engine.setRowHeight(this.sheet.Id, area.row, area.rows, 20);
  }

  private size(first: number, count: number, read: (index: number) => number): number | null {
    const sizes = new Set(Array.from({ length: Math.min(count, 2_000) }, (_, i) => read(first + i)));
    const [size] = sizes;
    return sizes.size === 1 && size !== undefined ? size * POINTS : null;
  }
}
