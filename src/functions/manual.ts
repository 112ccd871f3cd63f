/** The files of src/functions that hold @customfunction blocks, in the order of the manual. */
export const FUNCTION_FILES = [
  'levels.ts',
  'changes.ts',
  'shares.ts',
  'comparisons.ts',
  'targets.ts',
  'tables.ts',
  'dictionary.ts',
  'provenance.ts',
  'control.ts',
  'card.ts',
] as const;
