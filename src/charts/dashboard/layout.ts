import { cell } from '../block';
import { absoluteName } from '../formula';
import { BARS, HEADLINES, MOVES, YEARS } from './records';

/** The page in columns A to H; what feeds it, beside it and out of print. */
export const PAGE = { columns: 8, header: 4, first: 5, charts: 19, chartRows: 23 } as const;
export const ORGANIZATION_CELL = cell(1, 1);
export const YEAR_CELL = cell(2, 1);
export const HELPER = 10;
/** column of the helper, beside each headline, that holds its change as a number */
export const CHANGE = 4;
/** first row of the table of pages */
export const RECORDS_ROW = 99;
/** the two cells that choose */
export const ORG = absoluteName(1, 1);
export const YEAR = absoluteName(2, 1);

/** Fields of a record, as columns of the helper. */
export const FIELDS = {
  key: 0,
  organization: 1,
  year: 2,
  headlines: 3,
  splitTotal: 3 + HEADLINES,
  splitPhrase: 4 + HEADLINES,
  splitBars: 5 + HEADLINES,
  history: 5 + HEADLINES + 2 * BARS,
  years: 6 + HEADLINES + 2 * BARS,
  secondKind: 6 + HEADLINES + 2 * BARS + YEARS,
  secondTotal: 7 + HEADLINES + 2 * BARS + YEARS,
  secondPhrase: 8 + HEADLINES + 2 * BARS + YEARS,
  secondBars: 9 + HEADLINES + 2 * BARS + YEARS,
  moves: 9 + HEADLINES + 4 * BARS + YEARS,
  width: 9 + HEADLINES + 4 * BARS + YEARS + 2 * MOVES,
} as const;
