import { isRate } from '../indicators';
import type { Change, Figures, Level, Reading } from './figures';
import type { Identity } from './identity';

/** The levels that a published change compares. */
export interface Compared {
  readonly value: Level;
  readonly base: Level;
}

/** The levels of the same report in two years, or undefined where it does not print both. */
export function comparedLevels(
  figures: Figures,
  change: Change,
  year = change.year,
  baseYear = change.baseYear,
): Compared | undefined {
  const { indicator, organization, measure, report, period } = change;
  if (period !== '') return undefined;
  const value = figures.level(indicator.indicator, { organization, year, period, measure, report });
  const base = figures.level(indicator.indicator, { organization, year: baseYear, period, measure, report });
  return value && base && { value, base };
}

type Shape = Pick<Identity, 'numerator' | 'denominator' | 'scale' | 'offset' | 'tolerance'>;

/** Growth in percent of the base: 100 × value / base − 100. */
export const growthShape = ({ value, base }: Compared): Shape => ({
  numerator: [{ figure: value, coefficient: 1 }],
  denominator: [{ figure: base, coefficient: 1 }],
  scale: 100,
  offset: -100,
  tolerance: 0,
});

/** Difference in the unit of the levels (points, where they are percentages). */
export const differenceShape = ({ value, base }: Compared): Shape => ({
  numerator: [
    { figure: value, coefficient: 1 },
    { figure: base, coefficient: -1 },
  ],
  denominator: [],
  scale: 1,
  offset: 0,
  tolerance: 0,
});

/** What a change claims about two levels. */
export function evolutionIdentity(change: Change, reading: Reading, levels: Compared): Identity {
  const shape = change.unit === 'percent' ? growthShape(levels) : differenceShape(levels);
  return { check: 'evolution', target: change, reading, ...shape };
}

/**
 * Recomputes every published change from the levels that the same report prints. Each printing is a claim of its own. Growth
 * from nothing or from a negative level is left alone: it has no agreed meaning.
 */
export function* evolutions(figures: Figures): IterableIterator<Identity> {
  for (const change of figures.changes) {
    const levels = comparedLevels(figures, change);
    if (levels) {
      if (change.unit === 'percent' && levels.base.readings.some((r) => r.value <= 0)) continue;
      // points of something that is no rate are a matter of units (unit.ts)
      if (change.unit === 'point' && !countedInPoints(change)) continue;
      for (const reading of change.readings) yield evolutionIdentity(change, reading, levels);
    } else {
      yield* fromAbsoluteChange(figures, change);
    }
  }
}

/** Rates, scores and ratings change by points. */
export const countedInPoints = ({ indicator }: Change): boolean =>
  isRate(indicator.unit) || indicator.unit === 'index' || indicator.unit === 'rating';

/**
 * A growth rate beside the change in the unit itself and one of the two levels: the level that is not printed follows.
 * `15 % (+ 3 000), 23 000 in all` must satisfy 15 % = 3 000 / (23 000 − 3 000).
 */
function* fromAbsoluteChange(figures: Figures, change: Change): IterableIterator<Identity> {
  if (change.unit !== 'percent' || change.period !== '') return;
  const { indicator, organization, measure, report, period, year, baseYear } = change;
  const code = indicator.indicator;
  const absolute = figures.change(code, change, baseYear, 'absolute');
  if (!absolute) return;
  const value = figures.level(code, { organization, year, period, measure, report });
  const base = figures.level(code, { organization, year: baseYear, period, measure, report });
  const denominator = value
    ? [
        { figure: value, coefficient: 1 },
        { figure: absolute, coefficient: -1 },
      ]
    : base && [{ figure: base, coefficient: 1 }];
  if (!denominator) return;
  for (const reading of change.readings) {
    const numerator = [{ figure: absolute, coefficient: 1 }];
    yield { check: 'evolution', target: change, reading, numerator, denominator, scale: 100, offset: 0, tolerance: 0 };
  }
}
