import type { CellOutcome } from '../commands';
import { WorkbookFailure } from '../workbook';
import { messageOf } from './messages';
import type { Strings } from './strings';

export interface CellMessage {
  readonly intent: 'success' | 'warning' | 'error';
  readonly title: string;
  readonly lines: readonly string[];
}

/** Cells named one by one in a message, at most. */
const NAMED = 8;

/** What the pane says of Figer, Rétablir and Copie figée. */
export function cellMessageOf(outcome: CellOutcome, strings: Strings): CellMessage {
  const { freeze } = strings.cell;
  const listed = <T extends { readonly address: string }>(
    items: readonly T[],
    reason: (item: T) => string,
  ): string[] => [
    ...items.slice(0, NAMED).map((item) => `${item.address} : ${reason(item)}`),
    ...(items.length > NAMED ? [freeze.more(items.length - NAMED)] : []),
  ];
  switch (outcome.kind) {
    case 'frozen': {
      const { frozen, readers, left, kept } = outcome.report;
      return {
        intent: left.length ? 'warning' : 'success',
        title: freeze.frozen(frozen),
        lines: [
          ...(readers ? [freeze.readers(readers)] : []),
          freeze.kept[kept],
          ...(left.length ? [freeze.left(left.length), ...listed(left, ({ reason }) => freeze.reasons[reason])] : []),
        ],
      };
    }
    case 'restored': {
      const { restored, already, conflicts } = outcome.report;
      return {
        intent: conflicts.length ? 'warning' : 'success',
        title: freeze.restored(restored),
        lines: [
          ...(already ? [freeze.already(already)] : []),
          ...(conflicts.length
            ? [freeze.conflicts(conflicts.length), ...listed(conflicts, ({ reason }) => freeze.conflictReasons[reason])]
            : []),
        ],
      };
    }
    case 'copied': {
      const { frozen, names, withoutValue } = outcome.report;
      return {
        intent: withoutValue.length ? 'warning' : 'success',
        title: freeze.copied,
        lines: [
          freeze.copiedText(frozen),
          ...(names.length ? [freeze.namesGone(names.join(', '))] : []),
          ...(withoutValue.length ? [freeze.withoutValue(withoutValue.slice(0, NAMED).join(', '))] : []),
        ],
      };
    }
    case 'failed': {
      const { title, text } = failureOf(outcome.error, strings);
      return { intent: 'error', title, lines: [text] };
    }
  }
}

function failureOf(error: unknown, strings: Strings): { readonly title: string; readonly text: string } {
  const { errors } = strings.cell;
  if (error instanceof WorkbookFailure) {
    switch (error.error.kind) {
      case 'nothingToFreeze':
        return error.error.left
          ? { title: errors.nothingToFreeze.title, text: errors.nothingToFreeze.left }
          : errors.nothingToFreeze;
      case 'nothingToRestore':
        return errors.nothingToRestore;
      case 'noFileAccess':
        return errors.noFileAccess;
      default:
        break;
    }
  }
  // several ranges at once are no range for Excel
  if (error instanceof Error && 'code' in error && error.code === 'InvalidSelection') return errors.selection;
  return messageOf(error, strings);
}
