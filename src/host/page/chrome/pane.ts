import { element, icon } from '../dom';
import { STRINGS } from '../strings';

const CROSS = 'M5 5l10 10M15 5L5 15';
const MINIMUM = 320;
const STEP = 20;

/** The add-in's frame beside the grid. Closed it stays loaded: functions and commands run in it (shared runtime). */
export class Pane {
  readonly node: HTMLElement;
  readonly handle: HTMLElement;
  readonly frame: HTMLIFrameElement;
  private width = 360;

  constructor(
    title: string,
    private readonly changed: (open: boolean) => void,
  ) {
    const close = element(
      'button',
      { class: 'pane-close', type: 'button', title: STRINGS.closePane, 'aria-label': STRINGS.closePane },
      icon(CROSS),
    );
    close.addEventListener('click', () => this.show(false));
    this.frame = element('iframe', { title, class: 'pane-frame' });
    this.node = element(
      'aside',
      { class: 'pane', 'aria-label': STRINGS.pane },
      element('div', { class: 'pane-head' }, element('h2', {}, title), close),
      this.frame,
    );
    this.handle = element('div', {
      class: 'pane-handle',
      role: 'separator',
      tabIndex: 0,
      'aria-orientation': 'vertical',
      'aria-label': STRINGS.resizePane,
    });
    this.handle.addEventListener('pointerdown', (event) => this.drag(event));
    this.handle.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowLeft') this.resize(this.width + STEP);
      else if (event.key === 'ArrowRight') this.resize(this.width - STEP);
    });
    this.resize(this.width);
  }

  get open(): boolean {
    return !this.node.classList.contains('closed');
  }

  load(address: string): void {
    this.frame.src = address;
  }

  show(open: boolean): void {
    this.node.classList.toggle('closed', !open);
    this.node.inert = !open;
    this.handle.hidden = !open;
    this.changed(open);
  }

  private resize(width: number): void {
    const most = Math.max(MINIMUM, window.innerWidth * 0.6);
    this.width = Math.round(Math.min(most, Math.max(MINIMUM, width)));
    this.node.style.setProperty('--pane-width', `${this.width}px`);
    this.handle.setAttribute('aria-valuenow', String(this.width));
  }

  private drag(start: PointerEvent): void {
    const from = this.width;
    this.handle.setPointerCapture(start.pointerId);
    // The frame would swallow the moves.
    this.frame.style.pointerEvents = 'none';
    const move = (event: PointerEvent): void => this.resize(from + start.clientX - event.clientX);
    const end = (): void => {
      this.frame.style.pointerEvents = '';
      this.handle.removeEventListener('pointermove', move);
      this.handle.removeEventListener('pointerup', end);
      this.handle.removeEventListener('pointercancel', end);
    };
    this.handle.addEventListener('pointermove', move);
    this.handle.addEventListener('pointerup', end);
    this.handle.addEventListener('pointercancel', end);
  }
}
