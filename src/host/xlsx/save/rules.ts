import type { ConditionalFormatOptions, Style } from 'excelize-wasm';
import { absoluteAddress, boxAddress, quoteSheet, Range, type ConditionalFormat, type Worksheet } from '../../model';
import { toStored } from '../formula';
import { escapeText } from '../xml';
import { done, type Workfile } from './excelize';

/** Kinds of validation: the add-in's word and that of files. */
export const VALIDATION_TYPES: readonly (readonly [rule: string, file: string])[] = [
  ['list', 'list'],
  ['wholeNumber', 'whole'],
  ['decimal', 'decimal'],
  ['date', 'date'],
  ['time', 'time'],
  ['textLength', 'textLength'],
  ['custom', 'custom'],
];

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A formula, a number or the cells of a range, as a rule of a file holds it. */
function operand(value: unknown): string | undefined {
  if (value instanceof Range) return `${quoteSheet(value.sheet.Name)}!${absoluteAddress(value.box)}`;
  if (value === undefined || value === null || value === '') return undefined;
  const text = String(value);
  return text.startsWith('=') ? toStored(text) : text;
}

/** The library writes the formulas of a validation as they are: their signs must be XML already. */
const escaped = (text: string | undefined): string | undefined => (text === undefined ? undefined : escapeText(text));

export function writeValidations(file: Workfile, sheet: Worksheet): void {
  for (const { box, value } of sheet.validations.areas.all) {
    const [kind, rule] = Object.entries(value.rule)[0] ?? [];
    const type = VALIDATION_TYPES.find(([name]) => name === kind)?.[1];
    if (type === undefined || rule === undefined) continue;
    const alert = value.errorAlert as { showAlert?: boolean; style?: string; title?: string; message?: string };
    const prompt = value.prompt as { showPrompt?: boolean; title?: string; message?: string };
    const source = rule.source;
    const typed = typeof source === 'string' && !source.startsWith('=');
    const first =
      type === 'list'
        ? typed
          ? `"${source.replaceAll('"', '""')}"`
          : operand(source)
        : operand(rule['formula1'] ?? rule['formula']);
    done(
      file.AddDataValidation(sheet.Name, {
        Type: type,
        Sqref: boxAddress(box),
        Formula1: escaped(first) ?? '',
        Formula2: escaped(operand(rule['formula2'])) ?? '',
        ...(typeof rule['operator'] === 'string' && { Operator: lowerFirst(rule['operator'].replace(/To$/, '')) }),
        AllowBlank: value.ignoreBlanks,
        // In files this attribute hides the list.
        ShowDropDown: rule.inCellDropDown === false,
        ShowErrorMessage: alert.showAlert !== false,
        ErrorStyle: lowerFirst(alert.style ?? 'Stop'),
        ErrorTitle: alert.title ?? '',
        Error: alert.message ?? '',
        ShowInputMessage: prompt.showPrompt !== false && (prompt.message ?? '') !== '',
        PromptTitle: prompt.title ?? '',
        Prompt: prompt.message ?? '',
      }),
    );
  }
}

/** Conditional formats, the first to apply first. */
export function writeConditionalFormats(file: Workfile, sheet: Worksheet): void {
  for (const format of sheet.conditionalFormats.items) {
    const options = conditionOptions(format);
    if (options === null) continue;
    const looks = needsLooks(format) ? { Format: done(file.NewConditionalStyle(looksOf(format))).style } : {};
    done(
      file.SetConditionalFormat(sheet.Name, boxAddress(format.box), [
        { ...options, ...looks, ...(format.StopIfTrue && { StopIfTrue: true }) },
      ]),
    );
  }
}

const needsLooks = ({ Type }: ConditionalFormat): boolean => !['ColorScale', 'DataBar', 'IconSet'].includes(Type);

function looksOf({ rule }: ConditionalFormat): Style {
  const font = rule.Format.Font.values;
  const fill = rule.Format.Fill.values['color'];
  const { numberFormat } = rule.Format.values;
  const fontStyle = {
    ...(font['bold'] === true && { Bold: true }),
    ...(font['italic'] === true && { Italic: true }),
    ...(font['strikethrough'] === true && { Strike: true }),
    ...(typeof font['underline'] === 'string' && font['underline'] !== 'None' && { Underline: 'single' }),
    ...(typeof font['color'] === 'string' &&
      font['color'] !== '' && { Color: font['color'].replace('#', '').toUpperCase() }),
  };
  return {
    ...(Object.keys(fontStyle).length > 0 && { Font: fontStyle }),
    ...(typeof fill === 'string' &&
      fill !== '' && { Fill: { Type: 'pattern', Pattern: 1, Color: [fill.replace('#', '')] } }),
    ...(typeof numberFormat === 'string' && { CustomNumFmt: numberFormat }),
  };
}

const COMPARISONS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'not between',
  EqualTo: '=',
  NotEqualTo: '!=',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
};
const TEXTS: Readonly<Record<string, string>> = {
  Contains: 'containing',
  NotContains: 'not containing',
  BeginsWith: 'begins with',
  EndsWith: 'ends with',
};

type Values = Readonly<Record<string, unknown>>;

function conditionOptions(format: ConditionalFormat): ConditionalFormatOptions | null {
  const rule = (format.rule.values['rule'] ?? {}) as Values;
  const criteria = (format.rule.values['criteria'] ?? {}) as Readonly<Record<string, Values | undefined>>;
  switch (format.Type) {
    case 'Custom':
      return { Type: 'formula', Criteria: toStored(format.customFormula) };
    case 'CellValue': {
      const two = /Between$/.test(String(rule['operator']));
      const first = operand(rule['formula1']) ?? '';
      return {
        Type: 'cell',
        Criteria: COMPARISONS[String(rule['operator'])] ?? '=',
        ...(two ? { MinValue: first, MaxValue: operand(rule['formula2']) ?? '' } : { Value: first }),
      };
    }
    case 'ContainsText':
      return {
        Type: 'text',
        Criteria: TEXTS[String(rule['operator'])] ?? 'containing',
        Value: String(rule['text'] ?? ''),
      };
    case 'TopBottom':
      return {
        Type: String(rule['type']).startsWith('Bottom') ? 'bottom' : 'top',
        Criteria: '=',
        Value: String(rule['rank'] ?? 10),
        Percent: /Percent$/.test(String(rule['type'])),
      };
    case 'PresetCriteria':
      return presetOptions(String(rule['criterion']));
    case 'ColorScale': {
      const { minimum, midpoint, maximum } = criteria;
      const end = (name: 'Min' | 'Mid' | 'Max', one: Values | undefined): object => ({
        [`${name}Type`]: SCALE_TYPES[String(one?.['type'])] ?? name.toLowerCase(),
        [`${name}Color`]: String(one?.['color'] ?? '#FFFFFF'),
        ...(one?.['formula'] != null && { [`${name}Value`]: operand(one['formula']) }),
      });
      return {
        Type: midpoint ? '3_color_scale' : '2_color_scale',
        Criteria: '=',
        ...end('Min', minimum),
        ...(midpoint && end('Mid', midpoint)),
        ...end('Max', maximum),
      };
    }
    case 'DataBar':
      return { Type: 'data_bar', Criteria: '=', MinType: 'min', MaxType: 'max', BarColor: '#638EC6' };
    default:
      return { Type: 'icon_set', IconStyle: '3Arrows' };
  }
}

const SCALE_TYPES: Readonly<Record<string, string>> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
};

function presetOptions(criterion: string): ConditionalFormatOptions | null {
  const plain: Readonly<Record<string, string>> = {
    Blanks: 'blanks',
    NonBlanks: 'no_blanks',
    Errors: 'errors',
    NonErrors: 'no_errors',
  };
  const type = plain[criterion];
  if (type !== undefined) return { Type: type };
  if (criterion === 'DuplicateValues') return { Type: 'duplicate', Criteria: '=' };
  if (criterion === 'UniqueValues') return { Type: 'unique', Criteria: '=' };
  if (criterion === 'AboveAverage' || criterion === 'BelowAverage')
    return { Type: 'average', Criteria: '=', AboveAverage: criterion === 'AboveAverage' };
  return null;
}
