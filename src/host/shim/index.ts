export { addNotes } from './notesClient';
export { DEFAULT_REQUIREMENTS, installShim, type HostBridge, type Requirements, type ShimOptions } from './shim';
