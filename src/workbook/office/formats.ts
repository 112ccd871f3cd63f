/* global Excel */
import type { FormatChange } from '../diff/plan';
import type { TableState } from '../diff/state';

/** A number format to change, if the cell still has the one that the add-in gave it. */
export interface FormatWish {
  readonly state: TableState;
  readonly change: FormatChange;
}

/** One request: keeps the wishes whose cells have not been given another format by the user. */
export async function granted(context: Excel.RequestContext, wishes: readonly FormatWish[]): Promise<FormatWish[]> {
  if (!wishes.length) return [];
  const columns = new Map<string, Excel.Range>();
  const keyOf = ({ state, change }: FormatWish): string => `${state.id} ${change.column}`;
  for (const wish of wishes) {
    const key = keyOf(wish);
    if (columns.has(key)) continue;
    const body = context.workbook.tables.getItem(wish.state.id).getDataBodyRange();
    const range = body.getColumn(wish.state.at[wish.change.column]!);
    range.load('numberFormat');
    columns.set(key, range);
  }
  await context.sync();
  return wishes.filter((wish) => {
    const formats = columns.get(keyOf(wish))!.numberFormat as string[][];
    return formats[wish.change.row]?.[0] === wish.change.from;
  });
}
