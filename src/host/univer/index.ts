export type { UniverLibrary } from './context';
export { UniverEngine } from './univerEngine';
