import { codesOf, expectedText, linesOf, refsOf } from './claims';
import { comparedLevels, evolutionIdentity } from './evolution';
import type { Explained } from './explained';
import type { Change, Figures, Place, Reading } from './figures';
import { evaluate, figuresOf, printedTarget, targetOf } from './identity';
import type { Violation } from './identity';
import { headerLine, headerText } from './headerLine';
import { impliedTotal } from './impliedTotal';
import { agreeingPrintings } from './remarks';
import type { Finding, Severity } from './types';
import { linesText, listOf, quoted, unique } from './wording';

/**
 * The header of a column of changes announces other years than those that its figures compare: either it prints them (the
 * header that the package keeps where it differs), or two changes or more of a column contradict the levels of the years
 * announced and fit those of other years.
 */
export function headers(figures: Figures, broken: readonly Violation[]): Explained {
  const explained = new Set<Violation>();
  const findings: Finding[] = [];
  const brokenAt = new Map<Reading, Violation>();
  for (const v of broken) {
    const reading = printedTarget(v);
    if (reading && targetOf(v.identity)?.kind === 'change') brokenAt.set(reading, v);
  }
  for (const column of columnsWithHeader(figures)) {
    const finding = printedHeader(figures, column, brokenAt);
    if (!finding) continue;
    findings.push(finding);
    for (const { reading } of column) {
      const violation = brokenAt.get(reading);
      if (violation) explained.add(violation);
    }
  }
  for (const column of brokenColumns(broken.filter((v) => !explained.has(v)))) {
    const found = otherYears(figures, column);
    if (!found) continue;
    findings.push(found.finding);
    for (const v of found.explained) explained.add(v);
  }
  return { findings, explained };
}

interface Cell {
  readonly change: Change;
  readonly reading: Reading;
  readonly place: Place;
}

/** The years that a header prints, the later one first; empty where it does not print two. */
function yearsIn(header: string): number[] {
  const years = [...header.matchAll(/(?:19|20)\d\d|(?<!\d)\d\d(?!\d)/g)].map(([y]) =>
    y.length === 2 ? 2000 + Number(y) : Number(y),
  );
  return years.length === 2 ? years.sort((a, b) => b - a) : [];
}

/** Whether a header prints years, and others than those compared (in whichever order). */
function printsOtherYears(header: string, { year, baseYear }: Change): boolean {
  const years = yearsIn(header);
  return years.length === 2 && !(years.includes(year) && years.includes(baseYear));
}

/** The columns of changes under a header that prints other years. */
function columnsWithHeader(figures: Figures): Cell[][] {
  const columns = new Map<string, Cell[]>();
  for (const change of figures.changes) {
    for (const reading of change.readings) {
      for (const place of reading.places) {
        if (!place.header || !printsOtherYears(place.header, change)) continue;
        const key = `${place.section.section}|${place.column}|${place.header}|${change.unit}`;
        const column = columns.get(key);
        if (column) column.push({ change, reading, place });
        else columns.set(key, [{ change, reading, place }]);
      }
    }
  }
  return [...columns.values()].map((cells) => cells.sort((a, b) => a.place.line - b.place.line));
}

/** A header that prints other years than those that fit. Where no level decides, nothing is claimed. */
function printedHeader(
  figures: Figures,
  column: readonly Cell[],
  brokenAt: ReadonlyMap<Reading, Violation>,
): Finding | undefined {
  const [{ change: first, place }] = column as [Cell, ...Cell[]];
  const fitting = column.filter(({ change, reading }) => fits(figures, change, reading, change.year, change.baseYear));
  const misfits = column.filter(({ reading }) => brokenAt.has(reading));
  if (!fitting.length && !misfits.length) return undefined;
  const years = `${first.year}/${first.baseYear}`;
  const line = headerLine(figures, place);
  const says = `L'en-tête${headerText(line)} annonce des évolutions ${place.header}`;
  const [year, baseYear] = yearsIn(place.header);
  const impossible = misfits.length ? impliedTotal(figures, column, year!, baseYear!) : undefined;
  const dated = misfits.length ? [] : datedElsewhere(figures, fitting);
  const given = instead(misfits.flatMap(({ reading }) => brokenAt.get(reading) ?? []));
  const values = (cells: readonly Cell[]): string =>
    `${listOf(cells.map((c) => quoted(c.reading.printed)))} (${linesText(cells.map((c) => c.place.line))})`;
  const message = !fitting.length
    ? `${says} : ${values(column)}. Elles ne correspondent pas non plus aux niveaux ${years} imprimés à côté, et les niveaux de ${place.header} ne sont pas imprimés.`
    : `${says}${misfits.length ? '. Or' : ', mais'} ${values(fitting)} ${fitting.length > 1 ? 'sont les évolutions' : "est l'évolution"} ${years} des niveaux imprimés` +
      (misfits.length
        ? ` ; ${values(misfits)} ne ${misfits.length > 1 ? 'sont pas celles' : "l'est pas"} de ${years} (${given.text}).` +
          (impossible ? ` ${impossible}.` : '')
        : `${dated.map((c) => ` ; ${quoted(c.printed)} est aussi imprimé pour ${years} (${linesText(c.lines)})`).join('')}.`);
  return {
    check: 'header',
    severity: severityOfColumn(fitting.length, misfits.length, impossible !== undefined),
    report: first.report,
    lines: unique([
      ...(line === undefined ? [] : [line]),
      ...column.map((c) => c.place.line),
      ...dated.flatMap((c) => c.lines),
      ...dated.flatMap((c) => c.headers),
      ...given.lines,
    ]),
    indicators: codesOf(column.map((c) => c.change)),
    printed: place.header,
    expected: fitting.length && !misfits.length ? years : '',
    message,
    figures: refsOf(column.map((c) => c.change)),
  };
}

/** What the levels of the rows give instead, with the lines that print it. */
function instead(misfits: readonly Violation[]): { readonly text: string; readonly lines: readonly number[] } {
  const lines = misfits.flatMap((v) => agreeingPrintings(v).flatMap((r) => r.lines));
  const rates = listOf(misfits.map(expectedText));
  return { text: `${rates}${lines.length ? ` ; ${linesText(lines)}` : ''}`, lines };
}

/** One rate that fits by accident among many that do not proves nothing against the header. */
const severityOfColumn = (fitting: number, misfits: number, impossible: boolean): Severity =>
  !fitting ? 'info' : !misfits ? 'medium' : fitting > 1 || impossible ? 'high' : 'info';

/** The same changes printed elsewhere for the years that fit. */
const datedElsewhere = (
  figures: Figures,
  cells: readonly Cell[],
): (Pick<Reading, 'printed' | 'lines'> & { readonly headers: readonly number[] })[] =>
  cells.flatMap(({ reading: { printed, places }, place }) => {
    const others = places.filter((p) => p.section !== place.section && !p.header);
    const headers = others.flatMap((p) => headerLine(figures, p) ?? []);
    return others.length ? [{ printed, lines: others.map((p) => p.line), headers }] : [];
  });

const fits = (figures: Figures, change: Change, reading: Reading, year: number, baseYear: number): boolean => {
  const levels = comparedLevels(figures, change, year, baseYear);
  return levels !== undefined && evaluate(evolutionIdentity(change, reading, levels)).holds === true;
};

/** The contradicting changes of one column of one table, where there are two or more. */
function brokenColumns(broken: readonly Violation[]): Violation[][] {
  const columns = new Map<string, Violation[]>();
  for (const violation of broken) {
    const change = targetOf(violation.identity);
    const reading = printedTarget(violation);
    if (change?.kind !== 'change' || !reading) continue;
    const { section, column } = reading.places[0]!;
    const key = `${section.section}|${column}|${change.year}/${change.baseYear}|${change.unit}`;
    const list = columns.get(key);
    if (list) list.push(violation);
    else columns.set(key, [violation]);
  }
  return [...columns.values()].filter((c) => c.length > 1);
}

/** How far from the years it announces a column's real years are looked for. */
const YEARS_AROUND = [-3, -2, -1, 0, 1];

/** Two changes or more of a column, and half of those that contradict, that fit the same other years. */
function otherYears(
  figures: Figures,
  broken: readonly Violation[],
): { finding: Finding; explained: Violation[] } | undefined {
  const byYears = new Map<string, Violation[]>();
  for (const violation of broken) {
    const change = targetOf(violation.identity) as Change;
    for (const dy of YEARS_AROUND) {
      for (const db of YEARS_AROUND) {
        const year = change.year + dy;
        const baseYear = change.baseYear + db;
        if (year === baseYear || (dy === 0 && db === 0)) continue;
        if (!fits(figures, change, printedTarget(violation)!, year, baseYear)) continue;
        const key = `${year}/${baseYear}`;
        byYears.set(key, [...(byYears.get(key) ?? []), violation]);
      }
    }
  }
  const [best] = [...byYears].sort((a, b) => b[1].length - a[1].length);
  if (!best || best[1].length < 2 || best[1].length * 2 < broken.length) return undefined;
  const [years, found] = best;
  const changes = found.map((v) => targetOf(v.identity) as Change);
  const readings = found.map((v) => printedTarget(v)!);
  const announced = `${changes[0]!.year}/${changes[0]!.baseYear}`;
  const finding: Finding = {
    check: 'header',
    severity: 'high',
    report: changes[0]!.report,
    lines: unique(found.flatMap(linesOf)),
    indicators: codesOf(changes),
    printed: announced,
    expected: years,
    message:
      `Les évolutions ${listOf(readings.map((r) => quoted(r.printed)))} (${linesText(readings.flatMap((r) => r.lines))}), annoncées ${announced}, ` +
      `contredisent les niveaux imprimés de ces années et correspondent à ceux de ${years}.`,
    figures: refsOf(found.flatMap((v) => figuresOf(v.identity))),
  };
  return { finding, explained: found };
}
