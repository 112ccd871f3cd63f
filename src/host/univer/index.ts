export type { UniverLibrary } from './context';
export { UniverEngine, type Entered } from './univerEngine';
