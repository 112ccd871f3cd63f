import type { ChangeUnit, Unit } from '../../dataset';
import type { Block } from '../document';
import type { Figure, Item } from '../types';
import type { Context } from './context';
import { sectionOf } from './context';
import { readFigure, scaled } from './number';
import type { Printed } from './number';
import { clauseAfter, clauseBefore, mentionsIn } from './sentence';
import type { Mention } from './sentence';
import { onlyYear, timeOf } from './years';
import { suggestedUnit } from './unitWords';

const BULLET = /^[-+>*✦•■●▪◦·–#]+ (?=\S)/;
const FALL = /\b(?:baiss\w+|diminu\w+|recul\w*|chut\w+|r[ée]duction|r[ée]dui\w+|repli|moins)\b/i;
const RISE = /\b(?:hausse|augment\w+|progress\w+|croissance|croît|bond\w*|en plus)\b/i;
const CHANGE = /\b(?:[ée]vol\w+|variation|par rapport [àa]u?|supplémentaires?)\b/i;
const TARGET = /\b(?:objectifs?|cible)\b[^.;]{0,30}$/i;

/** The figures of a line outside tables: a figure that stands alone with its caption, or those of a sentence. */
export function itemsOfText(blocks: readonly Block[], at: number, context: Context): Item[] {
  const block = blocks[at]!;
  if (block.kind === 'table') return [];
  // the dash of a list is no minus sign
  const text = block.text.replace(BULLET, '');
  if (onlyYear(text) !== undefined || !/\d/.test(text)) return [];
  const alone = readFigure(text);
  if (alone?.kind === 'number' && !/\p{L}/u.test(alone.rest)) {
    const caption = captionOf(blocks, at);
    return caption === '' ? [] : [itemOf(block.line, caption, alone, undefined, context)];
  }
  return text
    .split(/(?<=[.;!?])\s+(?=\p{Lu})/u)
    .flatMap((sentence) => mentionsIn(sentence).flatMap((m) => itemOfMention(block.line, sentence, m, context)));
}

const wordsOnly = (block: Block | undefined): string =>
  block && block.kind !== 'table' && !/^[\d\s.,%€+-]+$/.test(block.text) && block.text.length <= 120 ? block.text : '';

/** What a key figure is of: the lines below it, else the line above. */
function captionOf(blocks: readonly Block[], at: number): string {
  const here = blocks[at]!;
  const lineOf = (b: Block): number => (b.kind === 'table' ? Infinity : b.line);
  const next = blocks[at + 1];
  const below = next && lineOf(next) - lineOf(here) <= 4 ? wordsOnly(next) : '';
  if (below !== '' && !/\d{2}/.test(below)) {
    const after = blocks[at + 2];
    const more = after && next && lineOf(after) - lineOf(next) === 1 ? wordsOnly(after) : '';
    return /\d/.test(more) ? below : `${below} ${more}`.trim();
  }
  return wordsOnly(blocks[at - 1]);
}

function itemOfMention(line: number, sentence: string, mention: Mention, context: Context): Item[] {
  const { printed, before, after } = mention;
  const follows = clauseAfter(after);
  const leads = clauseBefore(before);
  // « 19 899 communications » is named by what follows, « un montant de 195 € » by what leads to it
  const named = printed.mark === null && follows.length > 2 ? follows : `${leads} ${follows}`.trim();
  if (named.length < 3) return [];
  return [itemOf(line, named, printed, { sentence, leads, follows, after }, context)];
}

interface Around {
  readonly sentence: string;
  readonly leads: string;
  readonly follows: string;
  readonly after: string;
}

function itemOf(line: number, label: string, printed: Printed, around: Around | undefined, context: Context): Item {
  const { identity, headings } = context;
  const near = headings.nearest();
  const changed = changeOf(printed, around);
  const time = timeOf(around?.sentence ?? label);
  const year = yearOf(around, time.years, identity.year);
  const unit: Unit = printed.mark ?? suggestedUnit(label) ?? 'count';
  const value = printed.number === null ? null : scaled(printed.number, printed.scale);
  if (value === null) {
    context.findings.push({
      check: 'misprint',
      severity: 'warning',
      line,
      printed: printed.printed,
      message: `« ${printed.printed} » n'est pas un nombre bien formé (ligne ${line}) : sa valeur est laissée vide.`,
    });
  }
  const signed = value !== null && changed === 'fall' ? -Math.abs(value) : value;
  const changeUnit: ChangeUnit =
    printed.mark === 'percent' ? 'percent' : printed.mark === 'point' ? 'point' : 'absolute';
  const figure: Figure = {
    line,
    cell: 0,
    section: sectionOf(near),
    row_label: label.slice(0, 160),
    column_label: '',
    printed: printed.printed,
    value: changed ? signed : value,
    unit: changed ? changeUnit : unit,
    scale: printed.scale,
    year,
    base_year: changed ? (time.pair?.[0] ?? year - 1) : null,
    header: '',
    what: changed ? 'change' : around && TARGET.test(around.leads) ? 'target' : 'level',
    organization: identity.organization,
    status: printed.number === null ? 'U' : printed.bound ? 'E' : 'A',
    note: printed.number === null ? 'nombre mal formé' : '',
  };
  return {
    line,
    table: -1,
    label: label.slice(0, 160),
    groups: [],
    qualifier: '',
    title: '',
    headings: near,
    section: figure.section,
    unit,
    unitFrom: printed.mark ? 'printed' : suggestedUnit(label) ? 'words' : 'nothing',
    total: false,
    nameless: 0,
    figures: [figure],
  };
}

/** Whether a figure says how something changed: by its sign, or by the words right before it. */
function changeOf(printed: Printed, around: Around | undefined): 'fall' | 'rise' | undefined {
  const leads = around?.leads.slice(-60) ?? '';
  const close = leads.split(/,\s/).pop() ?? '';
  const rate = printed.mark === 'percent' || printed.mark === 'point';
  if (printed.sign === '-' && (rate || printed.mark !== null)) return 'fall';
  if (printed.sign === '+') return 'rise';
  if (!rate) return undefined;
  if (FALL.test(close) && /\b(?:de|d|à)\s*$/i.test(close)) return 'fall';
  if ((RISE.test(close) || CHANGE.test(close)) && /\b(?:de|d|à)\s*$/i.test(close)) return 'rise';
  return /^(?:de\s)?(?:progression|hausse|croissance|augmentation)/i.test(around?.follows ?? '') ? 'rise' : undefined;
}

/** The year that the words nearest to the figure name; what it is compared with does not count. */
function yearOf(around: Around | undefined, years: readonly number[], reportYear: number): number {
  if (!around) return years.length === 1 ? years[0]! : reportYear;
  const after = /^[^.;,()\d]{0,60}?\ben ((?:19|20)\d\d)\b/.exec(around.after)?.[1];
  if (after) return Number(after);
  const named = timeOf(around.leads.replace(/(?:par rapport [àa]|contre|depuis)[^,]*/gi, ' ')).years;
  return named[named.length - 1] ?? reportYear;
}
