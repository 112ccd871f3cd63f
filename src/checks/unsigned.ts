import type { Section } from '../dataset';
import { codesOf, refsOf } from './claims';
import { comparedLevels } from './evolution';
import type { Change, Figures, Level, Reading } from './figures';
import type { Finding } from './types';
import { isFallInWords, linesText, listOf, nameOf, quoted, unique, yearsOf } from './wording';

/** Words of a row or column that make a sign superfluous. */
const SAYS_FALL = /baiss|diminu|recul|réduc|économi/i;

interface Cell {
  readonly change: Change;
  readonly reading: Reading;
  readonly section: Section;
  readonly column: string;
  readonly line: number;
  readonly levels: readonly [Level, Level];
}

/**
 * Falls that a table prints without their sign: the number is right and reads as a rise, for in a table no word says the
 * direction. The package keeps such a change with the sign that its levels have. `low`: nothing else is wrong with it. One
 * finding a column: whoever made it left the signs out of all of it.
 */
export function unsigned(figures: Figures): Finding[] {
  const columns = new Map<string, Cell[]>();
  for (const cell of cells(figures)) {
    const { section, column, change } = cell;
    const key = `${section.section}|${column}|${yearsOf(change)}`;
    const of = columns.get(key);
    if (of) of.push(cell);
    else columns.set(key, [cell]);
  }
  return [...columns.values()].map((of) =>
    findingOf(
      figures,
      of.sort((a, b) => a.line - b.line),
    ),
  );
}

function* cells(figures: Figures): IterableIterator<Cell> {
  for (const change of figures.changes) {
    const levels = comparedLevels(figures, change);
    if (!levels) continue;
    const { value, base } = levels;
    for (const reading of change.readings) {
      const place = reading.places.find((p) => p.section.kind === 'table' && p.column !== '');
      if (!place || !isFallInWords(reading) || value.readings[0]!.range.low >= base.readings[0]!.range.high) continue;
      if (SAYS_FALL.test(`${place.row} ${place.column} ${reading.printed}`)) continue;
      yield { change, reading, ...place, levels: [base, value] };
    }
  }
}

function findingOf(figures: Figures, of: readonly Cell[]): Finding {
  const [{ change, column }] = of as [Cell, ...Cell[]];
  const lines = of.map((c) => c.line);
  const levels = ({ levels: pair }: Cell): string =>
    pair.map((l) => `${l.readings[0]!.printed} en ${l.year}`).join(' puis ');
  const printed = listOf(of.map((c) => quoted(c.reading.printed)));
  const one = of.length === 1;
  return {
    check: 'sign',
    severity: 'low',
    report: change.report,
    lines: unique([...lines, ...of.flatMap((c) => c.levels.flatMap((l) => l.readings[0]!.lines))]),
    indicators: codesOf(of.map((c) => c.change)),
    printed: of.map((c) => c.reading.printed).join(' ; '),
    expected: of.map((c) => `- ${c.reading.printed}`).join(' ; '),
    message:
      `${one ? nameOf(figures, change) : `Colonne ${quoted(column)}`} : ` +
      `${one ? `la variation ${yearsOf(change)} est imprimée` : `les variations ${yearsOf(change)} sont imprimées`} ${printed} (${linesText(lines)}), sans signe, ` +
      `alors que les niveaux imprimés baissent : ${of.map(levels).join(' ; ')}.`,
    figures: refsOf(of.map((c) => c.change)),
  };
}
