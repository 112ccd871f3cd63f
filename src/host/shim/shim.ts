import { DocumentFiles, type DocumentFile } from './documentFile';

/** Versions of Office.js requirement sets that the host says it has. */
export type Requirements = Readonly<Record<string, string>>;

export interface ShimOptions {
  /** Sends the client's JSON text to the host; the answer comes through `reply` or later through the bridge. */
  readonly post: (json: string, reply: (json: string) => void) => void;
  readonly requirements?: Requirements;
  readonly locale?: string;
  /** The workbook as a file; without it `getFileAsync` is not supported. */
  readonly file?: DocumentFile;
}

/** The bridge that the client looks for; it sets `onMessageFromHost` itself. */
export interface HostBridge {
  onMessageFromHost: ((json: string) => void) | null;
  sendMessageToHost(json: string): void;
  /** Runs the command that the add-in has associated with a ribbon button; resolves when it calls `event.completed()`. */
  runCommand(functionName: string, controlId: string): Promise<void>;
  /** Tells `workbook.onSelectionChanged`. */
  selectionChanged(): void;
}

type EventHandler = (eventId: number, payload: unknown[]) => void;

/**
 * Highest sets that the client in @microsoft/office-js 1.1.110 knows members of; beyond them it would promise what it cannot call. It
 * ends at ExcelApi 1.15: of 1.16 to 1.18 there are the notes alone (notesClient.ts), which is all that the add-in asks of them.
 */
export const DEFAULT_REQUIREMENTS: Requirements = {
  ExcelApi: '1.18',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.4',
  SharedRuntime: '1.2',
  DialogApi: '1.2',
  RibbonApi: '1.1',
  RichApiRuntime: '1.1',
};

const FILE_REQUIREMENTS: Requirements = { CompressedFile: '1.1', File: '1.1' };

const EXCEL = 1;
const READ_WRITE = 1;
const OPENED = 1;
const TASK_PANE = 1;

/**
 * Sets the two globals that office.js needs to believe that it runs in Excel for Windows. Must run before office.js; nothing of
 * the client is patched. Self-contained: the page gets it as a script of its own.
 */
export function installShim(win: Window, options: ShimOptions): HostBridge {
  const locale = options.locale ?? 'fr-FR';
  const files = options.file && new DocumentFiles(options.file);
  const requirements = { ...(files && FILE_REQUIREMENTS), ...(options.requirements ?? DEFAULT_REQUIREMENTS) };
  let settings: Record<string, string> = {};
  const context = {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => 'embedded-addin',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => 'Classeur1.xlsx',
    GetAppCapabilities: () => READ_WRITE,
    GetActivationMode: () => OPENED,
    GetControlIntegrationLevel: () => TASK_PANE,
    GetSolutionToken: () => '',
    GetInstanceId: () => 'embedded',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(requirements),
    GetHostFullVersion: () => '16.0.18000.20000',
    GetOfficeThemeInfo: () => '{}',
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of Object.entries(settings)) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: string[], values: string[]) {
        settings = Object.fromEntries(keys.map((key, i) => [key, values[i] ?? '']));
      },
    }),
  };
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${locale.toLowerCase()}$$$disableLogging$0`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute(id: number, parameters: unknown[], callback?: (answer: unknown[]) => void) {
      if (files?.execute(id, parameters, (answer) => callback?.(answer as unknown[]))) return;
      if (id !== COMMAND_COMPLETED) return callback?.([NOT_SUPPORTED]);
      const commandId = String(parameters[0]);
      running.get(commandId)?.();
      running.delete(commandId);
      callback?.([0]);
    },
    RegisterEvent(id: number, _target: string, handler: EventHandler, callback?: (code: number) => void) {
      handlers.set(id, handler);
      callback?.(0);
    },
    UnregisterEvent(id: number, _target: string, callback?: (code: number) => void) {
      handlers.delete(id);
      callback?.(0);
    },
  };
  const handlers = new Map<number, EventHandler>();
  const running = new Map<string, () => void>();
  let commands = 0;
  Object.defineProperty(win, 'external', { value: external, configurable: true, writable: true });
  const bridge: HostBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (json) => options.post(json, (answer) => bridge.onMessageFromHost?.(answer)),
    runCommand(functionName, controlId) {
      const commandId = `command-${++commands}`;
      return new Promise((resolve, reject) => {
        const handler = handlers.get(COMMAND_INVOKED);
        if (!handler) return reject(new Error('The add-in does not listen to commands.'));
        running.set(commandId, resolve);
        handler(COMMAND_INVOKED, [commandId, functionName, JSON.stringify({ source: { id: controlId } })]);
      });
    },
    selectionChanged: () => handlers.get(SELECTION_CHANGED)?.(SELECTION_CHANGED, []),
  };
  Object.defineProperty(win, '_richApiNativeBridge', { value: bridge, configurable: true, writable: true });
  return bridge;
}

/** Office's code for an operation of the old Common API that the host does not have. */
const NOT_SUPPORTED = 5001;
/** Numbers of the Common API's events and methods that ribbon commands and selection use. */
const COMMAND_INVOKED = 39;
const COMMAND_COMPLETED = 94;
const SELECTION_CHANGED = 2;
