import type { Box } from '../engine';
import { HostError } from '../richapi';
import { invalidArgument } from './address';
import { Bag } from './bag';
import {
  ChartAreaFormat,
  ChartAxes,
  ChartDataLabels,
  ChartDataTable,
  ChartLegend,
  ChartPlotArea,
  ChartTitle,
} from './chartParts';
import { readSeries } from './chartData';
import { ChartPlace } from './chartPlace';
import { ChartSeries, ChartSeriesCollection } from './chartSeries';
import { KeyedCollection } from './collection';
import { Range } from './range';
import type { Worksheet } from './worksheet';

const SINGLE_SERIES = /^(Pie|Doughnut|3DPie|PieExploded|DoughnutExploded)/;

/** A chart on a sheet: what it shows and where; drawing is the page's and saving the file's business. */
export class Chart extends Bag {
  readonly Title: ChartTitle;
  readonly Legend: ChartLegend;
  readonly DataLabels = new ChartDataLabels();
  readonly Axes = new ChartAxes();
  readonly PlotArea = new ChartPlotArea();
  readonly Format = new ChartAreaFormat();
  readonly Series = new ChartSeriesCollection(this);
  private readonly dataTable = new ChartDataTable();
  readonly place: ChartPlace;

  constructor(
    readonly sheet: Worksheet,
    readonly Id: string,
    name: string,
    chartType: string,
    source: Range,
    seriesBy: string,
  ) {
    super({
      name,
      chartType,
      top: 0,
      left: 0,
      width: 0,
      height: 0,
      showAllFieldButtons: false,
      showDataLabelsOverMaximum: true,
      categoryLabelLevel: 0,
      style: 2,
      displayBlanksAs: 'NotPlotted',
      plotBy: seriesBy === 'Rows' ? 'Rows' : 'Columns',
      plotVisibleOnly: true,
      seriesNameLevel: 0,
    });
    this.place = new ChartPlace(sheet.sizes, 48, 15, 360, 216);
    for (const side of ['left', 'top', 'width', 'height'] as const) {
      Object.defineProperty(this, side.charAt(0).toUpperCase() + side.slice(1), {
        get: () => this.place[side],
        set: (points: unknown) => this.setSide(side, points),
      });
    }
    this.fill(source, seriesBy);
    const single = this.Series.items.length === 1;
    this.Title = new ChartTitle(single ? (this.Series.items[0]?.title ?? '') : 'Titre du graphique');
    this.Legend = new ChartLegend(!single || SINGLE_SERIES.test(chartType), () =>
      SINGLE_SERIES.test(this.ChartType) ? (this.Series.items[0]?.numbers.length ?? 0) : this.Series.items.length,
    );
    this.onChange = () => this.changed();
  }

  declare ChartType: string;
  declare Name: string;
  declare Top: number;
  declare Left: number;
  declare Width: number;
  declare Height: number;

  override get scalarNames(): readonly string[] {
    return [...super.scalarNames, 'id'];
  }
  get keys(): readonly string[] {
    return [String(this.values['name']), this.Id];
  }
  get Worksheet(): Worksheet {
    return this.sheet;
  }

  SetData(source: unknown, seriesBy = 'Auto'): void {
    if (!(source instanceof Range)) throw invalidArgument();
    this.fill(source, seriesBy);
    this.changed();
  }
  SetPosition(startCell: unknown, endCell?: unknown): void {
    const start = this.sheet.workbook.rangeFrom(startCell, this.sheet);
    const end = endCell === undefined || endCell === null ? null : this.sheet.workbook.rangeFrom(endCell, this.sheet);
    const { Left: left, Top: top } = start;
    if (end) this.place.set(left, top, end.Left + end.Width - left, end.Top + end.Height - top);
    else this.place.set(left, top, this.place.width, this.place.height);
    this.changed();
  }
  Activate(): void {
    this.sheet.Activate();
    this.sheet.workbook.activeChart = this;
  }
  Delete(): void {
    this.sheet.Charts.remove(this);
  }
  GetDataTable(): ChartDataTable {
    return this.dataTable;
  }
  GetDataTableOrNullObject(): ChartDataTable | null {
    return this.dataTable.values['visible'] === true ? this.dataTable : null;
  }

  changed(): void {
    this.sheet.Charts.onChange?.();
  }

  private setSide(side: 'left' | 'top' | 'width' | 'height', points: unknown): void {
    if (typeof points !== 'number' || !(points >= 0)) throw invalidArgument();
    const { left, top, width, height } = this.place;
    const to: Record<typeof side, number> = { left, top, width, height };
    to[side] = points;
    this.place.set(to.left, to.top, to.width, to.height);
    this.changed();
  }

  private fill(source: Range, seriesBy: string): void {
    const found = readSeries(source.sheet, source.box, seriesBy);
    const shown = SINGLE_SERIES.test(String(this.values['chartType'])) ? found.slice(0, 1) : found;
    if (shown.length === 0) throw new HostError('EmptyChartSeries');
    this.Series.items.splice(
      0,
      this.Series.items.length,
      ...shown.map(({ name, values, categories }) => {
        const series = new ChartSeries(this, String(this.values['chartType']));
        series.nameSource = name;
        series.valuesSource = values;
        series.categorySource = categories;
        return series;
      }),
    );
  }
}

export class ChartCollection extends KeyedCollection<Chart> {
  static override readonly scalars = ['count'];
  readonly items: Chart[] = [];
  /** Set by the page: draws anew. */
  onChange: (() => void) | null = null;
  private next = 1;

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  Add(type: unknown, source: unknown, seriesBy = 'Auto'): Chart {
    if (typeof type !== 'string' || !(source instanceof Range)) throw invalidArgument();
    const chart = new Chart(
      this.sheet,
      `{chart-${this.sheet.Id}-${this.next}}`,
      `Graphique ${this.next}`,
      type,
      source,
      seriesBy,
    );
    this.next += 1;
    this.items.push(chart);
    this.onChange?.();
    return chart;
  }

  remove(chart: Chart): void {
    this.items.splice(this.items.indexOf(chart), 1);
    this.onChange?.();
  }

  /** Cells of a sheet have moved: series follow theirs, and charts that stand on the sheet go along. */
  move(sheet: Worksheet, move: (box: Box) => Box | null): void {
    if (sheet === this.sheet) for (const chart of this.items) chart.place.move(move);
    for (const series of this.items.flatMap((chart) => chart.Series.items)) {
      for (const key of ['valuesSource', 'categorySource', 'nameSource'] as const) {
        const source = series[key];
        const box = source?.sheet === sheet ? move(source.box) : null;
        if (source && box) series[key] = { sheet: source.sheet, box };
      }
    }
    this.onChange?.();
  }
}
