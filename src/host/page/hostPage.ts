import type { CellPosition } from '../engine';
import type { HostSession } from '../session';
import type { UniverEngine } from '../univer';
import type { AddinFrame } from './addinFrame';
import { CellButtons } from './cellButtons';
import { CellHints } from './cellHints';
import { contentOf } from './cellText';
import { ChartLayer } from './charts';
import { CellCard } from './chrome/cellCard';
import { CellTip } from './chrome/cellTip';
import { FormulaRow } from './chrome/formulaRow';
import type { AddinManifest, RibbonButton } from './chrome/manifest';
import type { Pane } from './chrome/pane';
import { Ribbon } from './chrome/ribbon';
import { StatusLine } from './chrome/statusLine';
import { assist, type Catalogue } from './completion';
import { AssistantPopup } from './editor/assistantPopup';
import { CellEditor } from './editor/cellEditor';
import { Field } from './editor/field';
import { gridHasFocus } from './editor/keyboard';
import { cellName } from './editor/references';
import { RowFitter } from './grid/autoHeight';
import { installPaste } from './grid/clipboard';
import { keepFillHandle } from './grid/fillHandle';
import { WorkbookFiles } from './files';
import { GridView } from './grid/gridView';
import { Guard } from './guard';
import { Looks } from './looks';
import { Places } from './places';
import { STRINGS } from './strings';
import { followStructure } from './structureFollower';
import { UndoSteps } from './undoSteps';

export interface PageParts {
  readonly engine: UniverEngine;
  readonly session: HostSession;
  readonly manifest: AddinManifest;
  readonly catalogue: Catalogue;
  readonly frame: AddinFrame;
  readonly pane: Pane;
  readonly gridElement: HTMLElement;
}

/** A command that does not answer must not keep its button from the user. */
const COMMAND_TIMEOUT = 120_000;
/** How long a refusal stays in sight at least. */
const READING_TIME = 5_000;

/** Ties grid, formula bar, ribbon and pane together. */
export class HostPage {
  readonly ribbon: Ribbon;
  readonly row: FormulaRow;
  readonly editor: CellEditor;
  readonly grid: GridView;
  readonly popup: AssistantPopup;
  readonly charts: ChartLayer;
  private readonly guard: Guard;
  private readonly places: Places;
  private readonly hints: CellHints;
  private readonly looks: Looks;
  private readonly buttons: CellButtons;
  private readonly rows: RowFitter;
  private readonly tip = new CellTip();
  private readonly card = new CellCard();
  readonly files: WorkbookFiles;
  private readonly status = new StatusLine();
  private toldUntil = 0;
  private readonly running = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly parts: PageParts) {
    const { engine, manifest, pane, gridElement } = parts;
    this.guard = new Guard(parts.session);
    this.places = new Places(parts.session);
    this.hints = new CellHints(engine, parts.session);
    this.grid = new GridView(engine, gridElement);
    const cellField = new Field('cell-field', STRINGS.cellEditor);
    const barField = new Field('bar-field', STRINGS.formulaBar);
    this.editor = new CellEditor(
      engine,
      this.grid,
      cellField,
      barField,
      {
        contentOf: (at) => this.editable(at),
        refusal: (at) => this.guard.cell(at),
        entryRefusal: (at, value) => this.guard.entry(at, value),
      },
      {
        changed: () => this.editChanged(),
        refused: (error) => this.row.showNote(`${error.message} ${STRINGS.position(error.position + 1)}`, 'refused'),
        forbidden: (reason) => this.tell(reason),
        finished: () => this.editFinished(),
      },
    );
    this.popup = new AssistantPopup((proposal) => {
      this.editor.replace(proposal.replace.start, proposal.replace.end, proposal.replace.by);
      this.editor.refocus();
    });
    this.row = new FormulaRow(barField, {
      goTo: (text) => this.goTo(text),
      accept: () => this.editor.commit(),
      cancel: () => this.editor.cancel(),
      leave: () => this.grid.focus(),
    });
    this.files = new WorkbookFiles(parts.session, {
      running: (text) => this.row.showNote(text),
      done: () => this.row.showNote(''),
      failed: (text) => this.tell(text),
      told: (text) => this.tell(text, 'info'),
    });
    this.ribbon = new Ribbon(manifest, {
      save: () => this.afterCommit(() => void this.files.save()),
      open: () => this.afterCommit(() => this.files.open()),
      undo: () => this.afterCommit(() => this.grid.undo()),
      redo: () => this.afterCommit(() => this.grid.redo()),
      togglePane: () => pane.show(!pane.open),
      runCommand: (button) => this.afterCommit(() => this.runCommand(button)),
    });
    this.charts = new ChartLayer(engine, parts.session, this.grid, new UndoSteps(engine.context), () =>
      this.tell(STRINGS.protectedSheet),
    );
    this.looks = new Looks(engine, parts.session);
    this.rows = new RowFitter(engine);
    this.buttons = new CellButtons(engine, parts.session, this.grid, {
      refusal: (at) => this.guard.cell(at),
      refused: (reason) => this.tell(reason),
      changed: () => this.refresh(),
    });
    gridElement.append(this.charts.node, this.buttons.node, this.status.node);
    document.body.append(
      cellField.input,
      this.popup.node,
      this.tip.node,
      this.card.button,
      this.card.node,
      this.buttons.popup.node,
    );
  }

  /** Once Univer has drawn the grid. */
  start(): void {
    const [{ engine, gridElement }, guard] = [this.parts, this.guard];
    engine.onSelectionChanged(() => this.showSelected());
    engine.onSheetActivated(() => {
      this.showSelected();
      this.rows.refresh();
    });
    engine.onUserEdit(() => this.showSelected());
    engine.onCalculated(() => this.showSelected());
    this.grid.onEditWish(() => this.editor.begin());
    this.grid.onHover((cell) => this.hovered(cell));
    this.grid.onMoved(() => {
      this.tip.show('', null);
      this.offerCard();
    });
    this.grid.onUndoState(({ undos, redos }) => this.ribbon.showUndoState(undos, redos));
    gridElement.addEventListener('pointerdown', (event) => this.pressed(event), { capture: true });
    window.addEventListener('pointerup', () => this.editor.editing && setTimeout(() => this.editor.refocus()), {
      capture: true,
    });
    document.addEventListener('selectionchange', () => this.editor.editing && this.assist());
    const refused = (reason: string): void => this.tell(reason);
    installPaste(
      engine,
      () => !this.editor.editing && gridHasFocus(),
      (sheetId, box) => guard.cells(sheetId, box),
      refused,
    );
    this.grid.guard((sheetId, box, looks) => (looks ? guard.formatting(sheetId) : guard.cells(sheetId, box)), refused);
    keepFillHandle(engine.context, this.parts.gridElement);
    followStructure(engine, this.parts.session, guard, refused);
    this.showSelected();
  }

  /** What is drawn over the grid may have changed: a request of the add-in has been answered. */
  refresh(): void {
    this.charts.refresh();
    this.looks.refresh();
    this.buttons.refresh();
    this.rows.refresh();
  }

  commandCompleted(id: string, status: number): void {
    const timer = this.running.get(id);
    if (timer === undefined) return;
    clearTimeout(timer);
    this.running.delete(id);
    this.ribbon.showBusy(id, false);
    const label = this.ribbonButtons.find((button) => button.id === id)?.label ?? id;
    if (status !== 0) this.tell(STRINGS.commandMissing(label));
    else if (performance.now() > this.toldUntil) this.row.showNote('');
  }

  private get ribbonButtons(): readonly RibbonButton[] {
    return this.parts.manifest.tab?.groups.flatMap(({ buttons }) => buttons) ?? [];
  }

  private runCommand({ id, label, action }: RibbonButton): void {
    if (action.kind !== 'command' || this.running.has(id)) return;
    this.ribbon.showBusy(id, true);
    this.row.showNote(STRINGS.runningCommand(label));
    this.running.set(
      id,
      setTimeout(() => this.commandCompleted(id, 1), COMMAND_TIMEOUT),
    );
    this.parts.frame.runCommand(id, action.name);
  }

  /** Stays for a while: the key that was refused goes on to the next cell. */
  private tell(text: string, kind: 'refused' | 'info' = 'refused'): void {
    this.row.showNote(text, kind);
    this.toldUntil = performance.now() + READING_TIME;
  }

  private afterCommit(act: () => void): void {
    if (this.editor.commit()) act();
  }

  /** A press into the grid while editing points at a cell, or ends the editing first. */
  private pressed(event: PointerEvent): void {
    if (!this.editor.editing || this.editor.canPoint || this.editor.commit()) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private editable(at: CellPosition): string {
    const { text, spilled } = contentOf(this.parts.engine, at);
    return spilled ? '' : text;
  }

  private editChanged(): void {
    this.card.offer(null, null);
    this.row.showEditing(true);
    this.row.showNote('');
    const { row, column } = this.editor.target;
    this.row.showPlace(cellName(row, column));
    this.assist();
  }

  private assist(): void {
    const { field } = this.editor;
    if (!field.focused) return;
    this.popup.show(
      assist(this.parts.catalogue, field.text, field.caret, this.places),
      field.text,
      field.input.getBoundingClientRect(),
    );
  }

  private editFinished(): void {
    this.popup.hide();
    this.row.showEditing(false);
    this.row.showNote('');
    this.showSelected();
  }

  private showSelected(): void {
    if (this.editor.editing) return;
    const { engine } = this.parts;
    const { sheetId, box } = engine.selection();
    const at = { sheetId, row: box.row, column: box.column };
    const { text, spilled } = contentOf(engine, at);
    this.row.showPlace(this.places.nameOf(sheetId, box));
    this.editor.show(text);
    this.editor.barField.input.classList.toggle('spilled', spilled);
    this.status.show(engine, sheetId, box);
    this.offerCard();
    if (this.running.size === 0 && performance.now() > this.toldUntil)
      this.row.showNote(this.hints.reason(at), 'reason');
  }

  private offerCard(): void {
    const at = this.editor.target;
    const card = this.editor.editing ? null : (this.parts.session.customFunctions?.extras.card(at) ?? null);
    this.card.offer(card, card && this.grid.rect(at));
  }

  private hovered(cell: CellPosition | null): void {
    this.tip.show(cell === null || this.editor.editing ? '' : this.hints.tip(cell), cell && this.grid.rect(cell));
  }

  private goTo(text: string): void {
    const { engine } = this.parts;
    const place = this.places.find(text, engine.activeSheet());
    const { sheetId, box } = place ?? engine.selection();
    // As in Excel, a word that is no place yet becomes the name of the selected cells.
    if (place === null && !this.places.define(text, sheetId, box)) {
      this.row.showNote(STRINGS.unknownPlace(text), 'refused');
      return;
    }
    if (sheetId !== engine.activeSheet()) engine.activateSheet(sheetId);
    engine.select(sheetId, box);
    if (place !== null) this.grid.scrollTo(place);
    this.grid.focus();
    this.showSelected();
  }
}
