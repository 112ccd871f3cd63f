import type { ImportedReport, Observation } from '../../src/dataset';

type Level = Pick<Observation, 'indicator' | 'year' | 'value'> & Partial<Observation>;

/** An import of one table of a 2022 report of the CCSS de la Lozère. */
export function importOf(levels: readonly Level[], more: Partial<ImportedReport> = {}): ImportedReport {
  return {
    format: 1,
    id: '20230405-101112131',
    date: '2023-04-05T10:11:12.131Z',
    document: 'rapport-2022.pdf',
    report: {
      report: 'ccss48-2022',
      organization: 'CCSS48',
      year: 2022,
      title: "CCSS de la Lozère, Rapport d'activité 2022",
      lines: 40,
    },
    sections: [
      {
        section: 'ccss48-2022.populations',
        report: 'ccss48-2022',
        path: 'Chiffres clefs › Populations couvertes',
        title: 'Populations couvertes',
        kind: 'table',
        first_line: 3,
        last_line: 9,
      },
    ],
    indicators: [],
    evolutions: [],
    ...more,
    observations: levels.map((level, k) => ({
      organization: 'CCSS48',
      period: '',
      measure: 'realised',
      status: 'A',
      report: more.report?.report ?? 'ccss48-2022',
      section: more.sections?.[0]?.section ?? 'ccss48-2022.populations',
      row_label: 'Allocataires',
      column_label: String(level.year),
      line: 4 + k,
      printed: level.value === null ? 'NC' : level.value.toLocaleString('fr-FR'),
      note: '',
      ...level,
    })),
  };
}
