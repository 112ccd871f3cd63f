import type { Dataset } from '../dataset';
import { runChecks } from './run';
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
