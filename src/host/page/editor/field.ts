import { element } from '../dom';

/** One of the two places where a cell is edited: over the cell, or in the formula bar. */
export class Field {
  readonly input: HTMLTextAreaElement;

  constructor(className: string, label: string) {
    this.input = element('textarea', {
      class: className,
      rows: 1,
      spellcheck: false,
      autocomplete: 'off',
      'aria-label': label,
      wrap: 'off',
    });
  }

  get text(): string {
    return this.input.value;
  }

  set text(value: string) {
    if (this.input.value !== value) this.input.value = value;
  }

  get caret(): number {
    return this.input.selectionEnd;
  }

  get focused(): boolean {
    return document.activeElement === this.input;
  }

  focus(from: number, to = from): void {
    this.input.focus({ preventScroll: true });
    this.input.setSelectionRange(from, to);
  }

  /** Puts a text in place of a part, the caret behind it. */
  replace(start: number, end: number, by: string): void {
    this.input.setRangeText(by, start, end, 'end');
  }
}
