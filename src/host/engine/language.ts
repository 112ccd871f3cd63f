/** The language in which formulas turn values into texts and texts into values: that of the user's Excel. */
export interface ValueLanguage {
  /** What `&` and text functions make of a value: `1,5`, `VRAI`. */
  textOf(value: number | boolean): string;
  /** The number that a text stands for where one is wanted, dates included; null where it is none. */
  numberOf(text: string): number | null;
  /** The number formats of dates and times that functions such as TODAY give to their cells. */
  readonly dateFormats: { readonly date: string; readonly dateAndTime: string; readonly time: string };
}
