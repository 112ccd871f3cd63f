import type { Dataset } from '../../dataset';
import { CHECK_WORDS, findingsFor, SEVERITY_WORDS } from '../../checks';
import type { CellContent } from '../cells/content';
import { keyOf } from '../cells/content';
import { columnAt } from './spec';
import type { LoadChoice, SheetRow, TableSpec } from './spec';

const columns = [
  { header: 'gravité', width: 14 },
  { header: 'contrôle', width: 18 },
  { header: 'rapport', width: 40 },
  { header: 'lignes', width: 14 },
  { header: 'code', width: 44 },
  { header: 'organisme', width: 22 },
  { header: 'année', width: 8 },
  { header: 'imprimé', width: 18 },
  { header: 'attendu', width: 18 },
  { header: 'constat', width: 90, wrap: true },
  { header: 'autres codes', width: 40 },
  { header: 'état', width: 10 },
] as const;

/** `Contrôles`: what the figures contradict; code, organisation and year lead to the row in `Données`. */
export const FINDINGS: TableSpec = {
  id: 'findings',
  sheet: 'Contrôles',
  table: 'CCSS_Controles',
  columns,
  key: ['contrôle', 'rapport', 'lignes', 'code', 'année', 'imprimé'].map((header) => columnAt(columns, header)),
  formatted: [],
  retired: { column: columnAt(columns, 'état'), text: 'retiré', blank: [] },
};

/** Long lists of lines read `175 à 183`. */
function lineText(lines: readonly number[]): string {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return '';
  if (lines.length < 3) return lines.join(', ');
  return last - first === lines.length - 1 ? `${first} à ${last}` : lines.join(', ');
}

/** The findings that speak of a figure that was chosen. */
export function findingRows(data: Dataset, choice: LoadChoice): SheetRow[] {
  const organizations = new Set(choice.organizations);
  const years = new Set(choice.years);
  const branches = new Set(choice.branches);
  const titles = new Map(data.reports.map((r) => [r.report, r.title]));
  const rows = new Map<string, SheetRow>();
  for (const f of findingsFor(data)) {
    const figure = f.figures.find(
      (r) =>
        organizations.has(r.organization) &&
        years.has(r.year) &&
        branches.has(data.indicator(r.indicator)?.branch ?? ''),
    );
    if (!figure) continue;
    const cells: CellContent[] = [
      SEVERITY_WORDS[f.severity],
      CHECK_WORDS[f.check],
      titles.get(f.report) ?? f.report,
      lineText(f.lines),
      figure.indicator,
      data.organization(figure.organization)?.label ?? figure.organization,
      figure.year,
      f.printed,
      f.expected,
      f.message,
      f.indicators.filter((i) => i !== figure.indicator).join(' ; '),
      'ouvert',
    ];
    const key = keyOf(FINDINGS.key.map((c) => cells[c]!));
    if (!rows.has(key)) rows.set(key, { key, cells, formats: new Map() });
  }
  return [...rows.values()];
}
