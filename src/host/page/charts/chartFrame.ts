import type { Chart } from '../../model';
import { element } from '../dom';
import type { Drawing } from './drawing';
import type { ChartView } from './view';

/** Place and size in pixels of the window. */
export interface FramePlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The sides that a handle moves, as in `se`. */
const HANDLES = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
type Handle = (typeof HANDLES)[number];
const SMALLEST = 30;
/** A click trembles. */
const STILL = 3;

export interface FrameEvents {
  readonly selected: (frame: ChartFrame) => void;
  readonly moved: (frame: ChartFrame, place: FramePlace) => void;
  readonly mayMove: () => boolean;
  readonly wheel: (event: WheelEvent) => void;
}

/** One chart over the grid: what is drawn, and the frame by which the mouse moves and sizes it. */
export class ChartFrame {
  readonly node: HTMLElement;
  private readonly picture = element('div', { class: 'chart-picture' });
  private readonly note = element('p', { class: 'chart-note', hidden: true });
  private drawing: Drawing | null = null;
  private drawn = '';
  private place: FramePlace = { left: 0, top: 0, width: 0, height: 0 };

  constructor(
    readonly chart: Chart,
    private readonly events: FrameEvents,
  ) {
    const handles = HANDLES.map((handle) => {
      const node = element('span', { class: `chart-handle ${handle}` });
      node.addEventListener('pointerdown', (event) => this.drag(event, handle));
      return node;
    });
    this.node = element('div', { class: 'chart', tabIndex: 0, role: 'img' }, this.picture, this.note, ...handles);
    this.node.addEventListener('pointerdown', (event) => this.drag(event, null));
    this.node.addEventListener('focus', () => this.events.selected(this));
    this.node.addEventListener('wheel', (event) => this.events.wheel(event), { passive: true });
  }

  select(selected: boolean): void {
    this.node.classList.toggle('selected', selected);
  }

  show(view: ChartView, drawingIn: (node: HTMLElement) => Drawing, unknown: string): void {
    const now = JSON.stringify(view);
    if (now === this.drawn) return;
    this.drawn = now;
    this.node.setAttribute('aria-label', view.title?.text.replaceAll('\n', ', ') ?? this.chart.Name);
    this.node.style.background = view.background ?? 'transparent';
    this.node.style.borderColor = view.border ?? 'transparent';
    Object.assign(this.picture.style, { width: `${view.width}px`, height: `${view.height}px` });
    this.say(view.family === 'unknown' ? unknown : '');
    if (view.family === 'unknown' || view.width < 1 || view.height < 1) return;
    this.drawing ??= drawingIn(this.picture);
    this.drawing.draw(view);
  }

  /** Says why the chart cannot be drawn. */
  fail(reason: string): void {
    this.drawn = '';
    this.say(reason);
  }

  /** Places it on the screen; `clip` is what lies under frozen rows and columns, from the frame's own top left corner. */
  put(place: FramePlace, zoom: number, clip: { left: number; top: number }): void {
    this.place = place;
    this.stand(place);
    this.picture.style.transform = `scale(${zoom})`;
    this.node.style.clipPath = clip.left > 0 || clip.top > 0 ? `inset(${clip.top}px -8px -8px ${clip.left}px)` : '';
  }

  dispose(): void {
    this.drawing?.dispose();
    this.node.remove();
  }

  private say(reason: string): void {
    this.note.textContent = reason;
    this.note.hidden = reason === '';
    this.picture.hidden = reason !== '';
  }

  private stand({ left, top, width, height }: FramePlace): void {
    Object.assign(this.node.style, {
      transform: `translate(${left}px, ${top}px)`,
      width: `${width}px`,
      height: `${height}px`,
    });
  }

  private drag(start: PointerEvent, handle: Handle | null): void {
    if (start.button !== 0) return;
    start.stopPropagation();
    start.preventDefault();
    this.node.focus({ preventScroll: true });
    if (!this.events.mayMove()) return;
    const from = this.place;
    let to = from;
    const target = start.currentTarget as HTMLElement;
    target.setPointerCapture(start.pointerId);
    const move = (event: PointerEvent): void => {
      const x = event.clientX - start.clientX;
      const y = event.clientY - start.clientY;
      if (to === from && Math.hypot(x, y) < STILL) return;
      to = handle === null ? { ...from, left: from.left + x, top: from.top + y } : sized(from, handle, x, y);
      this.node.classList.add('dragged');
      this.stand(to);
    };
    const end = (): void => {
      target.removeEventListener('pointermove', move);
      target.removeEventListener('pointerup', end);
      target.removeEventListener('pointercancel', end);
      this.node.classList.remove('dragged');
      if (to !== from) this.events.moved(this, to);
    };
    target.addEventListener('pointermove', move);
    target.addEventListener('pointerup', end);
    target.addEventListener('pointercancel', end);
  }
}

function sized({ left, top, width, height }: FramePlace, handle: Handle, x: number, y: number): FramePlace {
  const dx = handle.includes('w') ? Math.min(x, width - SMALLEST) : 0;
  const dy = handle.includes('n') ? Math.min(y, height - SMALLEST) : 0;
  return {
    left: left + dx,
    top: top + dy,
    width: Math.max(SMALLEST, width - dx + (handle.includes('e') ? x : 0)),
    height: Math.max(SMALLEST, height - dy + (handle.includes('s') ? y : 0)),
  };
}
