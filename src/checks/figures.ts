import type { ChangeUnit, Dataset, Evolution, Indicator, Measure, Observation, Section, Status } from '../dataset';
import type { Interval } from './interval';
import { rangeOf, stepOf } from './precision';
import type { Measured } from './precision';

/** One value that a report prints for a figure, wherever it prints it. */
export interface Reading {
  readonly value: number;
  readonly range: Interval;
  readonly step: number;
  readonly printed: string;
  readonly status: Status;
  readonly note: string;
  /** no word of the report says of which year it is: it has the report's (a note says `sans date`) */
  readonly undated: boolean;
  /** where it is printed, in the order in which printings answer; at least one */
  readonly places: Place[];
  readonly lines: number[];
}

/** One place where a reading is printed. */
export interface Place {
  readonly section: Section;
  readonly row: string;
  readonly column: string;
  readonly line: number;
  /** of a change: the years that its header prints where they differ from those compared */
  readonly header: string;
}

interface Common {
  readonly indicator: Indicator;
  readonly organization: string;
  readonly year: number;
  readonly period: string;
  readonly measure: Measure;
  readonly report: string;
  /** at least one; the one that answers first */
  readonly readings: Reading[];
}

/** A level, as one report prints it. */
export interface Level extends Common {
  readonly kind: 'level';
}

/** A published change, as one report prints it. */
export interface Change extends Common {
  readonly kind: 'change';
  readonly baseYear: number;
  readonly unit: ChangeUnit;
}

export type Figure = Level | Change;

/** A printing whose value cannot be read, or is none. */
export interface Unreadable {
  readonly indicator: Indicator;
  readonly row: Observation | Evolution;
}

const RATE: Measured = { unit: 'percent', nature: 'rate' };

type Key = Pick<Level, 'organization' | 'year' | 'period' | 'measure' | 'report'>;

const keyOf = ({ organization, year, period, measure, report }: Key): string =>
  `${organization}|${year}|${report}|${measure === 'target' ? 't' : ''}${period}`;

/** Every figure of a dataset, by indicator, once for each report that prints it. Built once for all checks. */
export class Figures {
  readonly levels: Level[] = [];
  readonly changes: Change[] = [];
  readonly unreadable: Unreadable[] = [];
  private readonly levelsAt = new Map<string, Map<string, Level>>();
  private readonly changesAt = new Map<string, Map<string, Change>>();
  private readonly sections: ReadonlyMap<string, Section>;
  private readonly indicators: ReadonlyMap<string, Indicator>;

  constructor(readonly data: Dataset) {
    this.sections = new Map(data.sections.map((s) => [s.section, s]));
    this.indicators = new Map(data.indicators.map((i) => [i.indicator, i]));
    for (const o of data.observations()) this.addLevel(o);
    for (const e of data.evolutions()) this.addChange(e);
  }

  indicator(code: string): Indicator | undefined {
    return this.indicators.get(code);
  }

  level(indicator: string, key: Key): Level | undefined {
    return this.levelsAt.get(indicator)?.get(keyOf(key));
  }

  change(indicator: string, key: Key, baseYear: number, unit: ChangeUnit): Change | undefined {
    return this.changesAt.get(indicator)?.get(`${keyOf(key)}|${baseYear}|${unit}`);
  }

  /** Every level of an indicator. */
  levelsOf(indicator: string): IterableIterator<Level> {
    return (this.levelsAt.get(indicator) ?? new Map<string, Level>()).values();
  }

  private addLevel(o: Observation): void {
    const indicator = this.indicators.get(o.indicator)!;
    if (o.value === null) return void this.unreadable.push({ indicator, row: o });
    const figures = mapAt(this.levelsAt, o.indicator);
    const key = keyOf(o);
    let level = figures.get(key);
    if (!level) {
      const { organization, year, period, measure, report } = o;
      level = { kind: 'level', indicator, organization, year, period, measure, report, readings: [] };
      figures.set(key, level);
      this.levels.push(level);
    }
    this.addReading(level, o, o.value, indicator);
  }

  private addChange(e: Evolution): void {
    const indicator = this.indicators.get(e.indicator)!;
    if (e.value === null) return void this.unreadable.push({ indicator, row: e });
    const figures = mapAt(this.changesAt, e.indicator);
    const key = `${keyOf(e)}|${e.base_year}|${e.unit}`;
    let change = figures.get(key);
    if (!change) {
      const { organization, year, period, measure, report, unit } = e;
      const baseYear = e.base_year;
      change = { kind: 'change', indicator, organization, year, baseYear, period, measure, report, unit, readings: [] };
      figures.set(key, change);
      this.changes.push(change);
    }
    this.addReading(change, e, e.value, e.unit === 'absolute' ? indicator : RATE);
  }

  private addReading(figure: Figure, row: Observation | Evolution, value: number, measured: Measured): void {
    const section = this.sections.get(row.section)!;
    const printing = { value, printed: row.printed, status: row.status, note: row.note };
    const step = stepOf(printing);
    const range = rangeOf(printing, measured, section.kind, step);
    const place = {
      section,
      row: row.row_label,
      column: row.column_label,
      line: row.line,
      header: 'header' in row ? row.header : '',
    };
    const undated = /\bsans date\b/.test(row.note);
    const same = figure.readings.findIndex((r) => r.value === value);
    const found = figure.readings[same];
    if (!found) {
      figure.readings.push({
        value,
        range,
        step,
        printed: row.printed,
        status: row.status,
        note: row.note,
        undated,
        places: [place],
        lines: [row.line],
      });
      return;
    }
    found.places.push(place);
    if (!found.lines.includes(row.line)) found.lines.push(row.line);
    // the same value printed more precisely elsewhere (491 M€, 491,00 M€), or with its year
    const narrower = range.high - range.low < found.range.high - found.range.low;
    if (narrower || found.undated)
      figure.readings[same] = { ...found, range: narrower ? range : found.range, undated: found.undated && undated };
  }
}

function mapAt<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let inner = map.get(key);
  if (!inner) map.set(key, (inner = new Map<string, V>()));
  return inner;
}
