/** The task pane: React components over the dataset and workbook stages. Fetched after the functions have been registered. */
export { mountPane } from './mount';
