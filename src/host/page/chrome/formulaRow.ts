import { element, icon } from '../dom';
import type { Field } from '../editor/field';
import { STRINGS } from '../strings';

const CROSS = 'M5 5l10 10M15 5L5 15';
const CHECK = 'M4 10l4 4 8-8';

export interface FormulaRowActions {
  readonly goTo: (text: string) => void;
  readonly accept: () => void;
  readonly cancel: () => void;
  readonly leave: () => void;
}

/** Name box, buttons of the edit, formula bar, and under them a line that is there only when it has something to say. */
export class FormulaRow {
  readonly node: HTMLElement;
  private readonly nameBox = element('input', {
    class: 'name-box',
    type: 'text',
    spellcheck: false,
    autocomplete: 'off',
    'aria-label': STRINGS.nameBox,
  });
  private readonly cancel: HTMLButtonElement;
  private readonly accept: HTMLButtonElement;
  private readonly note = element('div', { class: 'note', role: 'status', hidden: true });
  private place = '';

  constructor(field: Field, actions: FormulaRowActions) {
    this.cancel = this.button(STRINGS.cancelEdit, CROSS, 'cancel', actions.cancel);
    this.accept = this.button(STRINGS.acceptEdit, CHECK, 'accept', actions.accept);
    const bar = element(
      'div',
      { class: 'formula-row' },
      this.nameBox,
      element(
        'div',
        { class: 'edit-buttons' },
        this.cancel,
        this.accept,
        element('span', { class: 'fx', 'aria-hidden': 'true' }, 'fx'),
      ),
      field.input,
      this.note,
    );
    this.node = bar;
    this.nameBox.addEventListener('focus', () => this.nameBox.select());
    this.nameBox.addEventListener('blur', () => (this.nameBox.value = this.place));
    this.nameBox.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') actions.goTo(this.nameBox.value);
      else if (event.key === 'Escape') actions.leave();
      event.stopPropagation();
    });
    this.showEditing(false);
  }

  showPlace(text: string): void {
    this.place = text;
    if (document.activeElement !== this.nameBox) this.nameBox.value = text;
  }

  showEditing(editing: boolean): void {
    this.cancel.disabled = !editing;
    this.accept.disabled = !editing;
  }

  /** `refused` for a formula that cannot be read; an empty text hides the line. */
  showNote(text: string, kind: 'reason' | 'refused' | 'info' = 'info'): void {
    this.note.textContent = text;
    this.note.title = text;
    this.note.hidden = text === '';
    this.note.className = `note ${kind}`;
  }

  private button(label: string, path: string, className: string, act: () => void): HTMLButtonElement {
    const node = element(
      'button',
      { class: `edit-button ${className}`, type: 'button', title: label, 'aria-label': label },
      icon(path),
    );
    // The field keeps the focus.
    node.addEventListener('pointerdown', (event) => event.preventDefault());
    node.addEventListener('click', act);
    return node;
  }
}
