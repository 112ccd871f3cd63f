import type { Box } from '../../engine';
import { parseBox, type ConditionalFormat, type Worksheet } from '../../model';
import { fromStored } from '../formula';
import { VALIDATION_TYPES } from '../save/rules';
import { decodeText, type XmlElement } from '../xml';
import type { Theme } from './colors';
import type { FileStyles, Overlay } from './styles';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `A1:B2 D4`: the areas that a rule is for. */
const areasOf = (element: XmlElement): Box[] =>
  (element.attribute('sqref') ?? element.child('sqref')?.text ?? '')
    .split(/\s+/)
    .flatMap((reference) => parseBox(reference) ?? []);

/** A formula of a rule: numbers stay numbers. */
function operand(text: string | undefined): string | number | undefined {
  if (text === undefined || text === '') return undefined;
  return Number.isNaN(Number(text)) ? fromStored(decodeText(text)) : Number(text);
}

/** Rules that refer to other sheets stand in an extension of the sheet, with the same names. */
export function readValidations(sheet: Worksheet, root: XmlElement): void {
  for (const element of root.below('dataValidation')) {
    const kind = VALIDATION_TYPES.find(([, type]) => type === element.attribute('type'))?.[0];
    if (kind === undefined) continue;
    const formula = (name: string): string | undefined =>
      element.child(name)?.child('f')?.text ?? element.child(name)?.text;
    const rule = ruleOf(kind, formula('formula1'), formula('formula2'), element);
    for (const box of areasOf(element)) {
      sheet.validations.areas.set(box, {
        rule: { [kind]: rule },
        prompt: {
          showPrompt: element.flag('showInputMessage') || element.attribute('prompt') === undefined,
          title: element.attribute('promptTitle') ?? '',
          message: element.attribute('prompt') ?? '',
        },
        errorAlert: {
          showAlert: element.flag('showErrorMessage'),
          style: capital(element.attribute('errorStyle') ?? 'stop'),
          title: element.attribute('errorTitle') ?? '',
          message: element.attribute('error') ?? '',
        },
        ignoreBlanks: element.flag('allowBlank'),
      });
    }
  }
}

type Rule = Readonly<Record<string, unknown>>;

function ruleOf(kind: string, first: string | undefined, second: string | undefined, element: XmlElement): Rule {
  if (kind === 'list') {
    const quoted = /^"(.*)"$/s.exec(first ?? '')?.[1];
    const source = quoted === undefined ? fromStored(decodeText(first ?? '')) : quoted.replaceAll('""', '"');
    return { inCellDropDown: !element.flag('showDropDown'), source };
  }
  if (kind === 'custom') return { formula: operand(first) ?? '' };
  const operator = capital(element.attribute('operator') ?? 'between').replace(/(Equal|NotEqual)$/, '$1To');
  return {
    formula1: operand(first) ?? '',
    ...(operand(second) !== undefined && { formula2: operand(second) }),
    operator: operator.replace('ThanOrEqualTo', 'ThanOrEqual'),
  };
}

/** Conditional formats; the model puts the last one added first. */
export function readConditionalFormats(sheet: Worksheet, root: XmlElement, styles: FileStyles, theme: Theme): void {
  const rules = root
    .all('conditionalFormatting')
    .flatMap((block) => block.all('cfRule').map((rule) => ({ rule, areas: areasOf(block) })))
    .sort((a, b) => (b.rule.number('priority') ?? 0) - (a.rule.number('priority') ?? 0));
  for (const { rule, areas } of rules) {
    const read = conditionOf(rule, theme);
    if (read === null) continue;
    for (const box of areas) {
      const format = sheet.conditionalFormats.add(sheet, box, read.type);
      format.StopIfTrue = rule.flag('stopIfTrue');
      read.fill(format);
      const looks = styles.overlays[rule.number('dxfId') ?? -1];
      if (looks) overlay(format, looks);
    }
  }
}

function overlay({ rule }: ConditionalFormat, looks: Overlay): void {
  const { Font: font, Fill: fill } = rule.Format;
  if (looks.fontColor !== null) font.values['color'] = looks.fontColor;
  if (looks.bold) font.values['bold'] = true;
  if (looks.italic) font.values['italic'] = true;
  if (looks.strikethrough) font.values['strikethrough'] = true;
  if (looks.underline) font.values['underline'] = 'Single';
  if (looks.fill !== null) fill.values['color'] = looks.fill;
  if (looks.numberFormat !== null) rule.Format.values['numberFormat'] = looks.numberFormat;
}

interface Condition {
  readonly type: string;
  readonly fill: (format: ConditionalFormat) => void;
}

const TEXTS: Readonly<Record<string, string>> = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};
const PRESETS: Readonly<Record<string, string>> = {
  containsBlanks: 'Blanks',
  notContainsBlanks: 'NonBlanks',
  containsErrors: 'Errors',
  notContainsErrors: 'NonErrors',
  duplicateValues: 'DuplicateValues',
  uniqueValues: 'UniqueValues',
};
const SCALES: Readonly<Record<string, string>> = {
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
};

function conditionOf(rule: XmlElement, theme: Theme): Condition | null {
  const type = rule.attribute('type') ?? '';
  const [first, second] = rule.all('formula').map(({ text }) => text);
  const withRule = (kind: string, content: object): Condition => ({
    type: kind,
    fill: (format) => void (format.rule.values['rule'] = content),
  });
  if (type === 'expression')
    return { type: 'Custom', fill: (format) => void (format.customFormula = fromStored(decodeText(first ?? ''))) };
  if (type === 'cellIs') {
    const operator = capital(rule.attribute('operator') ?? 'equal').replace(/^(Equal|NotEqual)$/, '$1To');
    return withRule('CellValue', {
      formula1: String(operand(first) ?? ''),
      ...(second !== undefined && { formula2: String(operand(second)) }),
      operator,
    });
  }
  if (TEXTS[type] !== undefined)
    return withRule('ContainsText', { operator: TEXTS[type], text: rule.attribute('text') ?? '' });
  if (PRESETS[type] !== undefined) return withRule('PresetCriteria', { criterion: PRESETS[type] });
  if (type === 'aboveAverage')
    return withRule('PresetCriteria', { criterion: rule.flag('aboveAverage', true) ? 'AboveAverage' : 'BelowAverage' });
  if (type === 'top10') {
    const end = rule.flag('bottom') ? 'Bottom' : 'Top';
    return withRule('TopBottom', {
      rank: rule.number('rank') ?? 10,
      type: `${end}${rule.flag('percent') ? 'Percent' : 'Items'}`,
    });
  }
  const scale = rule.child('colorScale');
  if (scale) {
    const colors = scale.all('color');
    const parts = scale.all('cfvo').map((value, k) => ({
      type: SCALES[value.attribute('type') ?? ''] ?? 'LowestValue',
      color: theme.color(colors[k]) ?? '#FFFFFF',
      ...(/^(num|percent|percentile|formula)$/.test(value.attribute('type') ?? '') && {
        formula: value.attribute('val'),
      }),
    }));
    const criteria = { minimum: parts[0], ...(parts.length > 2 && { midpoint: parts[1] }), maximum: parts.at(-1) };
    return { type: 'ColorScale', fill: (format) => void (format.rule.values['criteria'] = criteria) };
  }
  if (type === 'dataBar') return { type: 'DataBar', fill: () => undefined };
  return type === 'iconSet' ? { type: 'IconSet', fill: () => undefined } : null;
}
