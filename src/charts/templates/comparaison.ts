import { area, Block, FIRST_ROW, saidCategory, text, TITLE } from '../block';
import { cellName } from '../formula';
import { finish } from '../finish';
import { headroom } from '../headroom';
import { BRANCH_COLORS, INK, REFERENCE_COLOR, TARGET_COLOR, TOTAL_COLOR } from '../palette';
import { scaleFor } from '../scale';
import { comparable, isWhole, levelOf } from './organizations';
import { TEMPLATE_KINDS } from './names';
import type { Template } from './template';

interface Options {
  /** organisations at most, the subject's first */
  readonly organizations: number;
}

const defaults: Options = { organizations: 10 };
/** columns of the names as shown and of the room for labels */
const [SHOWN, ROOM] = [5, 6];

/** One indicator in several organisations and France, side by side: the own one, the others and the wholes told apart. */
export const comparaison: Template<Options> = {
  name: 'comparaison',
  defaults,
  draw(data, subject, options) {
    const { organizations: most } = { ...defaults, ...options };
    const indicator = data.indicator(subject.indicator);
    if (!indicator) return null;
    const all = comparable(data, indicator, subject);
    const wholes = all.slice(1).filter(isWhole);
    const shown = [...all.filter((o, k) => k === 0 || !isWhole(o)).slice(0, most - wholes.length), ...wholes];
    if (shown.length < 2) return null;
    const block = new Block(data, subject);
    const first = FIRST_ROW + 1;
    const count = shown.length;
    const terms = shown.map((o, k) => levelOf(block, indicator, o, cellName(first + k, 0)));
    const scale = scaleFor(
      indicator.unit,
      terms.map((t) => t.value as number),
    );
    ['Organisme', 'Valeur', 'Organisme choisi', 'Autres organismes', 'Région, France', 'Nom affiché', 'Marge'].forEach(
      (h, k) => block.constant(FIRST_ROW, k, h, 'header'),
    );
    shown.forEach((o, k) => {
      const row = first + k;
      const own = cellName(row, 1);
      const value = Number(terms[k]!.value);
      // the first row follows the organisation of the block
      if (k === 0) block.formula(row, 0, { formula: block.organization, value: block.organizationLabel });
      else block.constant(row, 0, o.label, 'input');
      block.formula(row, 1, terms[k]!, scale.format);
      const column = k === 0 ? 2 : isWhole(o) ? 4 : 3;
      [2, 3, 4].forEach((c) => {
        if (c === column) block.formula(row, c, { formula: own, value }, scale.format);
      });
      block.formula(row, SHOWN, saidCategory(cellName(row, 0), own, { label: block.valueAt(row, 0), value }));
    });
    const title = block.title(text(`${indicator.label} : comparaison`), scale.phrase, TEMPLATE_KINDS.comparaison);
    const minimum = terms.every((t) => Number(t.value) >= 0) ? { minimum: 0 } : {};
    const own = BRANCH_COLORS[indicator.branch];
    const colors = [own, own === TARGET_COLOR ? VERDICT_GREY : TARGET_COLOR, REFERENCE_COLOR];
    const names = ['Organisme choisi', 'Autres organismes', 'Région, France'];
    const drawn = [true, shown.length - 1 > wholes.length, wholes.length > 0];
    return finish(block, {
      template: 'comparaison',
      title,
      source: block.sourceOf(indicator.indicator),
      sourceAt: 'valueAxis',
      scale,
      panels: [
        {
          type: 'BarClustered',
          headroom: headroom(block, area(first, 1, count), { row: first, column: ROOM }, count),
          title: TITLE,
          categories: area(first, SHOWN, count),
          series: names.flatMap((name, k) =>
            drawn[k]
              ? [
                  {
                    name,
                    values: area(first, 2 + k, count),
                    color: colors[k]!,
                    labels: { format: scale.format, position: 'OutsideEnd' as const, color: INK },
                  },
                ]
              : [],
          ),
          legend: 'none',
          valueAxis: { visible: false, format: scale.format, ...minimum },
          categoryAxis: { reversed: true, low: true },
          gapWidth: 40,
        },
      ],
    });
  },
};

/** Beside a branch whose own colour is the grey of the others. */
const VERDICT_GREY = TOTAL_COLOR;
