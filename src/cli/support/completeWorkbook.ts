import { DASHBOARD_SHEET, gallery, insertCharts, writeDashboard } from '../../charts';
import { BRANCHES } from '../../dataset';
import type { Dataset } from '../../dataset';
import type { NodeHost } from '../../host';
import { loadData } from '../../workbook';

/** The fund that the dashboard shows first: the one whose reports cover every branch. */
export const FIRST = 'CCSS48';
/** Its last report that also prints most figures of the year before, so that the page shows changes. */
export const SHOWN_YEAR = 2021;

/** The organisations that charts are looked for in, the first one's own. */
export const publishers = (data: Dataset): string[] => [
  FIRST,
  ...data.organizations.map((o) => o.organization).filter((code) => code !== FIRST),
];

/** Writes the sheets of the complete workbook into a blank one. */
export async function fillWorkbook(host: NodeHost, data: Dataset): Promise<void> {
  const years = [...new Set([...data.resolved()].map(({ year }) => year))].sort();
  await loadData({ organizations: data.organizations.map((o) => o.organization), branches: BRANCHES, years });
  const offers = gallery(data, publishers(data));
  await insertCharts(offers.map(({ spec }) => spec));
  const report = await writeDashboard(data, FIRST);
  if (report) host.type(report.sheet, report.yearCell, String(SHOWN_YEAR));
  const { Worksheets: sheets } = host.workbook;
  // the sheet that every new workbook begins with
  sheets.GetItem('Feuil1').Delete();
  const dashboard = sheets.GetItem(DASHBOARD_SHEET);
  dashboard.Position = 0;
  dashboard.Activate();
  await host.settle();
}
