import type { ChartView, TextLook } from './view';
import { clipped, cut, lineHeight, longestWord, widest, wrapped } from './words';

/** The labels of categories as they fit, and the height that they take. */
export interface CategoryLabels {
  readonly texts: readonly string[];
  /** They stand at 45 degrees. */
  readonly askew: boolean;
  readonly height: number;
}

const MOST_LINES = 4;
/** Of the chart's height, what labels askew may take. */
const ASKEW_SHARE = 0.36;
/** Of a text that stands at 45 degrees, how high it reaches. */
const SLANT = Math.SQRT1_2;

/** @param room height that one label has */
export function besideBars(texts: readonly string[], width: number, look: TextLook, room: number): CategoryLabels {
  const count = Math.max(1, Math.min(MOST_LINES, Math.floor((room + 2) / lineHeight(look))));
  const lines = texts.map((text) => clipped(wrapped(text, width, look), count));
  const most = Math.max(1, ...lines.map(({ length }) => length));
  return { texts: lines.map((one) => one.join('\n')), askew: false, height: most * lineHeight(look) + 8 };
}

/** In lines, or askew where a word is wider than its column. */
export function underColumns(view: ChartView, column: number, free: number): CategoryLabels {
  const { look, visible, labels, labelSpacing } = view.categoryAxis;
  const spacing = labelSpacing ?? 1;
  const categories = view.categories.map((text, at) => (at % spacing === 0 ? text : ''));
  if (!visible || labels === 'none') return { texts: categories, askew: false, height: 2 };
  const room = column * spacing;
  if (longestWord(categories, look) <= room - 2) return besideBars(categories, room - 6, look, free);
  const most = Math.max(1, ...categories.map((text) => text.split('\n').length));
  const length = (free * ASKEW_SHARE) / SLANT - most * lineHeight(look);
  const texts = categories.map((text) =>
    text
      .split('\n')
      .map((line) => cut(line, length, look))
      .join('\n'),
  );
  return { texts, askew: true, height: (widest(texts, look) + most * lineHeight(look)) * SLANT + 4 };
}
