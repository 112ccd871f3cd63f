/* global CustomFunctions */
/** Stage 3: the CCSS.* functions, thin typed calls of the indicators stage. Their JSDoc is their manual. */
import { FUNCTIONS } from './catalogue';

/** Tells Excel which code answers which function of functions.json. */
export function registerFunctions(): void {
  CustomFunctions.associate(FUNCTIONS);
}

export { FUNCTIONS, isFunctionId } from './catalogue';
export type { FunctionId } from './catalogue';
export { explain } from './explain';
export type { ExplainedCell, Explanation, PlainArgument, PlainValue, UsedFigure } from './explain';
export { answerFrom, currentSettings, hasAnswered, useSettings, DEFAULT_SETTINGS } from './session';
export type { FunctionSettings } from './session';
export { excelErrorOf } from './excelErrors';
export { onWaitingCalls, waitingCalls } from './waiting';
export type { WaitingCalls } from './waiting';
