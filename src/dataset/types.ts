/**
 * The vocabulary of the data package (seeds/), as types.
 * The closed lists below are those of seeds/datapackage.json; a test holds them against each other.
 */

export const BRANCHES = ['sante', 'famille', 'recouvrement', 'autonomie', 'commun', 'contexte'] as const;
export type Branch = (typeof BRANCHES)[number];

export const UNITS = [
  'EUR',
  'EUR_per_beneficiary',
  'EUR_per_case',
  'EUR_per_month',
  'EUR_per_hour',
  'EUR_per_day',
  'count',
  'FTE',
  'percent',
  'point',
  'day',
  'month',
  'year',
  'minute',
  'second',
  'hour',
  'per_100k',
  'per_km2',
  'km2',
  'kWh',
  'm3',
  'litre',
  'tonne',
  'kg',
  'sheet',
  'km',
  'index',
  'rating',
  'rank',
  'ratio',
] as const;
export type Unit = (typeof UNITS)[number];

export const NATURES = ['stock', 'flow', 'rate', 'average', 'rank'] as const;
export type Nature = (typeof NATURES)[number];

export const MEASURES = ['realised', 'target'] as const;
export type Measure = (typeof MEASURES)[number];

/** SDMX CL_OBS_STATUS, in the order in which a printing is preferred; M (missing) never answers. */
export const STATUSES = ['A', 'B', 'E', 'U', 'M'] as const;
export type Status = (typeof STATUSES)[number];

export const SECTION_KINDS = ['table', 'keyfigures', 'prose'] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export const CHANGE_UNITS = ['percent', 'point', 'absolute'] as const;
export type ChangeUnit = (typeof CHANGE_UNITS)[number];

export const RELATION_KINDS = ['ratio', 'flow', 'sum', 'share', 'attainment', 'product', 'same'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export interface Report {
  readonly report: string;
  readonly organization: string;
  readonly year: number;
  readonly title: string;
  /** number of lines of its text */
  readonly lines: number;
}

export interface Section {
  readonly section: string;
  readonly report: string;
  readonly path: string;
  readonly title: string;
  readonly kind: SectionKind;
  readonly first_line: number;
  readonly last_line: number;
}

export interface Organization {
  readonly organization: string;
  readonly label: string;
  readonly kind: string;
  readonly department: string;
  readonly region: string;
  readonly parent: string;
}

export interface Indicator {
  readonly indicator: string;
  readonly label: string;
  readonly branch: Branch;
  readonly theme: string;
  readonly unit: Unit;
  readonly nature: Nature;
  readonly parent: string;
  /** 1 higher is better, -1 lower is better, 0 neither */
  readonly polarity: -1 | 0 | 1;
  readonly headline: boolean;
  readonly synonyms: readonly string[];
  readonly description: string;
}

/** Where a figure is printed. */
export interface Place {
  readonly report: string;
  readonly section: string;
  readonly row_label: string;
  readonly column_label: string;
  readonly line: number;
  readonly printed: string;
  readonly note: string;
}

/** One printed level. `value` is in the indicator's unit (percent as printed: 79.4 means 79,4 %); null where none can be read. */
export interface Observation extends Place {
  readonly indicator: string;
  readonly organization: string;
  readonly year: number;
  /** empty for the whole year or the stock at its end */
  readonly period: string;
  readonly measure: Measure;
  readonly value: number | null;
  readonly status: Status;
}

/** One printed change between two years. `value` is in `unit` (absolute: the indicator's unit). */
export interface Evolution extends Place {
  readonly indicator: string;
  readonly organization: string;
  readonly year: number;
  readonly base_year: number;
  readonly period: string;
  readonly measure: Measure;
  readonly value: number | null;
  readonly unit: ChangeUnit;
  readonly status: Status;
  /** the years that the header prints where they differ from those compared */
  readonly header: string;
}

export interface Breakdown {
  readonly parent: string;
  readonly breakdown: string;
  readonly child: string;
  readonly additive: boolean;
  readonly rank: number;
  /** the report in which it holds; empty for all */
  readonly report: string;
}

export interface Relation {
  readonly relation: string;
  readonly kind: RelationKind;
  readonly indicator: string;
  readonly operands: string;
  readonly tolerance: number | null;
  readonly note: string;
}

/** The data package as rows. */
export interface Package {
  readonly version: string;
  readonly reports: readonly Report[];
  readonly sections: readonly Section[];
  readonly organizations: readonly Organization[];
  readonly indicators: readonly Indicator[];
  readonly observations: readonly Observation[];
  readonly evolutions: readonly Evolution[];
  readonly breakdowns: readonly Breakdown[];
  readonly relations: readonly Relation[];
}

/** What is wrong with a package, where: file, row (the header is row 1), field. */
export interface Fault {
  readonly file: string;
  readonly row: number;
  readonly field: string;
  readonly message: string;
}
