export { takeChosenFile } from './chosenFile';
export { installFileKeys } from './keys';
export { WorkbookFiles, type FileReport } from './workbookFiles';
