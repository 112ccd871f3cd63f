/**
 * Calls that Excel has made and that have no answer yet: those that wait for the data. A call that finds the data in
 * memory is begun and settled in one step and is not counted.
 */
export interface WaitingCalls {
  readonly begun: number;
  readonly settled: number;
}

let calls: WaitingCalls = { begun: 0, settled: 0 };
const listeners = new Set<() => void>();

function change(next: WaitingCalls): void {
  calls = next;
  for (const listener of listeners) listener();
}

/** Counts a call until its answer is there. */
export async function counted<T>(answer: Promise<T>): Promise<T> {
  change({ ...calls, begun: calls.begun + 1 });
  try {
    return await answer;
  } finally {
    change({ ...calls, settled: calls.settled + 1 });
  }
}

export const waitingCalls = (): WaitingCalls => calls;

/** @returns stops it */
export function onWaitingCalls(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
