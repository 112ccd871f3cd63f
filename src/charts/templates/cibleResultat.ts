import { attainment, IndicatorFailure } from '../../indicators';
import type { Dataset } from '../../dataset';
import { area, Block, cell, FIRST_ROW, text, TITLE } from '../block';
import { absoluteName, cellName, quoted } from '../formula';
import { finish } from '../finish';
import { headroom } from '../headroom';
import { BRANCH_COLORS, INK, TARGET_COLOR, TOTAL_COLOR } from '../palette';
import { withGaps } from '../parts';
import { frenchNumber, scaleFor } from '../scale';
import type { Subject } from '../spec';
import { TEMPLATE_KINDS } from './names';
import type { Template } from './template';

interface Options {
  readonly years: number;
}

const defaults: Options = { years: 5 };

function attainmentIn(data: Dataset, subject: Subject, year: number): number | null {
  try {
    return attainment(data, { ...subject, year });
  } catch (e) {
    if (e instanceof IndicatorFailure) return null; // a target of zero has no attainment
    throw e;
  }
}

/** Result beside target in the years that have both; whether it is reached is written under the year. */
export const cibleResultat: Template<Options> = {
  name: 'cible-resultat',
  defaults,
  draw(data, subject, options) {
    const { years: most } = { ...defaults, ...options };
    const indicator = data.indicator(subject.indicator);
    if (!indicator) return null;
    const code = indicator.indicator;
    const targets = new Set(data.years(code, subject.organization, 'target'));
    const years = data
      .years(code, subject.organization)
      .filter((y) => targets.has(y) && y <= subject.year)
      .slice(-most);
    if (!years.length) return null;
    const block = new Block(data, subject, true);
    const first = FIRST_ROW + 1;
    const lines = withGaps(years);
    const last = first + lines.length - 1;
    const levels = years.flatMap((y) => {
      const year = { formula: '', value: y };
      return [block.level(code, year).value as number, block.level(code, year, 'target').value as number];
    });
    const scale = scaleFor(indicator.unit, levels);
    ['Année', 'Étiquette', 'Résultat', 'Objectif', 'Atteinte', 'Rapport', 'Marge'].forEach((h, k) =>
      block.constant(FIRST_ROW, k, h, 'header'),
    );
    lines.forEach((year, k) => {
      const row = first + k;
      if (year === null) {
        block.constant(row, 1, '…');
        return;
      }
      const term = { formula: absoluteName(row, 0), value: year };
      block.constant(row, 0, year, 'input', '0');
      block.formula(row, 2, block.level(code, term), scale.format);
      block.formula(row, 3, block.level(code, term, 'target'), scale.format);
      const reached = attainmentIn(data, subject, year);
      block.formula(
        row,
        4,
        { formula: `CCSS.ATTEINTE(${quoted(code)},${term.formula},${block.organization})`, value: reached },
        '0.0 %',
      );
      block.formula(row, 5, block.report(code, term));
      const own = cellName(row, 4);
      const percent = `FIXED(100*${own},1)&" %"`;
      block.formula(row, 1, {
        formula: `${cellName(row, 0)}&IFERROR(CHAR(10)&IF(${own}>=1,"✓ objectif atteint : ","! objectif non atteint : ")&${percent},"")`,
        value:
          reached === null
            ? String(year)
            : `${year}\n${reached >= 1 ? '✓ objectif atteint : ' : '! objectif non atteint : '}${frenchNumber(100 * reached, 1)} %`,
      });
    });
    const span =
      years.length === 1
        ? { formula: cellName(first, 0), value: years[0]! }
        : { formula: `${cellName(first, 0)}&" – "&${cellName(last, 0)}`, value: `${years[0]!} – ${years.at(-1)!}` };
    const title = block.title(
      text(`${indicator.label} : résultat et objectif`),
      scale.phrase,
      TEMPLATE_KINDS['cible-resultat'],
      span,
    );
    const own = BRANCH_COLORS[indicator.branch];
    const labels = { format: scale.format, position: 'OutsideEnd' as const, color: INK };
    return finish(block, {
      template: 'cible-resultat',
      title,
      source: block.sourceOfRows(lines.flatMap((y, k) => (y === null ? [] : [cell(first + k, 5)]))),
      sourceAt: 'categoryAxis',
      scale,
      said: ['Résultat', 'Objectif'].map((name, k) => ({
        name,
        categories: area(first, 0, lines.length),
        values: area(first, 2 + k, lines.length),
      })),
      panels: [
        {
          type: 'ColumnClustered',
          title: TITLE,
          categories: area(first, 1, lines.length),
          series: [
            { name: 'Résultat', values: area(first, 2, lines.length), color: own, labels },
            {
              name: 'Objectif',
              values: area(first, 3, lines.length),
              color: own === TARGET_COLOR ? TOTAL_COLOR : TARGET_COLOR,
              labels,
            },
          ],
          legend: 'bottom',
          valueAxis: { visible: false, format: scale.format, ...(Math.min(...levels) >= 0 && { minimum: 0 }) },
          headroom: headroom(block, area(first, 2, lines.length, 2), { row: first, column: 6 }, lines.length),
          // two columns alone need not fill the page
          gapWidth: years.length < 3 ? 200 : 80,
        },
      ],
    });
  },
};
