import type { Dataset, Indicator } from '../../dataset';
import { base100 as indexOf, IndicatorFailure, isRate } from '../../indicators';
import { Block, cell, FIRST_ROW, text, TITLE } from '../block';
import { absoluteName, quoted } from '../formula';
import { endLabels } from '../endLabels';
import { finish } from '../finish';
import { shortLabels } from '../labels';
import { PART_COLORS, BRANCH_COLORS } from '../palette';
import { childrenOf, everyYear } from '../parts';
import type { Subject } from '../spec';
import { yearSpan } from '../stack';
import { lineTable } from './lines';
import { TEMPLATE_KINDS } from './names';
import type { Template } from './template';

interface Options {
  /** lines at most: the indicator, then those under it */
  readonly lines: number;
  /** years that a line needs, the base year included */
  readonly points: number;
}

const defaults: Options = { lines: 5, points: 3 };
const FORMAT = '0.0';

/** The years, up to the chosen one, in which an indicator has figures that an index can be made of. */
function yearsOf(data: Dataset, indicator: Indicator, { organization, year }: Subject): number[] {
  if (isRate(indicator.unit) || indicator.unit === 'rank') return [];
  const years = data.years(indicator.indicator, organization).filter((y) => y <= year);
  return years.every((y) => data.value(indicator.indicator, organization, y) > 0) ? years : [];
}

/** An indicator and what stands under it, from a common base of 100: lines in proportion to time. */
export const base100: Template<Options> = {
  name: 'base-100',
  defaults,
  draw(data, subject, options) {
    const { lines: most, points } = { ...defaults, ...options };
    const indicator = data.indicator(subject.indicator);
    if (!indicator) return null;
    const own = yearsOf(data, indicator, subject);
    if (own.length < points) return null;
    const baseYear = own[0]!;
    const children = childrenOf(data, subject.indicator).filter((child) => {
      const years = yearsOf(data, child, subject);
      return years.includes(baseYear) && years.filter((y) => own.includes(y)).length >= points;
    });
    const shown = [indicator, ...children.slice(0, most - 1)];
    const block = new Block(data, subject, true);
    const labels = [
      indicator.label,
      ...shortLabels(
        shown.slice(1).map((i) => i.label),
        indicator.label,
      ),
    ];
    const base = absoluteName(FIRST_ROW + 1, 0);
    const table = lineTable(
      block,
      everyYear(own),
      shown.map((line, k) => ({
        label: labels[k]!,
        at: (year) => ({
          formula: `CCSS.BASE100(${quoted(line.indicator)},${year.formula},${base},${block.organization})`,
          value: valueAt(data, line, subject, year.value, baseYear),
        }),
      })),
      indicator.indicator,
      FORMAT,
    );
    const ends = endLabels(
      table.lines.map(({ row, column, rows }) =>
        Array.from({ length: rows }, (_, y) => block.valueAt(row + y, column)).map((v) =>
          typeof v === 'number' ? v : null,
        ),
      ),
    );
    const span = yearSpan(cell(FIRST_ROW + 1, 0), cell(table.end - 1, 0), [baseYear, own.at(-1)!]);
    const title = block.title(
      text(`${indicator.label} : évolution`),
      `base 100 en ${baseYear}`,
      TEMPLATE_KINDS['base-100'],
      span,
    );
    const colors = [
      BRANCH_COLORS[indicator.branch],
      ...PART_COLORS.filter((c) => c !== BRANCH_COLORS[indicator.branch]),
    ];
    return finish(block, {
      template: 'base-100',
      title,
      source: block.sourceOfRows(table.reports),
      sourceAt: 'categoryAxis',
      scale: { format: FORMAT, divisor: 1, decimals: 1, phrase: 'base 100', suffix: '' },
      panels: [
        {
          type: 'LineMarkers',
          title: TITLE,
          categories: table.years,
          series: table.lines.map((values, k) => ({
            name: labels[k]!,
            values,
            color: colors[k]!,
            ...(ends[k] && { endLabel: ends[k] }),
          })),
          legend: shown.length > 1 ? 'bottom' : 'none',
          valueAxis: { visible: true, format: '0' },
        },
      ],
    });
  },
};

function valueAt(
  data: Dataset,
  line: Indicator,
  { organization }: Subject,
  year: number,
  baseYear: number,
): number | null {
  try {
    return indexOf(data, { indicator: line.indicator, organization, year, baseYear });
  } catch (e) {
    if (e instanceof IndicatorFailure) return null;
    throw e;
  }
}
