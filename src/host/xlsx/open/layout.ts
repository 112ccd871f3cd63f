import { parseBox, type Worksheet } from '../../model';
import { DIGIT_PIXELS } from '../save/cells';
import { PAPER } from '../save/layout';
import type { XmlElement } from '../xml';
import type { Theme } from './colors';
import type { FileStyles } from './styles';

const POINTS = 0.75;
const POINTS_AN_INCH = 72;

/** View, sizes, printing and merged cells of a sheet. */
export function readLayout(sheet: Worksheet, root: XmlElement, theme: Theme): void {
  const { engine } = sheet.context;
  const view = root.at('sheetViews', 'sheetView');
  if (view?.flag('showGridLines', true) === false) engine.setGridlines(sheet.Id, false);
  const pane = view?.child('pane');
  if (pane?.attribute('state')?.startsWith('frozen'))
    engine.setFreeze(sheet.Id, pane.number('ySplit') ?? 0, pane.number('xSplit') ?? 0);
  const tab = theme.color(root.at('sheetPr', 'tabColor'));
  if (tab !== null) engine.setTabColor(sheet.Id, tab);
  for (const row of root.child('sheetData')?.all('row') ?? []) readRow(sheet, row);
  for (const merge of root.child('mergeCells')?.all('mergeCell') ?? []) {
    const box = parseBox(merge.attribute('ref') ?? '');
    if (box) engine.merge(sheet.Id, box);
  }
  for (const brk of root.child('rowBreaks')?.all('brk') ?? []) {
    const row = brk.number('id') ?? 0;
    if (row > 0) sheet.HorizontalPageBreaks.Add(sheet.GetCell(row, 0));
  }
  readPage(sheet, root);
}

/** Widths, and looks of whole columns: before the cells, whose own looks lie over them. */
export function readColumns(sheet: Worksheet, root: XmlElement, styles: FileStyles): void {
  const { engine } = sheet.context;
  for (const column of root.child('cols')?.all('col') ?? []) {
    const first = (column.number('min') ?? 1) - 1;
    const count = Math.min(column.number('max') ?? 1, FURTHEST_COLUMN) - first;
    const width = column.number('width');
    if (count < 1) continue;
    if (width !== undefined) engine.setColumnWidth(sheet.Id, first, count, Math.round(width * DIGIT_PIXELS));
    if (column.flag('hidden')) engine.setHidden(sheet.Id, 'columns', first, count, true);
    const looks = styles.cells[column.number('style') ?? 0]?.patch ?? {};
    if (Object.keys(looks).length > 0 && count <= 256)
      engine.setStyle(sheet.Id, { row: 0, column: first, rows: STYLED_ROWS, columns: count }, looks);
  }
}

/** Excel writes one element for all columns to the right end; the grid has no use for that many. */
const FURTHEST_COLUMN = 702;
const STYLED_ROWS = 1000;

function readRow(sheet: Worksheet, row: XmlElement): void {
  const { engine } = sheet.context;
  const index = (row.number('r') ?? 1) - 1;
  const height = row.number('ht');
  // A height without this mark was only measured: the grid measures by itself.
  if (height !== undefined && row.flag('customHeight')) engine.setRowHeight(sheet.Id, index, 1, height / POINTS);
  if (row.flag('hidden')) engine.setHidden(sheet.Id, 'rows', index, 1, true);
}

function readPage(sheet: Worksheet, root: XmlElement): void {
  const { values, HeadersFooters: texts } = sheet.PageLayout;
  const setup = root.child('pageSetup');
  const margins = root.child('pageMargins');
  const options = root.child('printOptions');
  const set = (name: string, value: unknown): void => void Object.assign(values, { [name]: value });
  for (const side of ['left', 'right', 'top', 'bottom', 'header', 'footer']) {
    const inches = margins?.number(side);
    if (inches !== undefined) set(`${side}Margin`, inches * POINTS_AN_INCH);
  }
  set('centerHorizontally', options?.flag('horizontalCentered') ?? false);
  set('centerVertically', options?.flag('verticalCentered') ?? false);
  const paper = Object.entries(PAPER).find(([, id]) => id === setup?.number('paperSize'))?.[0];
  if (paper !== undefined) set('paperSize', paper);
  if (setup?.attribute('orientation') === 'landscape') set('orientation', 'Landscape');
  if (setup?.flag('blackAndWhite')) set('blackAndWhite', true);
  if (setup?.attribute('pageOrder') === 'overThenDown') set('printOrder', 'OverThenDown');
  const fits = root.at('sheetPr', 'pageSetUpPr')?.flag('fitToPage') ?? false;
  if (fits)
    set('zoom', {
      horizontalFitToPages: setup?.number('fitToWidth') ?? 1,
      verticalFitToPages: setup?.number('fitToHeight') ?? 1,
    });
  else if (setup?.number('scale') !== undefined) set('zoom', { scale: setup.number('scale') });
  for (const kind of ['Header', 'Footer']) {
    const text = root.at('headerFooter', `odd${kind}`)?.text ?? '';
    for (const [, place, content] of text.matchAll(/&([LCR])((?:&[^LCR]|[^&])*)/g)) {
      const name = { L: 'left', C: 'center', R: 'right' }[place ?? ''];
      Object.assign(texts.DefaultForAllPages.values, { [`${name}${kind}`]: content });
    }
  }
}

const PERMISSIONS = [
  'AutoFilter',
  'DeleteColumns',
  'DeleteRows',
  'FormatCells',
  'FormatColumns',
  'FormatRows',
  'InsertColumns',
  'InsertHyperlinks',
  'InsertRows',
  'PivotTables',
  'Sort',
];

/** Last of all: nothing can be written into a protected sheet. A password cannot be read back; it is not asked for. */
export function readProtection(sheet: Worksheet, root: XmlElement): void {
  const element = root.child('sheetProtection');
  if (element?.flag('sheet') !== true) return;
  // In files the attributes name what is forbidden.
  const allowed = (name: string, absent: boolean): boolean =>
    !element.flag(`${name.charAt(0).toLowerCase()}${name.slice(1)}`, absent);
  sheet.Protection.Protect({
    ...Object.fromEntries(PERMISSIONS.map((name) => [`allow${name}`, allowed(name, true)])),
    allowEditObjects: allowed('objects', false),
    allowEditScenarios: allowed('scenarios', false),
    selectionMode: element.flag('selectUnlockedCells')
      ? 'None'
      : element.flag('selectLockedCells')
        ? 'Unlocked'
        : 'Normal',
  });
}
