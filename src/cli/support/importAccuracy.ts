import { Dataset, compact } from '../../dataset';
import type { Evolution, Observation, Package, Report } from '../../dataset';
import { importDocument, readFile } from '../../importer';
import type { ImportedFigure } from '../../importer';

/** How an import of one report compares with the rows that people took from it. */
export interface Accuracy {
  readonly report: string;
  /** figures that stand in tables, and those found with right value, year, unit and kind */
  readonly figures: number;
  readonly right: number;
  /** also under the right organisation */
  readonly placed: number;
  /** rows (a line and an indicator), and those mapped to it */
  readonly rows: number;
  readonly mapped: number;
  /** rows whose indicator another report prints too */
  readonly known: number;
  readonly knownMapped: number;
  readonly sure: number;
  readonly sureWrong: number;
  /** rows for which nothing is proposed */
  readonly unknown: number;
  /** figures found in tables that nobody took over */
  readonly extra: number;
  readonly faults: readonly string[];
}

/**
 * What is known before the import. The dictionary whole, as a person keeps it; only with the indicators that other reports
 * print; with three out of four by chance; or whole, with the report's prior years, as the fund's earlier report left them.
 */
export type Dictionary = 'whole' | 'others' | 'thinned' | 'next-year';

type Row = (Observation | Evolution) & {
  readonly what: ImportedFigure['what'];
  readonly base: number | null;
  readonly of: string;
};

const isTableLine = (line: string): boolean => line.includes('\t') || /^\s*\|/.test(line);
const digits = (printed: string): string => printed.replace(/[^\d=-]/g, '');

/** The package as it was before a report: its rows, sections and decompositions taken out. */
export function packageBefore(pkg: Package, report: string, dictionary: Dictionary = 'whole', chance = 1): Package {
  const others = <T extends { readonly report: string }>(rows: readonly T[]): T[] =>
    rows.filter((r) => r.report !== report);
  const observations = others(pkg.observations);
  const evolutions = others(pkg.evolutions);
  const before = {
    ...pkg,
    reports: others(pkg.reports),
    sections: others(pkg.sections),
    observations,
    evolutions,
    breakdowns: others(pkg.breakdowns),
  };
  if (dictionary === 'whole') return before;
  if (dictionary === 'next-year') return withPriorYears(pkg, before, report);
  const printed = new Set([...observations, ...evolutions].map((r) => r.indicator));
  const ever = new Set([...pkg.observations, ...pkg.evolutions].map((r) => r.indicator));
  const random = generator(chance);
  const kept = new Set(
    pkg.indicators
      .filter((i) => (dictionary === 'others' ? printed.has(i.indicator) || !ever.has(i.indicator) : random() >= 0.25))
      .map((i) => i.indicator),
  );
  return {
    ...before,
    indicators: pkg.indicators
      .filter((i) => kept.has(i.indicator))
      .map((i) => (kept.has(i.parent) ? i : { ...i, parent: '' })),
    observations: observations.filter((o) => kept.has(o.indicator)),
    evolutions: evolutions.filter((e) => kept.has(e.indicator)),
    breakdowns: before.breakdowns.filter((b) => kept.has(b.parent) && kept.has(b.child)),
    relations: [],
  };
}

/** The figures that a report prints of years before its own, as if the report of the year before had printed them. */
function withPriorYears(pkg: Package, before: Package, report: string): Package {
  const own = pkg.reports.find((r) => r.report === report)!;
  const earlier = `${report}-avant`;
  const prior = <T extends Observation | Evolution>(rows: readonly T[]): T[] =>
    rows
      .filter((r) => r.report === report && r.year < own.year)
      .map((r) => ({ ...r, report: earlier, section: `${r.section}-avant` }));
  const sections = pkg.sections.filter((s) => s.report === report);
  return {
    ...before,
    reports: [...before.reports, { ...own, report: earlier, year: own.year - 1 }],
    sections: [...before.sections, ...sections.map((s) => ({ ...s, report: earlier, section: `${s.section}-avant` }))],
    observations: [...before.observations, ...prior(pkg.observations)],
    evolutions: [...before.evolutions, ...prior(pkg.evolutions)],
  };
}

/** The same chances every time. */
function generator(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Imports a report from its text as if the package had never seen it, and holds the result against its rows. */
export async function accuracyOf(
  pkg: Package,
  report: Report,
  text: string,
  dictionary: Dictionary = 'whole',
  chance = 1,
): Promise<Accuracy> {
  const lines = text.split('\n');
  const before = packageBefore(pkg, report.report, dictionary, chance);
  const elsewhere = new Set([...before.observations, ...before.evolutions].map((r) => r.indicator));
  const document = await readFile(new TextEncoder().encode(text), `${report.report}.txt`);
  const { figures } = await importDocument(document, new Dataset(compact(before)), report);
  const found = figures.filter((f) => f.cell > 0);
  const truth = rowsOf(pkg, report.report).filter((r) => isTableLine(lines[r.line - 1] ?? ''));
  const pairs = pair(truth, found);
  const faults: string[] = [];
  let right = 0;
  let placed = 0;
  const groups = new Map<string, { row: Row; figures: (ImportedFigure | undefined)[] }>();
  for (const { row, figure } of pairs) {
    const wrong = figure ? differences(row, figure) : ['introuvable'];
    if (wrong.length === 0) {
      right++;
      if (figure?.organization === row.organization) placed++;
    } else faults.push(`${report.report}:${row.line} ${row.printed} ${row.indicator} : ${wrong.join(', ')}`);
    const key = `${row.line} ${row.indicator}`;
    const group = groups.get(key) ?? { row, figures: [] };
    group.figures.push(figure);
    groups.set(key, group);
  }
  const rows = [...groups.values()].map(({ row, figures: own }) => ({
    known: elsewhere.has(row.indicator),
    good: own.every((f) => f === undefined || f.indicator === row.indicator) && own.some((f) => f !== undefined),
    sure: own.some((f) => f?.confidence === 'sure'),
    unknown: own.every((f) => f === undefined || f.confidence === 'unknown'),
    row,
    got: own.find((f) => f !== undefined && f.indicator !== row.indicator)?.indicator ?? null,
  }));
  for (const r of rows.filter((r) => !r.good)) {
    faults.push(
      `${report.report}:${r.row.line} « ${r.row.row_label} » ${r.sure ? 'SÛR ' : ''}${r.got ?? '(rien)'} au lieu de ${r.row.indicator}`,
    );
  }
  const count = (test: (r: (typeof rows)[number]) => boolean): number => rows.filter(test).length;
  return {
    report: report.report,
    figures: truth.length,
    right,
    placed,
    rows: rows.length,
    mapped: count((r) => r.good),
    known: count((r) => r.known),
    knownMapped: count((r) => r.known && r.good),
    sure: count((r) => r.sure),
    sureWrong: count((r) => r.sure && !r.good),
    unknown: count((r) => r.unknown),
    extra: found.length - pairs.filter((p) => p.figure).length,
    faults,
  };
}

function rowsOf(pkg: Package, report: string): Row[] {
  const units = new Map(pkg.indicators.map((i) => [i.indicator, i.unit]));
  const levels = pkg.observations.map((o): Row => ({
    ...o,
    what: o.measure === 'target' ? 'target' : 'level',
    base: null,
    of: units.get(o.indicator) ?? '',
  }));
  const changes = pkg.evolutions.map((e): Row => ({ ...e, what: 'change', base: e.base_year, of: e.unit }));
  return [...levels, ...changes].filter((r) => r.report === report);
}

/** Each row with the figure that prints the same on its line; among several, the one of its year and kind. */
function pair(
  truth: readonly Row[],
  found: readonly ImportedFigure[],
): { row: Row; figure: ImportedFigure | undefined }[] {
  const byLine = new Map<number, ImportedFigure[]>();
  for (const f of found) byLine.set(f.line, [...(byLine.get(f.line) ?? []), f]);
  const likeness = (row: Row, f: ImportedFigure): number =>
    [
      f.year === row.year,
      f.what === row.what,
      f.base_year === row.base,
      f.value === row.value,
      f.column_label === row.column_label,
    ].filter(Boolean).length;
  return truth.map((row) => {
    const line = byLine.get(row.line) ?? [];
    const same = line
      .filter((f) => digits(f.printed) === digits(row.printed))
      .sort((a, b) => likeness(row, b) - likeness(row, a));
    const figure = same[0];
    if (figure) line.splice(line.indexOf(figure), 1);
    return { row, figure };
  });
}

function differences(row: Row, f: ImportedFigure): string[] {
  const say = (what: string, got: unknown, want: unknown): string[] =>
    got === want ? [] : [`${what} ${String(got)} au lieu de ${String(want)}`];
  return [
    ...say('valeur', f.value, row.value),
    ...say('année', f.year, row.year),
    ...say('base', f.base_year, row.base),
    ...say('unité', f.unit, row.of),
    ...say('nature', f.what, row.what),
  ];
}
