import type { HostErrorCode } from '../../../src/host/richapi';

/** Whatever is asked of Excel: it is busy, out of memory, shutting down, editing a cell, or behind another workbook. */
const ANY: readonly HostErrorCode[] = [
  'GeneralException',
  'RequestAborted',
  'InvalidRequest',
  'InvalidOperation',
  'InvalidOperationInCellEditMode',
  'InactiveWorkbook',
  'MemoryLimitReached',
  'ActivityLimitReached',
  'ServiceNotAvailable',
];
const READS: readonly HostErrorCode[] = [
  'ApiNotFound',
  'NotImplemented',
  'InvalidArgument',
  'InvalidObjectPath',
  'InvalidReference',
  'ItemNotFound',
];
const WRITES: readonly HostErrorCode[] = [
  'AccessDenied',
  'Conflict',
  'InvalidArgument',
  'InvalidReference',
  'ItemNotFound',
  'UnsupportedOperation',
  'RangeExceedsLimit',
];
/** Cells that move, tables that grow. */
const MOVES: readonly HostErrorCode[] = [
  'InsertDeleteConflict',
  'NonBlankCellOffSheet',
  'FilteredRangeConflict',
  'MergedRangeConflict',
  'PivotTableRangeConflict',
  'OperationCellsExceedLimit',
];

const SET_PROPERTY = '4';
const CALL = '3';

/**
 * The error codes of Excel's documentation that an action can end with.
 * @param kind type and name of the action, as in `Place`
 */
export function codesFor(kind: string): readonly HostErrorCode[] {
  const [type, name = ''] = kind.split(' ');
  // the request as a whole: Excel did it, and its answer gets lost
  if (kind === 'answer') return ['ResponsePayloadSizeLimitExceeded', 'GeneralException', 'RequestAborted'];
  if (name === 'Add') return [...ANY, ...WRITES, 'ItemAlreadyExists', 'MergedRangeConflict', 'UnsupportedFeature'];
  if (/^(DeleteRowsAt|Resize|Insert|Delete)$/.test(name)) return [...ANY, ...WRITES, ...MOVES];
  if (type === SET_PROPERTY || type === CALL) return [...ANY, ...WRITES];
  return [...ANY, ...READS];
}
