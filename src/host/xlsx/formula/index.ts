export { fromStored, toStored } from './stored';
