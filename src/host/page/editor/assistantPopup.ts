import type { Assistance, Help, Proposal } from '../completion';
import { element } from '../dom';
import { STRINGS } from '../strings';

/** The list of functions and values under the caret, and the line that says what the function wants. */
export class AssistantPopup {
  readonly node = element('div', { class: 'assistant', hidden: true });
  private readonly list = element('div', { class: 'assistant-list', role: 'listbox', 'aria-label': STRINGS.proposals });
  private readonly help = element('div', { class: 'assistant-help', role: 'status' });
  private proposals: readonly Proposal[] = [];
  private index = 0;
  /** Text for which the user has closed the list. */
  private dismissed: string | null = null;
  private shownFor = '';
  /** Whether the arrows have been used on the list. */
  chosen = false;

  constructor(private readonly accept: (proposal: Proposal) => void) {
    this.node.append(this.list, this.help);
    // A click must not take the focus from the field.
    this.node.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  get open(): boolean {
    return !this.node.hidden && this.proposals.length > 0;
  }

  get current(): Proposal | null {
    return this.proposals[this.index] ?? null;
  }

  show({ proposals, help }: Assistance, text: string, field: DOMRect): void {
    if (this.dismissed !== text) this.dismissed = null;
    if (text !== this.shownFor) {
      this.index = 0;
      this.chosen = false;
    }
    this.shownFor = text;
    this.proposals = this.dismissed === null ? proposals : [];
    this.list.hidden = this.proposals.length === 0;
    this.list.replaceChildren(...this.proposals.map((proposal, i) => this.line(proposal, i)));
    this.help.replaceChildren(...helpLines(help));
    this.help.hidden = help === null;
    this.node.hidden = this.list.hidden && this.help.hidden;
    if (this.node.hidden) return;
    this.mark();
    this.place(field);
  }

  hide(): void {
    this.node.hidden = true;
    this.proposals = [];
    this.dismissed = null;
    this.shownFor = '';
  }

  dismiss(): void {
    this.dismissed = this.shownFor;
    this.proposals = [];
    this.list.hidden = true;
    this.node.hidden = this.help.hidden;
  }

  move(by: number): void {
    this.index = (this.index + by + this.proposals.length) % this.proposals.length;
    this.chosen = true;
    this.mark();
  }

  private line(proposal: Proposal, i: number): HTMLElement {
    const line = element(
      'div',
      { class: `assistant-line ${proposal.kind}`, role: 'option', id: `proposal-${i}` },
      element(
        'span',
        { class: 'assistant-badge' },
        proposal.kind === 'custom' || proposal.kind === 'native' ? 'fx' : '',
      ),
      element('span', { class: 'assistant-title' }, proposal.title),
      element('span', { class: 'assistant-detail' }, proposal.detail),
    );
    line.addEventListener('click', () => this.accept(proposal));
    return line;
  }

  private mark(): void {
    [...this.list.children].forEach((line, i) => line.setAttribute('aria-selected', String(i === this.index)));
    this.list.children[this.index]?.scrollIntoView({ block: 'nearest' });
  }

  /** Under the field, above it where there is no room, always inside the window. */
  private place(field: DOMRect): void {
    const { width, height } = this.node.getBoundingClientRect();
    const below = field.bottom + 2;
    const top = below + height > window.innerHeight - 8 ? Math.max(8, field.top - height - 2) : below;
    this.node.style.top = `${top}px`;
    this.node.style.left = `${Math.max(8, Math.min(field.left, window.innerWidth - width - 8))}px`;
  }
}

/** `CCSS.EVOL(indicateur; annee; [annee_ref])` with the current argument in bold, and what it is. */
function helpLines(help: Help | null): HTMLElement[] {
  if (help === null) return [];
  const { entry, argument } = help;
  const signature = element('div', { class: 'assistant-signature' }, element('span', {}, `${entry.name}(`));
  entry.parameters.forEach(({ name, optional, repeating }, i) => {
    if (i > 0) signature.append('; ');
    const shown = `${optional ? `[${name}]` : name}${repeating ? '; …' : ''}`;
    signature.append(element(i === argument ? 'strong' : 'span', {}, shown));
  });
  signature.append(')');
  const parameter = entry.parameters[argument];
  const text = parameter && parameter.description !== '' ? parameter.description : entry.description;
  return text === '' ? [signature] : [signature, element('div', { class: 'assistant-text' }, text)];
}
