import { codesOf, expectedText, linesOf, refsOf, termLinesOf } from './claims';
import type { Compared } from './evolution';
import type { Change, Figures, Place } from './figures';
import { headerLine } from './headerLine';
import { figuresOf, printedTarget, targetOf } from './identity';
import type { Violation } from './identity';
import type { Finding } from './types';
import { linesText, listOf, nameOf, quoted, unique } from './wording';

/** A change that fits the levels of another row. */
export interface Move {
  readonly violation: Violation;
  /** the row whose levels the change fits */
  readonly to: Compared;
  readonly from: number;
  readonly line: number;
}

/** The table that prints a contradicting change. */
export const placeOf = (violation: Violation): Place | undefined =>
  printedTarget(violation)?.places.find((p) => p.section.kind === 'table');

export const lineOf = (violation: Violation): number => placeOf(violation)!.line;

function rowsAway({ from, line }: Move): string {
  const rows = Math.abs(line - from);
  return `${rows > 1 ? `${rows} lignes` : 'une ligne'} plus ${line > from ? 'bas' : 'haut'}`;
}

/**
 * A column of changes that slid over its rows: one finding for each change that is not that of its row, with the change that
 * its row has, for that is what a reader corrects; each says how far the slide goes.
 */
export function shiftedFindings(figures: Figures, wrong: readonly Violation[], moves: readonly Move[]): Finding[] {
  const place = placeOf(wrong[0]!)!;
  const header = headerLine(figures, place);
  // a header without years is named, for the years are not there to be found
  const unnamed = place.column && !/\d{2}/.test(place.column) ? place.column : '';
  const named = unnamed ? ` (colonne ${quoted(unnamed)}${header === undefined ? '' : `, l. ${header}`})` : '';
  const column =
    `La colonne est décalée : ${wrong.length} évolutions (${linesText(wrong.map(lineOf))}) ne correspondent pas aux niveaux de leur ligne, ` +
    `et ${moves.length} d'entre elles conviennent à une autre ligne du tableau.`;
  return wrong.map((violation): Finding => {
    const { identity, choice } = violation;
    const change = targetOf(identity) as Change;
    const printed = printedTarget(violation)!;
    const move = moves.find((m) => m.violation === violation);
    const levels = figuresOf(identity)
      .filter((f) => f !== change)
      .sort((a, b) => a.year - b.year)
      .map((f) => `${choice.get(f)!.printed} en ${f.year}`);
    const fits = move
      ? ` ${quoted(printed.printed)} convient à ${quoted(move.to.value.indicator.label)} (${linesText([move.line])}), ${rowsAway(move)}.`
      : '';
    return {
      check: 'misaligned',
      severity: 'high',
      report: change.report,
      lines: unique([
        ...linesOf(violation),
        ...(move ? [move.line] : []),
        ...(unnamed && header !== undefined ? [header] : []),
      ]),
      indicators: codesOf(figuresOf(identity)),
      printed: printed.printed,
      expected: expectedText(violation),
      message:
        `${nameOf(figures, change)} : l'évolution ${change.year}/${change.baseYear}${named} est imprimée ${quoted(printed.printed)} (${linesText([lineOf(violation)])}), ` +
        `alors que ${listOf(levels)} (${linesText(termLinesOf(violation, change))}) donnent ${expectedText(violation)}.${fits} ${column}`,
      figures: refsOf(figuresOf(identity)),
    };
  });
}
