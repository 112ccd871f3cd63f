import type { Dataset, Observation } from '../../dataset';
import { printedStep } from '../../dataset';
import type { ImportedFigure, Restated } from '../types';

/**
 * Prior years that the new report prints otherwise than earlier reports did. What rounding explains is not restated: each
 * printing stands for all values within half of its last digit. A row whose mapping is a guess and of which no year agrees is
 * left out: it is rather another indicator than a restated one.
 */
export function restatedOf(figures: readonly ImportedFigure[], dataset: Dataset, report: string): Restated[] {
  const found = new Map<string, Restated>();
  const rowOf = (f: ImportedFigure): string => `${f.line}|${f.indicator ?? ''}`;
  const trusted = new Set(figures.filter((f) => f.confidence === 'sure').map(rowOf));
  for (const f of figures) {
    if (f.what === 'level' && printedBefore(f, dataset, report).some((p) => agree(p.value!, p.printed, f)))
      trusted.add(rowOf(f));
  }
  for (const f of figures) {
    if (!trusted.has(rowOf(f))) continue;
    if (f.indicator === null || f.value === null || f.what === 'change') continue;
    const measure = f.what === 'target' ? 'target' : 'realised';
    const before = printedBefore(f, dataset, report);
    const first = before[0];
    if (first?.value == null || before.some((p) => agree(p.value!, p.printed, f))) continue;
    const key = [f.indicator, f.organization, f.year, measure].join('|');
    if (found.has(key)) continue;
    found.set(key, {
      indicator: f.indicator,
      organization: f.organization,
      year: f.year,
      measure,
      old: first.value,
      new: f.value,
      old_report: first.report,
      old_line: first.line,
      line: f.line,
      printed: f.printed,
    });
  }
  return [...found.values()];
}

function printedBefore(f: ImportedFigure, dataset: Dataset, report: string): Observation[] {
  if (f.indicator === null || f.value === null) return [];
  return dataset
    .printings({
      indicator: f.indicator,
      organization: f.organization,
      year: f.year,
      measure: f.what === 'target' ? 'target' : 'realised',
    })
    .filter((p) => p.report !== report && p.value !== null && p.status !== 'U');
}

function agree(old: number, printed: string, f: ImportedFigure): boolean {
  const slack = (printedStep(printed, old) + printedStep(f.printed, f.value!)) / 2;
  return Math.abs(old - f.value!) <= slack * 1.000001;
}
