import type { CellPosition } from '../engine';
import type { Settled } from './results';

/** One invocation of a function; cells of a pass with the same arguments share it. */
export interface Call {
  readonly id: number;
  readonly key: string;
  readonly stream: boolean;
  settled: Settled | null;
  readonly waiting: Map<string, CellPosition>;
}

export const cellKey = (at: CellPosition): string => `${at.sheetId}!${at.row},${at.column}`;

/**
 * Which calls a cell's formula has made since it was last evaluated afresh. A formula is evaluated several times before it is done
 * (first all its calls are busy, then some are settled): during that time results are kept for it, and forgotten afterwards, so that
 * the next calculation calls again and picks up new data. Memory is bounded by the cells that are waiting at one time.
 */
export class CallBook {
  private readonly sessions = new Map<string, Map<string, Call>>();
  private readonly pending = new Map<number, Call>();
  /** Calls started in the calculation that is running: only these are shared between cells. */
  private readonly shared = new Map<string, Call>();
  private evaluated = new Set<string>();
  private next = 1;

  get busy(): boolean {
    return [...this.pending.values()].some((call) => !call.stream || call.settled === null);
  }

  /** Cells whose calls have not been answered. */
  get waiting(): CellPosition[] {
    return [...this.pending.values()].flatMap((call) => (call.settled === null ? [...call.waiting.values()] : []));
  }

  /** The call that answers this evaluation, and whether it is new and must be sent. */
  find(key: string, at: CellPosition, stream: boolean): { call: Call; fresh: boolean } {
    const cell = cellKey(at);
    this.evaluated.add(cell);
    let session = this.sessions.get(cell);
    if (session === undefined) this.sessions.set(cell, (session = new Map()));
    let call = session.get(key) ?? this.shared.get(key);
    const fresh = call === undefined;
    if (call === undefined) {
      call = { id: this.next++, key, stream, settled: null, waiting: new Map() };
      this.pending.set(call.id, call);
      this.shared.set(key, call);
    }
    session.set(key, call);
    call.waiting.set(cell, at);
    return { call, fresh };
  }

  /** Takes in a result; returns the cells that wait for it. */
  settle(id: number, result: Settled): CellPosition[] {
    const call = this.pending.get(id);
    if (call === undefined) return [];
    call.settled = result;
    if (!call.stream) this.pending.delete(id);
    return [...call.waiting.values()];
  }

  /** End of a calculation: cells whose calls are all settled are done. Returns them with their calls. */
  endOfPass(): { at: CellPosition; calls: Call[] }[] {
    const done: { at: CellPosition; calls: Call[] }[] = [];
    for (const cell of this.evaluated) {
      const session = this.sessions.get(cell);
      if (session === undefined) continue;
      const calls = [...session.values()];
      if (calls.some((call) => call.settled === null)) continue;
      const at = calls[0]?.waiting.get(cell);
      if (at !== undefined) done.push({ at, calls });
      if (!calls.some((call) => call.stream)) this.sessions.delete(cell);
    }
    this.evaluated = new Set();
    this.shared.clear();
    return done;
  }

  /** A cell's formula is gone: calls that nobody waits for any more. */
  forget(at: CellPosition): Call[] {
    const cell = cellKey(at);
    const session = this.sessions.get(cell);
    if (session === undefined) return [];
    this.sessions.delete(cell);
    const abandoned: Call[] = [];
    for (const call of session.values()) {
      call.waiting.delete(cell);
      if (call.waiting.size > 0 || !this.pending.has(call.id)) continue;
      this.pending.delete(call.id);
      abandoned.push(call);
    }
    return abandoned;
  }
}
