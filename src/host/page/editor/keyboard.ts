import type { GridView, Move } from '../grid/gridView';
import type { CellEditor } from './cellEditor';
import { cycleReference } from './references';
import type { AssistantPopup } from './assistantPopup';

/** What takes keys besides the editor: the selected chart. */
interface KeyTaker {
  key(event: KeyboardEvent): boolean;
}

const ARROWS: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * The keys of Excel while a cell is selected or edited. Listens before Univer does (this must be installed first), since Univer would
 * open its own editor.
 */
export function installKeyboard(
  state: () => { editor: CellEditor; grid: GridView; popup: AssistantPopup; charts: KeyTaker } | null,
): void {
  window.addEventListener(
    'keydown',
    (event) => {
      const parts = state();
      if (parts === null || event.isComposing) return;
      const { editor, grid, popup, charts } = parts;
      if (charts.key(event)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else if (editor.editing && (editor.cellField.focused || editor.barField.focused)) {
        if (keyWhileEditing(event, editor, grid, popup)) event.preventDefault();
        event.stopImmediatePropagation();
      } else if (gridHasFocus() && keyOnGrid(event, editor)) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

/** Text that comes without a key (dictation, the panel of symbols, an on-screen keyboard) starts editing as a key does. */
export function installInsertedText(state: () => { editor: CellEditor } | null): void {
  window.addEventListener(
    'beforeinput',
    (event) => {
      const parts = state();
      const { data, inputType, isComposing } = event;
      if (parts === null || parts.editor.editing || isComposing || !gridHasFocus()) return;
      if (inputType !== 'insertText' || data === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      parts.editor.begin(data);
    },
    { capture: true },
  );
}

/** The grid's hidden field has the focus, or nothing has. */
export function gridHasFocus(): boolean {
  const { activeElement } = document;
  return (
    activeElement === null ||
    activeElement === document.body ||
    (activeElement as HTMLElement).dataset['uComp'] === 'editor'
  );
}

/** Starts editing where the key means that. A character is not prevented: it arrives in the field, which has the focus by then. */
function keyOnGrid(event: KeyboardEvent, editor: CellEditor): boolean {
  const character =
    event.key.length === 1 && (!(event.ctrlKey || event.metaKey || event.altKey) || event.getModifierState('AltGraph'));
  if (character || event.key === 'Dead' || event.key === 'Process') {
    editor.begin('');
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'F2' || event.key === 'Backspace') {
    event.preventDefault();
    if (event.key === 'F2') editor.begin();
    else editor.begin('');
    return true;
  }
  return false;
}

/** True where the key has been dealt with. */
function keyWhileEditing(event: KeyboardEvent, editor: CellEditor, grid: GridView, popup: AssistantPopup): boolean {
  const { key } = event;
  if (popup.open && popupKey(event, editor, popup)) return true;
  switch (key) {
    case 'Enter':
      if (event.altKey) return (editor.replace(editor.field.input.selectionStart, editor.field.caret, '\n'), true);
      leave(editor, grid, event.ctrlKey ? null : event.shiftKey ? 'up' : 'down', false);
      return true;
    case 'Tab':
      leave(editor, grid, event.shiftKey ? 'left' : 'right', true);
      return true;
    case 'Escape':
      editor.cancel();
      return true;
    case 'F2':
      editor.toggleMode();
      return true;
    case 'F4': {
      const change = cycleReference(editor.field.text, editor.field.caret);
      if (change) editor.replace(change.start, change.end, change.by);
      return true;
    }
    default: {
      const move = ARROWS[key];
      if (move === undefined || editor.mode === 'edit' || event.ctrlKey || event.shiftKey) return false;
      if (editor.canPoint) editor.point(move);
      else leave(editor, grid, move, false);
      return true;
    }
  }
}

function popupKey(event: KeyboardEvent, editor: CellEditor, popup: AssistantPopup): boolean {
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      popup.move(event.key === 'ArrowDown' ? 1 : -1);
      return true;
    case 'Enter':
      // As in Excel the key enters the formula, unless a line has been chosen with the arrows.
      if (!popup.chosen || event.altKey) return false;
      break;
    case 'Tab':
      if (event.shiftKey) return false;
      break;
    case 'Escape':
      popup.dismiss();
      return true;
    default:
      return false;
  }
  const proposal = popup.current;
  if (proposal) editor.replace(proposal.replace.start, proposal.replace.end, proposal.replace.by);
  return true;
}

function leave(editor: CellEditor, grid: GridView, move: Move | null, byTab: boolean): void {
  if (editor.commit() && move !== null) grid.move(move, byTab);
}
