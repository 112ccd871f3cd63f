import { MEASURE_LABELS, STATUS_LABELS, UNIT_LABELS } from '../../dataset';
import type { Dataset, Evolution, Observation } from '../../dataset';
import { cellValue, gapFormat, GROWTH_FORMAT, POINTS_FORMAT } from '../../indicators';
import type { CellContent } from '../cells/content';
import { keyOf } from '../cells/content';
import type { Pace } from '../cells/pace';
import { valueFormat } from './formats';
import { columnAt } from './spec';
import type { Amounts, LoadChoice, SheetRow, TableSpec } from './spec';

const columns = [
  { header: 'code', width: 44 },
  { header: 'organisme', width: 22 },
  { header: 'année', width: 8 },
  { header: 'période', width: 10 },
  { header: 'mesure', width: 10 },
  { header: 'nature', width: 10 },
  { header: 'depuis', width: 8 },
  { header: 'valeur', width: 17 },
  { header: 'unité', width: 14 },
  { header: 'statut', width: 18 },
  { header: 'rapport', width: 40 },
  { header: 'section', width: 40 },
  { header: 'ligne', width: 8 },
  { header: 'libellé de ligne', width: 40 },
  { header: 'colonne', width: 22 },
  { header: 'imprimé', width: 18 },
  { header: 'note', width: 30 },
] as const;

const VALUE = columnAt(columns, 'valeur');

const KEY = [
  'code',
  'organisme',
  'année',
  'période',
  'mesure',
  'nature',
  'depuis',
  'unité',
  'rapport',
  'ligne',
  'libellé de ligne',
  'colonne',
  'imprimé',
];

/** `Sources`: every place where a level or a change is printed, the one that answers first. */
export const PRINTINGS: TableSpec = {
  id: 'printings',
  sheet: 'Sources',
  table: 'CCSS_Sources',
  columns,
  key: KEY.map((header) => columnAt(columns, header)),
  formatted: [VALUE],
  retired: { column: columnAt(columns, 'statut'), text: 'retiré', blank: [VALUE] },
};

export async function printingRows(
  data: Dataset,
  choice: LoadChoice,
  amounts: Amounts,
  pace: Pace,
): Promise<SheetRow[]> {
  const organizations = new Set(choice.organizations);
  const branches = new Set(choice.branches);
  const years = new Set(choice.years);
  const titles = new Map(data.reports.map((r) => [r.report, r.title]));
  const sections = new Map(data.sections.map((s) => [s.section, `${s.path} ${s.title}`.trim()]));
  const chosen = (f: Observation | Evolution): boolean =>
    organizations.has(f.organization) && years.has(f.year) && branches.has(data.indicator(f.indicator)!.branch);
  const rows = new Map<string, SheetRow>();
  const add = (f: Observation | Evolution, own: OwnColumns): void => {
    const cells: CellContent[] = [
      f.indicator,
      data.organization(f.organization)?.label ?? f.organization,
      f.year,
      f.period,
      MEASURE_LABELS[f.measure],
      own.nature,
      own.since,
      own.value,
      own.unit,
      STATUS_LABELS[f.status],
      titles.get(f.report) ?? f.report,
      sections.get(f.section) ?? f.section,
      f.line,
      f.row_label,
      f.column_label,
      f.printed,
      f.note,
    ];
    const key = keyOf(PRINTINGS.key.map((c) => cells[c]!));
    // the same figure twice in the same characters at the same place says nothing more
    if (!rows.has(key)) rows.set(key, { key, cells, formats: new Map(own.format ? [[VALUE, own.format]] : []) });
  };
  for (const o of data.observations()) {
    if (chosen(o)) add(o, level(data, o, amounts));
    if (pace.due) await pace.rest();
  }
  for (const e of data.evolutions()) {
    if (chosen(e)) add(e, change(data, e));
    if (pace.due) await pace.rest();
  }
  return [...rows.values()];
}

interface OwnColumns {
  readonly nature: string;
  readonly since: CellContent;
  readonly value: CellContent;
  readonly unit: string;
  readonly format: string | undefined;
}

function level(data: Dataset, { indicator, value }: Observation, amounts: Amounts): OwnColumns {
  const { unit } = data.indicator(indicator)!;
  return {
    nature: 'niveau',
    since: '',
    value: value === null ? '' : cellValue(value, unit),
    unit: UNIT_LABELS[unit],
    format: valueFormat(unit, amounts),
  };
}

function change(data: Dataset, { indicator, value, unit, base_year: since }: Evolution): OwnColumns {
  const own = { nature: 'évolution', since };
  switch (unit) {
    case 'percent':
      return { ...own, value: value === null ? '' : value / 100, unit: '% d’évolution', format: GROWTH_FORMAT };
    case 'point':
      return { ...own, value: value ?? '', unit: 'points d’évolution', format: POINTS_FORMAT };
    case 'absolute': {
      const { unit: of } = data.indicator(indicator)!;
      return { ...own, value: value ?? '', unit: `écart en ${UNIT_LABELS[of]}`, format: gapFormat(of) };
    }
  }
}
