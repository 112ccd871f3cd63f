import type { Dataset } from '../../dataset';
import { currentSettings } from '../../functions';
import { valueText } from '../../workbook';
import { baseYearOf, callOf, OFFER_KINDS } from '../formulas/offers';
import type { OfferKind, Shown } from '../formulas/offers';
import { useStrings } from '../stringsContext';
import type { Strings } from '../strings';
import { useAnswers } from './useAnswer';
import type { Answer } from './useAnswer';

export interface Offer {
  readonly kind: OfferKind;
  readonly answer: Answer;
  /** of what: years, lines */
  readonly hint: string;
  /** the result, where it is one value */
  readonly text: string;
}

/** What can be inserted of an indicator: only what has a result. */
export function useOffers(data: Dataset, shown: Shown): Offer[] {
  const { insert } = useStrings().indicators;
  const usual = currentSettings().organization;
  const answers = useAnswers(OFFER_KINDS.map((kind) => callOf(data, kind, shown, usual)));
  return OFFER_KINDS.flatMap((kind, k) => {
    const answer = answers[k];
    if (!answer || answer.reason !== null) return [];
    const cell = answer.cells[0]?.[0];
    const single = kind === 'value' || kind === 'change';
    return [
      {
        kind,
        answer,
        hint: hintOf(kind, answer, shown, baseYearOf(data, shown), insert.hints),
        text: single && cell ? valueText(cell.value, cell.format) : '',
      },
    ];
  });
}

function hintOf(
  kind: OfferKind,
  { cells }: Answer,
  { year }: Shown,
  base: number | undefined,
  hints: Strings['indicators']['insert']['hints'],
): string {
  switch (kind) {
    case 'value':
      return hints.value(year);
    case 'change':
      return hints.change(base ?? year - 1, year);
    case 'series':
      return hints.series(cells.length);
    case 'breakdown':
      return hints.breakdown(cells.length);
    case 'card':
      return hints.card();
  }
}
