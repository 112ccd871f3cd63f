import type { Dataset } from '../dataset';
import { byCause } from './causes';
import { crossReferences, twofold } from './crossReference';
import { crossReports } from './crossReport';
import { directions } from './direction';
import { duplicateTables } from './duplicateTable';
import { duplicateSeries } from './duplicateSeries';
import { excesses } from './excess';
import type { Explained } from './explained';
import { Figures } from './figures';
import type { Figure } from './figures';
import { headers } from './header';
import { labelYears } from './headerLabel';
import { identities } from './identities';
import { evaluate, figuresOf } from './identity';
import type { Identity, Violation } from './identity';
import { misalignments } from './misaligned';
import { misprints } from './misprint';
import { readingNotes } from './reading';
import { signs } from './sign';
import { swappedTitles } from './swappedTitles';
import type { Finding } from './types';
import { units } from './unit';
import { unsaidCalculations } from './unsaid';
import { unsigned } from './unsigned';

/**
 * All checks over a dataset. Each contradiction is told once: what a shifted column, a wrong header, a copied series, a wrong
 * unit or sign accounts for is not told again as a wrong change, and what one wrong figure breaks is one finding.
 * @returns sorted by report and line
 */
export function runChecks(data: Dataset): Finding[] {
  const steps = checkSteps(data);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps, between which a caller that must not block can give way. */
export function* checkSteps(data: Dataset): Generator<undefined, Finding[]> {
  const figures = new Figures(data);
  yield;
  const contradictory = twofold(figures);
  const tied = new Map<Figure, Identity[]>();
  let open: Violation[] = [];
  for (const identity of identities(figures)) {
    if (contradictory.size) {
      for (const figure of figuresOf(identity)) {
        if (contradictory.has(figure)) tied.set(figure, [...(tied.get(figure) ?? []), identity]);
      }
    }
    const outcome = evaluate(identity);
    if (outcome.holds === false && outcome.computed)
      open.push({ identity, choice: outcome.choice, computed: outcome.computed });
  }

  yield;

  const findings: Finding[] = [];
  const explain = ({ findings: found, explained }: Explained): void => {
    findings.push(...found);
    open = open.filter((v) => !explained.has(v));
  };
  explain(misalignments(figures, open));
  yield;
  explain(headers(figures, open));
  yield;
  explain(duplicateSeries(figures, open));
  yield;
  explain(units(figures, open));
  yield;
  explain(signs(figures, open));
  yield;
  explain(crossReferences(figures, contradictory, tied, open));
  yield;
  const others = [
    () => byCause(figures, open),
    excesses,
    labelYears,
    misprints,
    crossReports,
    unsaidCalculations,
    directions,
    unsigned,
    duplicateTables,
    swappedTitles,
  ];
  for (const check of others) {
    findings.push(...check(figures));
    yield;
  }
  findings.push(...readingNotes(figures, findings));
  return sorted(data, findings);
}

function sorted(data: Dataset, findings: readonly Finding[]): Finding[] {
  const order = new Map(data.reports.map((r, k) => [r.report, k]));
  const at = (f: Finding): number => order.get(f.report) ?? order.size;
  return [...findings].sort(
    (a, b) => at(a) - at(b) || (a.lines[0] ?? 0) - (b.lines[0] ?? 0) || (a.check < b.check ? -1 : 1),
  );
}
