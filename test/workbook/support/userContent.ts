import type { NodeHost } from '../../../src/host/node';

/** What a user adds to a loaded workbook: columns of her own, notes, colours, formulas and a chart that point at the tables. */
export async function addUserContent(host: NodeHost): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const table = workbook.tables.getItem('CCSS_Donnees');
    const rows = table.getDataBodyRange();
    rows.load('rowCount');
    await context.sync();
    const values = (first: string): string[][] => Array.from({ length: rows.rowCount + 1 }, (_, k) => [k ? '' : first]);
    table.columns.add(undefined, values('ma note'));
    table.columns.add(
      undefined,
      values('double').map((row, k) => (k ? [`=H${k + 1}*2`] : row)),
    );
    await context.sync();
    const sheet = workbook.worksheets.getItem('Données');
    sheet.getRange('Q3').values = [['à revoir']];
    sheet.getRange('A2:C2').format.fill.color = '#FFFF00';
    workbook.comments.add('Données!H4', 'vu avec la direction');
    const mine = workbook.worksheets.getItem('Feuil1');
    mine.getRange('A1:A4').values = [['=SUM(CCSS_Donnees[valeur])'], ['=Données!H3*2'], ['mon texte'], [2021]];
    mine.getRange('A3').format.font.bold = true;
    mine.getRange('C1:D2').values = [
      ['a', 1],
      ['b', 2],
    ];
    mine.charts.add('ColumnClustered', mine.getRange('C1:D2'), 'Columns');
    await context.sync();
  });
  await host.settle();
}
