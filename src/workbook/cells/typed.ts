import { asText } from '../text';
import type { CellContent } from './content';

/** A content as Range.values takes it so that the cell holds exactly that: text of the data is never read as a formula. */
export const typed = (content: CellContent): CellContent => (typeof content === 'string' ? asText(content) : content);

/** A content as it was read with Range.formulas, put back: what starts with `=` was a formula of the user's. */
export const restored = (content: CellContent): CellContent =>
  typeof content === 'string' && content.startsWith('=') ? content : typed(content);
