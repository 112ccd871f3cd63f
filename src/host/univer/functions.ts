import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';
import type { CellReference, CellValue, EngineFunction, FunctionArgument, FunctionResult } from '../engine';
import { toBox, type UniverContext, type UniverLibrary } from './context';
import { SPILL_FUNCTION, TABLE_FUNCTION } from './dialect';

/** Functions that the host adds to Univer's own. */
export class Functions {
  constructor(private readonly context: UniverContext) {}

  register(definition: EngineFunction): void {
    const { lib, injector } = this.context;
    const executor = createExecutor(lib, definition);
    injector.get(lib.IFunctionService).registerExecutors(executor);
    injector.get(lib.IDescriptionService).registerDescriptions([
      {
        functionName: definition.name,
        functionType: USER_FUNCTION,
        description: definition.description,
        abstract: definition.description,
        functionParameter: definition.parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description,
          example: '',
          require: parameter.optional ? 0 : 1,
          repeat: parameter.repeating ? 1 : 0,
        })),
      },
    ]);
  }

  /**
   * `A1#` is a reference to the whole spill of A1, which is calculated before because the argument depends on it;
   * a structured reference stands next to the cells that it means.
   */
  registerOperators(): void {
    const { lib, injector } = this.context;
    class AnchorArray extends lib.BaseFunction {
      override needsReferenceObject = true;
      override minParams = 1;
      override maxParams = 1;

      override calculate(anchor: FunctionVariantType): FunctionVariantType {
        if (!anchor.isReferenceObject()) return lib.ErrorValueObject.create(REF_ERROR);
        return spillOf(lib, anchor as BaseReferenceObject, injector.get(lib.FormulaDataModel).getArrayFormulaRange());
      }
    }
    class TableReference extends lib.BaseFunction {
      override needsReferenceObject = true;

      override calculate(_reference: FunctionVariantType, cells: FunctionVariantType): FunctionVariantType {
        return cells;
      }
    }
    injector
      .get(lib.IFunctionService)
      .registerExecutors(new AnchorArray(SPILL_FUNCTION), new TableReference(TABLE_FUNCTION));
  }
}

/** Univer's `FunctionType.User`. */
const USER_FUNCTION = 15;
type ErrorName = Parameters<UniverLibrary['ErrorValueObject']['create']>[0];
const REF_ERROR = '#REF!' as ErrorName;

type ArrayRanges = Record<
  string,
  | Record<string, Record<number, Record<number, ReturnType<BaseReferenceObject['getRangeData']>>> | null | undefined>
  | null
  | undefined
>;

function spillOf(lib: UniverLibrary, anchor: BaseReferenceObject, known: unknown): FunctionVariantType {
  const { startRow, startColumn } = anchor.getRangePosition();
  const places = [anchor.getUnitId(), anchor.getSheetId()] as const;
  // This run's spill, where the anchor has just been calculated, before that of an earlier run.
  const range = [anchor.getRuntimeArrayFormulaRange() as unknown, known]
    .map((ranges) => (ranges as ArrayRanges | null)?.[places[0]]?.[places[1]]?.[startRow]?.[startColumn])
    .find((found) => found !== undefined && found !== null);
  if (range === undefined) return lib.ErrorValueObject.create(REF_ERROR);
  anchor.setRangeData({ ...anchor.getRangeData(), ...range });
  return anchor;
}

function createExecutor(lib: UniverLibrary, definition: EngineFunction): InstanceType<UniverLibrary['BaseFunction']> {
  class HostFunction extends lib.BaseFunction {
    override needsReferenceObject = true;

    override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
      const at = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
      return toVariant(lib, definition.call(variants.map(toArgument), at));
    }
  }
  return new HostFunction(definition.name.toUpperCase());
}

function toArgument(variant: FunctionVariantType): FunctionArgument {
  if (variant.isReferenceObject()) return fromReference(variant as BaseReferenceObject);
  const value = variant as BaseValueObject;
  if (value.isError()) return { kind: 'error', code: String(value.getValue()) };
  if (value.isArray()) return { kind: 'matrix', values: matrixOf(value), reference: null };
  if (value.isNull()) return { kind: 'omitted' };
  return { kind: 'scalar', value: value.getValue(), reference: null };
}

function fromReference(variant: BaseReferenceObject): FunctionArgument {
  const reference: CellReference = { sheetId: variant.getSheetId(), box: toBox(variant.getRangePosition()) };
  const values = matrixOf(variant.toArrayValueObject());
  if (values.length === 1 && values[0]?.length === 1) return { kind: 'scalar', value: values[0][0] ?? null, reference };
  return { kind: 'matrix', values, reference };
}

function matrixOf(value: BaseValueObject): (CellValue | null)[][] {
  const array = value as InstanceType<UniverLibrary['ArrayValueObject']>;
  return array
    .getArrayValue()
    .map((line) => line.map((cell) => (cell === null || cell === undefined || cell.isNull() ? null : cell.getValue())));
}

type Scalar = CellValue | null | { readonly error: string };

function toVariant(lib: UniverLibrary, result: FunctionResult): BaseValueObject {
  if (!Array.isArray(result)) return toValue(lib, result);
  const values = result.map((line) => line.map((cell) => toValue(lib, cell)));
  return lib.ArrayValueObject.create({
    calculateValueList: values,
    rowCount: values.length,
    columnCount: values[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function toValue(lib: UniverLibrary, value: Scalar): BaseValueObject {
  if (value === null) return lib.ValueObjectFactory.create('');
  if (typeof value === 'object') return lib.ErrorValueObject.create(value.error as ErrorName);
  // The factory would turn text that looks like a number or an error into one.
  if (typeof value === 'string') return lib.StringValueObject.create(value);
  return lib.ValueObjectFactory.create(value);
}
