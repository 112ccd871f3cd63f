/**
 * A workbook with everything that a frozen copy must deal with, run in the embedded host: every function, nested and mixed
 * formulas, spills, names, a chart, validations, rules, a table, user notes, frozen cells. Writes `live.xlsx` and `copy.xlsx`
 * into the folder given and prints, as JSON, what the live cells show.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freeze, frozenCopy, saveSettings } from '../../src/workbook';
import { DEFAULT_SETTINGS, FUNCTIONS } from '../../src/functions';
import { loadExcelize, saveWorkbook } from '../../src/host';
import { asExcelSaves } from './asExcelSaves';
import { EVERY_FUNCTION, OTHERS, SPILLS } from './liveFormulas';
import { startFunctionsHost } from './functionsHost';

export interface LiveCell {
  readonly sheet: string;
  readonly address: string;
  readonly value: unknown;
  readonly text: string;
}

const missing = Object.keys(FUNCTIONS).filter((id) => !EVERY_FUNCTION.some(([, f]) => f.includes(`CCSS.${id}(`)));
if (missing.length) throw new Error(`no formula for ${missing.join()}`);

async function main(folder: string): Promise<void> {
  let live: Uint8Array = new Uint8Array();
  const { host } = await startFunctionsHost(undefined, async ({ workbook }) => {
    live = asExcelSaves(saveWorkbook(workbook, await loadExcelize()), { card: 'B18', number: 'B1' });
    return live;
  });
  const main = 'Feuil1';
  host.workbook.Worksheets.Add('Été 2021');
  for (const [address, content] of [...EVERY_FUNCTION, ...OTHERS, ...SPILLS]) host.type(main, address, content);
  host.type('Été 2021', 'A1', '=CCSS.VAL(Feuil1!A1;Feuil1!A2)');
  host.type('Été 2021', 'A2', '=A1*2');
  host.type('Été 2021', 'A3', '=SOMME(Feuil1!F1#)');
  await host.settle();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(main);
    context.workbook.names.add('Allocataires', '=CCSS.VAL("FAMILLE.ALLOCATAIRES",2021)');
    context.workbook.names.add('Annee', sheet.getRange('A2'));
    sheet.notes.add('B2', 'Note de l’utilisateur\nsur deux lignes');
    sheet.notes.add('A1', 'Le code');
    sheet.getRange('J1').dataValidation.rule = { list: { inCellDropDown: true, source: '=$F$1:$F$3' } };
    sheet.getRange('J2').dataValidation.rule = { custom: { formula: '=J2<CCSS.VAL("FAMILLE.ALLOCATAIRES",2021)' } };
    const rule = sheet.getRange('B1:B3').conditionalFormats.add('Custom' as Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = '=$B1<CCSS.VAL("FAMILLE.ALLOCATAIRES",2021)';
    rule.custom.format.font.color = '#FF0000';
    const chart = sheet.charts.add('ColumnClustered' as Excel.ChartType, sheet.getRange('F1:G3'));
    chart.title.text = 'Allocataires';
    sheet.getRange('L1:M1').values = [['indicateur', 'valeur']];
    sheet.getRange('L2:L3').values = [['FAMILLE.ALLOCATAIRES'], ['FAMILLE.BENEFICIAIRES']];
    sheet.getRange('M2:M3').formulas = [['=CCSS.VAL(L2,2021)'], ['=CCSS.VAL(L3,2021)']];
    sheet.tables.add('L1:M3', true).name = 'Tableau1';
    context.workbook.customXmlParts.add('<empreinte xmlns="urn:ccss-indicateurs:empreinte">x</empreinte>');
    sheet.getRange('C1').select();
    await context.sync();
  });
  host.type(main, 'J4', '=Allocataires*2');
  host.type(main, 'J5', '=SOMME(Tableau1[valeur])');
  await host.settle();
  await saveSettings({ ...DEFAULT_SETTINGS, referenceYear: 2021 });
  await host.settle();
  // a formula that is frozen already: its record must not travel with the copy
  await freeze('selection');
  await host.settle();
  const used = Object.keys(Object.fromEntries([...EVERY_FUNCTION, ...OTHERS, ...SPILLS])).concat(
    'J4',
    'J5',
    'M2',
    'M3',
  );
  const cells: LiveCell[] = [
    ...used.flatMap((address) => spilled(main, address)),
    ...['A1', 'A2', 'A3'].flatMap((address) => spilled('Été 2021', address)),
  ];
  const report = await frozenCopy();
  writeFileSync(join(folder, 'live.xlsx'), live);
  writeFileSync(join(folder, 'copy.xlsx'), host.workbook.openedWorkbooks[0]!);
  console.log(`RESULT${JSON.stringify({ cells, report })}`);
  host.dispose();
  process.exit(0);

  function spilled(sheet: string, address: string): LiveCell[] {
    const { value, text, spill } = host.cell(sheet, address);
    if (!spill) return [{ sheet, address, value, text }];
    const [, letters = 'A', digits = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
    return spill.flatMap((line, r) =>
      line.map((_, c) => {
        const at = `${String.fromCharCode(letters.charCodeAt(0) + c)}${Number(digits) + r}`;
        const cell = host.cell(sheet, at);
        return { sheet, address: at, value: cell.value, text: cell.text };
      }),
    );
  }
}

main(process.argv[2] ?? '.').catch((e: unknown) => {
  console.error(e);
  process.exit(1);
});
