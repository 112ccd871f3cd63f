/** The dashboard on paper. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DASHBOARD_SHEET, writeDashboard } from '../../src/charts';
import { saved, SavedFile } from '../host/xlsx/support';
import { seedDataset } from '../support/dataset';
import { startFunctionsHost } from '../support/functionsHost';
import { pdfPages } from '../support/pdfPages';

let bytes: Uint8Array;
beforeAll(async () => {
  const { host } = await startFunctionsHost();
  await writeDashboard(seedDataset(), 'CCSS48');
  host.workbook.Worksheets.GetItem('Feuil1').Delete();
  bytes = await saved(host);
  host.dispose();
}, 120_000);

test('it is set to one page of A4, upright, in its width and its height', () => {
  const file = new SavedFile(bytes);
  const sheet = file.sheet(DASHBOARD_SHEET);
  const setup = sheet.child('pageSetup')!;
  const names = ['paperSize', 'orientation', 'fitToWidth', 'fitToHeight'];
  expect(names.map((name) => setup.attribute(name))).toEqual(['9', 'portrait', '1', '1']);
  expect(sheet.at('sheetPr', 'pageSetUpPr')?.flag('fitToPage')).toBe(true);
  const areas = file
    .part('xl/workbook.xml')
    .below('definedName')
    .filter((one) => one.attribute('name') === '_xlnm.Print_Area')
    .map((one) => one.text);
  expect(areas).toEqual([`'${DASHBOARD_SHEET}'!$A$1:$H$66`]);
});

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).error === undefined);

(office ? test : test.skip)(
  'LibreOffice prints it on one page, from its title to its foot, without an error',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'ccss-'));
    try {
      const path = join(folder, 'page.xlsx');
      writeFileSync(path, bytes);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      spawnSync(office!, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
        timeout: 150_000,
      });
      const pages = pdfPages(join(folder, 'page.pdf'));
      expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[595, 842]]);
      const words = pages[0]!.words;
      expect(words).toContain('Tableau de bord – CCSS de la Lozère – 2025');
      expect(words).toContain('chaque valeur est une formule CCSS');
      expect(words).not.toMatch(/#N\/A|#NAME|#NOM|#REF|Err:/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  200_000,
);
