import { codesOf, refsOf } from './claims';
import { comparedLevels } from './evolution';
import type { Figures } from './figures';
import type { Finding } from './types';
import { isFallInWords, linesText, nameOf, quoted, unique, yearsOf } from './wording';

/** Words of a row or column that make a sign superfluous. */
const SAYS_FALL = /baiss|diminu|recul|réduc|économi/i;

/**
 * A fall that a table prints without its sign: the number is right and reads as a rise, for in a table no word says the
 * direction. The package keeps such a change with the sign that its levels have. `low`: nothing else is wrong with it.
 */
export function unsigned(figures: Figures): Finding[] {
  return figures.changes.flatMap((change) => {
    const levels = comparedLevels(figures, change);
    if (!levels) return [];
    const [value, base] = [levels.value.readings[0]!, levels.base.readings[0]!];
    return change.readings.flatMap((reading): Finding[] => {
      const place = reading.places.find((p) => p.section.kind === 'table' && p.column !== '');
      if (!place || !isFallInWords(reading) || value.range.low >= base.range.high) return [];
      if (SAYS_FALL.test(`${place.row} ${place.column} ${reading.printed}`)) return [];
      return [
        {
          check: 'sign',
          severity: 'low',
          report: change.report,
          lines: unique([place.line, ...value.lines, ...base.lines]),
          indicators: codesOf([change]),
          printed: reading.printed,
          expected: `- ${reading.printed}`,
          message:
            `${nameOf(figures, change)} : la variation ${yearsOf(change)} est imprimée ${quoted(reading.printed)} (${linesText([place.line])}), sans signe, ` +
            `alors que les niveaux imprimés, ${base.printed} en ${change.baseYear} puis ${value.printed} en ${change.year} (${linesText([...base.lines, ...value.lines])}), baissent.`,
          figures: refsOf([change]),
        },
      ];
    });
  });
}
