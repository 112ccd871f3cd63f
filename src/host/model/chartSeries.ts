import { grid, type Box, type CellValue } from '../engine';
import { HostCollection, HostError } from '../richapi';
import { absoluteAddress, invalidArgument, quoteSheet } from './address';
import { Bag } from './bag';
import { ChartDataLabel, ChartDataLabels, ChartFormat } from './chartParts';
import type { Chart } from './charts';
import { Range } from './range';
import type { Worksheet } from './worksheet';

/** Cells that a series takes something from. */
export interface ChartSource {
  readonly sheet: Worksheet;
  readonly box: Box;
}

export class ChartPoint extends Bag {
  readonly Format = new ChartFormat();
  readonly DataLabel = new ChartDataLabel();

  constructor(
    private readonly series: ChartSeries,
    private readonly index: number,
  ) {
    super({
      hasDataLabel: false,
      markerStyle: 'Automatic',
      markerSize: 5,
      markerBackgroundColor: '',
      markerForegroundColor: '',
    });
  }
  override get scalarNames(): readonly string[] {
    return [...super.scalarNames, 'value'];
  }
  get Value(): CellValue {
    return this.series.numbers[this.index] ?? '';
  }
}

/** Points keep what is set on them by their place in the series. */
class ChartPointsCollection extends HostCollection<ChartPoint> {
  static override readonly scalars = ['count'];
  readonly known = new Map<number, ChartPoint>();

  constructor(private readonly series: ChartSeries) {
    super();
  }
  get items(): readonly ChartPoint[] {
    return this.series.numbers.map((_, i) => this.GetItemAt(i));
  }
  GetItemAt(index: number): ChartPoint {
    if (index < 0 || index >= this.series.numbers.length) throw invalidArgument();
    let point = this.known.get(index);
    if (point === undefined) this.known.set(index, (point = new ChartPoint(this.series, index)));
    return point;
  }
}

export class ChartSeries extends Bag {
  readonly Format = new ChartFormat();
  readonly DataLabels = new ChartDataLabels();
  readonly Points = new ChartPointsCollection(this);
  valuesSource: ChartSource | null = null;
  categorySource: ChartSource | null = null;
  /** A cell that names the series; a name that was set stands before it. */
  nameSource: ChartSource | null = null;

  constructor(
    readonly chart: Chart,
    chartType: string,
  ) {
    super({
      name: '',
      chartType,
      hasDataLabels: false,
      filtered: false,
      markerSize: 5,
      markerStyle: 'Automatic',
      showShadow: false,
      markerBackgroundColor: '',
      markerForegroundColor: '',
      smooth: false,
      plotOrder: 1,
      gapWidth: 150,
      doughnutHoleSize: 50,
      axisGroup: 'Primary',
      explosion: 0,
      firstSliceAngle: 0,
      invertIfNegative: false,
      bubbleScale: 100,
      secondPlotSize: 75,
      splitType: 'SplitByPosition',
      splitValue: 2,
      varyByCategories: false,
      showLeaderLines: false,
      overlap: 0,
    });
    Object.defineProperty(this, 'Name', {
      get: () => this.title,
      set: (name: unknown) => this.change('name', name),
    });
  }

  get title(): string {
    const { name } = this.values;
    if (typeof name === 'string' && name.startsWith('=')) {
      const range = this.chart.sheet.workbook.rangeAt(name.slice(1), this.chart.sheet);
      return range.sheet.textAt(range.box.row, range.box.column);
    }
    if (name !== '') return String(name);
    return this.nameSource ? this.nameSource.sheet.textAt(this.nameSource.box.row, this.nameSource.box.column) : '';
  }
  get numbers(): CellValue[] {
    return read(this.valuesSource);
  }
  get categories(): string[] {
    const source = this.categorySource;
    return source ? grid(source.box, (row, column) => source.sheet.textAt(row, column)).flat() : [];
  }

  SetValues(range: unknown): void {
    this.valuesSource = sourceOf(range);
    this.chart.changed();
  }
  SetXAxisValues(range: unknown): void {
    this.categorySource = sourceOf(range);
    this.chart.changed();
  }
  GetDimensionValues(dimension: string): unknown[] {
    return dimension === 'Categories' || dimension === 'XValues' ? this.categories : this.numbers;
  }
  GetDimensionDataSourceString(dimension: string): string {
    const source = dimension === 'Categories' || dimension === 'XValues' ? this.categorySource : this.valuesSource;
    if (!source) throw new HostError('InvalidArgument');
    return `${quoteSheet(source.sheet.Name)}!${absoluteAddress(source.box)}`;
  }
  GetDimensionDataSourceType(): string {
    return 'LocalRange';
  }
  Delete(): void {
    this.chart.Series.remove(this);
  }
}

export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  static override readonly scalars = ['count'];
  readonly items: ChartSeries[] = [];

  constructor(private readonly chart: Chart) {
    super();
  }
  Add(name?: string, index?: number): ChartSeries {
    const series = new ChartSeries(this.chart, this.chart.ChartType);
    if (name !== undefined && name !== null) series.values['name'] = name;
    this.items.splice(index ?? this.items.length, 0, series);
    this.chart.changed();
    return series;
  }
  GetItemAt(index: number): ChartSeries {
    const series = this.items[index];
    if (series === undefined) throw invalidArgument();
    return series;
  }
  remove(series: ChartSeries): void {
    this.items.splice(this.items.indexOf(series), 1);
    this.chart.changed();
  }
}

function sourceOf(range: unknown): ChartSource {
  if (!(range instanceof Range)) throw invalidArgument();
  return { sheet: range.sheet, box: range.box };
}

const read = (source: ChartSource | null): CellValue[] =>
  source
    ? grid(source.box, (row, column) => source.sheet.context.engine.value(source.sheet.Id, row, column)).flat()
    : [];
