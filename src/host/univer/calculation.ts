import type { ICommandInfo } from '@univerjs/core';
import type { CellPosition } from '../engine';
import { UNIT_ID, type UniverContext } from './context';

const RESULT = 'formula.mutation.set-formula-calculation-result';
const START = 'formula.mutation.set-formula-calculation-start';
const NOTIFICATION = 'formula.mutation.set-formula-calculation-notification';

/** What Univer wants to know of a change to calculate from. */
interface DirtyData {
  forceCalculation: boolean;
  dirtyRanges: {
    unitId: string;
    sheetId: string;
    range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
  }[];
  [map: string]: unknown;
}

/** The part of Univer's controller that collects changes; its queue and timer are private (0.25.1). */
interface Trigger {
  _waitingCommandQueue: ICommandInfo[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _generateDirty(commands: ICommandInfo[]): DirtyData;
  _mergeDirty(a: DirtyData, b: DirtyData): DirtyData;
}

/** Safety net: a calculation that never answers must not hang the host. */
const TIMEOUT = 60_000;

/**
 * Decides when Univer calculates. Univer by itself waits 100 ms after each change and stops a running calculation when another
 * change comes; here changes are collected and calculated one run after the other, at once when somebody waits for values.
 */
export class Calculation {
  private readonly trigger: Trigger;
  private readonly extra: CellPosition[] = [];
  private everything = false;
  private running: Promise<void> | null = null;
  private finish: (() => void) | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly listeners: ((sheetIds: readonly string[]) => void)[] = [];
  /** Sheets whose values the running calculation has changed. */
  private changed: string[] = [];

  constructor(private readonly context: UniverContext) {
    this.trigger = context.injector.get(context.lib.TriggerCalculationController) as unknown as Trigger;
    context.commands.onCommandExecuted((command) => this.observe(command));
  }

  onCalculated(listener: (sheetIds: readonly string[]) => void): void {
    this.listeners.push(listener);
  }

  markDirty(cells: readonly CellPosition[]): void {
    this.extra.push(...cells);
    this.schedule();
  }

  markAllDirty(): void {
    this.everything = true;
    this.schedule();
  }

  /** Values were written: calculates soon, or at once when somebody waits. */
  touch(): void {
    this.schedule();
  }

  /** Resolves when nothing is out of date any more. */
  async settle(): Promise<void> {
    this.context.flush();
    while (this.running !== null || this.hasWork) await (this.running ?? this.run());
  }

  dispose(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    clearTimeout(this.trigger._setTimeoutKey);
    this.finish?.();
  }

  private get hasWork(): boolean {
    return this.everything || this.extra.length > 0 || this.trigger._waitingCommandQueue.length > 0;
  }

  private observe(command: Readonly<ICommandInfo>): void {
    if (command.id === RESULT) {
      const { unitData } = command.params as { unitData?: Record<string, object | undefined> };
      this.changed.push(...Object.keys(unitData?.[UNIT_ID] ?? {}));
      return;
    }
    if (command.id === NOTIFICATION) {
      const params = command.params as { functionsExecutedState?: number; stageInfo?: unknown } | undefined;
      if (params?.functionsExecutedState !== undefined && !params.stageInfo) this.finish?.();
      return;
    }
    if (this.trigger._waitingCommandQueue.length === 0) return;
    // Univer has just started its own timer for this change: ours takes its place.
    clearTimeout(this.trigger._setTimeoutKey);
    this.schedule();
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.settle();
    }, 5);
  }

  private run(): Promise<void> {
    const dirty = this.collect();
    this.running = new Promise<void>((resolve) => {
      const timeout = setTimeout(() => this.finish?.(), TIMEOUT);
      this.finish = () => {
        clearTimeout(timeout);
        this.finish = null;
        this.running = null;
        const changed = this.changed.splice(0);
        for (const listener of this.listeners) listener(changed);
        resolve();
      };
    });
    const { running } = this;
    void this.context.commands.executeCommand(START, dirty, { onlyLocal: true });
    return running;
  }

  private collect(): DirtyData {
    clearTimeout(this.trigger._setTimeoutKey);
    const queue = this.trigger._waitingCommandQueue;
    this.trigger._waitingCommandQueue = [];
    const changed = this.trigger._generateDirty(queue);
    const asked = this.trigger._generateDirty([]);
    asked.dirtyRanges = this.extra.splice(0).map(({ sheetId, row, column }) => ({
      unitId: UNIT_ID,
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    asked.forceCalculation = this.everything;
    this.everything = false;
    return this.trigger._mergeDirty(changed, asked);
  }
}
