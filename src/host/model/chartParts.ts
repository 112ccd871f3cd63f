import { HostCollection, HostObject } from '../richapi';
import { invalidArgument } from './address';
import { Bag, type BagValues } from './bag';
import { normalizeColor } from './colors';

/** The parts of a chart that only hold properties. Sizes are in points. */

export class ChartFill extends HostObject {
  color: string | null = null;
  SetSolidColor(color: unknown): void {
    this.color = normalizeColor(color);
  }
  Clear(): void {
    this.color = 'none';
  }
  GetSolidColor(): string {
    return this.color ?? '';
  }
}

export class ChartFont extends Bag {
  constructor(size = 10, bold = false) {
    super({ name: 'Calibri', size, bold, italic: false, color: '#595959', underline: 'None' });
  }
}

/** `ChartLineFormat` and `ChartBorder`. */
export class ChartLine extends Bag {
  constructor(color = '#D9D9D9') {
    super({ color, lineStyle: 'Continuous', weight: 0.75 });
  }
  Clear(): void {
    this.change('lineStyle', 'None');
  }
}

export class ChartFormat extends HostObject {
  readonly Fill = new ChartFill();
  readonly Border = new ChartLine();
  readonly Line = new ChartLine();
  readonly Font: ChartFont;
  constructor(fontSize = 10, bold = false) {
    super();
    this.Font = new ChartFont(fontSize, bold);
  }
}

export class ChartAreaFormat extends Bag {
  readonly Fill = new ChartFill();
  readonly Border = new ChartLine();
  readonly Font = new ChartFont();
  constructor() {
    super({ roundedCorners: false, colorScheme: 'ColorfulPalette1' });
  }
}

abstract class Formatted<V extends BagValues> extends Bag<V> {
  readonly Format: ChartFormat;
  constructor(defaults: V, fontSize = 10, bold = false) {
    super(defaults);
    this.Format = new ChartFormat(fontSize, bold);
  }
}

export class ChartTitle extends Formatted<BagValues> {
  formula: string | null = null;
  constructor(text: string) {
    super(
      {
        visible: true,
        text,
        overlay: false,
        horizontalAlignment: 'Center',
        verticalAlignment: 'Top',
        top: 6,
        left: 0,
        width: 0,
        height: 20,
        textOrientation: 0,
        position: 'Top',
        showShadow: false,
      },
      14,
    );
  }
  SetFormula(formula: string): void {
    this.formula = formula;
    this.onChange?.();
  }
}

export class ChartAxisTitle extends Formatted<BagValues> {
  formula: string | null = null;
  constructor() {
    super({ text: '', visible: false, textOrientation: 0 });
  }
  SetFormula(formula: string): void {
    this.formula = formula;
    this.change('visible', true);
  }
}

export class ChartLegendEntry extends Bag {
  constructor(readonly Index: number) {
    super({ visible: true });
  }
  override get scalarNames(): readonly string[] {
    return [...super.scalarNames, 'index'];
  }
}

/** One entry a series, in its order (one a point in a ring); entries keep what is set on them. */
class ChartLegendEntries extends HostCollection<ChartLegendEntry> {
  static override readonly scalars = ['count'];
  readonly known = new Map<number, ChartLegendEntry>();

  constructor(private readonly count: () => number) {
    super();
  }
  get items(): readonly ChartLegendEntry[] {
    return Array.from({ length: this.count() }, (_, i) => this.GetItemAt(i));
  }
  GetItemAt(index: number): ChartLegendEntry {
    if (index < 0 || index >= this.count()) throw invalidArgument();
    let entry = this.known.get(index);
    if (entry === undefined) this.known.set(index, (entry = new ChartLegendEntry(index)));
    return entry;
  }
  isHidden(index: number): boolean {
    return this.known.get(index)?.values['visible'] === false;
  }
}

export class ChartLegend extends Formatted<BagValues> {
  readonly LegendEntries: ChartLegendEntries;
  /** @param entries how many there are now */
  constructor(visible: boolean, entries: () => number) {
    super({ visible, position: 'Bottom', overlay: false, left: 0, top: 0, width: 0, height: 0, showShadow: false });
    this.LegendEntries = new ChartLegendEntries(entries);
  }
}

export class ChartDataLabels extends Formatted<BagValues> {
  constructor() {
    super({
      position: 'OutsideEnd',
      showValue: true,
      showSeriesName: false,
      showCategoryName: false,
      showLegendKey: false,
      showPercentage: false,
      showBubbleSize: false,
      separator: '; ',
      numberFormat: 'General',
      linkNumberFormat: true,
      textOrientation: 0,
      autoText: true,
      horizontalAlignment: 'Center',
      verticalAlignment: 'Center',
    });
  }
}

export class ChartDataLabel extends Formatted<BagValues> {
  constructor() {
    super({
      position: 'OutsideEnd',
      showValue: true,
      showSeriesName: false,
      showCategoryName: false,
      showLegendKey: false,
      showPercentage: false,
      showBubbleSize: false,
      separator: '; ',
      text: '',
      formula: '',
      numberFormat: 'General',
      linkNumberFormat: true,
      textOrientation: 0,
      autoText: true,
      horizontalAlignment: 'Center',
      verticalAlignment: 'Center',
      top: 0,
      left: 0,
      width: 0,
      height: 0,
    });
  }
}

class ChartGridlines extends Formatted<BagValues> {
  constructor(visible: boolean) {
    super({ visible });
  }
}

export class ChartAxis extends Formatted<BagValues> {
  readonly Title = new ChartAxisTitle();
  readonly MajorGridlines: ChartGridlines;
  readonly MinorGridlines = new ChartGridlines(false);
  constructor(type: 'Category' | 'Value' | 'Series') {
    super({
      type,
      visible: true,
      axisGroup: 'Primary',
      majorUnit: '',
      maximum: '',
      minimum: '',
      minorUnit: '',
      displayUnit: 'None',
      showDisplayUnitLabel: true,
      customDisplayUnit: 0,
      minorTimeUnitScale: 'Days',
      majorTimeUnitScale: 'Days',
      baseTimeUnit: 'Days',
      categoryType: 'Automatic',
      scaleType: 'Linear',
      logBase: 10,
      left: 0,
      top: 0,
      height: 0,
      width: 0,
      reversePlotOrder: false,
      crosses: 'Automatic',
      crossesAt: 0,
      isBetweenCategories: true,
      majorTickMark: 'None',
      minorTickMark: 'None',
      tickMarkSpacing: 1,
      tickLabelPosition: 'NextToAxis',
      // empty: as many as fit
      tickLabelSpacing: '',
      alignment: 'Center',
      multiLevel: false,
      numberFormat: 'General',
      linkNumberFormat: true,
      offset: 100,
      textOrientation: 0,
      position: 'Automatic',
      positionAt: 0,
    });
    this.MajorGridlines = new ChartGridlines(type === 'Value');
  }
  SetPositionAt(value: number): void {
    this.change('positionAt', value);
  }
  SetCustomDisplayUnit(value: number): void {
    this.change('customDisplayUnit', value);
  }
}

export class ChartAxes extends HostObject {
  readonly CategoryAxis = new ChartAxis('Category');
  readonly ValueAxis = new ChartAxis('Value');
  readonly SeriesAxis = new ChartAxis('Series');
  readonly SecondaryValueAxis = new ChartAxis('Value');

  GetItem(type: string, group = 'Primary'): ChartAxis {
    if (type === 'Category') return this.CategoryAxis;
    if (type === 'Value') return group === 'Secondary' ? this.SecondaryValueAxis : this.ValueAxis;
    if (type === 'Series') return this.SeriesAxis;
    throw invalidArgument();
  }
}

export class ChartPlotArea extends Formatted<BagValues> {
  constructor() {
    super({
      left: 0,
      top: 0,
      width: 0,
      height: 0,
      insideLeft: 0,
      insideTop: 0,
      insideWidth: 0,
      insideHeight: 0,
      position: 'Automatic',
    });
  }
}

export class ChartDataTable extends Formatted<BagValues> {
  constructor() {
    super({
      visible: false,
      showLegendKey: true,
      showHorizontalBorder: true,
      showVerticalBorder: true,
      showOutlineBorder: true,
    });
  }
}
