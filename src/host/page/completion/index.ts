/** Help while a formula is being typed: functions, values, arguments. Pure. */
export { takesReference } from './caret';
export { Catalogue, customFunctions, nativeFunctions, type FunctionEntry, type HelpMetadata } from './catalogue';
export { assist, type Assistance, type Help, type Proposal } from './propose';
export type { WorkbookWords } from './words';
