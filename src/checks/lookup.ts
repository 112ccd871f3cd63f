import type { Dataset } from '../dataset';
import { checkSteps, runChecks } from './run';
import type { FigureRef, Finding } from './types';

/** The findings that speak of a figure; all years where none is given. */
export function findingsOf(
  findings: readonly Finding[],
  { indicator, organization, year }: Pick<FigureRef, 'indicator' | 'organization'> & { readonly year?: number },
): Finding[] {
  return findings.filter((f) =>
    f.figures.some(
      (r) => r.indicator === indicator && r.organization === organization && (year === undefined || r.year === year),
    ),
  );
}

const computed = new WeakMap<Dataset, readonly Finding[]>();

/** The findings of a dataset, computed once. */
export function findingsFor(data: Dataset): readonly Finding[] {
  let findings = computed.get(data);
  if (!findings) computed.set(data, (findings = runChecks(data)));
  return findings;
}

/**
 * The same without blocking the page: `pause` is called between the steps, and may throw to stop.
 */
export async function findingsInSteps(data: Dataset, pause: () => Promise<void>): Promise<readonly Finding[]> {
  const known = computed.get(data);
  if (known) return known;
  const steps = checkSteps(data);
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      computed.set(data, value);
      return value;
    }
    await pause();
  }
}
