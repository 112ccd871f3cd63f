export type { BlankCells } from './arguments';
export { BUSY, CustomFunctionBridge } from './bridge';
export type { FunctionMetadata, FunctionsMetadata, ParameterMetadata } from './metadata';
export type { RichValue } from './results';
export { CustomFunctionsService } from './service';
export { lifted } from './lifting';
