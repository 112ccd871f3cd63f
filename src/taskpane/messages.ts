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
    case 'protectedSheet':
    case 'sheetFull':
      return { title: errors[failure.kind].title, text: errors[failure.kind].text(failure.sheet) };
    case 'tableChanged':
    case 'changedMeanwhile':
      return { title: errors[failure.kind].title, text: errors[failure.kind].text(failure.table) };
    case 'refused':
    case 'interrupted':
      return { title: errors[failure.kind].title, text: errors[failure.kind].text(failure.detail) };
    case 'olderData':
      return { title: errors.olderData.title, text: errors.olderData.text(failure.version, failure.loaded) };
    case 'protectedWorkbook':
    case 'nothingToLoad':
    case 'nothingToUndo':
      return errors[failure.kind];
    case 'cancelled':
      return { title: result.cancelledTitle, text: result.cancelledText };
    case 'nothingToFreeze':
    case 'nothingToRestore':
    case 'noFileAccess':
      // the section Cellule has its own words for what only it does
      return { title: errors.excel.title, text: errors.excel.text(failure.kind) };
  }
}
