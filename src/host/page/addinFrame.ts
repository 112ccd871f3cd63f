import type { FrameMessage, HostMessage } from './messages';

export interface FrameListeners {
  readonly request: (json: string) => Promise<string>;
  readonly commands: (names: readonly string[]) => void;
  readonly commandCompleted: (id: string, status: number) => void;
  readonly file: () => Promise<Uint8Array>;
}

/** The host's end of the line to the add-in's frame. */
export class AddinFrame {
  private listeners: FrameListeners | null = null;

  constructor(private readonly frame: HTMLIFrameElement) {
    window.addEventListener('message', (event: MessageEvent<FrameMessage>) => {
      if (event.source === frame.contentWindow && event.origin === window.location.origin)
        void this.receive(event.data);
    });
  }

  listen(listeners: FrameListeners): void {
    this.listeners = listeners;
  }

  /** JSON text of the protocol: answers, events, calls of custom functions. */
  send(json: string): void {
    this.post({ richapi: json });
  }

  runCommand(id: string, name: string): void {
    this.post({ runCommand: { id, name } });
  }

  private post(message: HostMessage): void {
    this.frame.contentWindow?.postMessage(message, window.location.origin);
  }

  private async receive(message: FrameMessage): Promise<void> {
    const { listeners } = this;
    if (listeners === null) return;
    if ('richapi' in message) this.send(await listeners.request(message.richapi));
    else if ('commands' in message) listeners.commands(message.commands);
    else if ('fileWanted' in message) {
      const bytes = await listeners.file().catch(() => null);
      this.post({ fileWritten: { id: message.fileWanted.id, bytes } });
    } else if ('commandCompleted' in message)
      listeners.commandCompleted(message.commandCompleted.id, message.commandCompleted.status);
  }
}
