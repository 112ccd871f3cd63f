import { termLinesOf } from './claims';
import type { Figure, Reading } from './figures';
import { evaluate, holdsWith, targetOf } from './identity';
import type { Identity } from './identity';
import { agreeingText, calculation, linesText, quoted, yearsOf } from './wording';

/** What a finding says beside its contradiction, with the lines that it rests on. */
export interface Remark {
  readonly text: string;
  readonly lines: readonly number[];
}

/** The identities that hold with one printing of a figure. */
export const holdingWith = (figure: Figure, reading: Reading, identities: readonly Identity[]): Identity[] =>
  identities.filter((identity) => holdsWith(identity, evaluate(identity).choice, figure, reading.range));

/** An identity that holds, in words: the calculation, or the published change that fits. */
export function agreement(identity: Identity, figure?: Figure, reading?: Reading): Remark {
  const { choice: chosen, computed } = evaluate(identity);
  const choice = figure && reading ? new Map(chosen).set(figure, reading) : chosen;
  const target = targetOf(identity);
  if (target && target !== figure && target.kind === 'change') {
    const { printed, lines } = choice.get(target)!;
    return { text: `l'évolution ${yearsOf(target)} imprimée ${quoted(printed)} (${linesText(lines)})`, lines };
  }
  const violation = { identity, choice, computed: computed! };
  const lines = termLinesOf(violation, figure);
  return { text: `${calculation(violation, agreeingText)} (${linesText(lines)})`, lines };
}
