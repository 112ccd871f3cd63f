import { displayText } from '../../model';
import { placeLegend, type LegendEntry, type Rect } from './legend';
import { marks, scaleFor, type Scale } from './scale';
import { plottedValues, reached } from './stacks';
import { besideBars, underColumns } from './underAxis';
import type { Caption, ChartView, TextLook } from './view';
import { lineHeight, widest, widthOf, wrapped } from './words';

export interface PlacedText {
  readonly lines: readonly string[];
  readonly look: TextLook;
  /** Middle of the text. */
  readonly x: number;
  readonly y: number;
  readonly upright: boolean;
}

/** Where the parts of a chart stand, in pixels from its top left corner. */
export interface Layout {
  readonly texts: readonly PlacedText[];
  readonly legend: readonly LegendEntry[];
  readonly plot: Rect;
  readonly plotted: readonly (readonly (number | null)[])[];
  readonly scale: Scale;
  /** Broken into the lines that fit. */
  readonly categories: readonly string[];
  /** Degrees; categories that do not fit stand askew. */
  readonly rotation: number;
  /** How far the categories' labels stand from the plot's edge: beside the axis line, which crosses at zero. */
  readonly labelOffset: number;
  /** Whether the value axis stands at the right or at the top. */
  readonly valueAtEnd: boolean;
}

const EDGE = 9;
/** Pixels that one interval of the value axis takes at least. */
const UPRIGHT_INTERVAL = 23;
const LEVEL_INTERVAL = 28;
const NO_SCALE: Scale = { minimum: 0, maximum: 1, unit: 1 };

export function layoutOf(view: ChartView): Layout {
  const plotted = plottedValues(view);
  const whole = { left: EDGE, top: EDGE - 2, width: view.width - 2 * EDGE, height: view.height - 2 * EDGE + 2 };
  const titled = placeTitle(view.title, whole, view.width);
  const { entries: legend, rest } = placeLegend(view, titled.rest);
  const texts = titled.text ? [titled.text] : [];
  if (view.family === 'ring') {
    const { categories } = view;
    return {
      texts,
      legend,
      plot: rest,
      plotted,
      scale: NO_SCALE,
      categories,
      rotation: 0,
      labelOffset: 0,
      valueAtEnd: false,
    };
  }
  return { ...placeAxes(view, plotted, rest, texts), legend, plotted };
}

function placeTitle(title: Caption | null, free: Rect, width: number): { text: PlacedText | null; rest: Rect } {
  if (!title) return { text: null, rest: free };
  const lines = wrapped(title.text, free.width * 0.96, title.look);
  const height = lines.length * lineHeight(title.look);
  return {
    text: { lines, look: title.look, x: width / 2, y: free.top + height / 2, upright: false },
    rest: { ...free, top: free.top + height + 7, height: free.height - height - 7 },
  };
}

function placeAxes(
  view: ChartView,
  plotted: (number | null)[][],
  free: Rect,
  texts: readonly PlacedText[],
): Omit<Layout, 'legend' | 'plotted'> {
  const level = view.family === 'bar';
  const { categoryAxis, valueAxis } = view;
  const [across, upright] = level ? [valueAxis, categoryAxis] : [categoryAxis, valueAxis];
  const foot = across.title ? wrapped(across.title.text, free.width, across.title.look) : [];
  const footHeight = across.title ? foot.length * lineHeight(across.title.look) + 3 : 0;
  const sideWidth = upright.title ? lineHeight(upright.title.look) + 4 : 0;

  const valueShown = valueAxis.visible && valueAxis.labels !== 'none';
  const rough = valueScale(view, plotted, level ? free.width * 0.62 : free.height * 0.7);
  const rows = marks(rough).map((value) => displayText(value, valueAxis.format));
  const valueWidth = valueShown ? widest(rows, valueAxis.look) : 0;
  const valueHeight = valueShown ? lineHeight(valueAxis.look) + 7 : 2;
  const valueAtEnd = categoryAxis.reversed !== categoryAxis.crossedAtEnd;

  const shown = categoryAxis.visible && categoryAxis.labels !== 'none';
  const beside = level ? Math.min(widest(view.categories, categoryAxis.look), free.width * 0.45) : 0;
  const side = level ? (shown ? beside + 9 : 2) : valueShown ? valueWidth + 9 : 2;
  // The last mark of a level axis is centred under the plot's edge.
  const rightSide = level ? Math.max(8, valueWidth / 2) : valueAtEnd ? side : 4;
  const left = free.left + sideWidth + (level || !valueAtEnd ? side : 2);
  const width = Math.max(20, free.left + free.width - rightSide - left);

  const count = Math.max(1, view.categories.length);
  const labels = level
    ? besideBars(view.categories, beside, categoryAxis.look, (free.height - valueHeight - footHeight) / count)
    : underColumns(view, width / count, free.height);
  const bottom = (level ? (valueAtEnd ? 2 : valueHeight) : labels.height) + footHeight;
  const top = free.top + (level ? (valueAtEnd ? valueHeight : 0) : 4);
  const height = Math.max(20, free.top + free.height - bottom - top);
  const scale = valueScale(view, plotted, level ? width : height);

  const placed = [...texts];
  if (across.title) {
    const y = free.top + free.height - footHeight / 2 + 2;
    placed.push({ lines: foot, look: across.title.look, x: left + width / 2, y, upright: false });
  }
  if (upright.title) {
    const lines = [upright.title.text.replaceAll('\n', ' ')];
    const x = free.left + sideWidth / 2;
    placed.push({ lines, look: upright.title.look, x, y: top + height / 2, upright: true });
  }
  const { minimum, maximum } = scale;
  const crossing = minimum < 0 && maximum > 0 ? -minimum / (maximum - minimum) : 0;
  return {
    texts: placed,
    plot: { left, top, width, height },
    scale,
    categories: labels.texts,
    rotation: labels.askew ? 45 : 0,
    labelOffset: categoryAxis.labels === 'nextToAxis' ? crossing * (level ? width : height) : 0,
    valueAtEnd,
  };
}

function valueScale(view: ChartView, plotted: (number | null)[][], length: number): Scale {
  const { valueAxis, stacking, family, series } = view;
  const values = reached(view, plotted);
  const texts = values.map((value) => displayText(value, valueAxis.format));
  const labelWidth = Math.max(0, ...texts.map((text) => widthOf(text, valueAxis.look)));
  const interval = family === 'bar' ? labelWidth + LEVEL_INTERVAL : UPRIGHT_INTERVAL;
  const room = Math.max(2, Math.floor(length / interval));
  const whole = stacking === 'percent' && values.every((value) => value >= 0);
  const wish = whole ? { ...valueAxis, minimum: valueAxis.minimum ?? 0, maximum: valueAxis.maximum ?? 1 } : valueAxis;
  return scaleFor(
    values,
    wish,
    room,
    series.some(({ kind }) => kind !== 'line'),
  );
}
