import type { CompactData } from './compact';
import { Figures } from './figures';
import { fold } from './text';
import { CHANGE_UNITS, MEASURES, STATUSES } from './types';
import type {
  Breakdown,
  Evolution,
  Indicator,
  Measure,
  Observation,
  Organization,
  Relation,
  Report,
  Section,
} from './types';

/** The year, measure and organisation of one figure. */
export interface FigureKey {
  readonly indicator: string;
  readonly organization: string;
  readonly year: number;
  readonly measure: Measure;
}

/** The figures in memory, indexed. Read only: a refresh replaces it whole. */
export class Dataset {
  readonly version: string;
  readonly reports: readonly Report[];
  readonly sections: readonly Section[];
  readonly organizations: readonly Organization[];
  readonly indicators: readonly Indicator[];
  readonly breakdowns: readonly Breakdown[];
  readonly relations: readonly Relation[];

  private readonly indicatorAt: ReadonlyMap<string, number>;
  private readonly organizationAt: ReadonlyMap<string, number>;
  private readonly indicatorsByName: ReadonlyMap<string, readonly Indicator[]>;
  private readonly indicatorsByShortLabel: ReadonlyMap<string, readonly Indicator[]>;
  private readonly organizationsByName: ReadonlyMap<string, readonly Organization[]>;
  private readonly childrenOf: ReadonlyMap<string, readonly Breakdown[]>;
  private readonly parentsOf: ReadonlyMap<string, readonly Breakdown[]>;
  private readonly levels: Figures;
  private readonly changes: Figures;
  private readonly changeColumns: Pick<CompactData['changes'], 'baseYear' | 'unit' | 'header'>;
  private readonly strings: readonly string[];
  private readonly latestYears = new Map<string, number | undefined>();

  constructor(data: CompactData) {
    this.version = data.version;
    this.reports = data.reports;
    this.sections = data.sections;
    this.organizations = data.organizations;
    this.indicators = data.indicators;
    this.breakdowns = data.breakdowns;
    this.relations = data.relations;
    this.indicatorAt = new Map(data.indicators.map((i, k) => [i.indicator, k]));
    this.organizationAt = new Map(data.organizations.map((o, k) => [o.organization, k]));
    this.indicatorsByName = groupBy(data.indicators, (i) => [i.label, ...i.synonyms].map(fold));
    this.indicatorsByShortLabel = groupBy(data.indicators, (i) => [fold(i.label.replace(/\([^)]*\)/g, ' '))]);
    this.organizationsByName = groupBy(data.organizations, (o) => [fold(o.label)]);
    const ranked = [...data.breakdowns].sort((a, b) => a.rank - b.rank);
    this.childrenOf = groupBy(ranked, (b) => [b.parent]);
    this.parentsOf = groupBy(ranked, (b) => [b.child]);
    this.levels = new Figures(data.levels);
    this.changes = new Figures(data.changes);
    this.changeColumns = { baseYear: data.changes.baseYear, unit: data.changes.unit, header: data.changes.header };
    this.strings = data.strings;
  }

  /** The indicator with this code (exact, any case), or undefined. */
  indicator(code: string): Indicator | undefined {
    const at = this.indicatorAt.get(code) ?? this.indicatorAt.get(code.trim().toUpperCase());
    return at === undefined ? undefined : this.indicators[at];
  }

  /**
   * The indicators with this label or synonym, without regard to case, accents, punctuation and spaces; those whose label
   * says the same but for what stands in brackets, where there is none.
   */
  indicatorsNamed(name: string): readonly Indicator[] {
    const wanted = fold(name);
    return this.indicatorsByName.get(wanted) ?? this.indicatorsByShortLabel.get(wanted) ?? [];
  }

  organization(code: string): Organization | undefined {
    const at = this.organizationAt.get(code) ?? this.organizationAt.get(code.trim().toUpperCase());
    return at === undefined ? undefined : this.organizations[at];
  }

  organizationsNamed(name: string): readonly Organization[] {
    return this.organizationsByName.get(fold(name)) ?? [];
  }

  /**
   * The level of a whole year or the stock at its end, in the indicator's unit (percent as printed).
   * @returns NaN where no report gives it
   */
  value(indicator: string, organization: string, year: number, measure: Measure = 'realised'): number {
    const row = this.levelRow(indicator, organization, year, measure);
    return row === -1 || this.levels.period[row] !== 0 ? NaN : this.levels.value[row]!;
  }

  /** Every printing of a level, the one that answers first; printings without a value last. */
  printings({ indicator, organization, year, measure }: FigureKey): Observation[] {
    const first = this.levelRow(indicator, organization, year, measure);
    return this.levels.rowsFrom(first).map((row) => this.observation(row));
  }

  /** Every published change of an indicator to a year, the one that answers first (nearest base year first). */
  publishedChanges({ indicator, organization, year, measure }: FigureKey): Evolution[] {
    const { index } = this.changes;
    const first = index.find(this.at(indicator), this.atOrganization(organization), year, MEASURES.indexOf(measure));
    return this.changes.rowsFrom(first).map((row) => this.evolution(row));
  }

  /** The years, ascending, in which an indicator has a value for an organisation. */
  years(indicator: string, organization: string, measure: Measure = 'realised'): number[] {
    const i = this.at(indicator);
    const o = this.atOrganization(organization);
    const m = MEASURES.indexOf(measure);
    const { indicator: column, organization: organizations, year, measure: measures } = this.levels.index;
    const years = new Set<number>();
    for (let row = lowerBound(column, i); row < column.length && column[row] === i; row++) {
      if (organizations[row] === o && measures[row] === m && this.levels.answers(row)) years.add(year[row]!);
    }
    return [...years].sort((a, b) => a - b);
  }

  /** The organisations, in package order, that have a value of an indicator (in a year, where one is given). */
  organizationsWith(indicator: string, year?: number, measure: Measure = 'realised'): Organization[] {
    return this.organizations.filter((o) =>
      year === undefined
        ? this.years(indicator, o.organization, measure).length > 0
        : !Number.isNaN(this.value(indicator, o.organization, year, measure)),
    );
  }

  /** The last year in which an organisation has any value. */
  latestYear(organization: string): number | undefined {
    if (!this.latestYears.has(organization)) {
      const o = this.atOrganization(organization);
      const { index } = this.levels;
      let latest: number | undefined;
      for (let row = 0; row < this.levels.length; row++) {
        if (index.organization[row] !== o || !this.levels.answers(row)) continue;
        const year = index.year[row]!;
        if (latest === undefined || year > latest) latest = year;
      }
      this.latestYears.set(organization, latest);
    }
    return this.latestYears.get(organization);
  }

  /** The breakdown rows under a total, by rank. */
  children(parent: string): readonly Breakdown[] {
    return this.childrenOf.get(parent) ?? [];
  }

  /** The breakdown rows that an indicator is a child in, by rank. */
  parents(child: string): readonly Breakdown[] {
    return this.parentsOf.get(child) ?? [];
  }

  /** Every printed level, in index order (indicator, organisation, year, measure, preference). */
  *observations(): IterableIterator<Observation> {
    for (let row = 0; row < this.levels.length; row++) yield this.observation(row);
  }

  /** Every published change, in index order. */
  *evolutions(): IterableIterator<Evolution> {
    for (let row = 0; row < this.changes.length; row++) yield this.evolution(row);
  }

  /** One key for each level that resolves to a value, in index order. */
  *resolved(): IterableIterator<FigureKey> {
    const { index } = this.levels;
    for (let row = 0; row < this.levels.length; row++) {
      if ((row > 0 && index.same(row, row - 1)) || !this.levels.answers(row)) continue;
      yield {
        indicator: this.indicators[index.indicator[row]!]!.indicator,
        organization: this.organizations[index.organization[row]!]!.organization,
        year: index.year[row]!,
        measure: MEASURES[index.measure[row]!]!,
      };
    }
  }

  section(code: string): Section | undefined {
    return this.sections.find((s) => s.section === code);
  }

  report(code: string): Report | undefined {
    return this.reports.find((r) => r.report === code);
  }

  private at(indicator: string): number {
    return this.indicatorAt.get(indicator) ?? -1;
  }

  private atOrganization(organization: string): number {
    return this.organizationAt.get(organization) ?? -1;
  }

  private levelRow(indicator: string, organization: string, year: number, measure: Measure): number {
    return this.levels.index.find(
      this.at(indicator),
      this.atOrganization(organization),
      year,
      measure === 'target' ? 1 : 0,
    );
  }

  private place(f: Figures, row: number) {
    const text = (k: number | undefined): string => this.strings[k ?? 0] ?? '';
    const section = this.sections[f.section[row]!]!;
    const value = f.value[row]!;
    return {
      indicator: this.indicators[f.index.indicator[row]!]!.indicator,
      organization: this.organizations[f.index.organization[row]!]!.organization,
      year: f.index.year[row]!,
      period: text(f.period[row]),
      measure: MEASURES[f.index.measure[row]!]!,
      value: Number.isNaN(value) ? null : value,
      status: STATUSES[f.status[row]!]!,
      report: section.report,
      section: section.section,
      row_label: text(f.row[row]),
      column_label: text(f.column[row]),
      line: f.line[row]!,
      printed: text(f.printed[row]),
      note: text(f.note[row]),
    };
  }

  private observation(row: number): Observation {
    return this.place(this.levels, row);
  }

  private evolution(row: number): Evolution {
    const { baseYear, unit, header } = this.changeColumns;
    return {
      ...this.place(this.changes, row),
      base_year: baseYear[row]!,
      unit: CHANGE_UNITS[unit[row]!]!,
      header: this.strings[header[row]!] ?? '',
    };
  }
}

function groupBy<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** First position in an ascending column whose value is not below `wanted`. */
function lowerBound(column: Int32Array, wanted: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
