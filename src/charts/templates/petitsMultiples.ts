import { Block, cell, FIRST_ROW, text } from '../block';
import { cellName } from '../formula';
import { lastKnown } from '../endLabels';
import { finish } from '../finish';
import { shortLabels } from '../labels';
import { BRANCH_COLORS } from '../palette';
import { childrenOf, everyYear } from '../parts';
import { say, scaleFor, spoken } from '../scale';
import { yearSpan } from '../stack';
import { lineTable } from './lines';
import { TEMPLATE_KINDS } from './names';
import type { Template } from './template';

interface Options {
  /** small charts at most */
  readonly panels: number;
  /** years that each needs */
  readonly points: number;
}

const defaults: Options = { panels: 9, points: 3 };
const FEWEST = 3;

/** What stands under an indicator, each in a small chart of its own over the same years. */
export const petitsMultiples: Template<Options> = {
  name: 'petits-multiples',
  defaults,
  draw(data, subject, options) {
    const { panels: most, points } = { ...defaults, ...options };
    const indicator = data.indicator(subject.indicator);
    if (!indicator) return null;
    const { organization, year } = subject;
    const yearsOf = (code: string): number[] => data.years(code, organization).filter((y) => y <= year);
    const shown = childrenOf(data, subject.indicator)
      .filter((child) => child.unit === indicator.unit && yearsOf(child.indicator).length >= points)
      .slice(0, most);
    if (shown.length < FEWEST) return null;
    const block = new Block(data, subject, true);
    const years = everyYear([...new Set(shown.flatMap((i) => yearsOf(i.indicator)))].sort((a, b) => a - b));
    const labels = shortLabels(
      shown.map((i) => i.label),
      indicator.label,
    );
    const levels = shown.flatMap((i) =>
      years.map((y) => block.level(i.indicator, { formula: '', value: y }).value as number | null),
    );
    const scale = scaleFor(indicator.unit, levels);
    const table = lineTable(
      block,
      years,
      shown.map((line, k) => ({ label: labels[k]!, at: (term) => block.level(line.indicator, term) })),
      shown[0]!.indicator,
      scale.format,
    );
    // the title of each says its last figure: a label beside the last point would lie over the line or the frame
    const titles = table.lines.map(({ row, column, rows }, k) => {
      const known = Array.from({ length: rows }, (_, y) => block.valueAt(row + y, column));
      const last = lastKnown(known);
      const [value, name] = [cellName(row + last, column), cellName(FIRST_ROW, column)];
      block.formula(table.end + 1, column, {
        formula: `${name}&CHAR(10)&IFERROR(${spoken(value, scale)}&" en "&${cellName(row + last, 0)},"non publié")`,
        value: `${labels[k]!}\n${say(Number(known[last]), scale)} en ${years[last]!}`,
      });
      return cell(table.end + 1, column);
    });
    block.constant(table.end + 1, 0, 'Titres', 'header');
    const span = yearSpan(cell(FIRST_ROW + 1, 0), cell(table.end - 1, 0), [years[0]!, years.at(-1)!]);
    const title = block.title(
      text(`${indicator.label} : détail`),
      scale.phrase,
      TEMPLATE_KINDS['petits-multiples'],
      span,
    );
    return finish(block, {
      template: 'petits-multiples',
      title,
      source: block.sourceOfRows(table.reports),
      sourceAt: 'cell',
      scale,
      panels: table.lines.map((values, k) => ({
        type: 'LineMarkers' as const,
        title: titles[k]!,
        categories: table.years,
        series: [{ name: labels[k]!, values, color: BRANCH_COLORS[indicator.branch] }],
        categoryAxis: { every: labelEvery(years.length) },
        legend: 'none' as const,
        valueAxis: { visible: false, format: scale.format },
      })),
    });
  },
};

/** The first and the last year have their names, and the middle one where there is one. */
const labelEvery = (years: number): number => (years % 2 ? (years - 1) / 2 : years - 1);
