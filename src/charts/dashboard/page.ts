import { UNIT_LABELS } from '../../dataset';
import type { Dataset } from '../../dataset';
import { isRate, levelFormat, SHARE_FORMAT } from '../../indicators';
import { area, areaName, Cells } from '../block';
import { absoluteName, cellName } from '../formula';
import type { Area, Panel } from '../spec';
import { CHANGE, FIELDS, HELPER, ORG, PAGE, RECORDS_ROW, YEAR } from './layout';
import { bars, variations, years } from './panels';
import { dashboardRecords, HEADLINES } from './records';
import type { DashboardRecord } from './records';

export interface DashboardPage {
  readonly cells: ReturnType<Cells['rows']>;
  /** sources of the two drop-down lists */
  readonly organizations: Area;
  readonly years: Area;
  /** four charts, with the cells that they cover on the page */
  readonly charts: readonly { readonly panel: Panel; readonly place: Area; readonly altText: string }[];
  /** what is printed */
  readonly page: Area;
  readonly table: Area;
  /** number formats by unit (as CCSS.UNITE says it), since the indicators of the table change with the page */
  readonly formats: readonly { readonly unit: string; readonly format: string }[];
  /** the unit of the first row of the table */
  readonly unitCell: string;
}

const HEADERS = [
  'Branche',
  'Indicateur',
  'Valeur',
  'Évolution sur un an',
  'Lecture',
  'Objectif',
  'Atteinte',
  'Contrôle',
];

/**
 * The dashboard as cells: two cells choose organisation and year, everything else is a formula that follows them. Which
 * indicators a page shows is looked up in a table of pages, one for each organisation and year that has enough figures.
 * @returns null where no organisation has
 */
export function dashboardPage(data: Dataset, preferred?: string): DashboardPage | null {
  const all = dashboardRecords(data);
  const records = [
    ...all.filter((r) => r.organization === preferred),
    ...all.filter((r) => r.organization !== preferred),
  ];
  const [first] = records;
  if (!first) return null;
  const label = (code: string): string => data.organization(code)?.label ?? code;
  const cells = new Cells();
  cells.formula(0, 0, { formula: `"Tableau de bord – "&${ORG}&" – "&${YEAR}`, value: null });
  cells.constant(1, 0, 'Organisme', 'caption');
  cells.constant(1, 1, label(first.organization), 'input');
  cells.constant(2, 0, 'Année', 'caption');
  cells.constant(2, 1, first.year, 'input', '0');
  HEADERS.forEach((h, k) => cells.constant(PAGE.header, k, h, 'header'));
  const table = writeRecords(data, cells, records, label);
  const lists = writeLists(cells, records, label);
  cells.constant(0, HELPER, 'Données du tableau de bord (hors impression)', 'caption');
  cells.constant(1, HELPER, 'Page affichée', 'caption');
  const keys = areaName(area(RECORDS_ROW, HELPER, records.length));
  cells.formula(1, HELPER + 1, { formula: `IFERROR(MATCH(${ORG}&"|"&${YEAR},${keys},0),0)`, value: null }, '0');
  const page = absoluteName(1, HELPER + 1);
  const field = (k: number): string => `INDEX(${areaName(area(RECORDS_ROW, HELPER + k, records.length))},${page})`;
  const shown = (k: number): string => `IF(${page}=0,"",${field(k)}&"")`;
  cells.formula(2, 2, {
    formula: `IF(${page}>0,"","Pas de rapport pour cette année. Années disponibles : "&${lists.said})`,
    value: null,
  });
  writeHeadlines(cells, shown, table);
  const split = bars(cells, 40, shown, {
    total: FIELDS.splitTotal,
    phrase: FIELDS.splitPhrase,
    bars: FIELDS.splitBars,
  });
  const moves = variations(cells, 20, shown, (code) => `IFERROR(INDEX(${table[1]},MATCH(${code},${table[0]},0)),0)`);
  const history = years(cells, 50, shown, page, field);
  const second = bars(cells, 60, shown, {
    total: FIELDS.secondTotal,
    phrase: FIELDS.secondPhrase,
    bars: FIELDS.secondBars,
    kind: FIELDS.secondKind,
  });
  const { charts, chartRows } = PAGE;
  const places = [area(charts, 0, chartRows, 3), area(charts, 3, chartRows, 5)].flatMap((p) => [
    p,
    { ...p, row: p.row + chartRows },
  ]);
  const texts = [
    'Graphique en barres : répartition d’un total par composante',
    'Graphique en colonnes : évolution pluriannuelle d’un indicateur',
    'Graphique en barres divergentes : variations sur un an des indicateurs du tableau',
    'Graphique en barres : résultats rapportés aux objectifs, ou seconde répartition',
  ];
  cells.formula(charts + 2 * chartRows, 0, {
    formula: `"Lecture : ✓ favorable, ! défavorable selon le sens de l'indicateur. Source : rapports d'activité de "&${ORG}&" ; chaque valeur est une formule CCSS."`,
    value: null,
  });
  return {
    cells: cells.rows(),
    organizations: lists.organizations,
    years: lists.years,
    charts: [split, history, moves, second].map((panel, k) => ({ panel, place: places[k]!, altText: texts[k]! })),
    page: area(0, 0, charts + 2 * chartRows + 1, PAGE.columns),
    table: area(PAGE.header, 0, HEADLINES + 1, PAGE.columns),
    formats: unitFormats(data, records),
    unitCell: `$${cellName(4, HELPER + 3)}`,
  };
}

/** The formats of the units that the pages show. */
function unitFormats(data: Dataset, records: readonly DashboardRecord[]): DashboardPage['formats'] {
  const units = new Set(records.flatMap((r) => r.headlines.map((code) => data.indicator(code)!.unit)));
  return [...units].map((unit) => ({ unit: UNIT_LABELS[unit], format: levelFormat(unit) }));
}

/** The pages, one a row; then the polarity and kind of every indicator that they name. */
function writeRecords(
  data: Dataset,
  cells: Cells,
  records: readonly DashboardRecord[],
  label: (code: string) => string,
) {
  const put = (row: number, k: number, value: string | number): void => cells.constant(row, HELPER + k, value);
  records.forEach((r, k) => {
    const row = RECORDS_ROW + k;
    put(row, FIELDS.key, `${label(r.organization)}|${r.year}`);
    put(row, FIELDS.organization, label(r.organization));
    put(row, FIELDS.year, r.year);
    r.headlines.forEach((code, j) => put(row, FIELDS.headlines + j, code));
    const write = (at: number, list: readonly { code: string; label: string }[]): void =>
      list.forEach((bar, j) => {
        put(row, at + 2 * j, bar.code);
        put(row, at + 2 * j + 1, bar.label);
      });
    write(FIELDS.moves, r.moves);
    if (r.split) {
      put(row, FIELDS.splitTotal, r.split.total);
      put(row, FIELDS.splitPhrase, r.split.phrase);
      write(FIELDS.splitBars, r.split.bars);
    }
    if (r.history) {
      put(row, FIELDS.history, r.history.code);
      r.history.years.forEach((y, j) => put(row, FIELDS.years + j, y ?? '…'));
    }
    put(row, FIELDS.secondKind, r.second?.kind === 'targets' ? 'objectifs' : 'parts');
    if (r.second) {
      const targets = r.second.kind === 'targets';
      put(row, FIELDS.secondTotal, r.second.kind === 'targets' ? '' : r.second.total);
      put(
        row,
        FIELDS.secondPhrase,
        targets ? "Résultat rapporté à l'objectif" : (r.second as { phrase: string }).phrase,
      );
      write(FIELDS.secondBars, r.second.bars);
    }
  });
  const codes = [...new Set(records.flatMap((r) => [...r.headlines, ...r.moves.map((bar) => bar.code)]))].sort();
  const first = RECORDS_ROW + records.length + 2;
  codes.forEach((code, k) => {
    const { polarity, unit } = data.indicator(code)!;
    put(first + k, 0, code);
    put(first + k, 1, polarity);
    put(first + k, 2, isRate(unit) ? 1 : 0);
  });
  return [0, 1, 2].map((k) => areaName(area(first, HELPER + k, codes.length))) as [string, string, string];
}

/** The organisations, and the years of the chosen one by formulas. */
function writeLists(cells: Cells, records: readonly DashboardRecord[], label: (code: string) => string) {
  const names = [...new Set(records.map((r) => r.organization))];
  const row = 80;
  names.forEach((name, k) => {
    cells.constant(row + k, HELPER, label(name));
    cells.constant(row + k, HELPER + 1, 1 + records.findIndex((r) => r.organization === name));
    cells.constant(row + k, HELPER + 2, records.filter((r) => r.organization === name).length);
  });
  const organizations = area(row, HELPER, names.length);
  const at = `MATCH(${ORG},${areaName(organizations)},0)`;
  const start = `INDEX(${areaName({ ...organizations, column: HELPER + 1 })},${at})`;
  const count = `INDEX(${areaName({ ...organizations, column: HELPER + 2 })},${at})`;
  const most = Math.max(...names.map((n) => records.filter((r) => r.organization === n).length));
  const source = areaName(area(RECORDS_ROW, HELPER + FIELDS.year, records.length));
  for (let k = 0; k < most; k++) {
    const own = `IF(${k}<${count},INDEX(${source},${start}+${k}),"")`;
    cells.formula(row + k, HELPER + 4, { formula: `IFERROR(${own},"")`, value: null }, '0');
  }
  const years = area(row, HELPER + 4, most);
  const said = Array.from({ length: most }, (_, k) => {
    const name = cellName(row + k, HELPER + 4);
    return k === 0 ? name : `IF(${name}="","",", "&${name})`;
  }).join('&');
  return { organizations, years, said };
}

function writeHeadlines(
  cells: Cells,
  shown: (k: number) => string,
  [codes, polarities, rates]: readonly [string, string, string],
): void {
  const put = (row: number, column: number, formula: string, format?: string): void =>
    cells.formula(row, column, { formula, value: null }, format);
  for (let k = 0; k < HEADLINES; k++) {
    const row = PAGE.first + k;
    const helper = 4 + k;
    put(helper, HELPER, shown(FIELDS.headlines + k));
    const code = absoluteName(helper, HELPER);
    const known = `MATCH(${code},${codes},0)`;
    put(helper, HELPER + 1, `IFERROR(INDEX(${polarities},${known}),0)`);
    put(helper, HELPER + 2, `IFERROR(INDEX(${rates},${known}),0)`);
    put(helper, HELPER + 3, `IF(${absoluteName(helper, HELPER)}="","",CCSS.UNITE(${absoluteName(helper, HELPER)}))`);
    const polarity = absoluteName(helper, HELPER + 1);
    const rate = absoluteName(helper, HELPER + 2);
    const filled = (formula: string): string => `IF(${code}="","",${formula})`;
    const call = (name: string): string => `CCSS.${name}(${code},${YEAR},${ORG})`;
    const since = (name: string): string => `CCSS.${name}(${code},${YEAR},${YEAR}-1,${ORG})`;
    // the number beside the page: what the page says is a text, since a rate changes by points and an amount by percent
    put(helper, HELPER + CHANGE, filled(`IFERROR(IF(${rate}=1,${since('POINTS')},${since('EVOL')}),"")`));
    const change = absoluteName(helper, HELPER + CHANGE);
    const said = `IF(${change}>0,"+","")&IF(${rate}=1,FIXED(${change},2)&" pt",FIXED(100*${change},1)&" %")`;
    put(row, 0, filled(`CCSS.BRANCHE(${code})`));
    put(row, 1, filled(`CCSS.LIBELLE(${code})`));
    put(row, 2, filled(call('VAL')));
    put(row, 3, filled(`IF(ISNUMBER(${change}),${said},"–")`));
    put(
      row,
      4,
      `IF(ISNUMBER(${change}),IF(${polarity}*${change}>0,"✓ favorable",IF(${polarity}*${change}<0,"! défavorable",IF(${change}=0,"stable",""))),"")`,
    );
    put(row, 5, filled(`IFERROR(${call('CIBLE')},"–")`));
    put(row, 6, filled(`IFERROR(${call('ATTEINTE')},"–")`), SHARE_FORMAT);
    put(row, 7, filled(`IFERROR(IF(${call('CONTROLE')}="OK","✓ OK","! à vérifier"),"–")`));
  }
}
