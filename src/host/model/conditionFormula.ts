import { stringifyA1Ref } from '@borgar/fx';
import type { ConditionalFormat } from './conditionalFormats';

interface CellValueRule {
  readonly formula1: string;
  readonly formula2?: string;
  readonly operator: string;
}
interface TextRule {
  readonly operator: string;
  readonly text: string;
}

const COMPARISONS: Readonly<Record<string, string>> = {
  GreaterThan: '>',
  GreaterThanOrEqual: '>=',
  LessThan: '<',
  LessThanOrEqual: '<=',
  EqualTo: '=',
  NotEqualTo: '<>',
};

/** The formula that decides on the first cell of a conditional format; null for kinds that no formula decides on. */
export function conditionFormula(format: ConditionalFormat): string | null {
  const { values } = format.rule;
  const cell = firstCell(format);
  switch (format.Type) {
    case 'Custom': {
      const { Rule: rule } = format.rule as { Rule?: { values: Readonly<Record<string, unknown>> } };
      const formula = String(rule?.values['formula'] ?? '');
      return formula === '' ? null : formula;
    }
    case 'CellValue':
      return comparison(cell, values['rule'] as CellValueRule | null);
    case 'ContainsText':
      return textTest(cell, values['rule'] as TextRule | null);
    default:
      return null;
  }
}

const bare = (formula: string): string => String(formula).replace(/^=/, '');

function comparison(cell: string, rule: CellValueRule | null): string | null {
  if (!rule) return null;
  const one = bare(rule.formula1);
  const two = bare(rule.formula2 ?? '');
  if (rule.operator === 'Between') return `=AND(${cell}>=${one},${cell}<=${two})`;
  if (rule.operator === 'NotBetween') return `=OR(${cell}<${one},${cell}>${two})`;
  const sign = COMPARISONS[rule.operator];
  return sign === undefined ? null : `=${cell}${sign}${one}`;
}

function textTest(cell: string, rule: TextRule | null): string | null {
  if (!rule) return null;
  const text = `"${rule.text.replaceAll('"', '""')}"`;
  const found = `ISNUMBER(SEARCH(${text},${cell}))`;
  switch (rule.operator) {
    case 'Contains':
      return `=${found}`;
    case 'NotContains':
      return `=NOT(${found})`;
    case 'BeginsWith':
      return `=LEFT(${cell},LEN(${text}))=${text}`;
    case 'EndsWith':
      return `=RIGHT(${cell},LEN(${text}))=${text}`;
    default:
      return null;
  }
}

function firstCell({ box }: ConditionalFormat): string {
  const { row, column } = box;
  return stringifyA1Ref({ range: { top: row, bottom: row, left: column, right: column } });
}
