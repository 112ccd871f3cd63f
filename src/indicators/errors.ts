/**
 * Everything that can keep an indicator calculation from answering: one closed union, carrying the data that a message
 * needs. Mapped to Excel errors in src/functions/excelErrors.ts and to pane messages in src/taskpane.
 */
export type IndicatorError =
  | { readonly kind: 'unknownIndicator'; readonly text: string; readonly nearest: readonly string[] }
  | { readonly kind: 'ambiguousIndicator'; readonly text: string; readonly codes: readonly string[] }
  | { readonly kind: 'unknownOrganization'; readonly text: string; readonly known: readonly string[] }
  | {
      readonly kind: 'noValue';
      readonly indicator: string;
      readonly organization: string;
      readonly year: number;
      readonly measure: 'realised' | 'target';
      /** the years there are, ascending */
      readonly years: readonly number[];
      /** what is printed in place of a value (`NC`, `-`), if anything */
      readonly printed: string;
    }
  | {
      readonly kind: 'noPublishedChange';
      readonly indicator: string;
      readonly organization: string;
      readonly year: number;
      readonly baseYear: number | null;
    }
  | { readonly kind: 'noParent'; readonly indicator: string }
  | { readonly kind: 'notAPart'; readonly indicator: string; readonly total: string }
  | {
      readonly kind: 'noBreakdown';
      readonly indicator: string;
      readonly breakdown: string;
      readonly known: readonly string[];
    }
  | {
      readonly kind: 'missingAddend';
      readonly total: string;
      readonly addends: readonly string[];
      readonly year: number;
    }
  | { readonly kind: 'notARate'; readonly indicator: string }
  | { readonly kind: 'rateHasPoints'; readonly indicator: string }
  | { readonly kind: 'notSignificant'; readonly indicator: string; readonly year: number; readonly value: number }
  | { readonly kind: 'zeroBase'; readonly indicator: string; readonly year: number }
  | { readonly kind: 'notRanked'; readonly indicator: string; readonly organization: string }
  | { readonly kind: 'badYear'; readonly text: string }
  | { readonly kind: 'badYears'; readonly from: number; readonly to: number }
  | { readonly kind: 'blankArgument'; readonly argument: string }
  | { readonly kind: 'badArgument'; readonly argument: string; readonly text: string; readonly expected: string };

/** A calculation that cannot answer. Thrown, so that a rule reads like the rule; caught once, at the edge. */
export class IndicatorFailure extends Error {
  constructor(readonly error: IndicatorError) {
    super(error.kind);
    this.name = 'IndicatorFailure';
  }
}

export const fail = (error: IndicatorError): never => {
  throw new IndicatorFailure(error);
};
