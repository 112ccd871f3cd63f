import { area, areaName, cell } from '../block';
import type { Cells } from '../block';
import { absoluteName, cellName } from '../formula';
import { BRANCH_COLORS, INK, TARGET_COLOR, VERDICT_COLORS } from '../palette';
import { sortedTable } from '../sorted';
import type { Panel } from '../spec';
import { CHANGE, FIELDS, HELPER, ORG, PAGE, YEAR } from './layout';
import { BARS, HEADLINES, YEARS } from './records';

/** Shares of a total, or attainments, by the kind of the page. */
export function bars(
  cells: Cells,
  row: number,
  shown: (k: number) => string,
  fields: { readonly total: number; readonly phrase: number; readonly bars: number; readonly kind?: number },
): Panel {
  const put = (r: number, c: number, formula: string, format?: string): void =>
    cells.formula(r, HELPER + c, { formula, value: null }, format);
  put(row, 0, shown(fields.phrase));
  put(row, 1, shown(fields.total));
  put(row, 2, fields.kind === undefined ? '"parts"' : shown(fields.kind));
  const [phrase, total, kind] = [0, 1, 2].map((c) => absoluteName(row, HELPER + c)) as [string, string, string];
  const unit = `IF(${kind}="objectifs","en % de l'objectif (100 % : atteint)","en % du total")`;
  put(row + 1, 0, `IF(${phrase}="","Pas de répartition publiée",${phrase})&CHAR(10)&${unit}&", "&${YEAR}&" – "&${ORG}`);
  for (let k = 0; k < BARS; k++) {
    const at = row + 2 + k;
    put(at, 0, shown(fields.bars + 2 * k + 1));
    put(at, 1, shown(fields.bars + 2 * k));
    const code = absoluteName(at, HELPER + 1);
    const share = `CCSS.PART(${code},${YEAR},${total},${ORG})`;
    const value =
      fields.kind === undefined ? share : `IF(${kind}="objectifs",CCSS.ATTEINTE(${code},${YEAR},${ORG}),${share})`;
    put(at, 2, `IF(${code}="","",IFERROR(${value},""))`, '0.0 %');
  }
  const color = fields.kind === undefined ? BRANCH_COLORS.sante : BRANCH_COLORS.autonomie;
  return {
    type: 'BarClustered',
    title: cell(row + 1, HELPER),
    categories: area(row + 2, HELPER, BARS),
    series: [
      {
        name: fields.kind === undefined ? 'Part' : 'Taux',
        values: area(row + 2, HELPER + 2, BARS),
        color,
        labels: { format: '0.0 %;-0.0 %;', position: 'OutsideEnd', color: INK },
      },
    ],
    legend: 'none',
    valueAxis: { visible: false, format: '0 %', minimum: 0 },
    categoryAxis: { reversed: true, low: true },
    gapWidth: 40,
  };
}

/** The changes of the headlines that are no rates, sorted, told apart by polarity. */
export function variations(cells: Cells, row: number): Panel {
  const format = '+0.0 %;-0.0 %;0.0 %';
  const rows = Array.from({ length: HEADLINES }, (_, k) => ({
    label: { formula: cellName(PAGE.first + k, 1), value: null },
    value: {
      formula: `IF(${absoluteName(4 + k, HELPER + 2)}=1,"",0+${absoluteName(4 + k, HELPER + CHANGE)})`,
      value: null,
    },
  }));
  const count = 8;
  const at = HELPER + 6;
  const table = sortedTable(cells, row, rows, count, format, at);
  rows.forEach((_, k) =>
    cells.formula(table.raw.row + k, at + 3, { formula: absoluteName(4 + k, HELPER + 1), value: null }, '0'),
  );
  const ranks = areaName({ ...table.raw, column: at + 2 });
  const polarities = areaName({ ...table.raw, column: at + 3 });
  cells.formula(row - 1, at, {
    formula: `"Variations sur un an"&CHAR(10)&"en %, "&(${YEAR}-1)&" → "&${YEAR}&" – "&${ORG}`,
    value: null,
  });
  for (let k = 0; k < count; k++) {
    const own = cellName(row + k, at + 1);
    const side = cellName(row + k, at + 2);
    cells.formula(
      row + k,
      at + 2,
      { formula: `IFERROR(INDEX(${polarities},MATCH(${k + 1},${ranks},0)),0)`, value: null },
      '0',
    );
    [`${side}=0`, `${side}*${own}>0`, `${side}*${own}<0`].forEach((test, j) =>
      cells.formula(row + k, at + 3 + j, { formula: `IFERROR(IF(${test},${own},0),0)`, value: null }, format),
    );
  }
  const series = [
    { name: 'Neutre', color: VERDICT_COLORS.neutral, mark: '' },
    { name: 'Favorable', color: VERDICT_COLORS.favourable, mark: '" ✓"' },
    { name: 'Défavorable', color: VERDICT_COLORS.unfavourable, mark: '" !"' },
  ].map(({ name, color, mark }, j) => ({
    name,
    color,
    values: area(row, at + 3 + j, count),
    labels: { format: `+0.0 %${mark};-0.0 %${mark};`, position: 'OutsideEnd' as const, color: INK },
  }));
  return {
    type: 'BarClustered',
    overlap: 100,
    title: cell(row - 1, at),
    categories: table.labels,
    series,
    legend: 'bottom',
    valueAxis: { visible: false, format: '0 %' },
    categoryAxis: { reversed: true, low: true },
    gapWidth: 40,
  };
}

/** One headline over its years up to the chosen one. */
export function years(
  cells: Cells,
  row: number,
  shown: (k: number) => string,
  page: string,
  field: (k: number) => string,
): Panel {
  const put = (r: number, c: number, formula: string, format?: string): void =>
    cells.formula(r, HELPER + c, { formula, value: null }, format);
  put(row, 0, shown(FIELDS.history));
  const code = absoluteName(row, HELPER);
  const named = `CCSS.LIBELLE(${code})&CHAR(10)&"en "&CCSS.UNITE(${code})`;
  put(row + 1, 0, `IF(${code}="","Pas de série publiée",${named})&", "&${YEAR}&" – "&${ORG}`);
  for (let k = 0; k < YEARS; k++) {
    const at = row + 2 + k;
    put(at, 0, `IF(${page}=0,"",IF(${field(FIELDS.years + k)}=0,"",${field(FIELDS.years + k)}))`, '0');
    const year = absoluteName(at, HELPER);
    put(at, 1, `IF(ISNUMBER(${year}),CCSS.VAL(${code},${year},${ORG}),"")`);
  }
  return {
    type: 'ColumnClustered',
    title: cell(row + 1, HELPER),
    categories: area(row + 2, HELPER, YEARS),
    series: [
      {
        name: 'Valeur',
        values: area(row + 2, HELPER + 1, YEARS),
        color: TARGET_COLOR,
        labels: { format: '[>=10000000]#,##0.0,," M";[>0]#,##0;', position: 'OutsideEnd', color: INK },
      },
    ],
    legend: 'none',
    valueAxis: { visible: false, format: '#,##0', minimum: 0 },
    gapWidth: 60,
  };
}
