import type { BaseFunction, BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';
import type { ValueLanguage } from '../engine';
import type { UniverContext, UniverLibrary } from './context';

type TakesText = (argument: number) => boolean;

const all: TakesText = () => true;
const first: TakesText = (argument) => argument === 0;
const firstTwo: TakesText = (argument) => argument < 2;

/** Functions that read texts, and in which arguments. */
const TEXT_FUNCTIONS: Readonly<Record<string, TakesText>> = {
  CLEAN: first,
  CONCAT: all,
  CONCATENATE: all,
  EXACT: firstTwo,
  FIND: firstTwo,
  LEFT: first,
  LEN: first,
  LOWER: first,
  MID: first,
  PROPER: first,
  REPLACE: (argument) => argument === 0 || argument === 3,
  REPT: first,
  RIGHT: first,
  SEARCH: firstTwo,
  TEXTAFTER: firstTwo,
  TEXTBEFORE: firstTwo,
  TEXTJOIN: (argument) => argument !== 1,
  TEXTSPLIT: (argument) => argument < 3,
  TRIM: first,
  UPPER: first,
};

const second: TakesText = (argument) => argument === 1;
const everySecond: TakesText = (argument) => argument % 2 === 1;
const everySecondAfterValues: TakesText = (argument) => argument > 0 && argument % 2 === 0;

/** Functions with criteria such as `">12,5"`, and in which arguments. */
const CRITERIA: Readonly<Record<string, TakesText>> = {
  AVERAGEIF: second,
  AVERAGEIFS: everySecondAfterValues,
  COUNTIF: second,
  COUNTIFS: everySecond,
  MAXIFS: everySecondAfterValues,
  MINIFS: everySecondAfterValues,
  SUMIF: second,
  SUMIFS: everySecondAfterValues,
};

/** Functions that read days, and in which arguments: a text there is read as a date. */
const DATE_FUNCTIONS: Readonly<Record<string, TakesText>> = {
  DATEDIF: firstTwo,
  DAY: first,
  DAYS: firstTwo,
  EDATE: first,
  EOMONTH: first,
  HOUR: first,
  ISOWEEKNUM: first,
  MINUTE: first,
  MONTH: first,
  WEEKDAY: first,
  WEEKNUM: first,
  YEAR: first,
};

/** Formats that Univer's functions give to dates (DEFAULT_DATE_FORMAT and others). */
const UNIVER_DATES: Readonly<Record<string, keyof ValueLanguage['dateFormats']>> = {
  'yyyy/mm/dd;@': 'date',
  'yyyy/mm/dd hh:mm': 'dateAndTime',
  'h:mm A/P': 'time',
};

/** Classes that have been taught: a process has one bundle of Univer and may have many workbooks. */
const taught = new WeakSet<object>();

/**
 * Univer's formulas know one way of writing numbers, that of English: `"x"&1.5`. The values' own methods and the functions that
 * read texts are taught the user's.
 */
export function speak({ lib, injector }: UniverContext, language: ValueLanguage): void {
  if (!taught.has(lib.StringValueObject)) teachValues(lib, language);
  taught.add(lib.StringValueObject);
  const service = injector.get(lib.IFunctionService);
  const asText = (value: BaseValueObject): BaseValueObject =>
    value.isNumber() || value.isBoolean()
      ? lib.StringValueObject.create(language.textOf(value.getValue() as number | boolean))
      : value;
  const asCriterion = (value: BaseValueObject): BaseValueObject =>
    value.isString() ? lib.StringValueObject.create(englishCriterion(String(value.getValue()), language)) : value;
  const asNumber = (value: BaseValueObject): BaseValueObject =>
    value.isString() ? value.convertToNumberObjectValue() : value;
  for (const [table, change] of [
    [TEXT_FUNCTIONS, asText],
    [CRITERIA, asCriterion],
    [DATE_FUNCTIONS, asNumber],
  ] as const) {
    for (const [name, takes] of Object.entries(table)) {
      const executor = service.getExecutor(name);
      if (executor) rewire(executor, takes, change);
    }
  }
}

function teachValues(lib: UniverLibrary, language: ValueLanguage): void {
  const {
    BaseValueObject,
    BooleanValueObject,
    ErrorValueObject,
    NumberValueObject,
    StringValueObject,
    ValueObjectFactory,
  } = lib;
  const text = (value: unknown): string =>
    typeof value === 'number' || typeof value === 'boolean' ? language.textOf(value) : String(value ?? '');
  BaseValueObject.prototype.concatenate = function (value, side = 0) {
    const own = this.isNull() ? '' : text(this.getValue());
    return side === 0 ? text(value) + own : own + text(value);
  };
  // Univer would make 1 and 0 of truth values.
  BooleanValueObject.prototype.concatenateFront = NumberValueObject.prototype.concatenateFront;
  BooleanValueObject.prototype.concatenateBack = NumberValueObject.prototype.concatenateBack;
  StringValueObject.prototype.convertToNumberObjectValue = function () {
    const value = language.numberOf(this.getValue());
    return value === null ? ErrorValueObject.create(VALUE_ERROR) : NumberValueObject.create(value);
  };
  teachLiterals(ValueObjectFactory, NumberValueObject);
  const create = NumberValueObject.create.bind(NumberValueObject);
  NumberValueObject.create = (value, pattern = '') => {
    const kind = UNIVER_DATES[pattern];
    return create(value, kind === undefined ? pattern : language.dateFormats[kind]);
  };
}

/**
 * What stands in formulas: Univer would read the text "5 %" as a number, and the number 0.50, since it is not written in the shortest
 * way, as a text.
 */
function teachLiterals(
  factory: UniverLibrary['ValueObjectFactory'],
  numbers: UniverLibrary['NumberValueObject'],
): void {
  const create = factory.create.bind(factory);
  factory.create = (raw) =>
    typeof raw === 'string' && /^(?=.*\d)\d*\.\d*$/.test(raw.trim()) ? numbers.create(Number(raw)) : create(raw, true);
}

type ErrorName = Parameters<UniverLibrary['ErrorValueObject']['create']>[0];
const VALUE_ERROR = '#VALUE!' as ErrorName;

function rewire(executor: BaseFunction, takes: TakesText, change: (value: BaseValueObject) => BaseValueObject): void {
  const calculate = executor.calculate.bind(executor) as (...variants: FunctionVariantType[]) => FunctionVariantType;
  const changed = (variant: FunctionVariantType, argument: number): FunctionVariantType => {
    if (!takes(argument)) return variant;
    const value = variant.isReferenceObject()
      ? (variant as BaseReferenceObject).toArrayValueObject()
      : (variant as BaseValueObject);
    return value.isArray() ? (value as unknown as Mappable).mapValue(change) : change(value);
  };
  executor.calculate = ((...variants: FunctionVariantType[]) => calculate(...variants.map(changed))) as never;
}

interface Mappable {
  mapValue(change: (value: BaseValueObject) => BaseValueObject): BaseValueObject;
}

/** `>12,5` is `>12.5` in the criteria that Univer reads. */
function englishCriterion(text: string, { numberOf }: ValueLanguage): string {
  const [, sign = '', rest = ''] = /^(<>|>=|<=|=|<|>)?(.*)$/s.exec(text) ?? [];
  const number = rest.trim() === '' ? null : numberOf(rest);
  return number === null ? text : `${sign}${number}`;
}
