import type { NodeHost } from '../../../src/host/node';
import { SPECS } from '../../../src/workbook';
import type { LoadReport, ReportLine } from '../../../src/workbook';
import { keyOf } from '../../../src/workbook/cells/content';
import { labelOf } from '../../../src/workbook/diff/locate';
import { unplaced } from '../../../src/workbook/diff/rowFormula';
import type { TableSpec } from '../../../src/workbook/sheets/spec';
import { isHers } from './edits';
import type { SeenCell, SeenRow, SeenTable, World } from './world';

/** The add-in's columns of a table, by their ids as they were when the table was made. */
interface Managed {
  readonly spec: TableSpec;
  readonly headers: ReadonlyMap<number, string>;
}

/** Says whether a refresh has left everything of the user's as it was; throws what it has not. */
export class Keeper {
  private readonly managed: ReadonlyMap<string, Managed>;

  /** To be made before the first edit. */
  constructor(host: NodeHost) {
    this.managed = new Map(
      Object.values(SPECS).map((spec) => {
        const table = host.workbook.Tables.GetItem(spec.table);
        return [table.Id, { spec, headers: new Map(table.columnIds.map((id, k) => [id, table.titles[k]!])) }];
      }),
    );
  }

  /** Every difference is in the report, and none is in something of the user's. */
  assertKept(before: World, after: World, report: LoadReport): void {
    expect(after.sheets.filter((name) => !report.created.includes(name))).toEqual(before.sheets);
    expect(after.protectedSheets).toEqual(before.protectedSheets);
    for (const [sheet, cells] of Object.entries(before.outside)) {
      expect(steady(after.outside[sheet]!)).toEqual(steady(cells));
    }
    for (const [id, table] of before.tables) {
      const now = after.tables.get(id);
      const managed = this.managed.get(id);
      if (!now || !managed) throw new Error(`the table ${table.name} is gone`);
      this.assertTableKept(table, now, managed, report.lines);
    }
  }

  private assertTableKept(before: SeenTable, now: SeenTable, managed: Managed, lines: readonly ReportLine[]): void {
    const { rows, ...rest } = before;
    const { rows: nowRows, ...nowRest } = now;
    expect(nowRest).toEqual(rest);
    const own = lines.filter((line) => line.sheet === now.sheet);
    const reported = (change: ReportLine['change']): string[] =>
      own.filter((line) => line.change === change).map((line) => line.row);
    const gone: string[] = [];
    let at = 0;
    for (const row of rows) {
      const label = labelIn(row, managed);
      const next = nowRows[at];
      if (next && labelIn(next, managed) === label) {
        this.assertRowKept(row, next, managed, own);
        at++;
      } else if (Object.values(row.cells).some(({ content }) => content !== '')) {
        // a row that went was reported, and had nothing of hers
        const hers = Object.values(row.cells).filter((c) => /mien-|^77\d{4}$/.test(String(c.content)) || c.comment);
        expect(hers).toEqual([]);
        expect(Object.values(row.cells).filter((c) => /#ffff00/i.test(c.looks))).toEqual([]);
        gone.push(label);
      }
    }
    expect(gone.sort()).toEqual(reported('removed').sort());
    const added = nowRows.slice(at).map((row) => labelIn(row, managed));
    expect(added.sort()).toEqual(reported('added').sort());
  }

  private assertRowKept(before: SeenRow, now: SeenRow, { spec, headers }: Managed, lines: readonly ReportLine[]): void {
    for (const [column, cell] of Object.entries(before.cells)) {
      const is = now.cells[Number(column)]!;
      const header = headers.get(Number(column));
      expect(is.comment).toBe(cell.comment);
      const formatted = spec.formatted.some((c) => spec.columns[c]!.header === header);
      if (!formatted) expect(is.looks).toBe(cell.looks);
      else expect(is.looks.split(' ').slice(-4)).toEqual(cell.looks.split(' ').slice(-4));
      if (rowless(is, now.at) === rowless(cell, before.at)) continue;
      const explained = lines.some(
        (line) =>
          (line.change === 'changed' &&
            line.column === header &&
            line.before === cell.content &&
            line.after === is.content) ||
          (line.change === 'retired' && (is.content === '' || is.content === spec.retired.text)),
      );
      if (!explained || isHers(cell.content) || header === undefined) {
        throw new Error(
          `${spec.sheet}, ${labelIn(before, { spec, headers })}, ${header}: ${cell.content} → ${is.content}`,
        );
      }
    }
  }

  /** After an undo each row is as it was. Under a filter rows come back at the end, and those that came stay, marked. */
  assertUndone(before: World, after: World): void {
    for (const [id, table] of before.tables) {
      const filtered = (table.filters as unknown[]).length > 0;
      const rows = (of: SeenTable): string[] =>
        of.rows.map((row) => JSON.stringify(Object.values(row.cells).map((cell) => rowless(cell, row.at))));
      const now = rows(after.tables.get(id)!);
      if (!filtered) expect(now).toEqual(rows(table));
      else {
        const old = rows(table);
        expect(now.filter((row) => old.includes(row)).sort()).toEqual(old.sort());
        for (const row of now.filter((one) => !old.includes(one))) expect(row).toContain('retiré');
      }
    }
    for (const [sheet, cells] of Object.entries(before.outside)) {
      expect(steady(after.outside[sheet]!)).toEqual(steady(cells));
    }
  }
}

/** The row in the report's words, from what its key columns hold. */
function labelIn(row: SeenRow, { spec, headers }: Managed): string {
  const content = (header: string): SeenCell['content'] => {
    const column = [...headers].find(([, title]) => title === header)?.[0];
    return column === undefined ? '' : (row.cells[column]?.content ?? '');
  };
  return labelOf(keyOf(spec.key.map((column) => content(spec.columns[column]!.header))));
}

/** A content as it reads wherever its row stands. */
const rowless = ({ content }: SeenCell, at: number): SeenCell['content'] =>
  typeof content === 'string' && content.startsWith('=') ? unplaced(content, at) : content;

/** Cells whose references may follow rows that go or come above them. */
const steady = (cells: Readonly<Record<string, SeenCell>>): unknown =>
  Object.entries(cells).map(([at, { content, ...rest }]) => [
    at,
    typeof content === 'string' && content.startsWith('=') ? content.replace(/([A-Z]{1,3})\d+/g, '$1#') : content,
    rest,
  ]);
