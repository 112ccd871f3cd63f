export { loadExcelize } from './excelize';
export { startNodeHost, type CellView, type NodeHost, type NodeHostOptions } from './nodeHost';
export { projectRoot } from './projectRoot';
export { ensureUniverBundle } from './univerBundle';
