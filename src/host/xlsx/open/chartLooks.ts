import type { ChartAxisTitle, ChartFill, ChartFont, ChartLine, ChartTitle } from '../../model';
import { DASHES } from '../chartTypes';
import type { XmlElement } from '../xml';
import type { Theme } from './colors';

const EMU_A_POINT = 12_700;

export function readFill(fill: ChartFill, looks: XmlElement | undefined, theme: Theme): void {
  if (looks?.child('noFill')) fill.color = 'none';
  const color = theme.drawn(looks?.child('solidFill'));
  if (color !== null) fill.color = color;
}

export function readLine(line: ChartLine, looks: XmlElement | undefined, theme: Theme): void {
  const element = looks?.child('ln');
  if (!element) return;
  if (element.child('noFill')) line.values['lineStyle'] = 'None';
  const color = theme.drawn(element.child('solidFill'));
  if (color !== null) line.values['color'] = color;
  const width = element.number('w');
  if (width !== undefined) line.values['weight'] = width / EMU_A_POINT;
  const dash = DASHES.find(([, file]) => file === element.val('prstDash'))?.[0];
  if (dash !== undefined) line.values['lineStyle'] = dash;
}

/** Fonts stand in the properties of a text, or of its first run. */
export function readFont(font: ChartFont, text: XmlElement | undefined, theme: Theme): void {
  const element = text?.below('defRPr')[0] ?? text?.below('rPr')[0];
  if (!element) return;
  const size = element.number('sz');
  if (size !== undefined) font.values['size'] = size / 100;
  if (element.attribute('b') !== undefined) font.values['bold'] = element.flag('b');
  if (element.attribute('i') !== undefined) font.values['italic'] = element.flag('i');
  const color = theme.drawn(element.child('solidFill'));
  if (color !== null) font.values['color'] = color;
  const name = element.child('latin')?.attribute('typeface');
  if (name !== undefined && !name.startsWith('+')) font.values['name'] = name;
}

/** The text of a title, or the cell that it follows. */
export function readTitle(title: ChartTitle | ChartAxisTitle, element: XmlElement, theme: Theme): void {
  const reference = element.at('tx', 'strRef', 'f')?.text;
  if (reference !== undefined) title.formula = `=${reference}`;
  const rich = element.at('tx', 'rich');
  if (rich)
    title.values['text'] = rich
      .all('p')
      .map((paragraph) =>
        paragraph
          .below('t')
          .map(({ text }) => text)
          .join(''),
      )
      .join('\n');
  if (element.child('overlay')?.flag('val')) title.values['overlay'] = true;
  readFont(title.Format.Font, element.child('txPr') ?? rich, theme);
  readFill(title.Format.Fill, element.child('spPr'), theme);
}
