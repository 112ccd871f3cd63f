/** The language of Excel formulas: French ↔ English, tokens, calls. Pure. */
export { errorToEnglish, errorToFrench, FormulaSyntaxError, isErrorValue } from './errors';
export { FUNCTION_NAMES, functionToEnglish, functionToFrench, isFrenchOnlyFunction } from './functionNames';
export { isFrench } from './isFrench';
export { checkEnglish, toEnglish } from './toEnglish';
export { toFrench } from './toFrench';
export { formulaTokens, functionCalls, type FormulaToken, type FunctionCall } from './tokens';
