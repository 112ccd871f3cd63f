import { parseBox, type FilterCriteria, type Worksheet } from '../../model';
import type { Package } from '../package';
import { parseXml, type XmlElement } from '../xml';

const OPERATORS: Readonly<Record<string, string>> = {
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
  notEqual: '<>',
};

/** The tables of a sheet; their cells are there already. */
export function readTables(sheet: Worksheet, pack: Package, path: string): void {
  for (const { kind, target } of pack.relations(path)) {
    if (kind === 'table') readTable(sheet, parseXml(pack.text(target)));
  }
}

function readTable(sheet: Worksheet, root: XmlElement): void {
  const box = parseBox(root.attribute('ref') ?? '');
  if (!box) return;
  const headers = (root.number('headerRowCount') ?? 1) > 0;
  const table = sheet.tablesList.open(box, root.attribute('displayName') ?? root.attribute('name') ?? '', {
    headers,
    totals: (root.number('totalsRowCount') ?? 0) > 0,
    titles: (root.child('tableColumns')?.all('tableColumn') ?? []).map((one) => one.attribute('name') ?? ''),
  });
  const looks = root.child('tableStyleInfo');
  const style = looks?.attribute('name') ?? '';
  // A style that the user made stays in the file only.
  table.Style = /^TableStyle(Light|Medium|Dark)\d+$/.test(style) ? style : '';
  table.HighlightFirstColumn = looks?.flag('showFirstColumn') ?? false;
  table.HighlightLastColumn = looks?.flag('showLastColumn') ?? false;
  table.ShowBandedRows = looks?.flag('showRowStripes') ?? false;
  table.ShowBandedColumns = looks?.flag('showColumnStripes') ?? false;
  const filter = root.child('autoFilter');
  table.ShowFilterButton = filter !== undefined;
  for (const column of filter?.all('filterColumn') ?? []) {
    const criteria = criteriaOf(column);
    if (criteria) table.filters.set(column.number('colId') ?? 0, criteria);
  }
}

function criteriaOf(column: XmlElement): FilterCriteria | null {
  const list = column.child('filters');
  if (list) return { filterOn: 'Values', values: list.all('filter').map((one) => one.attribute('val') ?? '') };
  const custom = column.child('customFilters');
  if (!custom) return null;
  const [criterion1, criterion2] = custom
    .all('customFilter')
    .map((one) => `${OPERATORS[one.attribute('operator') ?? ''] ?? '='}${one.attribute('val') ?? ''}`);
  return {
    filterOn: 'Custom',
    ...(criterion1 !== undefined && { criterion1 }),
    ...(criterion2 !== undefined && { criterion2, operator: custom.flag('and') ? 'And' : 'Or' }),
  };
}
