import { toFrench } from '../../formula';
import type { BlankCells, FunctionsMetadata, RichValue } from '../customFunctions';
import { grid, type Box, type CellValue } from '../engine';
import { parseBox, parseInput, writeInputs, type Workbook, type Worksheet } from '../model';
import type { Dispatcher, RequestLog } from '../richapi';
import { HostSession } from '../session';
import type { HostBridge } from '../shim';
import { UniverEngine } from '../univer';
import { saveWorkbook } from '../xlsx';
import { loadExcelize } from './excelize';
import { loadOfficeClient } from './officeClient';
import { projectRoot } from './projectRoot';
import { loadUniver } from './univerBundle';

export interface NodeHostOptions {
  /** Content of functions.json. */
  readonly functions?: FunctionsMetadata;
  readonly namespace?: string;
  /** Requirement sets that `isSetSupported` answers for. */
  readonly requirements?: Readonly<Record<string, string>>;
  readonly locale?: string;
  readonly blankCells?: BlankCells;
  readonly root?: string;
  /** What `Office.context.document.getFileAsync` gives, in the place of the workbook saved as .xlsx. */
  readonly documentFile?: (host: NodeHost) => Promise<Uint8Array>;
}

/** A cell as a user sees it. */
export interface CellView {
  /** In English, as Excel stores it; null for a plain value. */
  readonly formula: string | null;
  readonly formulaLocal: string | null;
  readonly value: CellValue;
  readonly text: string;
  readonly numberFormat: string;
  /** The error that the cell holds, with the message of the custom function where there is one. */
  readonly error: { readonly code: string; readonly message: string } | null;
  /** All values of a spilling formula. */
  readonly spill?: CellValue[][];
  readonly card: RichValue | null;
}

/** Excel as far as the add-in needs it, in this process, with the real Office.js client. */
export class NodeHost {
  constructor(
    private readonly session: HostSession,
    private readonly bridge: HostBridge,
  ) {}

  get workbook(): Workbook {
    return this.session.workbook;
  }
  get dispatcher(): Dispatcher {
    return this.session.dispatcher;
  }
  get requests(): RequestLog {
    return this.session.dispatcher.log;
  }

  /** Writes into a cell as a user of French Excel types it. */
  type(sheetName: string, address: string, text: string): void {
    const { sheet, box } = this.locate(sheetName, address);
    // Typing errors carry the parser's French message, which the API's error codes would hide.
    parseInput(text, 'french', 'General');
    writeInputs(sheet, box, text, 'french');
    this.session.dispatcher.markStale();
    this.session.context.events.flush();
  }

  /** Told when the add-in opens or closes its pane (`Office.addin.showAsTaskpane`, `hide`). */
  onShowPane(listener: (visible: boolean) => void): void {
    this.session.showPane = listener;
  }

  /** Runs a ribbon command by the name that the add-in has associated; resolves when it is completed. */
  runCommand(functionName: string): Promise<void> {
    return this.bridge.runCommand(functionName, functionName);
  }

  /** Resolves when nothing is calculating any more, custom functions included. */
  settle(): Promise<void> {
    return this.session.settle();
  }

  cell(sheetName: string, address: string): CellView {
    const { sheet, box } = this.locate(sheetName, address);
    const { engine, extras } = this.session.context;
    const { row, column } = box;
    const at = { sheetId: sheet.Id, row, column };
    const value = engine.value(sheet.Id, row, column);
    const formula = engine.formula(sheet.Id, row, column);
    const spill = engine.spills(sheet.Id).find((one) => one.row === row && one.column === column);
    const isError = typeof value === 'string' && /^#[A-Z/0]+[!?A]?$/.test(value);
    return {
      formula,
      formulaLocal: formula === null ? null : toFrench(formula),
      value,
      text: sheet.textAt(row, column),
      numberFormat: engine.style(sheet.Id, row, column).numberFormat,
      error: isError ? { code: value, message: extras?.message(at, value) ?? '' } : null,
      ...(spill && { spill: grid(spill.box, (r, c) => engine.value(sheet.Id, r, c)) }),
      card: (extras?.card(at) as RichValue | undefined) ?? null,
    };
  }

  dispose(): void {
    this.session.engine.dispose();
    current = null;
  }

  private locate(sheetName: string, address: string): { sheet: Worksheet; box: Box } {
    const sheet = this.workbook.Worksheets.GetItem(sheetName);
    const box = parseBox(address);
    if (box === null) throw new Error(`${address} is not an address`);
    return { sheet, box };
  }
}

/** The session that the process's one client talks to; a new host may start when the last one was disposed of. */
let current: HostSession | null = null;
let client: Promise<HostBridge> | null = null;
let documentFile: (() => Promise<Uint8Array>) | null = null;

/**
 * Starts Excel's stand-in: a blank workbook `Feuil1`, the real client loaded into this process, `Office.onReady` done.
 * Functions answer once the add-in has associated them (`CustomFunctions.associate`), before or after this call.
 */
export async function startNodeHost(options: NodeHostOptions = {}): Promise<NodeHost> {
  if (current) throw new Error('A host runs already in this process: dispose of it first.');
  const root = options.root ?? projectRoot();
  const library = await loadUniver(root);
  const session = new HostSession(
    new UniverEngine(library),
    (json) => void client?.then((bridge) => bridge.onMessageFromHost?.(json)),
  );
  current = session;
  client ??= loadOfficeClient(root, {
    post: (json, reply) => void current?.dispatcher.onMessage(json).then(reply),
    requirements: options.requirements,
    locale: options.locale,
    file: () => documentFile?.() ?? Promise.reject(new Error('No host runs.')),
  });
  const bridge = await client;
  if (options.functions)
    session.registerFunctions(options.functions, options.namespace ?? 'CCSS', options.blankCells ?? 'zero');
  const host = new NodeHost(session, bridge);
  const write = options.documentFile ?? (async (one) => saveWorkbook(one.workbook, await loadExcelize(root)));
  documentFile = () => write(host);
  return host;
}
