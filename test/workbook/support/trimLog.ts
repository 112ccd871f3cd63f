import type { NodeHost } from '../../../src/host/node';

/** Shortens the log to its first row, as a user may: thousands of operations would fill it and slow the trials down. */
export function trimLog(host: NodeHost): void {
  const table = host.workbook.Tables.GetItem('CCSS_Journal');
  if (table.bodyRows > 1) table.deleteRows(1, table.bodyRows - 1);
}
