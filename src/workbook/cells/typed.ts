import { asText } from '../text';
import type { CellContent } from './content';

/** A content as Range.values takes it so that the cell holds exactly that: text of the data is never read as a formula. */
export const typed = (content: CellContent): CellContent => (typeof content === 'string' ? asText(content) : content);

/** A content of the user's, put back: what starts with `=` was a formula of hers, with an apostrophe before it a text. */
export const restored = (content: CellContent): CellContent =>
  typeof content === 'string' && /^'?=/.test(content) ? content : typed(content);
