import type { RichValue } from '../../customFunctions';
import { displayText } from '../../model';
import { element, icon } from '../dom';
import type { ScreenRect } from '../grid/gridView';
import { STRINGS } from '../strings';

const CARD = 'M4 5h12v10H4zM6.5 8h3M6.5 10.5h7M6.5 12.5h7';
const CROSS = 'M5 5l10 10M15 5L5 15';

/** The button beside a selected cell that carries a card, and the card itself. */
export class CellCard {
  readonly node = element('div', { class: 'cell-card', role: 'dialog', hidden: true });
  readonly button = element(
    'button',
    { class: 'card-button', type: 'button', title: STRINGS.showCard, 'aria-label': STRINGS.showCard, hidden: true },
    icon(CARD),
  );
  private card: RichValue | null = null;
  private rect: ScreenRect | null = null;

  constructor() {
    this.button.addEventListener('click', () => (this.node.hidden ? this.open() : this.close()));
    for (const part of [this.node, this.button] as HTMLElement[]) {
      part.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') this.close();
      });
    }
  }

  /** Offers the card of the selected cell, or nothing. */
  offer(card: RichValue | null, rect: ScreenRect | null): void {
    if (card !== this.card) this.close();
    this.card = card;
    this.rect = rect;
    this.button.hidden = card === null || rect === null || card.properties === undefined;
    if (rect === null) this.close();
    else place(this.button, rect.left + rect.width + 3, rect.top);
    if (!this.node.hidden) this.open();
  }

  close(): void {
    this.node.hidden = true;
  }

  private open(): void {
    const { card, rect } = this;
    if (card === null || rect === null) return;
    const close = element(
      'button',
      { class: 'card-close', type: 'button', title: STRINGS.closeCard, 'aria-label': STRINGS.closeCard },
      icon(CROSS),
    );
    close.addEventListener('click', () => this.close());
    const title = titleOf(card);
    this.node.setAttribute('aria-label', title);
    const lines = Object.entries(card.properties ?? {}).map(([name, value]) =>
      element('div', { class: 'card-line' }, element('dt', {}, name), element('dd', {}, valueText(value))),
    );
    this.node.replaceChildren(
      element('div', { class: 'card-head' }, element('h3', {}, title), close),
      element('dl', {}, ...lines),
    );
    this.node.hidden = false;
    place(this.node, rect.left + rect.width + 32, rect.top);
  }
}

function titleOf(card: RichValue): string {
  const layouts = card['layouts'] as { card?: { title?: string | { property?: string } } } | undefined;
  const title = layouts?.card?.title;
  if (typeof title === 'string') return title;
  const property = title?.property === undefined ? undefined : card.properties?.[title.property];
  return property === undefined ? (card.text ?? valueText(card)) : valueText(property);
}

/** A property of a card: a plain value, or again a rich one. */
function valueText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return scalarText(value);
  const rich = value as RichValue & { elements?: unknown[][] };
  if (rich.text !== undefined) return rich.text;
  if (Array.isArray(rich.elements)) return rich.elements.map((line) => line.map(valueText).join(' : ')).join('\n');
  if (typeof rich.basicValue === 'number') return displayText(rich.basicValue, rich.numberFormat ?? 'General');
  return scalarText(rich.basicValue);
}

function scalarText(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return displayText(value, 'General');
  return '';
}

/** Beside a point, inside the window. */
function place(node: HTMLElement, left: number, top: number): void {
  const { width, height } = node.getBoundingClientRect();
  node.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`;
  node.style.top = `${Math.max(8, Math.min(top, window.innerHeight - height - 8))}px`;
}
