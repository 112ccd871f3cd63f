import { placeOf } from '../freeze/plan';
import { withoutSpills } from './fileFormulas';
import type { FileFormula } from './fileFormulas';
import { positionOf, shiftedFormula } from './fileFormulas';
import type { RichValue, RichValues } from './richValues';
import type { Styles } from './styles';
import {
  attribute,
  decode,
  elements,
  encode,
  firstElement,
  rebuilt,
  recounted,
  replaceElements,
  withAttribute,
} from './xml';
import type { XmlElement } from './xml';

/** What cleaning a worksheet needs to know of the workbook. */
export interface CleaningContext {
  readonly sheet: string;
  /** the formulas of this sheet that become values */
  readonly frozen: readonly FileFormula[];
  /** those of all sheets */
  readonly allFrozen: readonly FileFormula[];
  /** whether a formula needs the add-in or a name that goes */
  readonly ours: (formula: string) => boolean;
  readonly rich: RichValues;
  readonly isOurCard: (value: RichValue) => boolean;
  readonly styles: Styles;
  /** texts that cells show in the place of their value (cards), by place */
  readonly shownTexts: ReadonlyMap<string, string>;
  /** addresses of frozen cells for which the file holds no value */
  readonly withoutValue: string[];
  /** `vm` and `cm` of the cells that keep theirs */
  readonly keptVms: Set<number>;
  keptCm: boolean;
}

/** A worksheet part without formulas of the add-in: their values stay. */
export function cleanSheet(xml: string, context: CleaningContext): string {
  let clean = cleanCells(xml, context);
  clean = cleanRules(clean, 'dataValidations', 'dataValidation', context);
  clean = replaceElements(clean, 'conditionalFormatting', (block) => {
    const inner = replaceElements(block.inner, 'cfRule', (rule) => cleanRule(rule, context));
    return elements(inner, 'cfRule').length ? rebuilt(block, inner) : '';
  });
  clean = replaceElements(clean, 'sparkline', (line) => (formulasIn(line).some(context.ours) ? '' : line.text));
  // innermost first: a list that lost its last item goes, and with it the list that held it
  for (const list of ['sparklines', 'sparklineGroup', 'sparklineGroups']) {
    clean = replaceElements(clean, list, (one) => (one.inner.trim() === '' ? '' : one.text));
  }
  return clean;
}

function cleanCells(xml: string, context: CleaningContext): string {
  const frozen = new Map(context.frozen.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const filled = new Set(
    context.frozen.flatMap((cell) =>
      cell.rows * cell.columns === 1
        ? []
        : Array.from({ length: cell.rows * cell.columns }, (_, k) => {
            const row = cell.row + Math.floor(k / cell.columns);
            return `${row},${cell.column + (k % cell.columns)}`;
          }),
    ),
  );
  const brokenGroups = new Set(context.frozen.flatMap(({ shared }) => shared ?? []));
  const masters = new Map<string, { readonly text: string; readonly address: string }>();
  return replaceElements(xml, 'c', (cell) => {
    const address = attribute(cell, 'r') ?? '';
    const { row, column } = positionOf(address);
    const key = `${row},${column}`;
    const f = /<(?:[\w.-]+:)?f[\s/>]/.test(cell.inner) ? firstElement(cell.inner, 'f') : undefined;
    const group = f && attribute(f, 't') === 'shared' ? attribute(f, 'si') : undefined;
    if (f && group !== undefined && f.inner !== '') masters.set(group, { text: `=${decode(f.inner)}`, address });
    const vm = attribute(cell, 'vm');
    const value = vm === undefined ? null : context.rich.of(Number(vm));
    if (frozen.has(key)) return frozenCell(cell, value, address, context);
    if (value && (filled.has(key) || (!f && context.isOurCard(value)))) return plainCell(cell, value, context);
    if (vm !== undefined) context.keptVms.add(Number(vm));
    if (attribute(cell, 'cm') !== undefined) context.keptCm = true;
    if (!f || group === undefined || !brokenGroups.has(group)) return cell.text;
    // its group loses cells, perhaps the one that the formula is written in: from now on it has its own
    const master = masters.get(group);
    const own = master ? shiftedFormula(master.text, master.address, address).slice(1) : decode(f.inner);
    return rebuilt(
      cell,
      cell.inner.replace(f.text, () => `<${f.prefix}f>${encode(own)}</${f.prefix}f>`),
    );
  });
}

function frozenCell(cell: XmlElement, value: RichValue | null, address: string, context: CleaningContext): string {
  const { row, column } = positionOf(address);
  const told = context.shownTexts.get(placeOf(context.sheet, row, column));
  if (told !== undefined) {
    const attributes = withAttribute(withAttribute(cell.attributes, 'cm', null), 'vm', null);
    return textCell({ ...cell, attributes }, encode(told));
  }
  const inner = replaceElements(cell.inner, 'f', () => '');
  const empty = !elements(inner, 'v').length && !elements(inner, 'is').length;
  if (empty) context.withoutValue.push(`${context.sheet}!${address}`);
  const attributes = withAttribute(cell.attributes, 'cm', null);
  return plainCell({ ...cell, attributes, inner }, value, context);
}

/** A cell with its plain value only. */
function plainCell(cell: XmlElement, value: RichValue | null, { styles }: CleaningContext): string {
  let attributes = withAttribute(cell.attributes, 'vm', null);
  const type = attribute(cell, 't') ?? 'n';
  const shown = firstElement(cell.inner, 'v')?.inner;
  const text = (content: string): string => textCell({ ...cell, attributes }, content);
  if (value && type === 'e' && value.type !== '_error') {
    if (value.format === null && value.text !== null) return text(encode(value.text));
    if (value.fallback !== null && Number.isFinite(Number(value.fallback))) {
      attributes = withAttribute(attributes, 't', null);
      const number = `<${cell.prefix}v>${value.fallback}</${cell.prefix}v>`;
      return rebuilt({ ...cell, attributes: styled(attributes, value, styles) }, number);
    }
  }
  if (value?.format && type === 'n') attributes = styled(attributes, value, styles);
  // `str` is the text of a formula: there is none any more
  if (type === 'str' && shown !== undefined) return text(shown);
  return rebuilt({ ...cell, attributes }, cell.inner);
}

function textCell(cell: XmlElement, content: string): string {
  const { prefix } = cell;
  const body = `<${prefix}is><${prefix}t xml:space="preserve">${content}</${prefix}t></${prefix}is>`;
  return rebuilt({ ...cell, attributes: withAttribute(cell.attributes, 't', 'inlineStr') }, body);
}

function styled(attributes: string, { format }: RichValue, styles: Styles): string {
  if (format === null) return attributes;
  const style = Number(attribute({ attributes }, 's') ?? 0);
  return withAttribute(attributes, 's', String(styles.withFormat(style, format)));
}

const formulasIn = (rule: XmlElement): string[] =>
  ['formula', 'formula1', 'formula2', 'f']
    .flatMap((name) => elements(rule.inner, name))
    .filter(({ inner }) => !inner.includes('<'))
    .map(({ inner }) => `=${decode(inner)}`);

/** Lists of rules (drop-downs): those that need the add-in go, spills of frozen formulas become their cells. */
function cleanRules(xml: string, list: string, item: string, context: CleaningContext): string {
  return replaceElements(xml, list, (whole) =>
    recounted(
      whole,
      replaceElements(whole.inner, item, (rule) => cleanRule(rule, context)),
      item,
    ),
  );
}

function cleanRule(rule: XmlElement, { sheet, allFrozen, ours }: CleaningContext): string {
  if (formulasIn(rule).some(ours)) return '';
  if (!/ANCHORARRAY/i.test(rule.inner)) return rule.text;
  let { inner } = rule;
  for (const name of ['formula', 'formula1', 'formula2', 'f']) {
    inner = replaceElements(inner, name, (f) =>
      f.inner.includes('<') ? f.text : rebuilt(f, encode(withoutSpills(decode(f.inner), sheet, allFrozen))),
    );
  }
  return rebuilt(rule, inner);
}
