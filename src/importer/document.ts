/**
 * What every reader makes of its file: blocks in reading order. The later stages see nothing else of the file.
 */
export interface GridRow {
  /** line of a text, row of a sheet, running line of a PDF; counts from 1 */
  readonly line: number;
  readonly cells: readonly string[];
}

export type Block =
  /** `rank`: 1 is the highest; 7 and above are guessed from the look of a line, not marked as headings */
  | { readonly kind: 'heading'; readonly line: number; readonly text: string; readonly rank: number }
  | { readonly kind: 'text'; readonly line: number; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly GridRow[] };

export const SOURCES = ['text', 'html', 'csv', 'xlsx', 'pdf'] as const;
export type SourceKind = (typeof SOURCES)[number];

export interface ReportDocument {
  readonly source: SourceKind;
  readonly blocks: readonly Block[];
  /** number of lines */
  readonly lines: number;
  /** what could not be read, in words for the user */
  readonly notices: readonly { readonly line: number; readonly message: string }[];
}
