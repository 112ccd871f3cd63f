import type { NodeHost } from '../../../src/host/node';

/** Everything of a workbook that a user could miss: sheets, cells, formats, tables, notes, charts, the add-in's settings. */
export function snapshot(host: NodeHost): Record<string, unknown> {
  const { workbook } = host;
  const sheets: Record<string, unknown> = {};
  for (const sheet of workbook.Worksheets.items) {
    const { engine } = sheet.context;
    const used = engine.usedBox(sheet.Id, true);
    const cells: Record<string, unknown> = {};
    for (let row = 0; used && row < used.row + used.rows; row++) {
      for (let column = 0; column < used.column + used.columns; column++) {
        const content = engine.formula(sheet.Id, row, column) ?? engine.value(sheet.Id, row, column);
        const style = engine.style(sheet.Id, row, column);
        const looks = [style.numberFormat, style.fill, style.fontColor, style.bold, style.italic].join(' ');
        if (content !== '' || looks !== 'General  #000000 false false') cells[`${row},${column}`] = [content, looks];
      }
    }
    sheets[sheet.Name] = {
      cells,
      widths: Array.from({ length: 20 }, (_, k) => engine.columnWidth(sheet.Id, k)),
      frozen: engine.freeze(sheet.Id),
      protected: sheet.Protection.Protected,
      tables: sheet.tablesList.all.map((t) => ({
        name: t.Name,
        box: t.box,
        titles: t.titles,
        filters: [...t.filters],
        totals: t.ShowTotals,
      })),
      comments: sheet.Comments.items.map((c) => ({ box: c.box, content: c.Content })),
      charts: sheet.Charts.items.map((c) => c.Name),
      hidden: Array.from({ length: used ? used.row + used.rows : 0 }, (_, k) => engine.isHidden(sheet.Id, 'rows', k)),
    };
  }
  return {
    sheets,
    order: workbook.Worksheets.items.map((s) => s.Name),
    names: workbook.Names.items.map((n) => [n.Name, n.Formula]),
    settings: Object.fromEntries(workbook.Settings.items.map((s) => [s.Key, s.Value])),
    parts: workbook.CustomXmlParts.items.map((p) => p.GetXml()).sort(),
  };
}
