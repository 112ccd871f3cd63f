import { boxAddress, columnName, type FilterCriteria, type Table, type Worksheet } from '../../model';
import type { Package } from '../package';
import { tag } from '../xml';
import { done, type Workfile } from './excelize';

/** Tables of a sheet; the library reads their titles from the cells. */
export function writeTables(file: Workfile, sheet: Worksheet): void {
  for (const table of sheet.tablesList.all) {
    const { box } = table;
    const top = table.ShowHeaders ? box.row : Math.max(0, box.row - 1);
    table.titles.forEach((title, i) =>
      done(file.SetCellStr(sheet.Name, `${columnName(box.column + i)}${top + 1}`, title)),
    );
    done(
      file.AddTable(sheet.Name, {
        Range: boxAddress({ ...box, row: top, rows: box.rows + box.row - top }),
        Name: table.Name,
        StyleName: table.Style,
        ShowFirstColumn: table.HighlightFirstColumn,
        ShowLastColumn: table.HighlightLastColumn,
        ShowRowStripes: table.ShowBandedRows,
        ShowColumnStripes: table.ShowBandedColumns,
      }),
    );
  }
}

/** What the library has no word for: filters in force, totals, tables without titles or filter buttons. */
export function completeTables(pack: Package, tables: readonly Table[]): void {
  for (const path of pack.paths.filter((one) => /^xl\/tables\/[^/]+\.xml$/.test(one))) {
    const name = / displayName="([^"]*)"/.exec(pack.text(path))?.[1];
    const table = tables.find((one) => one.Name === name);
    if (table) pack.change(path, (xml) => complete(xml, table));
  }
}

function complete(xml: string, table: Table): string {
  const { box } = table;
  const filtered = boxAddress({ ...box, rows: box.rows - (table.ShowTotals ? 1 : 0) });
  const filter =
    table.ShowFilterButton && table.ShowHeaders
      ? tag(
          'autoFilter',
          { ref: filtered },
          ...[...table.filters].map(([column, criteria]) => filterColumn(column, criteria)),
        )
      : '';
  return xml
    .replace(/<autoFilter[^>]*>(?:<\/autoFilter>)?/, filter)
    .replace(/( ref=")[^"]*"/, `$1${boxAddress(box)}"${attributesOf(table)}`)
    .replaceAll('&#xA;', '_x000a_');
}

const attributesOf = (table: Table): string =>
  `${table.ShowHeaders ? '' : ' headerRowCount="0"'}${table.ShowTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}`;

const OPERATORS: Readonly<Record<string, string>> = {
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqual',
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
  '<>': 'notEqual',
};

function filterColumn(column: number, criteria: FilterCriteria): string {
  if (criteria.filterOn === 'Values') {
    const values = (criteria.values ?? []).map((value) => tag('filter', { val: String(value) }));
    return tag('filterColumn', { colId: column }, tag('filters', {}, ...values));
  }
  const conditions = [criteria.criterion1, criteria.criterion2].flatMap((criterion) => {
    if (criterion === undefined || criterion === null) return [];
    const [, operator = '', val = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion) ?? [];
    return [tag('customFilter', { operator: OPERATORS[operator], val })];
  });
  const both = conditions.length > 1 && criteria.operator !== 'Or';
  return tag('filterColumn', { colId: column }, tag('customFilters', { and: both ? 1 : null }, ...conditions));
}
