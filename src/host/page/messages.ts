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

/** Frame to host: the add-in asks for the workbook as a file (`Office.context.document.getFileAsync`). */
export interface FileWanted {
  readonly fileWanted: { readonly id: number };
}

/** Host to frame: the file, or null where it could not be written. */
export interface FileWritten {
  readonly fileWritten: { readonly id: number; readonly bytes: Uint8Array | null };
}

export type HostMessage = ProtocolMessage | RunCommand | FileWritten;
export type FrameMessage = ProtocolMessage | CommandCompleted | CommandsAssociated | FileWanted;
