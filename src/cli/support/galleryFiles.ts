import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHART_SHEET, DASHBOARD_SHEET, gallery, insertCharts, writeDashboard } from '../../charts';
import type { Offer } from '../../charts';
import type { Dataset } from '../../dataset';
import { loadExcelize, saveWorkbook } from '../../host';
import type { NodeHost } from '../../host';
import { FIRST, publishers, SHOWN_YEAR } from './completeWorkbook';

/** A workbook with nothing but one chart of the gallery or the dashboard, to be drawn alone. */
export interface GalleryFile {
  /** name of the template, or `tableau-de-bord` */
  readonly name: string;
  readonly path: string;
  readonly offer: Offer | null;
}

/** Writes one workbook for each template and one for the dashboard, one after the other in the same host. */
export async function writeGalleryFiles(host: NodeHost, data: Dataset, folder: string): Promise<GalleryFile[]> {
  const excelize = await loadExcelize();
  const { Worksheets: sheets, Names: names } = host.workbook;
  const write = async (name: string, sheet: string, fill: () => Promise<unknown>): Promise<string> => {
    await fill();
    await host.settle();
    const path = join(folder, `${name}.xlsx`);
    for (const other of sheets.items) if (other.Name !== sheet) other.Visibility = 'Hidden';
    writeFileSync(path, saveWorkbook(host.workbook, excelize));
    for (const other of sheets.items) other.Visibility = 'Visible';
    for (const one of [...names.items]) one.Delete();
    sheets.GetItem(sheet).Delete();
    return path;
  };
  const dashboard = await write('tableau-de-bord', DASHBOARD_SHEET, async () => {
    const report = await writeDashboard(data, FIRST);
    if (report) host.type(report.sheet, report.yearCell, String(SHOWN_YEAR));
  });
  const files: GalleryFile[] = [{ name: 'tableau-de-bord', path: dashboard, offer: null }];
  for (const offer of gallery(data, publishers(data))) {
    const path = await write(offer.template, CHART_SHEET, () => insertCharts([offer.spec]));
    files.push({ name: offer.template, path, offer });
  }
  return files;
}
