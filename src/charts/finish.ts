import { SOURCE, TITLE } from './block';
import type { Block } from './block';
import { valuesIn } from './preview';
import { say } from './scale';
import type { Scale } from './scale';
import type { Area, ChartSpec, Panel } from './spec';
import { TEMPLATE_KINDS } from './templates/names';
import type { TemplateName } from './templates/names';

interface Drawing {
  readonly template: TemplateName;
  readonly title: string;
  readonly source: string;
  readonly sourceAt: ChartSpec['sourceAt'];
  readonly panels: readonly Panel[];
  /** how the alternative text says a value */
  readonly scale: Scale;
  /** what the alternative text says where labels hold figures themselves, or a bar is one of several series or none */
  readonly said?: readonly { readonly name: string; readonly categories: Area; readonly values: Area }[];
}

const SAID = 12;

/** Closes a spec: the block's cells, and an alternative text that says what is drawn with its figures. */
export function finish(block: Block, { scale, said, ...drawing }: Drawing): ChartSpec {
  const spec: ChartSpec = {
    ...block.subject,
    ...drawing,
    titleCell: TITLE,
    sourceCell: SOURCE,
    altText: '',
    block: block.rows(),
  };
  const titled = (panel: Panel): string =>
    spec.panels.length > 1 ? String(valuesIn(spec, panel.title)[0] ?? '').replace(/\n.*/s, '') : '';
  const lists =
    said ??
    spec.panels.flatMap((panel) =>
      panel.series.flatMap(({ name, color, values }) =>
        color === null
          ? []
          : [{ name: titled(panel) || (panel.series.length > 1 ? name : ''), categories: panel.categories, values }],
      ),
    );
  const pieces = lists.flatMap(({ name, categories, values }) => {
    const numbers = valuesIn(spec, values);
    const words = valuesIn(spec, categories).flatMap((category, k) => {
      const value = numbers[k];
      return typeof value === 'number' ? [`${flat(String(category))} ${say(value, scale)}`] : [];
    });
    if (!words.length) return [];
    return [`${name ? `${name} : ` : ''}${words.slice(0, SAID).join(' ; ')}${words.length > SAID ? ' ; …' : ''}`];
  });
  return { ...spec, altText: `${TEMPLATE_KINDS[drawing.template]} : ${flat(drawing.title)}. ${pieces.join('. ')}.` };
}

const flat = (text: string): string => text.replaceAll('\n', ', ');
