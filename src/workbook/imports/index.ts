export { acceptImport, readImports, restoreImports, withdrawImport } from './commands';
export type { ImportChange } from './commands';
export type { StoredImports } from './store';
