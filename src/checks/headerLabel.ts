import { refsOf } from './claims';
import type { Remark } from './evidence';
import type { Figure, Figures, Place, Reading } from './figures';
import { headerLine, headerText } from './headerLine';
import type { Finding } from './types';
import { linesText, nameOf, quoted, unique } from './wording';

/** A label that closes with a year, or a date of 31 December: `TOTAL … 2020`, `Nombre de comptes au 31/12/2020`. */
const CLOSING_YEAR = /(?:\b|\/)((?:19|20)\d\d)\)?$/;
/** … where the year is a term of comparison, or 1 January, which is the close of the year before. */
const OTHER_MEANING =
  /(?:depuis|qu'en|que|contre|entre|de plus|de moins|avant|après)\b[^.]*$|0?1(?:er)?\/0?1\/\d{4}$|1er janvier/i;

/**
 * The part of `header` that concerns levels: the label of a row announces another year than its column, and the same figure is
 * printed elsewhere, or its column says so, for the column's year.
 */
export function labelYears(figures: Figures): Finding[] {
  const findings: Finding[] = [];
  for (const level of figures.levels) {
    for (const reading of level.readings) {
      for (const place of reading.places) {
        const announced = Number(CLOSING_YEAR.exec(place.row)?.[1]);
        if (!announced || announced === level.year || level.period !== '' || OTHER_MEANING.test(place.row)) continue;
        const proof = proofOf(figures, level, reading, place);
        if (proof) findings.push(findingOf(figures, level, reading, place, announced, proof));
      }
    }
  }
  return findings;
}

/** What the report itself prints, that the figure is of the year under which it is kept. */
function proofOf(figures: Figures, level: Figure, reading: Reading, place: Place): Remark | undefined {
  const year = String(level.year);
  if (place.column.includes(year)) {
    const line = headerLine(figures, place);
    return {
      text: `sa colonne est intitulée ${quoted(place.column)}${headerText(line)}`,
      lines: line === undefined ? [] : [line],
    };
  }
  const other = reading.places.find((p) => p.line !== place.line && p.row !== place.row && p.row.includes(year));
  return (
    other && { text: `le même nombre est imprimé sous ${quoted(other.row)} (l. ${other.line})`, lines: [other.line] }
  );
}

function findingOf(
  figures: Figures,
  level: Figure,
  reading: Reading,
  place: Place,
  announced: number,
  proof: Remark,
): Finding {
  return {
    check: 'header',
    severity: 'medium',
    report: level.report,
    lines: unique([place.line, ...proof.lines]),
    indicators: [level.indicator.indicator],
    printed: place.row,
    expected: place.row.replace(CLOSING_YEAR, (text, year: string) => text.replace(year, String(level.year))),
    message: `${nameOf(figures, level)} : la ligne ${quoted(place.row)} (${linesText([place.line])}, ${quoted(reading.printed)}) annonce ${announced}, alors que ${proof.text}.`,
    figures: refsOf([level]),
  };
}
