import type { Dataset } from '../dataset';
import { changeFindings } from './compare/changes';
import { missingRows } from './compare/missing';
import { restatedOf } from './compare/restated';
import type { ReportDocument } from './document';
import { fail } from './errors';
import { mapItems } from './map';
import { figuresOf } from './map/apply';
import { NewRows } from './map/newRow';
import { Pace } from './progress';
import type { Watch } from './progress';
import { recognise } from './recognise';
import type { ImportFinding, ImportResult, Item, Mapping, ReportIdentity } from './types';

/**
 * Finds the figures of a report that was read, maps its rows to indicators and compares it with what is known.
 * Nothing is stored: the result is what a person confirms.
 * @throws ImportError when cancelled, or when the organisation is unknown
 */
export async function importDocument(
  document: ReportDocument,
  dataset: Dataset,
  identity: ReportIdentity,
  watch: Watch = {},
): Promise<ImportResult> {
  const pace = new Pace(watch);
  const home = dataset.organization(identity.organization);
  if (!home) return fail({ kind: 'unknown-organization', code: identity.organization });
  const own = { ...identity, organization: home.organization };
  const { items, findings, territories } = await recognise(document, dataset.organizations, own, pace);
  const mappings = await mapItems(items, dataset, own.organization, pace);
  const department = territories.department();
  const rows = items.map((item, k) => {
    const mapping = mappings[k]!;
    return { item, mapping, figures: figuresOf(item, mapping, own.organization, department) };
  });
  const figures = rows.flatMap((row) => row.figures).sort((a, b) => a.line - b.line || a.cell - b.cell);
  await pace.step('compare', 0.5);
  const fresh = newRows(items, mappings, dataset, own.organization);
  return {
    source: document.source,
    rows,
    figures,
    new_rows: fresh.all(),
    missing_rows: missingRows(figures, dataset, own.organization, own.year),
    restated: restatedOf(figures, dataset, own.report),
    findings: [...findings, ...changeFindings(items), ...document.notices.map(finding)].sort((a, b) => a.line - b.line),
  };
}

function newRows(items: readonly Item[], mappings: readonly Mapping[], dataset: Dataset, home: string): NewRows {
  const tables = new Map<number, string[]>();
  items.forEach((item, k) => {
    const code = mappings[k]!.indicator?.indicator;
    if (code !== undefined && item.table >= 0) tables.set(item.table, [...(tables.get(item.table) ?? []), code]);
  });
  const rows = new NewRows(dataset, home);
  items.forEach((item, k) => {
    const unknown = mappings[k]!.confidence === 'unknown' && item.table >= 0;
    if (unknown && item.figures.some((f) => f.value !== null)) rows.propose(item, tables.get(item.table) ?? []);
  });
  return rows;
}

const finding = (notice: { line: number; message: string }): ImportFinding => ({
  check: 'reading',
  severity: 'warning',
  line: notice.line,
  printed: '',
  message: notice.message,
});
