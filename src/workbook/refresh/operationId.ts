const two = (n: number, width = 2): string => String(n).padStart(width, '0');

/** Names an operation by its time, so that the auditor reads it in the log; never the name of the one before. */
export function operationId(date: Date, previous: string | undefined): string {
  const day = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
  const time = `${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}${two(date.getMilliseconds(), 3)}`;
  const id = `${day}-${time}`;
  return previous?.startsWith(id) ? `${previous}b` : id;
}
