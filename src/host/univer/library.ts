/**
 * What the adapter uses of Univer, the same in Node and in the browser. The two differ only in the plugins that they register,
 * so each has its own `createUniver` (nodeLibrary.ts, browserLibrary.ts).
 */
export {
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  Univer,
  UniverInstanceType,
  type Injector,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
export {
  ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  BaseValueObject,
  BooleanValueObject,
  ErrorValueObject,
  FormulaDataModel,
  type FunctionVariantType,
  IFormulaRuntimeService,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  RegisterOtherFormulaService,
  StringValueObject,
  ValueObjectFactory,
} from '@univerjs/engine-formula';
export { IDescriptionService, TriggerCalculationController } from '@univerjs/sheets-formula';
