/** What host page and add-in frame say to each other by `postMessage`: plain data, checked by the window that it comes from. */

/** Text of the Office.js protocol, in both directions. */
export interface ProtocolMessage {
  readonly richapi: string;
}

/** Host to frame: a button of the ribbon has been clicked. */
export interface RunCommand {
  readonly runCommand: { readonly id: string; readonly name: string };
}

/** Frame to host: the command has called `event.completed()`, or there is none of this name (`status` is not 0). */
export interface CommandCompleted {
  readonly commandCompleted: { readonly id: string; readonly status: number };
}

/** Frame to host: the functions that the add-in has associated with buttons, in capitals. */
export interface CommandsAssociated {
  readonly commands: readonly string[];
}

export type HostMessage = ProtocolMessage | RunCommand;
export type FrameMessage = ProtocolMessage | CommandCompleted | CommandsAssociated;
