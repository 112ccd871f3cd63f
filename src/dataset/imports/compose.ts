import { compact } from '../compact';
import { Dataset } from '../dataset';
import type { Evolution, Indicator, Observation, Report, Section } from '../types';
import type { ImportedReport, ImportOutcome, Superseded } from './types';

export interface Composition {
  readonly data: Dataset;
  readonly outcomes: readonly ImportOutcome[];
}

/**
 * The data that formulas answer from: the shipped package with the reports that the workbook's user imported. The printings
 * of an import stand beside the shipped ones and are chosen by the same rule (resolve.ts), so that a newer report answers
 * for a year that an older one prints otherwise. Where the shipped data has caught up, that is, prints the same figure in a
 * report of the same year or a later one, the shipped figure answers alone and the import's is told to be superseded.
 */
export function compose(shipped: Dataset, imports: readonly ImportedReport[]): Composition {
  if (!imports.length) return { data: shipped, outcomes: [] };
  const parts = new Parts(shipped);
  const outcomes = imports.map((one) => parts.add(one));
  const data = new Dataset(
    compact({
      version: versionOf(shipped, imports),
      reports: [...shipped.reports, ...parts.reports],
      sections: [...shipped.sections, ...parts.sections],
      organizations: shipped.organizations,
      indicators: [...parts.indicators.values()],
      observations: [...shipped.observations(), ...parts.observations],
      evolutions: [...shipped.evolutions(), ...parts.evolutions],
      breakdowns: shipped.breakdowns,
      relations: shipped.relations,
    }),
  );
  return { data, outcomes };
}

/** Tells every state of the imports from the one before: formulas are calculated again when it differs. */
function versionOf(shipped: Dataset, imports: readonly ImportedReport[]): string {
  const last = imports
    .map(({ date }) => date)
    .sort()
    .at(-1)!;
  const when = new Date(last).toLocaleString('fr-FR');
  return `${shipped.version} + ${imports.length} ${imports.length < 2 ? 'import' : 'imports'} (${when})`;
}

/** What everybody who names the report also has to say: that it was imported, when, and from what. */
function titleOf({ report, date, document }: ImportedReport): string {
  const from = document === '' ? ', collé' : ` de « ${document} »`;
  return `${report.title} (importé le ${new Date(date).toLocaleDateString('fr-FR')}${from})`;
}

/** Rows of the imports that become part of the data. */
class Parts {
  readonly reports: Report[] = [];
  readonly sections: Section[] = [];
  readonly indicators: Map<string, Indicator>;
  readonly observations: Observation[] = [];
  readonly evolutions: Evolution[] = [];
  private readonly codes: Set<string>;

  constructor(private readonly shipped: Dataset) {
    this.indicators = new Map(shipped.indicators.map((i) => [i.indicator, i]));
    this.codes = new Set([...shipped.reports.map((r) => r.report), ...shipped.sections.map((s) => s.section)]);
  }

  add(imported: ImportedReport): ImportOutcome {
    const report = this.free(imported.report.report);
    const sections = new Map(imported.sections.map((s) => [s.section, this.free(s.section)]));
    const foreign = new Set<string>();
    for (const created of imported.indicators) {
      const known = this.indicators.get(created.indicator);
      if (!known) this.indicators.set(created.indicator, created);
      else if (known.unit !== created.unit) foreign.add(created.indicator);
    }
    const usable = ({ indicator, organization }: Observation | Evolution): boolean =>
      this.indicators.has(indicator) &&
      !foreign.has(indicator) &&
      this.shipped.organization(organization)?.organization === organization;
    const superseded: Superseded[] = [];
    let rows = 0;
    let unknown = 0;
    const take = <Row extends Observation | Evolution>(
      list: readonly Row[],
      into: Row[],
      by: (row: Row) => Catch,
    ): void => {
      for (const row of list) {
        if (!usable(row)) {
          unknown++;
          continue;
        }
        const caught = by(row);
        if (caught) {
          const { indicator, organization, year, value } = row;
          superseded.push({ indicator, organization, year, imported: value, ...caught });
          continue;
        }
        into.push({ ...row, report, section: sections.get(row.section)! });
        rows++;
      }
    };
    const { year } = imported.report;
    take(imported.observations, this.observations, (row) => this.levelSince(row, year));
    take(imported.evolutions, this.evolutions, (row) => this.changeSince(row, year));
    this.reports.push({ ...imported.report, report, title: titleOf(imported) });
    this.sections.push(...imported.sections.map((s) => ({ ...s, report, section: sections.get(s.section)! })));
    return { imported, report, rows, superseded, unknown };
  }

  private free(code: string): string {
    let found = code;
    for (let n = 2; this.codes.has(found); n++) found = `${code}.${n}`;
    this.codes.add(found);
    return found;
  }

  /** The shipped printing of the same level in a report of this year or later. */
  private levelSince(row: Observation, year: number): Catch {
    if (row.period !== '' || !this.shipped.indicator(row.indicator)) return null;
    return this.since(this.shipped.printings(row), year);
  }

  private changeSince(row: Evolution, year: number): Catch {
    if (row.period !== '' || !this.shipped.indicator(row.indicator)) return null;
    const printed = this.shipped.publishedChanges(row);
    return this.since(
      printed.filter((p) => p.base_year === row.base_year && p.unit === row.unit),
      year,
    );
  }

  private since(printings: readonly (Observation | Evolution)[], year: number): Catch {
    const found = printings.find((p) => p.value !== null && (this.shipped.report(p.report)?.year ?? 0) >= year);
    return found ? { shipped: found.value!, report: found.report } : null;
  }
}

type Catch = { readonly shipped: number; readonly report: string } | null;
