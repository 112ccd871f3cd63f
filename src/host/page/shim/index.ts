/**
 * Runs in the add-in's page before office.js: gives Microsoft's client the two globals that it finds in Excel for Windows, carries its
 * messages to the host page by `postMessage`, and passes on the clicks on ribbon buttons.
 */
import { addNotes, installShim } from '../../shim';
import type { FrameMessage, HostMessage } from '../messages';

/** The client's numbers for the event and the method of ribbon commands. */
const COMMAND_INVOKED = 39;
const COMMAND_COMPLETED = 94;

type EventHandler = (event: number, payload: unknown) => void;

/** The container that the client calls, as far as ribbon commands need it. */
interface Container {
  Execute(method: number, parameters: readonly unknown[], callback?: (answer: unknown[]) => void): void;
  RegisterEvent(event: number, target: string, handler: EventHandler, callback?: (code: number) => void): void;
}

/** The table of `Office.actions.associate`. */
interface Association {
  readonly mappings: Readonly<Record<string, unknown>>;
  onchange(handler: () => void): void;
}

const post = (message: FrameMessage): void => window.parent.postMessage(message, window.location.origin);
/** Files that the client waits for. */
const files = new Map<number, { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }>();
let nextFile = 1;
const bridge = installShim(window, {
  post: (json) => post({ richapi: json }),
  file: () =>
    new Promise((resolve, reject) => {
      const id = nextFile++;
      files.set(id, { resolve, reject });
      post({ fileWanted: { id } });
    }),
});
// Once the client has loaded its part for Excel.
document.addEventListener('DOMContentLoaded', () => void Office.onReady(() => addNotes(window)));
const container = window.external as unknown as Container;
const { Execute: execute, RegisterEvent: registerEvent } = container;
let invokeCommand: EventHandler | null = null;

container.Execute = (method, parameters, callback) => {
  if (method !== COMMAND_COMPLETED) return execute(method, parameters, callback);
  post({ commandCompleted: { id: String(parameters[0]), status: Number(parameters[1]) } });
  callback?.([0]);
};

container.RegisterEvent = (event, target, handler, callback) => {
  if (event === COMMAND_INVOKED) {
    invokeCommand = handler;
    tellCommands();
  }
  registerEvent(event, target, handler, callback);
};

/** Tells the host which buttons have a function, now and whenever the add-in associates another. */
function tellCommands(): void {
  const office: unknown = Reflect.get(window, 'Office');
  const association = (office as { actions?: { _association?: Association } } | undefined)?.actions?._association;
  if (association === undefined) return;
  const tell = (): void => post({ commands: Object.keys(association.mappings) });
  association.onchange(tell);
  tell();
}

window.addEventListener('message', (event: MessageEvent<HostMessage>) => {
  if (event.source !== window.parent || event.origin !== window.location.origin) return;
  const message = event.data;
  if ('richapi' in message) bridge.onMessageFromHost?.(message.richapi);
  else if ('fileWritten' in message) {
    const { id, bytes } = message.fileWritten;
    if (bytes) files.get(id)?.resolve(bytes);
    else files.get(id)?.reject(new Error('The file could not be written.'));
    files.delete(id);
  } else if ('runCommand' in message) {
    const { id, name } = message.runCommand;
    // The client expects a COM array.
    invokeCommand?.(COMMAND_INVOKED, { toArray: () => [id, name, JSON.stringify({ source: { id } })] });
  }
});
