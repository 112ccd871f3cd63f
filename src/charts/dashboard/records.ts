import { BRANCHES } from '../../dataset';
import type { Dataset, Indicator } from '../../dataset';
import { attainment, IndicatorFailure, isRate } from '../../indicators';
import { byBreakdown, shortLabels } from '../labels';
import { largestFirst, partsOf, withGaps } from '../parts';
import type { Parts } from '../parts';
import type { Subject } from '../spec';

/** Places of the page. */
export const HEADLINES = 12;
export const BARS = 6;
export const YEARS = 6;
export const MOVES = 8;
/** in place of a code: what remains of a whole */
export const REST = 'reste';

/** A bar of a small chart: what it stands for, and how it is called there. */
export interface Bar {
  readonly code: string;
  readonly label: string;
}

/** What the page shows for one organisation and year: chosen from the data, since no indicator is everywhere. */
export interface DashboardRecord {
  readonly organization: string;
  readonly year: number;
  readonly headlines: readonly string[];
  /** what changed most against the year before */
  readonly moves: readonly Bar[];
  /** the parts of a total */
  readonly split: { readonly total: string; readonly phrase: string; readonly bars: readonly Bar[] } | null;
  /** an indicator with several years; null marks missing ones in between */
  readonly history: { readonly code: string; readonly years: readonly (number | null)[] } | null;
  /** results against targets, or where there are not enough another split */
  readonly second:
    | { readonly kind: 'targets'; readonly bars: readonly Bar[] }
    | { readonly kind: 'split'; readonly total: string; readonly phrase: string; readonly bars: readonly Bar[] }
    | null;
}

/** A page needs so many headlines and so many charts; years with fewer are those that a report only recalls. */
const FEWEST = 4;
const FEWEST_CHARTS = 2;

const charts = ({ split, history, moves, second }: DashboardRecord): number =>
  [split, history, moves.length > 1, second].filter(Boolean).length;

/** The pages that can be shown, by organisation, the latest year first. */
export function dashboardRecords(data: Dataset): DashboardRecord[] {
  const funds = [...new Set(data.reports.map((r) => r.organization))];
  const years = new Map(funds.map((f) => [f, new Set<number>()]));
  for (const key of data.resolved()) if (key.measure === 'realised') years.get(key.organization)?.add(key.year);
  return funds.flatMap((organization) =>
    [...years.get(organization)!]
      .sort((a, b) => b - a)
      .map((year) => recordOf(data, organization, year))
      .filter((record) => record.headlines.length >= FEWEST && charts(record) >= FEWEST_CHARTS),
  );
}

function recordOf(data: Dataset, organization: string, year: number): DashboardRecord {
  const has = (i: Indicator, y: number): boolean => !Number.isNaN(data.value(i.indicator, organization, y));
  const known = data.indicators.filter((i) => i.headline && has(i, year));
  const subject = (i: Indicator): Subject => ({ indicator: i.indicator, organization, year });
  const splits = data.indicators
    .flatMap((i) =>
      partsOf(data, subject(i)).filter((p) => p.years.includes(year) && has(i, year) && positive(data, p, subject(i))),
    )
    .map((parts) => ({ parts, weight: weight(data, parts, { organization, year }) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ parts }) => parts);
  const [first, other] = [splits[0], splits.find((s) => s.total !== splits[0]?.total)];
  const targets = data.indicators.filter((i) => reached(data, subject(i)) !== undefined).slice(0, BARS);
  const labels = shortLabels(targets.map((i) => i.label));
  const headlines = headlinesOf(data, known, organization, year);
  return {
    organization,
    year,
    headlines: headlines.map((i) => i.indicator),
    moves: movesOf(data, known, headlines, subject),
    split: first ? splitOf(data, first, subject(first.total)) : null,
    history: historyOf(data, known, organization, year),
    second:
      targets.length > 1
        ? { kind: 'targets', bars: targets.map((i, k) => ({ code: i.indicator, label: labels[k]! })) }
        : other
          ? { kind: 'split', ...splitOf(data, other, subject(other.total)) }
          : null,
  };
}

/** Large amounts first, then headlines, then what has many parts. */
const weight = (
  data: Dataset,
  { total, addends }: Parts,
  { organization, year }: Pick<Subject, 'organization' | 'year'>,
): number =>
  (total.unit === 'EUR' ? 10 + 2 * Math.log10(data.value(total.indicator, organization, year)) : 0) +
  (total.headline ? 10 : 0) +
  2 * Math.min(BARS, addends.length);

const positive = (data: Dataset, { addends }: Parts, { organization, year }: Subject): boolean => {
  const values = addends.map((a) => data.value(a.indicator, organization, year));
  return values.every((v) => v >= 0) && values.filter((v) => v > 0).length > 1;
};

function splitOf(data: Dataset, { total, breakdown, addends }: Parts, subject: Subject) {
  const labels = shortLabels(
    addends.map((a) => a.label),
    total.label,
  );
  const largest = largestFirst(data, addends, subject).map((a) => ({
    code: a.indicator,
    label: labels[addends.indexOf(a)]!,
  }));
  const bars = largest.length > BARS ? [...largest.slice(0, BARS - 1), { code: REST, label: 'Autres' }] : largest;
  return { total: total.indicator, phrase: `${total.label}, ${byBreakdown(breakdown)}`, bars };
}

/**
 * Headlines of every branch that has some, the same number each as far as they go: the weightiest first, then those that
 * tell most (a change, a target).
 */
function headlinesOf(data: Dataset, known: readonly Indicator[], organization: string, year: number): Indicator[] {
  const story = (i: Indicator): number =>
    (Number.isNaN(data.value(i.indicator, organization, year - 1)) ? 0 : 3) +
    (Number.isNaN(data.value(i.indicator, organization, year, 'target')) ? 0 : 3);
  // the whole before its parts, amounts before counts
  const rank = (i: Indicator): number => (i.indicator.split('.').length < 3 ? 3 : 0) + (i.unit === 'EUR' ? 3 : 0);
  const queues = BRANCHES.map((branch) => {
    const own = known.filter((i) => i.branch === branch).sort((a, b) => rank(b) - rank(a) || story(b) - story(a));
    const [first, ...others] = own;
    return first ? [first, ...others.sort((a, b) => story(b) - story(a) || rank(b) - rank(a))] : [];
  });
  const chosen = new Set<Indicator>();
  while (chosen.size < HEADLINES && queues.some((q) => q.length)) {
    for (const queue of queues) {
      const next = queue.shift();
      if (next && chosen.size < HEADLINES) chosen.add(next);
    }
  }
  return BRANCHES.flatMap((b) => [...chosen].filter((i) => i.branch === b));
}

/**
 * The changes that say most: of the table's headlines, then of the others, then of indicators that have a better side;
 * rates are left out (points and percentages do not stand on one axis), and leaps from next to nothing.
 */
function movesOf(
  data: Dataset,
  known: readonly Indicator[],
  headlines: readonly Indicator[],
  subject: (i: Indicator) => Subject,
): Bar[] {
  const change = (i: Indicator): number => {
    const { organization, year } = subject(i);
    return data.value(i.indicator, organization, year) / data.value(i.indicator, organization, year - 1) - 1;
  };
  const moving = (list: readonly Indicator[]): Indicator[] =>
    list
      .filter((i) => !isRate(i.unit) && i.unit !== 'rank' && change(i) !== 0 && Math.abs(change(i)) < 1)
      .sort((a, b) => Math.abs(change(b)) - Math.abs(change(a)));
  const sided = data.indicators.filter((i) => i.polarity !== 0);
  const shown = [...new Set([...moving(headlines), ...moving(known), ...moving(sided)])].slice(0, MOVES);
  const labels = shortLabels(shown.map((i) => i.label));
  return shown.map((i, k) => ({ code: i.indicator, label: labels[k]! }));
}

function historyOf(
  data: Dataset,
  known: readonly Indicator[],
  organization: string,
  year: number,
): DashboardRecord['history'] {
  const candidates = known
    .filter((i) => !isRate(i.unit) && (i.unit === 'EUR' || i.unit === 'count'))
    .map((i) => ({ code: i.indicator, years: data.years(i.indicator, organization).filter((y) => y <= year) }))
    .map((c) => ({ ...c, shown: latest(c.years) }))
    .filter((c) => c.shown.filter((y) => y !== null).length > 1)
    .sort((a, b) => b.shown.filter((y) => y !== null).length - a.shown.filter((y) => y !== null).length);
  const [best] = candidates;
  return best ? { code: best.code, years: best.shown } : null;
}

/** The latest years, with gaps marked, as many as there are places. */
function latest(years: readonly number[]): (number | null)[] {
  const shown = withGaps(years).slice(-YEARS);
  return shown[0] === null ? shown.slice(1) : shown;
}

function reached(data: Dataset, { indicator, organization, year }: Subject): number | undefined {
  if (Number.isNaN(data.value(indicator, organization, year, 'target'))) return undefined;
  try {
    return attainment(data, { indicator, organization, year });
  } catch (e) {
    if (e instanceof IndicatorFailure) return undefined; // a target without its result
    throw e;
  }
}
