import type { Dataset, Indicator } from '../../dataset';
import { growth, GROWTH_FORMAT, IndicatorFailure, isRate, points, POINTS_FORMAT } from '../../indicators';
import { area, areaName, Block, FIRST_ROW, text, TITLE } from '../block';
import type { Term } from '../block';
import { cellName, quoted } from '../formula';
import { finish } from '../finish';
import { headroom, LONG_LABELS } from '../headroom';
import { shortLabels } from '../labels';
import { INK, VERDICT_COLORS } from '../palette';
import { childrenOf } from '../parts';
import { sortedTable } from '../sorted';
import type { Subject } from '../spec';
import { TEMPLATE_KINDS } from './names';
import type { Template } from './template';

interface Options {
  /** bars at most: those that changed most */
  readonly bars: number;
}

const defaults: Options = { bars: 12 };
/** columns of the table: name, change, side, three colours, name as shown, room for labels; then the rows before they are sorted */
const [SHOWN, ROOM, UNSORTED] = [6, 7, 9];

/** The change of one indicator against the year before; undefined where it has none. */
function changeOf(data: Dataset, indicator: Indicator, { organization, year }: Subject): number | undefined {
  try {
    const comparison = { indicator: indicator.indicator, organization, year, baseYear: year - 1 };
    return isRate(indicator.unit) ? points(data, comparison) : growth(data, comparison);
  } catch (e) {
    if (e instanceof IndicatorFailure) return undefined; // no figure, or a base of zero: no bar
    throw e;
  }
}

/** What moved under an indicator since the year before: bars to both sides, sorted; good news and bad told apart. */
export const variations: Template<Options> = {
  name: 'variations',
  defaults,
  draw(data, subject, options) {
    const { bars } = { ...defaults, ...options };
    const parent = data.indicator(subject.indicator);
    if (!parent) return null;
    const all = childrenOf(data, subject.indicator).flatMap((indicator) => {
      const change = changeOf(data, indicator, subject);
      return change === undefined ? [] : [{ indicator, change }];
    });
    // points and percentages do not stand on one axis
    const rates = all.filter((c) => isRate(c.indicator.unit));
    const amounts = all.filter((c) => !isRate(c.indicator.unit));
    const asPoints = rates.length > amounts.length;
    const kept = (asPoints ? rates : amounts).sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, bars);
    if (kept.filter((c) => c.change !== 0).length < 2) return null;
    const block = new Block(data, subject);
    const labels = shortLabels(
      kept.map((c) => c.indicator.label),
      parent.label,
    );
    const format = asPoints ? POINTS_FORMAT : GROWTH_FORMAT;
    const name = asPoints ? 'CCSS.POINTS' : 'CCSS.EVOL';
    const term = ({ indicator, change }: (typeof kept)[number]): Term => ({
      formula: `${name}(${quoted(indicator.indicator)},${block.year.formula},${block.year.formula}-1,${block.organization})`,
      value: change,
    });
    const first = FIRST_ROW + 1;
    const count = kept.length;
    const rows = kept.map((c, k) => ({ label: text(labels[k]!), value: term(c) }));
    const table = sortedTable(block, { row: first, column: 0, unsorted: UNSORTED }, rows, count, format);
    // the better side of each, in the order of the raw rows
    kept.forEach((c, k) => block.constant(first + k, UNSORTED + 3, c.indicator.polarity));
    ['Indicateur', 'Variation', 'Sens', 'Neutre', 'Favorable', 'Défavorable', 'Nom affiché', 'Marge'].forEach((h, k) =>
      block.constant(FIRST_ROW, k, h, 'header'),
    );
    block.constant(FIRST_ROW, UNSORTED + 3, 'Sens', 'header');
    const polarities = areaName(area(first, UNSORTED + 3, count));
    const ranks = areaName(area(first, UNSORTED + 2, count));
    const sorted = [...kept].sort((a, b) => b.change - a.change);
    sorted.forEach(({ indicator: { polarity }, change }, k) => {
      const row = first + k;
      const own = cellName(row, 1);
      const side = cellName(row, 2);
      const put = (column: number, condition: string, met: boolean): void =>
        block.formula(
          row,
          column,
          { formula: `IFERROR(IF(${condition},${own},0),0)`, value: met ? change : 0 },
          format,
        );
      block.formula(
        row,
        2,
        { formula: `IFERROR(INDEX(${polarities},MATCH(${k + 1},${ranks},0)),0)`, value: polarity },
        '0',
      );
      // no change has no bar, and nor has a missing figure: the name tells them apart
      const label = cellName(row, 0);
      block.formula(row, SHOWN, {
        formula: `IF(ISNUMBER(${own}),IF(${own}=0,${label}&" : stable",${label}),IF(${label}="","",${label}&" : non publié"))`,
        value: `${block.valueAt(row, 0)}${change === 0 ? ' : stable' : ''}`,
      });
      put(3, `${side}=0`, polarity === 0);
      put(4, `${side}*${own}>0`, polarity * change > 0);
      put(5, `${side}*${own}<0`, polarity * change < 0);
    });
    const title = block.title(
      text(`${parent.label} : variations sur un an`),
      asPoints ? 'en points' : 'en %',
      TEMPLATE_KINDS.variations,
      {
        formula: `(${block.year.formula}-1)&" → "&${block.year.formula}`,
        value: `${subject.year - 1} → ${subject.year}`,
      },
    );
    // an empty half stays silent; the verdict is written, since colour alone would not tell it to everyone
    const labelled = (plus: string): string => {
      const [up = '', down = ''] = format.split(';');
      return `${up}${plus};${down}${plus};`;
    };
    const sided = kept.some((c) => c.indicator.polarity !== 0);
    const series = [
      { name: 'Neutre', color: VERDICT_COLORS.neutral, mark: '', drawn: kept.some((c) => c.indicator.polarity === 0) },
      {
        name: 'Favorable',
        color: VERDICT_COLORS.favourable,
        mark: '" ✓"',
        drawn: sided,
      },
      {
        name: 'Défavorable',
        color: VERDICT_COLORS.unfavourable,
        mark: '" !"',
        drawn: sided,
      },
    ].flatMap(({ name: seriesName, color, mark, drawn }, k) =>
      drawn
        ? [
            {
              name: seriesName,
              values: area(first, 3 + k, count),
              color,
              labels: { format: labelled(mark), position: 'OutsideEnd' as const, color: INK },
            },
          ]
        : [],
    );
    return finish(block, {
      template: 'variations',
      title,
      source: block.sourceOf(sorted[0]!.indicator.indicator, sided ? '✓ favorable, ! défavorable. ' : ''),
      sourceAt: 'valueAxis',
      scale: asPoints
        ? { format, divisor: 1, decimals: 2, phrase: 'en points', suffix: ' pt' }
        : { format, divisor: 0.01, decimals: 1, phrase: 'en %', suffix: ' %' },
      said: [{ name: '', categories: table.labels, values: table.values }],
      panels: [
        {
          type: 'BarClustered',
          headroom: headroom(block, table.raw, { row: first, column: ROOM }, count, LONG_LABELS),
          title: TITLE,
          categories: area(first, SHOWN, count),
          series,
          legend: 'none',
          valueAxis: { visible: false, format },
          categoryAxis: { reversed: true, low: true },
          gapWidth: 40,
        },
      ],
    });
  },
};
