import type { Chart } from '../../model';
import type { HostSession } from '../../session';
import type { UniverEngine } from '../../univer';
import { element } from '../dom';
import type { GridView } from '../grid/gridView';
import { STRINGS } from '../strings';
import type { UndoSteps } from '../undoSteps';
import { ChartFrame, type FramePlace } from './chartFrame';
import type * as Drawings from './drawing';
import { readChart } from './readChart';

const POINTS_PER_PIXEL = 0.75;
/** Values that change one after the other are drawn together. */
const PAUSE = 40;
const STEP = 4;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** The charts of the active sheet over the grid: drawn from the model, placed where their cells are. */
export class ChartLayer {
  readonly node = element('div', { class: 'charts' });
  private frames: ChartFrame[] = [];
  private selected: ChartFrame | null = null;
  private drawings: typeof Drawings | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly engine: UniverEngine,
    private readonly session: HostSession,
    private readonly grid: GridView,
    private readonly undo: UndoSteps,
    private readonly refused: () => void,
  ) {
    engine.onCalculated(() => this.refresh());
    engine.onUserEdit(() => this.refresh());
    engine.onSheetActivated(() => {
      this.select(null);
      this.update();
    });
    grid.onMoved(() => this.place());
    document.addEventListener('pointerdown', (event) => {
      if (this.selected && !this.node.contains(event.target as Node)) this.select(null);
    });
  }

  /** Something that charts show may have changed. */
  refresh(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.update();
    }, PAUSE);
  }

  /** A key while a chart is selected; true where it has been dealt with. */
  key({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    const frame = this.selected;
    if (!frame || !this.node.contains(document.activeElement) || ctrlKey || metaKey || altKey) return false;
    const step = ARROWS[key];
    if (key === 'Delete' || key === 'Backspace') this.remove(frame.chart);
    else if (key === 'Escape') this.leave();
    else if (step) this.shift(frame.chart, step);
    else return key !== 'Tab';
    return true;
  }

  private get charts(): readonly Chart[] {
    const active = this.engine.activeSheet();
    return this.session.workbook.Worksheets.items.find(({ Id }) => Id === active)?.Charts.items ?? [];
  }

  private update(): void {
    const { charts } = this;
    for (const frame of this.frames) if (!charts.includes(frame.chart)) this.drop(frame);
    this.frames = this.frames.filter(({ chart }) => charts.includes(chart));
    for (const chart of charts) if (!this.frames.some((frame) => frame.chart === chart)) this.add(chart);
    if (charts.length === 0) return;
    if (this.drawings === null) return void this.fetchDrawings();
    for (const frame of this.frames) this.draw(frame, this.drawings);
    this.place();
  }

  private async fetchDrawings(): Promise<void> {
    this.drawings = await import('./drawing');
    this.update();
  }

  private draw(frame: ChartFrame, { drawingIn }: typeof Drawings): void {
    try {
      const view = readChart(frame.chart);
      frame.show(view, drawingIn, STRINGS.chartUnknown(view.type));
    } catch (error) {
      // A source that is gone: the others are drawn all the same.
      frame.fail(STRINGS.chartFailed(error instanceof Error ? error.message : String(error)));
    }
  }

  private add(chart: Chart): void {
    const frame = new ChartFrame(chart, {
      selected: (one) => this.select(one),
      moved: (one, place) => this.moved(one.chart, place),
      mayMove: () => this.mayChange(chart),
      wheel: (event) => this.grid.wheel(event),
    });
    this.frames.push(frame);
    this.node.append(frame.node);
  }

  private drop(frame: ChartFrame): void {
    if (this.selected === frame) this.leave();
    frame.dispose();
  }

  private select(frame: ChartFrame | null): void {
    if (this.selected === frame) return;
    this.selected?.select(false);
    this.selected = frame;
    frame?.select(true);
    this.session.workbook.activeChart = frame?.chart ?? null;
  }

  private leave(): void {
    this.select(null);
    this.grid.focus();
  }

  private mayChange({ sheet }: Chart): boolean {
    if (sheet.Protection.allows('allowEditObjects')) return true;
    this.refused();
    return false;
  }

  private remove(chart: Chart): void {
    if (!this.mayChange(chart)) return;
    const { items } = chart.sheet.Charts;
    const at = items.indexOf(chart);
    this.undo.perform({
      redo: () => {
        chart.Delete();
        this.update();
      },
      undo: () => {
        items.splice(at, 0, chart);
        this.update();
      },
    });
  }

  private shift(chart: Chart, [x, y]: readonly [number, number]): void {
    if (!this.mayChange(chart)) return;
    const { left, top, width, height } = chart.place;
    this.put(chart, { left: left + x * POINTS_PER_PIXEL, top: top + y * POINTS_PER_PIXEL, width, height });
  }

  /** The mouse has put a frame elsewhere on the screen. */
  private moved(chart: Chart, to: FramePlace): void {
    const from = this.screenPlace(chart);
    if (!from) return;
    const scale = POINTS_PER_PIXEL / this.grid.zoom;
    const { left, top } = chart.place;
    this.put(chart, {
      left: left + (to.left - from.left) * scale,
      top: top + (to.top - from.top) * scale,
      width: to.width * scale,
      height: to.height * scale,
    });
  }

  /** In points of the sheet. */
  private put(chart: Chart, to: FramePlace): void {
    const { left, top, width, height } = chart.place;
    const set = (place: FramePlace): void => {
      chart.place.set(Math.max(0, place.left), Math.max(0, place.top), place.width, place.height);
      this.update();
    };
    this.undo.perform({ redo: () => set(to), undo: () => set({ left, top, width, height }) });
  }

  private place(): void {
    const cells = this.grid.cells;
    if (!cells || this.frames.length === 0) return;
    const origin = this.node.parentElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
    Object.assign(this.node.style, {
      left: `${cells.left - origin.left}px`,
      top: `${cells.top - origin.top}px`,
      width: `${cells.width}px`,
      height: `${cells.height}px`,
    });
    const sheetId = this.engine.activeSheet();
    const { rows, columns } = this.engine.freeze(sheetId);
    const frozen = this.grid.rect({ sheetId, row: Math.max(0, rows - 1), column: Math.max(0, columns - 1) });
    const frozenRight = frozen && columns > 0 ? frozen.left + frozen.width - cells.left : 0;
    const frozenBottom = frozen && rows > 0 ? frozen.top + frozen.height - cells.top : 0;
    for (const frame of this.frames) {
      const place = this.screenPlace(frame.chart);
      if (!place) continue;
      const { start } = frame.chart.place;
      frame.put(place, this.grid.zoom, {
        left: start.column >= columns ? Math.max(0, frozenRight - place.left) : 0,
        top: start.row >= rows ? Math.max(0, frozenBottom - place.top) : 0,
      });
    }
  }

  /** Where a chart is on the screen, from the layer's corner. */
  private screenPlace({ place, sheet }: Chart): FramePlace | null {
    const { start } = place;
    const cells = this.grid.cells;
    const corner = this.grid.rect({ sheetId: sheet.Id, row: start.row, column: start.column });
    if (!cells || !corner) return null;
    const scale = this.grid.zoom / POINTS_PER_PIXEL;
    return {
      left: corner.left - cells.left + Math.min(start.x * scale, corner.width),
      top: corner.top - cells.top + Math.min(start.y * scale, corner.height),
      width: place.width * scale,
      height: place.height * scale,
    };
  }
}
