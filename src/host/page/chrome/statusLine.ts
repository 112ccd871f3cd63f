import { element } from '../dom';
import type { Box, CellEngine } from '../../engine';
import { STRINGS } from '../strings';

/** More cells than this are not summed up while the user drags over them. */
const LIMIT = 200_000;

/** Average, count and sum of the selected cells, in French. */
export class StatusLine {
  readonly node = element('div', { class: 'status', role: 'status' });

  show(engine: CellEngine, sheetId: string, box: Box): void {
    this.node.replaceChildren(...figures(engine, sheetId, box).map((text) => element('span', {}, text)));
  }
}

function figures(engine: CellEngine, sheetId: string, box: Box): string[] {
  const used = box.rows * box.columns > 1 ? engine.usedBox(sheetId, true) : null;
  if (used === null) return [];
  const lastRow = Math.min(box.row + box.rows, used.row + used.rows);
  const lastColumn = Math.min(box.column + box.columns, used.column + used.columns);
  if ((lastRow - box.row) * (lastColumn - box.column) > LIMIT) return [];
  let filled = 0;
  const numbers: number[] = [];
  for (let row = box.row; row < lastRow; row += 1) {
    for (let column = box.column; column < lastColumn; column += 1) {
      const value = engine.value(sheetId, row, column);
      if (value !== '') filled += 1;
      if (typeof value === 'number') numbers.push(value);
    }
  }
  const { average, count, sum } = STRINGS.statistics;
  if (filled < 2) return [];
  const total = numbers.reduce((all, one) => all + one, 0);
  const counted = `${count} : ${format(filled)}`;
  return numbers.length === 0
    ? [counted]
    : [`${average} : ${format(total / numbers.length)}`, counted, `${sum} : ${format(total)}`];
}

const NUMBER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 });
const format = (value: number): string => NUMBER.format(value);
