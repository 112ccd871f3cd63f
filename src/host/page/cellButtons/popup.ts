import { element } from '../dom';
import type { ScreenRect } from '../grid/gridView';

/** A small window under a cell, closed by Escape and by a press elsewhere. */
export class Popup {
  readonly node = element('div', { class: 'popup', hidden: true });

  constructor(private readonly closed: () => void) {
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (!this.node.hidden && !this.node.contains(event.target as Node)) this.close();
      },
      { capture: true },
    );
    this.node.addEventListener('keydown', (event) => {
      // The grid behind must not act on keys that belong here.
      event.stopPropagation();
      if (event.key === 'Escape') this.close();
    });
  }

  open(rect: ScreenRect, role: string, label: string, ...contents: readonly HTMLElement[]): void {
    this.node.setAttribute('role', role);
    this.node.setAttribute('aria-label', label);
    this.node.replaceChildren(...contents);
    this.node.hidden = false;
    const { width, height } = this.node.getBoundingClientRect();
    const under = rect.top + rect.height + 1;
    const top = under + height > window.innerHeight - 8 ? Math.max(8, rect.top - height - 1) : under;
    this.node.style.left = `${Math.max(8, Math.min(rect.left, window.innerWidth - width - 8))}px`;
    this.node.style.top = `${top}px`;
    this.node.querySelector<HTMLElement>('button, input')?.focus();
  }

  close(): void {
    if (this.node.hidden) return;
    this.node.hidden = true;
    this.closed();
  }
}
