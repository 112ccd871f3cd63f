import type { Worksheet } from '../../model';
import { boxAddress, columnName } from '../../model';
import { done, type Workfile } from './excelize';

const POINTS_AN_INCH = 72;

/** Numbers of paper sizes in files. */
export const PAPER: Readonly<Record<string, number>> = { Letter: 1, Tabloid: 3, Legal: 5, A3: 8, A4: 9, A5: 11 };

/** View, printing and protection of a sheet. */
export function writeLayout(file: Workfile, sheet: Worksheet): void {
  const { engine } = sheet.context;
  const name = sheet.Name;
  done(file.SetSheetView(name, 0, { ShowGridLines: engine.gridlines(sheet.Id), TopLeftCell: 'A1', View: 'normal' }));
  if (sheet.TabColor !== '') done(file.SetSheetProps(name, { TabColorRGB: sheet.TabColor.replace('#', '') }));
  writePanes(file, sheet);
  for (const merge of engine.merges(sheet.Id)) {
    const [first = 'A1', last = first] = boxAddress(merge).split(':');
    done(file.MergeCell(name, first, last));
  }
  for (const { RowIndex: row } of sheet.HorizontalPageBreaks.items) done(file.InsertPageBreak(name, `A${row + 1}`));
  writePage(file, sheet);
  writeProtection(file, sheet);
}

function writePanes(file: Workfile, sheet: Worksheet): void {
  const { rows, columns } = sheet.context.engine.freeze(sheet.Id);
  if (rows === 0 && columns === 0) return;
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  done(
    file.SetPanes(sheet.Name, {
      Freeze: true,
      XSplit: columns,
      YSplit: rows,
      TopLeftCell: `${columnName(columns)}${rows + 1}`,
      ActivePane: pane,
    }),
  );
}

function writePage(file: Workfile, sheet: Worksheet): void {
  const { values } = sheet.PageLayout.summary;
  const zoom = (values['zoom'] ?? {}) as {
    scale?: number;
    horizontalFitToPages?: number;
    verticalFitToPages?: number;
  };
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  if (fits) done(file.SetSheetProps(sheet.Name, { FitToPage: true }));
  done(
    file.SetPageLayout(sheet.Name, {
      Size: PAPER[String(values['paperSize'])] ?? 9,
      Orientation: String(values['orientation']).toLowerCase(),
      BlackAndWhite: values['blackAndWhite'] === true,
      PageOrder: values['printOrder'] === 'OverThenDown' ? 'overThenDown' : 'downThenOver',
      // Without a wish for one direction, it takes the pages that it needs.
      ...(fits
        ? { FitToWidth: zoom.horizontalFitToPages ?? 0, FitToHeight: zoom.verticalFitToPages ?? 0 }
        : { AdjustTo: zoom.scale ?? 100 }),
    }),
  );
  const inches = (side: string): number => Number(values[side]) / POINTS_AN_INCH;
  done(
    file.SetPageMargins(sheet.Name, {
      Left: inches('leftMargin'),
      Right: inches('rightMargin'),
      Top: inches('topMargin'),
      Bottom: inches('bottomMargin'),
      Header: inches('headerMargin'),
      Footer: inches('footerMargin'),
      Horizontally: values['centerHorizontally'] === true,
      Vertically: values['centerVertically'] === true,
    }),
  );
  const texts = sheet.PageLayout.HeadersFooters.DefaultForAllPages.values;
  const line = (kind: 'Header' | 'Footer'): string =>
    (['left', 'center', 'right'] as const)
      .map((place) => ({ place, text: String(texts[`${place}${kind}`] ?? '') }))
      .map(({ place, text }) => (text === '' ? '' : `&${place.charAt(0).toUpperCase()}${text}`))
      .join('');
  if (line('Header') !== '' || line('Footer') !== '')
    done(file.SetHeaderFooter(sheet.Name, { OddHeader: line('Header'), OddFooter: line('Footer') }));
}

function writeProtection(file: Workfile, sheet: Worksheet): void {
  const options = sheet.Protection.Options;
  if (options === null) return;
  const allows = (option: string): boolean => options[`allow${option}`] === true;
  const selection = options['selectionMode'];
  done(
    file.ProtectSheet(sheet.Name, {
      // The library's words are those of permissions, except for these two.
      EditObjects: allows('EditObjects'),
      EditScenarios: allows('EditScenarios'),
      AutoFilter: allows('AutoFilter'),
      DeleteColumns: allows('DeleteColumns'),
      DeleteRows: allows('DeleteRows'),
      FormatCells: allows('FormatCells'),
      FormatColumns: allows('FormatColumns'),
      FormatRows: allows('FormatRows'),
      InsertColumns: allows('InsertColumns'),
      InsertHyperlinks: allows('InsertHyperlinks'),
      InsertRows: allows('InsertRows'),
      PivotTables: allows('PivotTables'),
      Sort: allows('Sort'),
      SelectLockedCells: selection !== 'None' && selection !== 'Unlocked',
      SelectUnlockedCells: selection !== 'None',
    }),
  );
}
