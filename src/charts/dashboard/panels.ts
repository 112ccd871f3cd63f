import { area, areaName, cell } from '../block';
import type { Cells } from '../block';
import { absoluteName, cellName } from '../formula';
import { headroom, NARROW } from '../headroom';
import { BRANCH_COLORS, INK, TARGET_COLOR, VERDICT_COLORS } from '../palette';
import { sortedTable } from '../sorted';
import type { Panel } from '../spec';
import { FIELDS, HELPER, ORG, YEAR } from './layout';
import { BARS, MOVES, REST, YEARS } from './records';

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
    const named = `CCSS.PART(${code},${YEAR},${total},${ORG})`;
    const above = areaName(area(row + 2, HELPER + 2, Math.max(1, k)));
    const share = k === 0 ? named : `IF(${code}="${REST}",IF(COUNT(${above})=${k},1-SUM(${above}),""),${named})`;
    const value =
      fields.kind === undefined ? share : `IF(${kind}="objectifs",CCSS.ATTEINTE(${code},${YEAR},${ORG}),${share})`;
    put(at, 2, `IF(${code}="","",IFERROR(${value},""))`, '0.0 %');
  }
  const color = fields.kind === undefined ? BRANCH_COLORS.sante : BRANCH_COLORS.autonomie;
  return {
    type: 'BarClustered',
    headroom: headroom(cells, area(row + 2, HELPER + 2, BARS), { row: row + 2, column: HELPER + 3 }, BARS),
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

/** What changed most against the year before, sorted, good news and bad told apart. */
export function variations(
  cells: Cells,
  row: number,
  shown: (k: number) => string,
  polarityOf: (code: string) => string,
): Panel {
  const format = '+0.0 %;-0.0 %;0.0 %';
  const at = HELPER + 6;
  const unsorted = HELPER + 14;
  const code = (k: number): string => absoluteName(row + k, unsorted + 4);
  const rows = Array.from({ length: MOVES }, (_, k) => ({
    label: { formula: shown(FIELDS.moves + 2 * k + 1), value: null },
    value: { formula: `IF(${code(k)}="","",CCSS.EVOL(${code(k)},${YEAR},${YEAR}-1,${ORG}))`, value: null },
  }));
  const table = sortedTable(cells, { row, column: at, unsorted }, rows, MOVES, format);
  rows.forEach((_, k) => {
    cells.formula(row + k, unsorted + 3, { formula: polarityOf(code(k)), value: null }, '0');
    cells.formula(row + k, unsorted + 4, { formula: shown(FIELDS.moves + 2 * k), value: null });
  });
  const ranks = areaName({ ...table.raw, column: unsorted + 2 });
  const polarities = areaName({ ...table.raw, column: unsorted + 3 });
  cells.formula(row - 2, at, {
    formula: `IF(${code(0)}="","Pas de variation publiée","Variations sur un an")&CHAR(10)&"en %, "&(${YEAR}-1)&" → "&${YEAR}&" – "&${ORG}`,
    value: null,
  });
  for (let k = 0; k < MOVES; k++) {
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
    values: area(row, at + 3 + j, MOVES),
    labels: { format: `+0.0 %${mark};-0.0 %${mark};`, position: 'OutsideEnd' as const, color: INK },
  }));
  return {
    type: 'BarClustered',
    headroom: headroom(cells, table.raw, { row, column: at + 6 }, MOVES, NARROW),
    title: cell(row - 2, at),
    categories: table.labels,
    series,
    legend: 'none',
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
    headroom: headroom(cells, area(row + 2, HELPER + 1, YEARS), { row: row + 2, column: HELPER + 2 }, YEARS),
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
