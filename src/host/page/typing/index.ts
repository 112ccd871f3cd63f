/** What a French user types, sees and edits. Pure. */
export { fittingNumber, generalText, hashes } from './display';
export { editText } from './editText';
export { readPasted } from './pasted';
export { readTyped, type Typed } from './typed';
