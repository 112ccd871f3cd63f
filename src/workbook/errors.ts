/** Why a worksheet operation stopped; except for `interrupted` the workbook is as it was before. */
export type WorkbookError =
  /** a sheet has our name but holds something else */
  | { readonly kind: 'sheetTaken'; readonly sheet: string }
  /** columns that tell the rows of our table apart are gone */
  | { readonly kind: 'tableChanged'; readonly table: string }
  | { readonly kind: 'protectedSheet'; readonly sheet: string }
  | { readonly kind: 'protectedWorkbook' }
  /** the rows do not fit on the sheet */
  | { readonly kind: 'sheetFull'; readonly sheet: string }
  /** the table was sorted or its rows changed while the differences were worked out */
  | { readonly kind: 'changedMeanwhile'; readonly table: string }
  | { readonly kind: 'nothingToLoad' }
  /** the data in hand comes before that of the workbook: this place has not been able to fetch the current one */
  | { readonly kind: 'olderData'; readonly version: string; readonly loaded: string }
  | { readonly kind: 'nothingToUndo' }
  /** no formula of the target needs the add-in, or none of them has a value (`left`) */
  | { readonly kind: 'nothingToFreeze'; readonly left: number }
  | { readonly kind: 'nothingToRestore' }
  /** this Excel does not hand its file to add-ins */
  | { readonly kind: 'noFileAccess' }
  | { readonly kind: 'cancelled' }
  /** Excel refused; everything was put back */
  | { readonly kind: 'refused'; readonly detail: string }
  /** Excel refused, and refused to have it put back: the workbook is marked, its next opening repairs it */
  | { readonly kind: 'interrupted'; readonly detail: string };

export class WorkbookFailure extends Error {
  constructor(readonly error: WorkbookError) {
    super('detail' in error ? `${error.kind}: ${error.detail}` : error.kind);
    this.name = 'WorkbookFailure';
  }
}

/** What Excel said, for the detail line of a message. */
export const detailOf = (error: unknown): string => {
  if (error instanceof Error) return 'code' in error ? `${String(error.code)} : ${error.message}` : error.message;
  return String(error);
};

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookFailure({ kind: 'cancelled' });
}
