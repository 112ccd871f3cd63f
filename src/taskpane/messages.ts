import { DataError } from '../dataset';
import { WorkbookFailure } from '../workbook';
import type { Strings } from './strings';

export interface Message {
  readonly title: string;
  readonly text: string;
}

/** What the pane says of an error: what happened, what was kept, what to do. */
export function messageOf(error: unknown, { errors, result }: Strings): Message {
  if (error instanceof DataError) return errors[error.fault.kind];
  if (!(error instanceof WorkbookFailure)) {
    return {
      title: errors.excel.title,
      text: errors.excel.text(error instanceof Error ? error.message : String(error)),
    };
  }
  const failure = error.error;
  switch (failure.kind) {
    case 'sheetTaken':
      return { title: errors.sheetTaken.title, text: errors.sheetTaken.text(failure.sheet) };
    case 'protectedSheet':
      return { title: errors.protectedSheet.title, text: errors.protectedSheet.text(failure.sheet) };
    case 'tableChanged':
      return { title: errors.tableChanged.title, text: errors.tableChanged.text(failure.table) };
    case 'nothingToLoad':
      return errors.nothingToLoad;
    case 'cancelled':
      return { title: result.cancelledTitle, text: result.cancelledText };
  }
}
