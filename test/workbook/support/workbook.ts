import { replaceDataset } from '../../../src/dataset';
import type { Dataset } from '../../../src/dataset';
import { startNodeHost } from '../../../src/host/node';
import type { NodeHost } from '../../../src/host/node';
import { loadData } from '../../../src/workbook';
import { CHOICE, oldData } from './data';
import { addUserContent } from './userContent';

/** A host whose add-in reaches no server: the data in hand serves. */
export async function startOffline(): Promise<NodeHost> {
  globalThis.fetch = () => Promise.reject(new Error('offline'));
  return startNodeHost();
}

/** A workbook with the old data loaded and the user's own things in it. */
export async function startLoaded(data: Dataset = oldData()): Promise<NodeHost> {
  const host = await startOffline();
  replaceDataset(data);
  await loadData(CHOICE);
  await addUserContent(host);
  return host;
}

/** Shortens the log to its first row, as a user may: thousands of operations would fill it and slow the trials down. */
export function trimLog(host: NodeHost): void {
  const table = host.workbook.Tables.GetItem('CCSS_Journal');
  if (table.bodyRows > 1) table.deleteRows(1, table.bodyRows - 1);
}

/** A workbook without anything of the add-in's, the user's first sheet as it is. */
export function forgetEverything(host: NodeHost): void {
  const { Worksheets, Settings, CustomXmlParts } = host.workbook;
  for (const sheet of [...Worksheets.items].slice(1)) Worksheets.remove(sheet);
  for (const setting of [...Settings.items]) setting.Delete();
  for (const part of [...CustomXmlParts.items]) part.Delete();
}
