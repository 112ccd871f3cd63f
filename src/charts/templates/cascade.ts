import type { Indicator } from '../../dataset';
import { isRate } from '../../indicators';
import { area, Block, FIRST_ROW, TITLE } from '../block';
import { absoluteName, cellName } from '../formula';
import { finish } from '../finish';
import { byBreakdown, shortLabels } from '../labels';
import { BRANCH_COLORS, OTHERS_COLOR, TOTAL_COLOR, VERDICT_COLORS } from '../palette';
import { partsOf } from '../parts';
import { say, scaleFor, spoken } from '../scale';
import { TEMPLATE_KINDS } from './names';
import type { Template } from './template';

interface Options {
  readonly breakdown: string | undefined;
  /** steps at most: the smallest are taken together */
  readonly steps: number;
}

const defaults: Options = { breakdown: undefined, steps: 8 };

const HEADERS = [
  'Composante',
  'Étiquette',
  'N-1',
  'N',
  'Variation',
  'Cumul',
  'Base',
  'Hausse',
  'Baisse',
  'Hausse (sous zéro)',
  'Baisse (sous zéro)',
  'Total',
];

/**
 * The change of a total from the year before, part by part. Stacked columns on an invisible base, from zero: the steps
 * climb from 0 to the change of the total, since beside two whole years they would be hairlines, or their axis cut. A
 * step that crosses zero is drawn in two pieces.
 */
export const cascade: Template<Options> = {
  name: 'cascade',
  defaults,
  draw(data, subject, options) {
    const { breakdown, steps } = { ...defaults, ...options };
    const { organization, year } = subject;
    const change = (i: Indicator): number =>
      data.value(i.indicator, organization, year) - data.value(i.indicator, organization, year - 1);
    const parts = partsOf(data, subject, breakdown).find(
      (p) =>
        p.years.includes(year) && p.years.includes(year - 1) && p.addends.filter((a) => change(a) !== 0).length > 1,
    );
    if (!parts || isRate(parts.total.unit)) return null;
    const { total, addends } = parts;
    const block = new Block(data, subject);
    const names = shortLabels(
      addends.map((a) => a.label),
      total.label,
    );
    const bySize = [...addends].sort((a, b) => Math.abs(change(b)) - Math.abs(change(a)));
    const alone = bySize.slice(0, addends.length > steps ? steps - 1 : steps);
    // rises first, then falls: the eye follows one climb and one descent
    const order = [...alone].sort((a, b) => change(b) - change(a));
    const rest = bySize.slice(alone.length);
    const scale = scaleFor(total.unit, addends.map(change));
    const fine = { ...scale, decimals: Math.max(scale.decimals, scale.divisor > 1 ? 1 : 0) };
    HEADERS.forEach((h, k) => block.constant(FIRST_ROW, k, h, 'header'));
    const before = { formula: `${block.year.formula}-1`, value: year - 1 };
    const first = FIRST_ROW + 1;
    const count = order.length + (rest.length ? 1 : 0);
    const end = first + count;
    const addLevels = (row: number, part: Indicator): void => {
      block.formula(row, 2, block.level(part.indicator, before), scale.format);
      block.formula(row, 3, block.level(part.indicator, block.year), scale.format);
    };
    order.forEach((part, k) => {
      block.constant(first + k, 0, names[addends.indexOf(part)]!);
      addLevels(first + k, part);
    });
    if (rest.length) {
      const below = end + 3;
      block.constant(end - 1, 0, 'Autres');
      rest.forEach((part, k) => {
        block.constant(below + k, 0, names[addends.indexOf(part)]!);
        addLevels(below + k, part);
      });
      for (const column of [2, 3]) {
        const value = rest.reduce((s, _, k) => s + Number(block.valueAt(below + k, column)), 0);
        const range = `${absoluteName(below, column)}:${absoluteName(below + rest.length - 1, column)}`;
        block.formula(end - 1, column, { formula: `SUM(${range})`, value }, scale.format);
      }
    }
    let cumulated = 0;
    for (let row = first; row < end; row++) {
      const step = Number(block.valueAt(row, 3)) - Number(block.valueAt(row, 2));
      block.formula(row, 4, { formula: `${cellName(row, 3)}-${cellName(row, 2)}`, value: step }, scale.format);
      const from = cumulated;
      cumulated += step;
      block.formula(
        row,
        5,
        { formula: `SUM(${absoluteName(first, 4)}:${cellName(row, 4)})`, value: cumulated },
        scale.format,
      );
      drawStep(block, row, row === first, from, cumulated, scale.format);
    }
    // the steps add up to the change of the total, as the sum of the parts has it
    const steps0 = `${absoluteName(first, 4)}:${absoluteName(end - 1, 4)}`;
    block.constant(end, 0, 'Évolution totale');
    for (const column of [2, 3]) {
      const value = Array.from({ length: count }, (_, k) => Number(block.valueAt(first + k, column))).reduce(
        (s, v) => s + v,
        0,
      );
      block.formula(
        end,
        column,
        { formula: `SUM(${absoluteName(first, column)}:${absoluteName(end - 1, column)})`, value },
        scale.format,
      );
    }
    block.formula(end, 4, { formula: `SUM(${steps0})`, value: cumulated }, scale.format);
    block.formula(end, 11, { formula: cellName(end, 4), value: cumulated }, scale.format);
    // the better side is told where the indicator has one, in words (here: signs) before colours
    const { polarity } = total;
    const [good, bad] = polarity === -1 ? [' !', ' ✓'] : [' ✓', ' !'];
    for (let row = first; row <= end; row++) {
      const step = Number(block.valueAt(row, 4));
      const own = cellName(row, 4);
      const mark = polarity ? `&IF(${own}>0,"${good}",IF(${own}<0,"${bad}",""))` : '';
      const said = `${cellName(row, 0)}&CHAR(10)&IF(${own}>0,"+","")&${spoken(own, fine)}${mark}`;
      block.formula(row, 1, {
        formula: `IFERROR(${said},${cellName(row, 0)}&CHAR(10)&"non publié")`,
        value: `${block.valueAt(row, 0)}\n${step > 0 ? '+' : ''}${say(step, fine)}${polarity ? (step > 0 ? good : step < 0 ? bad : '') : ''}`,
      });
    }
    const from = cellName(end, 2);
    const to = cellName(end, 3);
    const levels = scaleFor(total.unit, [Number(block.valueAt(end, 2)), Number(block.valueAt(end, 3))]);
    const first0 = `${total.label} : évolution ${byBreakdown(parts.breakdown)}`;
    const title = block.title(
      {
        formula: `"${first0.replaceAll('"', '""')}"&IFERROR(", de "&${spoken(from, levels)}&" à "&${spoken(to, levels)},"")`,
        value: `${first0}, de ${say(Number(block.valueAt(end, 2)), levels)} à ${say(Number(block.valueAt(end, 3)), levels)}`,
      },
      scale.phrase,
      TEMPLATE_KINDS.cascade,
      { formula: `(${before.formula})&" → "&${block.year.formula}`, value: `${year - 1} → ${year}` },
    );
    const { favourable, unfavourable, neutral } = VERDICT_COLORS;
    const neither = [
      BRANCH_COLORS[total.branch] === OTHERS_COLOR ? neutral : BRANCH_COLORS[total.branch],
      OTHERS_COLOR,
    ];
    const sides = polarity === -1 ? [unfavourable, favourable] : [favourable, unfavourable];
    const [up, down] = (polarity ? sides : neither) as [string, string];
    const column = (k: number) => area(first, k, count + 1);
    const printed = Number.isNaN(data.value(total.indicator, organization, year))
      ? addends[0]!.indicator
      : total.indicator;
    return finish(block, {
      template: 'cascade',
      title,
      source: block.sourceOf(printed),
      sourceAt: 'categoryAxis',
      scale: fine,
      said: [{ name: '', categories: column(0), values: column(4) }],
      panels: [
        {
          type: 'ColumnStacked',
          title: TITLE,
          categories: column(1),
          series: [
            { name: 'Base', values: column(6), color: null },
            { name: 'Hausse', values: column(7), color: up },
            { name: 'Baisse', values: column(8), color: down },
            { name: 'Hausse (sous zéro)', values: column(9), color: up },
            { name: 'Baisse (sous zéro)', values: column(10), color: down },
            { name: 'Total', values: column(11), color: TOTAL_COLOR },
          ],
          legend: 'none',
          valueAxis: { visible: true, format: scale.format },
          categoryAxis: { low: true },
          gapWidth: 40,
        },
      ],
    });
  },
};

/** The pieces of one step from one height to another: base, and what stands above and below zero, up or down. */
function drawStep(block: Block, row: number, isFirst: boolean, from: number, to: number, format: string): void {
  const start = isFirst ? '0' : cellName(row - 1, 5);
  const end = cellName(row, 5);
  const put = (column: number, formula: string, value: number): void =>
    block.formula(row, column, { formula, value }, format);
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  put(6, `MAX(0,MIN(${start},${end}))+MIN(0,MAX(${start},${end}))`, Math.max(0, low) + Math.min(0, high));
  const above = `MAX(0,${start},${end})-MAX(0,MIN(${start},${end}))`;
  const below = `MIN(0,${start},${end})-MIN(0,MAX(${start},${end}))`;
  const aboveValue = Math.max(0, high) - Math.max(0, low);
  const belowValue = Math.min(0, low) - Math.min(0, high);
  const rising = to >= from;
  put(7, `IF(${end}>=${start},${above},0)`, rising ? aboveValue : 0);
  put(8, `IF(${end}<${start},${above},0)`, rising ? 0 : aboveValue);
  put(9, `IF(${end}>=${start},${below},0)`, rising ? belowValue : 0);
  put(10, `IF(${end}<${start},${below},0)`, rising ? 0 : belowValue);
}
