import type { Dataset, Indicator } from '../../dataset';
import { ranking } from '../../indicators';
import { area, Block, FIRST_ROW, text, TITLE } from '../block';
import { cellName } from '../formula';
import { finish } from '../finish';
import { shortLabels } from '../labels';
import { BRANCH_COLORS, INK, TARGET_COLOR, TOTAL_COLOR } from '../palette';
import { childrenOf } from '../parts';
import { scaleFor } from '../scale';
import { sortedTable } from '../sorted';
import type { SortedRow } from '../sorted';
import type { Subject } from '../spec';
import { comparable, isWhole, levelOf } from './organizations';
import { TEMPLATE_KINDS } from './names';
import type { Template } from './template';

interface Options {
  /** what is sorted: organisations, or what stands under the indicator; by default organisations where there are enough */
  readonly of: 'organizations' | 'parts' | undefined;
  readonly bars: number;
}

const defaults: Options = { of: undefined, bars: 15 };
const FEWEST = 3;

/** The children that can be sorted on one axis: of the indicator's own unit, known in the year. */
const sortable = (data: Dataset, indicator: Indicator, { organization, year }: Subject): Indicator[] =>
  childrenOf(data, indicator.indicator).filter(
    (child) => child.unit === indicator.unit && !Number.isNaN(data.value(child.indicator, organization, year)),
  );

/** Sorted bars, largest first: organisations (the own one told apart), or the parts of an indicator. */
export const classement: Template<Options> = {
  name: 'classement',
  defaults,
  draw(data, subject, options) {
    const { of, bars } = { ...defaults, ...options };
    const indicator = data.indicator(subject.indicator);
    if (!indicator) return null;
    const own = data.organization(subject.organization);
    const ranked = new Set(ranking(data, indicator.indicator, subject.year).map((r) => r.organization));
    // a region or a country stands above those that are ranked
    const peers = own && !isWhole(own) ? comparable(data, indicator, subject) : [];
    const organizations = peers.filter((o) => ranked.has(o.organization));
    const parts = sortable(data, indicator, subject);
    const byOrganization = of === undefined ? organizations.length >= FEWEST : of === 'organizations';
    if ((byOrganization ? organizations : parts).length < FEWEST) return null;
    const block = new Block(data, subject);
    const first = FIRST_ROW + 1;
    const kept = [...parts]
      .sort(
        (a, b) =>
          data.value(b.indicator, subject.organization, subject.year) -
          data.value(a.indicator, subject.organization, subject.year),
      )
      .slice(0, bars);
    const count = byOrganization ? Math.min(organizations.length, bars) : kept.length;
    const labels = shortLabels(
      kept.map((p) => p.label),
      indicator.label,
    );
    const rows: SortedRow[] = byOrganization
      ? organizations.map((o, k) => ({
          label: k === 0 ? { formula: block.organization, value: o.label } : text(o.label),
          value: levelOf(block, indicator, o, cellName(first + count + 1 + k, 0)),
        }))
      : kept.map((p, k) => ({ label: text(labels[k]!), value: block.level(p.indicator, block.year) }));
    const values = rows.map((r) => Number(r.value.value));
    if (values.filter((v) => v !== 0).length < 2) return null;
    const scale = scaleFor(indicator.unit, values);
    const table = sortedTable(block, first, rows, count, scale.format);
    const headers = byOrganization
      ? ['Organisme', 'Valeur', 'Organisme choisi', 'Autres organismes']
      : ['Composante', 'Valeur'];
    headers.forEach((h, k) => block.constant(FIRST_ROW, k, h, 'header'));
    if (byOrganization) {
      for (let row = first; row < first + count; row++) {
        const chosen = block.valueAt(row, 0) === block.organizationLabel;
        const value = Number(block.valueAt(row, 1));
        const test = `${cellName(row, 0)}=${block.organization}`;
        block.formula(
          row,
          2,
          { formula: `IF(${test},${cellName(row, 1)},0)`, value: chosen ? value : 0 },
          scale.format,
        );
        block.formula(
          row,
          3,
          { formula: `IF(${test},0,${cellName(row, 1)})`, value: chosen ? 0 : value },
          scale.format,
        );
      }
    }
    const title = block.title(
      text(`${indicator.label} : classement${byOrganization ? ' des organismes' : ''}`),
      scale.phrase,
      TEMPLATE_KINDS.classement,
    );
    const color = BRANCH_COLORS[indicator.branch];
    const label = (format: string) => ({ format, position: 'OutsideEnd' as const, color: INK });
    const silentZero = `${scale.format};-${scale.format};`;
    return finish(block, {
      template: 'classement',
      title,
      source: block.sourceOf(byOrganization ? indicator.indicator : kept[0]!.indicator),
      sourceAt: 'valueAxis',
      scale,
      panels: [
        {
          type: 'BarClustered',
          ...(byOrganization && { overlap: 100 }),
          title: TITLE,
          categories: table.labels,
          series: byOrganization
            ? [
                { name: 'Organisme choisi', values: area(first, 2, count), color, labels: label(silentZero) },
                {
                  name: 'Autres organismes',
                  values: area(first, 3, count),
                  color: color === TARGET_COLOR ? TOTAL_COLOR : TARGET_COLOR,
                  labels: label(silentZero),
                },
              ]
            : [{ name: 'Valeur', values: table.values, color, labels: label(scale.format) }],
          legend: 'none',
          valueAxis: { visible: false, format: scale.format, ...(values.every((v) => v >= 0) && { minimum: 0 }) },
          categoryAxis: { reversed: true, low: true },
          gapWidth: 40,
        },
      ],
    });
  },
};
