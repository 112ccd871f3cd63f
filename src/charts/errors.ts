/** Why no chart was drawn; nothing of the user's was changed. */
export type ChartError =
  | { readonly kind: 'protectedSheet'; readonly sheet: string }
  /** a sheet of our name that we did not write */
  | { readonly kind: 'sheetTaken'; readonly sheet: string };

export class ChartFailure extends Error {
  constructor(readonly error: ChartError) {
    super(error.kind);
    this.name = 'ChartFailure';
  }
}
