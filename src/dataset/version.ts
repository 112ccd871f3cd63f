/** Whether a data version comes before another: their numbers compared from the left, so that 1.10 is after 1.9. */
export function isOlder(version: string, than: string): boolean {
  const [a, b] = [numbers(version), numbers(than)];
  for (let k = 0; k < Math.max(a.length, b.length); k++) {
    const difference = (a[k] ?? 0) - (b[k] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Reports that the user imported are named behind the version of the package and do not count. */
const numbers = (version: string): number[] => (version.split(' + ')[0]!.match(/\d+/g) ?? []).map(Number);
