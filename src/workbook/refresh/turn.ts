let last: Promise<unknown> = Promise.resolve();

/** One operation on the workbook at a time: a button pressed twice must not write twice. */
export function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const mine = last.then(run);
  last = mine.catch(() => undefined);
  return mine;
}
