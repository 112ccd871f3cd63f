import { area, areaName, Block, FIRST_ROW, text, TITLE } from '../block';
import { absoluteName, cellName } from '../formula';
import { finish } from '../finish';
import { byBreakdown, shortLabels } from '../labels';
import { INK, OTHERS_COLOR, PART_COLORS, partColors } from '../palette';
import { partsOf } from '../parts';
import { scaleFor, say, spoken } from '../scale';
import { sortedTable } from '../sorted';
import { TEMPLATE_KINDS } from './names';
import type { Template } from './template';

interface Options {
  /** name of the breakdown; the first that has its figures by default */
  readonly breakdown: string | undefined;
  /** slices at most: beyond, the smallest are shown together */
  readonly slices: number;
}

const defaults: Options = { breakdown: undefined, slices: 7 };

/** What a total is made of in one year: a ring, its shares in the ring, its amounts beside it. */
export const repartitionBranches: Template<Options> = {
  name: 'repartition-branches',
  defaults,
  draw(data, subject, options) {
    const { breakdown, slices } = { ...defaults, ...options };
    const value = (code: string): number => data.value(code, subject.organization, subject.year);
    const parts = partsOf(data, subject, breakdown).find((p) => {
      const values = p.addends.map((a) => value(a.indicator));
      return p.years.includes(subject.year) && values.every((v) => v >= 0) && values.filter((v) => v > 0).length > 1;
    });
    if (!parts) return null;
    const { addends, total } = parts;
    const block = new Block(data, subject);
    const labels = shortLabels(
      addends.map((a) => a.label),
      total.label,
    );
    const levels = addends.map((a) => block.level(a.indicator, block.year));
    const sum = levels.reduce((s, t) => s + Number(t.value), 0);
    const scale = scaleFor(total.unit, [sum]);
    ['Composante', 'Valeur', 'Part', 'Étiquette'].forEach((h, k) => block.constant(FIRST_ROW, k, h, 'header'));
    const first = FIRST_ROW + 1;
    const together = addends.length > slices;
    const rows = together ? slices : addends.length;
    if (together) {
      // the largest by name; the others are what remains of the whole
      const named = addends.map((_, k) => ({ label: text(labels[k]!), value: levels[k]! }));
      const at = { row: first, column: 0, unsorted: 5 };
      const { raw, values } = sortedTable(block, at, named, slices - 1, scale.format);
      const row = first + slices - 1;
      const top = `SUM(${absoluteName(values.row, 1)}:${absoluteName(row - 1, 1)})`;
      const topSum = Array.from({ length: slices - 1 }, (_, k) => Number(block.valueAt(first + k, 1))).reduce(
        (s, v) => s + v,
        0,
      );
      block.constant(row, 0, 'Autres');
      const all = `SUM(${areaName(raw)})`;
      block.formula(row, 1, { formula: `${all}-${top}`, value: sum - topSum }, scale.format);
    } else {
      labels.forEach((label, k) => {
        block.constant(first + k, 0, label);
        block.formula(first + k, 1, levels[k]!, scale.format);
      });
    }
    const whole = `SUM(${absoluteName(first, 1)}:${absoluteName(first + rows - 1, 1)})`;
    for (let row = first; row < first + rows; row++) {
      const own = Number(block.valueAt(row, 1));
      block.formula(row, 2, { formula: `${cellName(row, 1)}/${whole}`, value: own / sum }, '0.0 %');
      const label = cellName(row, 0);
      block.formula(row, 3, {
        formula: `IFERROR(${label}&" – "&${spoken(cellName(row, 1), scale)},${label})`,
        value: `${block.valueAt(row, 0)} – ${say(own, scale)}`,
      });
    }
    const colors = together ? [...PART_COLORS.slice(0, rows - 1), OTHERS_COLOR] : partColors(addends);
    const title = block.title(
      text(`${total.label}, ${byBreakdown(parts.breakdown)}`),
      scale.phrase,
      TEMPLATE_KINDS['repartition-branches'],
    );
    const printed = Number.isNaN(value(total.indicator)) ? addends[0]!.indicator : total.indicator;
    return finish(block, {
      template: 'repartition-branches',
      title,
      source: block.sourceOf(printed),
      sourceAt: 'cell',
      scale,
      said: [{ name: '', categories: area(first, 0, rows), values: area(first, 1, rows) }],
      panels: [
        {
          type: 'Doughnut',
          title: TITLE,
          categories: area(first, 3, rows),
          series: [
            {
              name: 'Valeur',
              values: area(first, 1, rows),
              color: colors[0]!,
              pointColors: colors,
              // shares under 4 % have no room in the ring; the legend says their amount
              labels: { format: '[>=0.04]0 %;""', color: INK, percentage: true },
            },
          ],
          legend: 'right',
        },
      ],
    });
  },
};
