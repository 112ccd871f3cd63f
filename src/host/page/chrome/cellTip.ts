import { element } from '../dom';
import type { ScreenRect } from '../grid/gridView';

const DELAY = 250;

/** A small note beside a cell that the mouse rests on. */
export class CellTip {
  readonly node = element('div', { class: 'cell-tip', role: 'tooltip', hidden: true });
  private timer: ReturnType<typeof setTimeout> | undefined;

  show(text: string, rect: ScreenRect | null): void {
    clearTimeout(this.timer);
    this.node.hidden = true;
    if (text === '' || rect === null) return;
    this.timer = setTimeout(() => {
      this.node.textContent = text;
      this.node.hidden = false;
      const { width, height } = this.node.getBoundingClientRect();
      const right = rect.left + rect.width + 6;
      this.node.style.left = `${right + width > window.innerWidth - 8 ? Math.max(8, rect.left - width - 6) : right}px`;
      this.node.style.top = `${Math.min(rect.top + 2, window.innerHeight - height - 8)}px`;
    }, DELAY);
  }
}
