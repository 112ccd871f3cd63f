import type { Dataset, Evolution, ImportedReport, Indicator, Observation, Place } from '../../dataset';
import { Sections } from '../export/sections';
import type { ImportedFigure, ImportedRow } from '../types';
import { readRow } from './readRow';
import type { NewIndicator, ReadFigure, Review, RowEdit } from './types';

/** An import as a workbook keeps it, before the workbook gives it its id and date. */
export type AcceptedRows = Omit<ImportedReport, 'id' | 'date' | 'format'>;

/**
 * The confirmed rows of a review as rows of the package. Rows that are not confirmed, and figures that the user left out,
 * are not in it.
 * @param document name of the file; empty where it was pasted
 * @param lines number of lines of the document
 */
export function acceptedRows(
  review: Review,
  dataset: Dataset,
  about: { readonly document: string; readonly lines: number; readonly title: string },
): AcceptedRows {
  const { report, organization, year } = review.identity;
  const sections = new Sections(report);
  const indicators = new Map<string, Indicator>();
  const observations: Observation[] = [];
  const evolutions: Evolution[] = [];
  review.result.rows.forEach((row, k) => {
    const edit = review.edits[k]!;
    if (edit.state !== 'confirmed') return;
    const read = readRow(row, edit, dataset);
    if (!read.indicator || read.obstacle) return;
    if (edit.created) indicators.set(edit.created.code, asIndicator(edit.created));
    const section = sections.codeOf({
      path: row.item.section,
      title: row.item.table >= 0 ? row.item.title : '',
      table: row.item.table >= 0,
      line: row.item.line,
    });
    for (const one of read.figures) {
      if (one.left) continue;
      const figure = row.figures[one.at]!;
      const common = {
        indicator: read.indicator.indicator,
        organization: figure.organization,
        year: one.year,
        period: '',
        measure: figure.what === 'target' ? ('target' as const) : ('realised' as const),
        value: one.value,
        status: statusOf(figure, one),
        ...placeOf(figure, report, section, noteOf(row, edit, one)),
      };
      if (figure.what !== 'change') observations.push(common);
      else if (one.base_year !== null && isChange(figure.unit))
        evolutions.push({ ...common, base_year: one.base_year, unit: figure.unit, header: figure.header });
    }
  });
  const last = Math.max(about.lines, 1, ...observations.map((o) => o.line), ...evolutions.map((e) => e.line));
  return {
    document: about.document,
    report: { report, organization, year, title: about.title, lines: last },
    sections: sections.rows(),
    indicators: [...indicators.values()],
    observations: observations.sort(byLine),
    evolutions: evolutions.sort(byLine),
  };
}

const byLine = (a: Place, b: Place): number => a.line - b.line;

const isChange = (unit: ImportedFigure['unit']): unit is Evolution['unit'] =>
  unit === 'percent' || unit === 'point' || unit === 'absolute';

function statusOf(figure: ImportedFigure, { value }: ReadFigure): Observation['status'] {
  if (value === null) return figure.status === 'U' ? 'U' : 'M';
  // a value that the user gave is certain to her
  return figure.value === null || figure.status === 'M' ? 'A' : figure.status;
}

const placeOf = (figure: ImportedFigure, report: string, section: string, note: string): Place => ({
  report,
  section,
  row_label: figure.row_label,
  column_label: figure.column_label,
  line: figure.line,
  printed: figure.printed || 'sans caractères',
  note,
});

/** What the user changed is told with the figure, in the words that the package uses. */
function noteOf({ figures }: ImportedRow, edit: RowEdit, one: ReadFigure): string {
  const figure = figures[one.at]!;
  const own = edit.figures[one.at] ?? {};
  const said = [
    figure.note,
    own.value !== undefined && own.value !== figure.value
      ? own.value === null
        ? 'corrigé : sans valeur'
        : `corrigé : lu ${String(own.value).replace('.', ',')}`
      : '',
    edit.reading && own.value === undefined && one.value !== figure.value ? 'corrigé : autre unité à l’import' : '',
    one.year !== figure.year || one.base_year !== figure.base_year ? 'année corrigée à l’import' : '',
    edit.indicator !== null || edit.created !== null ? 'indicateur choisi à l’import' : '',
  ];
  return said.filter((text) => text !== '').join(' ; ');
}

const asIndicator = ({ code, label, branch, theme, unit, nature }: NewIndicator): Indicator => ({
  indicator: code,
  label: label.trim(),
  branch,
  theme,
  unit,
  nature,
  parent: '',
  polarity: 0,
  headline: false,
  synonyms: [],
  description: '',
});
