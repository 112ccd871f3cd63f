/** Why a worksheet operation stopped; nothing of the user's was changed. */
export type WorkbookError =
  /** a sheet has our name but holds something else */
  | { readonly kind: 'sheetTaken'; readonly sheet: string }
  /** the columns of our table were changed by the user */
  | { readonly kind: 'tableChanged'; readonly table: string }
  | { readonly kind: 'protectedSheet'; readonly sheet: string }
  | { readonly kind: 'nothingToLoad' }
  | { readonly kind: 'cancelled' };

export class WorkbookFailure extends Error {
  constructor(readonly error: WorkbookError) {
    super(error.kind);
    this.name = 'WorkbookFailure';
  }
}
