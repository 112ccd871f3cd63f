import { comparePrintings } from './resolve';
import { CHANGE_UNITS, MEASURES, STATUSES } from './types';
import type {
  Breakdown,
  Evolution,
  Indicator,
  Observation,
  Organization,
  Package,
  Relation,
  Report,
  Section,
} from './types';

/**
 * The one file that ships to the runtime: dictionaries as rows, figures as columns of small integers.
 * Figures are sorted by (indicator, organisation, year, measure) and, within one figure, with the printing that answers
 * first (resolve.ts), so that the runtime only has to index them.
 */
export interface CompactData {
  readonly format: 1;
  readonly version: string;
  readonly reports: readonly Report[];
  readonly sections: readonly Section[];
  readonly organizations: readonly Organization[];
  readonly indicators: readonly Indicator[];
  readonly breakdowns: readonly Breakdown[];
  readonly relations: readonly Relation[];
  /** every label, printed form, note and period, once; index 0 is the empty string */
  readonly strings: readonly string[];
  readonly levels: CompactFigures;
  readonly changes: CompactChanges;
}

type Column = ArrayLike<number>;

/** Parallel columns; all but year, value and line are indexes into dictionaries, closed lists or `strings`. */
export interface CompactFigures {
  readonly indicator: Column;
  readonly organization: Column;
  readonly year: Column;
  readonly measure: Column;
  readonly value: ArrayLike<number | null>;
  readonly status: Column;
  readonly section: Column;
  readonly line: Column;
  readonly period: Column;
  readonly row: Column;
  readonly column: Column;
  readonly printed: Column;
  readonly note: Column;
}

/** Changes have a base year, a unit of their own and, where it differs, the years that the header prints. */
export interface CompactChanges extends CompactFigures {
  readonly baseYear: Column;
  readonly unit: Column;
  readonly header: Column;
}

const positions = <T>(list: readonly T[], key: (item: T) => string): Map<string, number> =>
  new Map(list.map((item, k) => [key(item), k]));

/** Turns a validated package into the file of the runtime. */
export function compact(pkg: Package): CompactData {
  const indicators = positions(pkg.indicators, (i) => i.indicator);
  const organizations = positions(pkg.organizations, (o) => o.organization);
  const sections = positions(pkg.sections, (s) => s.section);
  const kinds = new Map(pkg.sections.map((s) => [s.section, s.kind]));
  const reportYears = new Map(pkg.reports.map((r) => [r.report, r.year]));
  const strings: string[] = [''];
  const known = new Map<string, number>([['', 0]]);
  const intern = (s: string): number => {
    let k = known.get(s);
    if (k === undefined) {
      k = strings.length;
      strings.push(s);
      known.set(s, k);
    }
    return k;
  };
  const at = (map: Map<string, number>, key: string): number => map.get(key) ?? -1;

  type Figure = Observation | Evolution;
  const baseYear = (f: Figure): number => ('base_year' in f ? f.base_year : 0);
  const printing = (f: Figure) => ({
    ...f,
    reportYear: reportYears.get(f.report) ?? 0,
    sectionKind: kinds.get(f.section) ?? ('prose' as const),
  });
  const sorted = <F extends Figure>(figures: readonly F[]): F[] =>
    [...figures].sort(
      (a, b) =>
        at(indicators, a.indicator) - at(indicators, b.indicator) ||
        at(organizations, a.organization) - at(organizations, b.organization) ||
        a.year - b.year ||
        MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure) ||
        // a figure of a period (2021-Q4) never answers for the year
        Number(a.period !== '') - Number(b.period !== '') ||
        baseYear(b) - baseYear(a) ||
        comparePrintings(printing(a), printing(b)),
    );
  const columns = (figures: readonly Figure[]): CompactFigures => ({
    indicator: figures.map((f) => at(indicators, f.indicator)),
    organization: figures.map((f) => at(organizations, f.organization)),
    year: figures.map((f) => f.year),
    measure: figures.map((f) => MEASURES.indexOf(f.measure)),
    value: figures.map((f) => f.value),
    status: figures.map((f) => STATUSES.indexOf(f.status)),
    section: figures.map((f) => at(sections, f.section)),
    line: figures.map((f) => f.line),
    period: figures.map((f) => intern(f.period)),
    row: figures.map((f) => intern(f.row_label)),
    column: figures.map((f) => intern(f.column_label)),
    printed: figures.map((f) => intern(f.printed)),
    note: figures.map((f) => intern(f.note)),
  });
  const levels = columns(sorted(pkg.observations));
  const evolutions = sorted(pkg.evolutions);
  const changes = {
    ...columns(evolutions),
    baseYear: evolutions.map((e) => e.base_year),
    unit: evolutions.map((e) => CHANGE_UNITS.indexOf(e.unit)),
    header: evolutions.map((e) => intern(e.header)),
  };
  const { version, reports, breakdowns, relations } = pkg;
  return {
    format: 1,
    version,
    reports,
    sections: pkg.sections,
    organizations: pkg.organizations,
    indicators: pkg.indicators,
    breakdowns,
    relations,
    strings,
    levels,
    changes,
  };
}
