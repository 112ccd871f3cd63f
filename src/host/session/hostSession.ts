import {
  CustomFunctionBridge,
  CustomFunctionsService,
  type BlankCells,
  type FunctionsMetadata,
} from '../customFunctions';
import type { CellEngine, CellPosition } from '../engine';
import { boxAddress, EventHub, EventType, quoteSheet, Workbook, announceChange, type ModelContext } from '../model';
import { Dispatcher, HostObject, PUSH_MESSAGE, type PushEntry } from '../richapi';
import { FRENCH } from './language';
import { registerSubstitute } from './substitute';
import { registerTextFunctions } from './textFunctions';

/** The client announces that it is ready for messages; nothing is to be done. */
class AddinInternalService extends HostObject {
  NotifyActionHandlerReady(): void {
    // The host's messages wait for nothing else.
  }
}

/** `Office.addin.showAsTaskpane` and `hide`: the pane's state (SharedRuntime 1.1). */
class AppRuntimeService extends HostObject {
  private state = 'Visible';

  constructor(private readonly changed: (visible: boolean) => void) {
    super();
  }
  SetAppRuntimeState(state: string): void {
    this.state = state;
    this.changed(state === 'Visible');
  }
  GetAppRuntimeState(): string {
    return this.state;
  }
}

/** Sends JSON text to the client's bridge (`_richApiNativeBridge.onMessageFromHost`). */
export type SendToClient = (json: string) => void;

/** One workbook, its object model and the conversation with one add-in: the same in Node and in the browser. */
export class HostSession {
  readonly workbook: Workbook;
  readonly dispatcher: Dispatcher;
  readonly context: ModelContext;
  /** Opens or closes the pane when the add-in asks for it. */
  showPane: ((visible: boolean) => void) | null = null;
  private bridge: CustomFunctionBridge | null = null;
  private activeSheet: string;

  constructor(
    readonly engine: CellEngine,
    private readonly toClient: SendToClient,
  ) {
    const events = new EventHub();
    events.send = (entries) => this.push(entries);
    this.context = { engine, events, extras: null };
    this.workbook = new Workbook(this.context);
    const services = new Map<string, HostObject>([
      ['Microsoft.ExcelServices.CustomFunctions', new CustomFunctionsService(() => this.bridge)],
      ['Microsoft.InternalService.AddinInternalService', new AddinInternalService()],
      ['Microsoft.AppRuntime.AppRuntimeService', new AppRuntimeService((visible) => this.showPane?.(visible))],
    ]);
    this.dispatcher = new Dispatcher({
      root: this.workbook,
      services,
      settle: () => this.calculate(),
      afterRequest: () => events.flush(),
    });
    this.workbook.trackedObjects = () => this.dispatcher.references.all;
    this.activeSheet = engine.activeSheet();
    engine.speak(FRENCH);
    registerTextFunctions(engine);
    registerSubstitute(engine);
    this.listen();
  }

  /** Makes the add-in's functions known to formulas. */
  registerFunctions(metadata: FunctionsMetadata, namespace: string, blankCells: BlankCells): void {
    const bridge = new CustomFunctionBridge({
      engine: this.engine,
      metadata,
      namespace,
      send: (entries) => this.push(entries),
      address: (at) => this.address(at),
      blankCells,
    });
    this.bridge = bridge;
    this.context.extras = {
      card: (at) => bridge.extras.card(at),
      message: (at, error) => bridge.extras.message(at, error),
      forget: (cells) => bridge.forget(cells),
      cellsWritten: (sheetId, box) => bridge.extras.clearBox(sheetId, box),
      moveCells: (sheetId, move) => bridge.extras.move(sheetId, move),
    };
  }

  get customFunctions(): CustomFunctionBridge | null {
    return this.bridge;
  }

  /** Resolves when nothing is calculating, custom functions included. */
  async settle(): Promise<void> {
    await this.calculate();
    while (this.bridge?.busy) {
      await this.bridge.whenIdle();
      await this.calculate();
    }
  }

  private calculate(): Promise<void> {
    for (const { conditionalFormats } of this.workbook.Worksheets.items) conditionalFormats.follow();
    return this.engine.calculate();
  }

  private push(entries: readonly PushEntry[]): void {
    this.toClient(JSON.stringify({ type: PUSH_MESSAGE, message: { entries } }));
  }

  private address({ sheetId, row, column }: CellPosition): string {
    const sheet = this.workbook.Worksheets.items.find((one) => one.Id === sheetId);
    return `${quoteSheet(sheet?.Name ?? '')}!${boxAddress({ row, column, rows: 1, columns: 1 })}`;
  }

  /** Passes on what the user does in the grid. */
  private listen(): void {
    const { engine, context } = this;
    engine.onCalculated(() => this.dispatcher.markStale());
    engine.onUserEdit(({ sheetId, box }) => {
      this.dispatcher.markStale();
      const sheet = this.workbook.Worksheets.find(sheetId);
      if (!sheet) return;
      sheet.cellsWritten(box);
      announceChange(sheet, box, {}, 'Unknown');
      context.events.flush();
    });
    engine.onSelectionChanged((sheetId, box) => {
      context.events.emit(EventType.worksheetSelectionChanged, sheetId, {
        address: boxAddress(box),
        worksheetId: sheetId,
      });
      context.events.flush();
    });
    engine.onSheetActivated((sheetId) => {
      if (sheetId === this.activeSheet) return;
      context.events.emit(EventType.worksheetDeactivated, this.activeSheet, { worksheetId: this.activeSheet });
      this.activeSheet = sheetId;
      context.events.emit(EventType.worksheetActivated, sheetId, { worksheetId: sheetId });
      context.events.flush();
    });
  }
}
