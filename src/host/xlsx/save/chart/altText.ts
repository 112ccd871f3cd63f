import type { Chart, ChartSeries } from '../../../model';
import { isErrorValue } from '../../../../formula';
import { kindOf } from '../../chartTypes';
import { titleText } from './title';

const KINDS: Readonly<Record<string, string>> = {
  pieChart: 'Graphique en secteurs',
  doughnutChart: 'Graphique en anneau',
  lineChart: 'Graphique en courbes',
  areaChart: 'Graphique en aires',
  scatterChart: 'Nuage de points',
  radarChart: 'Graphique en radar',
};
const BARS: Readonly<Record<string, string>> = {
  clustered: '',
  stacked: ' empilées',
  percentStacked: ' empilées à 100 %',
};
/** A reader does not listen to more than this. */
const SAID = 12;

/** What a chart shows, in words and with its figures: Office.js has no alternative text for charts, a saved file has one. */
export function altText(chart: Chart): string {
  const title = oneLine(titleText(chart.Title, chart.sheet.workbook));
  const shown = chart.Series.items.filter(
    (series) => series.Format.Fill.color !== 'none' && series.values['filtered'] !== true,
  );
  const lists = shown.map((series) => said(series, shown.length > 1)).filter((text) => text !== '');
  return [`${kindText(chart)} : ${title === '' ? chart.Name : title}.`, ...lists.map((text) => `${text}.`)].join(' ');
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ', ');

function kindText(chart: Chart): string {
  const { element, direction, grouping = '' } = kindOf(chart.ChartType);
  return KINDS[element] ?? `Graphique en ${direction === 'bar' ? 'barres' : 'colonnes'}${BARS[grouping] ?? ''}`;
}

function said(series: ChartSeries, named: boolean): string {
  const source = series.valuesSource;
  if (!source) return '';
  const { sheet, box } = source;
  const { categories } = series;
  const numbers = series.numbers.map((value, k) => {
    const at = box.columns === 1 ? { row: box.row + k, column: box.column } : { row: box.row, column: box.column + k };
    return typeof value === 'number' && value !== 0 && !isErrorValue(value) ? sheet.textAt(at.row, at.column) : null;
  });
  const words = numbers.flatMap((text, k) =>
    text === null ? [] : [`${oneLine(String(categories[k] ?? k + 1))} : ${text}`],
  );
  if (words.length === 0) return '';
  const list = `${words.slice(0, SAID).join(' ; ')}${words.length > SAID ? ' ; …' : ''}`;
  return named ? `${series.title} – ${list}` : list;
}
