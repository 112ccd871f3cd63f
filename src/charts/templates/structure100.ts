import { area, Block, TITLE, text, cell, FIRST_ROW } from '../block';
import { absoluteName, cellName } from '../formula';
import { finish } from '../finish';
import { byBreakdown } from '../labels';
import { inkOn } from '../palette';
import { partsOf } from '../parts';
import { scaleFor } from '../scale';
import { namedParts, yearSpan, yearTable } from '../stack';
import type { Area } from '../spec';
import { TEMPLATE_KINDS } from './names';
import type { Template } from './template';

interface Options {
  readonly breakdown: string | undefined;
  readonly years: number;
  readonly parts: number;
}

const defaults: Options = { breakdown: undefined, years: 6, parts: 7 };
const SHARE = '0.0 %';

/** The weights of the parts over the years: columns of 100 %. */
export const structure100: Template<Options> = {
  name: 'structure-100',
  defaults,
  draw(data, subject, options) {
    const chosen = { ...defaults, ...options };
    const value = (code: string, year: number): number => data.value(code, subject.organization, year);
    const found = partsOf(data, subject, chosen.breakdown)
      .map((parts) => ({
        parts,
        years: parts.years
          .filter((y) => y <= subject.year)
          .filter((y) => parts.addends.every((a) => value(a.indicator, y) >= 0))
          .filter((y) => parts.addends.some((a) => value(a.indicator, y) > 0))
          .slice(-chosen.years),
      }))
      .filter(({ years }) => years.length > 1)
      .sort((a, b) => b.years.at(-1)! - a.years.at(-1)!)[0];
    if (!found) return null;
    const { parts, years } = found;
    const block = new Block(data, subject, true);
    const sums = years.map((y) => parts.addends.reduce((s, a) => s + value(a.indicator, y), 0));
    const amounts = scaleFor(parts.total.unit, parts.total.unit === 'percent' ? sums.map((s) => s / 100) : sums);
    const named = namedParts(block, parts, chosen.parts);
    const table = yearTable(block, parts, named, years, amounts);
    // the shares, under the amounts
    const header = table.end + 1;
    const first = header + 1;
    block.constant(header, 0, 'Parts', 'header');
    named.labels.forEach((label, k) => block.constant(header, 2 + k, label, 'header'));
    const shares: Area[] = table.columns.map(({ column, rows }) => area(first, column, rows));
    for (let k = 0; k < table.categories.rows; k++) {
      const from = FIRST_ROW + 1 + k;
      const year = block.valueAt(from, 0);
      if (typeof year !== 'number') {
        block.constant(first + k, 1, '…');
        continue;
      }
      block.formula(first + k, 1, { formula: cellName(from, 0), value: year }, '0');
      const total = table.total.column;
      shares.forEach(({ column }) => {
        const share = Number(block.valueAt(from, column)) / Number(block.valueAt(from, total));
        block.formula(
          first + k,
          column,
          { formula: `${cellName(from, column)}/${absoluteName(from, total)}`, value: share },
          SHARE,
        );
      });
    }
    const span = yearSpan(cell(FIRST_ROW + 1, 0), cell(table.end - 1, 0), [years[0]!, years.at(-1)!]);
    const title = block.title(
      text(`${parts.total.label} : structure ${byBreakdown(parts.breakdown)}`),
      'en % du total',
      TEMPLATE_KINDS['structure-100'],
      span,
    );
    return finish(block, {
      template: 'structure-100',
      title,
      source: block.sourceOfRows(table.reports),
      sourceAt: 'categoryAxis',
      scale: scaleFor('percent', [1]),
      panels: [
        {
          type: 'ColumnStacked100',
          title: TITLE,
          categories: area(first, 1, table.categories.rows),
          series: shares.map((values, k) => ({
            name: named.labels[k]!,
            values,
            color: named.colors[k]!,
            labels: { format: '[>=0.06]0.0 %;""', position: 'Center' as const, color: inkOn(named.colors[k]!) },
          })),
          legend: 'right',
          valueAxis: { visible: false, format: '0 %', minimum: 0 },
          gapWidth: 60,
        },
      ],
    });
  },
};
