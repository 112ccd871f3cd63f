import type { Dataset, Indicator } from '../../dataset';
import { decompositions, ranking } from '../../indicators';
import { area, Block, FIRST_ROW, saidCategory, text, TITLE } from '../block';
import { cellName } from '../formula';
import { finish } from '../finish';
import { headroom } from '../headroom';
import { shortLabels } from '../labels';
import { BRANCH_COLORS, INK, TARGET_COLOR, TOTAL_COLOR } from '../palette';
import { ledFrom } from '../parts';
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
/** columns of the table: name, value, the two colours, name as shown, room for labels; then the rows before they are sorted */
const [SHOWN, ROOM, UNSORTED] = [4, 5, 7];

/**
 * The children that can be sorted on one axis: of the indicator's own unit, known in the year, and of one breakdown (the
 * finest), since those of another would count the same again.
 */
function sortable(data: Dataset, indicator: Indicator, { organization, year }: Subject): Indicator[] {
  const known = (codes: readonly string[]): Indicator[] =>
    [...new Set(codes)]
      .map((code) => data.indicator(code)!)
      .filter(
        (child) =>
          child !== indicator &&
          child.unit === indicator.unit &&
          !Number.isNaN(data.value(child.indicator, organization, year)),
      );
  const groups = decompositions(data, indicator.indicator).map(({ rows }) => known(rows.map((row) => row.child)));
  groups.push(known(ledFrom(data, indicator.indicator)));
  return groups.reduce((finest, group) => (group.length > finest.length ? group : finest), []);
}

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
          value: levelOf(block, indicator, o, cellName(first + k, UNSORTED)),
        }))
      : kept.map((p, k) => ({ label: text(labels[k]!), value: block.level(p.indicator, block.year) }));
    const values = rows.map((r) => Number(r.value.value));
    if (values.filter((v) => v !== 0).length < 2) return null;
    const scale = scaleFor(indicator.unit, values);
    const table = sortedTable(block, { row: first, column: 0, unsorted: UNSORTED }, rows, count, scale.format);
    const headers = byOrganization
      ? ['Organisme', 'Valeur', 'Organisme choisi', 'Autres organismes']
      : ['Composante', 'Valeur', '', ''];
    [...headers, 'Nom affiché', 'Marge'].forEach((h, k) => block.constant(FIRST_ROW, k, h, 'header'));
    for (let row = first; row < first + count; row++) {
      const known = { label: block.valueAt(row, 0), value: block.valueAt(row, 1) };
      block.formula(row, SHOWN, saidCategory(cellName(row, 0), cellName(row, 1), known));
    }
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
      said: [{ name: '', categories: table.labels, values: table.values }],
      panels: [
        {
          type: 'BarClustered',
          headroom: headroom(block, table.raw, { row: first, column: ROOM }, count),
          title: TITLE,
          categories: area(first, SHOWN, count),
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
