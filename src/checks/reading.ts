import { refsOf } from './claims';
import type { Figure, Figures } from './figures';
import type { CheckName, Finding } from './types';
import { citedIn, linesText, listOf, nameOf, quoted, unique } from './wording';

/** A doubt about a figure that is not read as unreliable: `à vérifier : …`. */
const DOUBT = /^à vérifier : /;

/**
 * Figures read as unreliable (status U), or with a doubt in their note, that no calculation reaches: a label on the wrong row,
 * a 0 that stands for a missing figure, one number for two things. What the reader of the report noted is told, as
 * undecided, once for each table and note.
 */
export function readingNotes(figures: Figures, findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  for (const f of findings) for (const line of f.lines) told.add(`${f.report}|${line}`);
  const groups = new Map<
    string,
    {
      figure: Pick<Figure, 'report'>;
      refs: Finding['figures'][number][];
      lines: number[];
      printed: string[];
      note: string;
      name: string;
      unreadable: boolean;
    }
  >();
  const note = (
    figure: Figure | undefined,
    report: string,
    section: string,
    line: number,
    printed: string,
    text: string,
    ref: Finding['figures'][number],
    name: string,
  ): void => {
    if (!text || (told.has(`${report}|${line}`) && !DOUBT.test(text))) return;
    // a note on a whole table begins alike on every row of it
    const key = `${report}|${section}|${text.replace(DOUBT, '').split(' : ')[0]}`;
    const group = groups.get(key) ?? {
      figure: { report },
      refs: [],
      lines: [],
      printed: [],
      note: text,
      name,
      unreadable: !figure,
    };
    group.refs.push(ref);
    group.lines.push(line);
    group.printed.push(printed);
    groups.set(key, group);
  };
  for (const figure of [...figures.levels, ...figures.changes]) {
    for (const r of figure.readings) {
      if (r.status !== 'U' && !DOUBT.test(r.note)) continue;
      // a value printed twice has one note, that of its first place
      const { section } = r.places[0]!;
      for (const { line } of r.places)
        note(
          figure,
          figure.report,
          section.section,
          line,
          r.printed,
          r.note,
          refsOf([figure])[0]!,
          nameOf(figures, figure),
        );
    }
  }
  for (const { indicator, row } of figures.unreadable) {
    if (row.status !== 'U') continue;
    note(
      undefined,
      row.report,
      row.section,
      row.line,
      row.printed,
      row.note,
      { indicator: indicator.indicator, organization: row.organization, year: row.year },
      quoted(indicator.label),
    );
  }
  const unlabelled = unlabelledRows(figures);
  return [...groups].map(([key, { figure, refs, lines, printed, note: text, name, unreadable }]): Finding => {
    // labels that slid by a row leave a row of figures without one: that is there to see
    const [, section = ''] = key.split('|');
    const orphan = /décal/.test(text) ? unlabelled.get(section) : undefined;
    const several = new Set(refs.map((r) => r.indicator)).size > 1;
    const what = several ? text.split(' : ')[0]! : text.replace(DOUBT, '');
    return {
      check: checkOf(text, unreadable),
      severity: orphan ? 'medium' : 'info',
      report: figure.report,
      lines: unique([...lines, ...citedIn(what), ...(orphan ? [orphan.line] : [])]),
      indicators: [...new Set(refs.map((r) => r.indicator))],
      printed: [...new Set(printed)].join(' ; '),
      expected: '',
      message:
        `${several ? namesOf(figures, refs) : `${name} : ${[...new Set(printed)].map(quoted).join(', ')}`} (${linesText(lines)}) : ${what}.` +
        (orphan
          ? ` La ligne ${orphan.line} du même tableau imprime ${quoted(orphan.printed)} sans libellé. ` +
            `Le décalage se déduit du tableau seul et reste à vérifier sur le document d'origine.`
          : ''),
      figures: refs,
    };
  });
}

/** The indicators by name while they are few. */
function namesOf(figures: Figures, refs: Finding['figures']): string {
  const codes = [...new Set(refs.map((r) => r.indicator))];
  if (codes.length > 3) return `${codes.length} indicateurs`;
  return listOf(codes.map((code) => quoted(figures.indicator(code)?.label ?? code)));
}

const checkOf = (note: string, unreadable: boolean): CheckName =>
  /décal/.test(note) ? 'misaligned' : unreadable ? 'misprint' : 'cross-reference';

/** The rows that a report prints without a label, the first of each table. */
function unlabelledRows(figures: Figures): Map<string, { readonly line: number; readonly printed: string }> {
  const rows = new Map<string, { readonly line: number; readonly printed: string }>();
  for (const { readings } of figures.levels) {
    for (const { note, printed, places } of readings) {
      const [place] = places;
      if (place && /libellé absent/.test(note) && !rows.has(place.section.section))
        rows.set(place.section.section, { line: place.line, printed });
    }
  }
  return rows;
}
