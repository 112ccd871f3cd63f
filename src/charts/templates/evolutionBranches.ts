import { Block, TITLE, text, cell, FIRST_ROW } from '../block';
import { finish } from '../finish';
import { byBreakdown } from '../labels';
import { inkOn } from '../palette';
import { partsOf } from '../parts';
import { scaleFor, silentBelow } from '../scale';
import { namedParts, yearSpan, yearTable } from '../stack';
import { TEMPLATE_KINDS } from './names';
import type { Template } from './template';

interface Options {
  readonly breakdown: string | undefined;
  /** years at most, the latest */
  readonly years: number;
  /** parts at most */
  readonly parts: number;
}

const defaults: Options = { breakdown: undefined, years: 6, parts: 7 };

/** A total and its parts over the years: stacked columns from zero, the total under each year. */
export const evolutionBranches: Template<Options> = {
  name: 'evolution-branches',
  defaults,
  draw(data, subject, options) {
    const chosen = { ...defaults, ...options };
    const found = partsOf(data, subject, chosen.breakdown)
      .map((parts) => ({
        parts,
        years: parts.years
          .filter((y) => y <= subject.year)
          .filter((y) => parts.addends.every((a) => data.value(a.indicator, subject.organization, y) >= 0))
          .slice(-chosen.years),
      }))
      .filter(({ years }) => years.length > 1)
      .sort((a, b) => b.years.at(-1)! - a.years.at(-1)!)[0];
    if (!found) return null;
    const { parts, years } = found;
    const block = new Block(data, subject, true);
    const sums = years.map((y) =>
      parts.addends.reduce((s, a) => s + data.value(a.indicator, subject.organization, y), 0),
    );
    const scale = scaleFor(parts.total.unit, parts.total.unit === 'percent' ? sums.map((s) => s / 100) : sums);
    const named = namedParts(block, parts, chosen.parts);
    const table = yearTable(block, parts, named, years, scale);
    const last = table.end - 1;
    const span = yearSpan(cell(FIRST_ROW + 1, 0), cell(last, 0), [years[0]!, years.at(-1)!]);
    const title = block.title(
      text(`${parts.total.label}, ${byBreakdown(parts.breakdown)}`),
      scale.phrase,
      TEMPLATE_KINDS['evolution-branches'],
      span,
    );
    return finish(block, {
      template: 'evolution-branches',
      title,
      source: block.sourceOfRows(table.reports),
      sourceAt: 'categoryAxis',
      scale,
      said: table.columns.map((values, k) => ({
        name: named.labels[k]!,
        categories: { ...values, column: 0 },
        values,
      })),
      panels: [
        {
          type: 'ColumnStacked',
          title: TITLE,
          categories: table.categories,
          series: table.columns.map((values, k) => ({
            name: named.labels[k]!,
            values,
            color: named.colors[k]!,
            labels: {
              format: silentBelow(scale.format, 0.07 * table.largest),
              position: 'Center' as const,
              color: inkOn(named.colors[k]!),
            },
          })),
          legend: 'right',
          valueAxis: { visible: false, format: scale.format, minimum: 0 },
          gapWidth: 60,
        },
      ],
    });
  },
};
