/**
 * A second, plain opinion on which printed figures contradict each other, for the mutation test. It shares no code with
 * src/checks: numbers instead of intervals, tolerances by first-order propagation of one printed step for each figure, row
 * by row.
 */
import { printedStep } from '../../src/dataset';
import type { Evolution, Observation, Package } from '../../src/dataset';

/** Names of the identities that do not hold, one for each row or combination of rows. */
export function brokenIdentities(pkg: Package): Set<string> {
  const broken = new Set<string>();
  const indicators = new Map(pkg.indicators.map((i) => [i.indicator, i]));
  const kinds = new Map(pkg.sections.map((s) => [s.section, s.kind]));
  const step = (row: Observation | Evolution, exactCounts: boolean): number => {
    const { unit, nature } = indicators.get(row.indicator)!;
    const printed = printedStep(row.printed, row.value!) || 1;
    let digit = printed;
    const digits = Math.round(Math.abs(row.value!) / printed);
    for (let n = digits; n && n % 10 === 0; n /= 10) digit *= 10;
    if (row.status === 'E') return Math.max(digit, 0.2 * Math.abs(row.value!));
    if (kinds.get(row.section) === 'prose' && digit >= 100 * printed && digits >= 1000) return digit;
    return exactCounts && unit === 'count' && nature !== 'average' && nature !== 'rate' && printed <= 1 ? 0 : printed;
  };
  const keyOf = (
    o: Pick<Observation, 'report' | 'indicator' | 'organization' | 'year' | 'measure' | 'period'>,
  ): string => [o.report, o.indicator, o.organization, o.year, o.measure, o.period].join('|');

  const levels = new Map<string, Observation[]>();
  for (const o of pkg.observations) {
    if (o.value === null) continue;
    levels.set(keyOf(o), [...(levels.get(keyOf(o)) ?? []), o]);
  }
  // one figure printed twice
  for (const [key, rows] of levels) {
    const [first, ...others] = rows;
    for (const other of others) {
      if (Math.abs(first!.value! - other.value!) > step(first!, true) + step(other, true))
        broken.add(`same ${key} ${other.line}`);
    }
  }
  const only = (key: Parameters<typeof keyOf>[0]): Observation | undefined =>
    levels.get(keyOf(key))?.find((o) => o.status !== 'E') ?? levels.get(keyOf(key))?.[0];

  for (const e of pkg.evolutions) {
    if (e.value === null || e.period !== '') continue;
    const [value, base] = [only(e), only({ ...e, year: e.base_year })];
    if (!value || !base || base.value! <= 0) continue;
    const [v, b, sv, sb] = [value.value!, base.value!, step(value, true), step(base, true)];
    const [found, tolerance] =
      e.unit === 'percent' ? [(100 * v) / b - 100, 100 * (sv / b + (v * sb) / (b * b))] : [v - b, sv + sb];
    if (Math.abs(found - e.value) > tolerance + step(e, e.unit === 'absolute'))
      broken.add(`change ${e.line} ${e.indicator} ${e.unit} ${e.organization}`);
  }

  const groups = new Map<string, string[]>();
  for (const b of pkg.breakdowns) {
    if (!b.additive) continue;
    const key = `${b.parent}|${b.breakdown}|${b.report}`;
    groups.set(key, [...(groups.get(key) ?? []), b.child]);
  }
  const totals = (parent: string, report: string): Observation[] =>
    pkg.observations.filter(
      (o) => o.indicator === parent && o.value !== null && (report === '' || o.report === report),
    );
  for (const [key, children] of groups) {
    const [parent = '', , report = ''] = key.split('|');
    for (const total of totals(parent, report)) {
      const parts = children.map((indicator) => only({ ...total, indicator }));
      if (parts.length < 2 || parts.includes(undefined)) continue;
      if (parts.some((p) => indicators.get(p!.indicator)!.unit !== indicators.get(parent)!.unit)) continue;
      const sum = parts.reduce((s, p) => s + p!.value!, 0);
      const tolerance = parts.reduce((s, p) => s + step(p!, true), step(total, true));
      if (Math.abs(sum - total.value!) > tolerance + 1e-6) broken.add(`sum ${key} ${total.year} ${total.line}`);
    }
  }

  for (const { relation, kind, indicator, operands, tolerance } of pkg.relations) {
    if (kind === 'attainment' || kind === 'product' || kind === 'same') continue;
    for (const result of totals(indicator, '')) {
      const side = (text = ''): { value: number; error: number }[] =>
        [...text.matchAll(/([+-])([A-Z0-9._]+)(?:@target)?(?:\[(-?\d+)\])?/g)].map(([whole, sign, code, offset]) => {
          const o = only({
            ...result,
            indicator: code!,
            year: result.year + Number(offset ?? 0),
            measure: whole.includes('@target') ? 'target' : result.measure,
          });
          return { value: (o?.value ?? NaN) * (sign === '-' ? -1 : 1), error: o ? step(o, true) : 0 };
        });
      const [top = '', bottom] = operands.split('/');
      const total = (terms: { value: number; error: number }[]) =>
        terms.reduce((a, b) => ({ value: a.value + b.value, error: a.error + b.error }), { value: 0, error: 0 });
      const [n, d] = [total(side(top)), bottom === undefined ? { value: 1, error: 0 } : total(side(bottom))];
      const unit = indicators.get(indicator)!.unit;
      const scale = kind === 'sum' || kind === 'flow' ? 1 : unit === 'percent' ? 100 : unit === 'per_100k' ? 1e5 : 1;
      const found = (scale * n.value) / d.value;
      const error =
        scale * (n.error / Math.abs(d.value) + (Math.abs(n.value) * d.error) / d.value ** 2) +
        step(result, true) +
        (tolerance ?? 0);
      if (Math.abs(found - result.value!) > error + 1e-6)
        broken.add(`${relation} ${result.report} ${result.year} ${result.line}`);
    }
  }
  return broken;
}
