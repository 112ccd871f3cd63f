import { element, icon } from '../dom';
import { STRINGS } from '../strings';
import type { AddinManifest, RibbonButton } from './manifest';

export interface RibbonActions {
  readonly save: () => void;
  readonly open: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly togglePane: () => void;
  readonly runCommand: (button: RibbonButton) => void;
}

const SAVE = 'M4 4h9l3 3v9H4zM7 4v4h5V4M7 16v-5h6v5';
const OPEN = 'M3 16V5h5l2 2h6v3M3 16l2-6h13l-2 6z';
const UNDO = 'M4 8h8a4 4 0 0 1 0 8H8M4 8l4-4M4 8l4 4';
const REDO = 'M16 8H8a4 4 0 0 0 0 8h4M16 8l-4-4M16 8l-4 4';

/** The strip above the grid: undo and redo, the name of the workbook, the tab of the add-in. */
export class Ribbon {
  readonly node: HTMLElement;
  private readonly book = element('div', { class: 'book' }, STRINGS.book);
  private readonly undo = this.quick(STRINGS.undo, UNDO, () => this.actions.undo());
  private readonly redo = this.quick(STRINGS.redo, REDO, () => this.actions.redo());
  private readonly buttons = new Map<RibbonButton, HTMLButtonElement>();

  constructor(
    manifest: AddinManifest,
    private readonly actions: RibbonActions,
  ) {
    const title = element(
      'div',
      { class: 'title-bar' },
      element(
        'div',
        { class: 'quick' },
        this.quick(STRINGS.open, OPEN, () => this.actions.open()),
        this.quick(STRINGS.save, SAVE, () => this.actions.save()),
        this.undo,
        this.redo,
      ),
      this.book,
    );
    this.node = element('header', { class: 'ribbon' }, title);
    if (manifest.tab) {
      const groups = manifest.tab.groups.map(({ label, buttons }) =>
        element(
          'div',
          { class: 'ribbon-group', role: 'group', 'aria-label': label },
          element('div', { class: 'ribbon-buttons' }, ...buttons.map((button) => this.button(button))),
          element('div', { class: 'ribbon-label' }, label),
        ),
      );
      this.node.append(
        element('div', { class: 'ribbon-tabs' }, element('span', { class: 'ribbon-tab' }, manifest.tab.label)),
        element(
          'div',
          { class: 'ribbon-groups', role: 'toolbar', 'aria-label': `${STRINGS.ribbon} ${manifest.tab.label}` },
          ...groups,
        ),
      );
    }
    this.showCommands([]);
    this.showUndoState(0, 0);
  }

  showBook(name: string): void {
    this.book.textContent = name;
  }

  showUndoState(undos: number, redos: number): void {
    this.undo.disabled = undos === 0;
    this.redo.disabled = redos === 0;
  }

  /** Only buttons whose function the add-in has associated are shown, and groups that have one. */
  showCommands(names: readonly string[]): void {
    for (const [button, node] of this.buttons) {
      node.hidden = button.action.kind === 'command' && !names.includes(button.action.name.toUpperCase());
    }
    for (const group of this.node.querySelectorAll<HTMLElement>('.ribbon-group')) {
      group.hidden = [...group.querySelectorAll<HTMLElement>('.ribbon-button')].every((node) => node.hidden);
    }
  }

  showPaneState(open: boolean): void {
    for (const [{ action }, node] of this.buttons)
      if (action.kind === 'pane') node.setAttribute('aria-pressed', String(open));
  }

  showBusy(id: string, busy: boolean): void {
    for (const [button, node] of this.buttons) {
      if (button.id !== id) continue;
      node.disabled = busy;
      node.setAttribute('aria-busy', String(busy));
    }
  }

  private button(button: RibbonButton): HTMLButtonElement {
    const node = element(
      'button',
      { class: 'ribbon-button', type: 'button', title: `${button.title}\n${button.description}` },
      element('img', { src: button.icon, alt: '', width: 32, height: 32 }),
      element('span', {}, button.label),
    );
    node.addEventListener('click', () =>
      button.action.kind === 'pane' ? this.actions.togglePane() : this.actions.runCommand(button),
    );
    this.buttons.set(button, node);
    return node;
  }

  private quick(label: string, path: string, act: () => void): HTMLButtonElement {
    const node = element(
      'button',
      { class: 'quick-button', type: 'button', title: label, 'aria-label': label },
      icon(path),
    );
    node.addEventListener('click', act);
    return node;
  }
}
