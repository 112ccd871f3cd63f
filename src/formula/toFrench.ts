import { bracesToFrench } from './arrays';
import { bracketsToFrench } from './brackets';
import { errorToFrench } from './errors';
import { functionToFrench } from './functionNames';
import { formulaTokens, type FormulaToken } from './tokens';

/** A formula as Excel stores it, as French Excel shows it: `=SUM(A1:A3,1.5)` → `=SOMME(A1:A3;1,5)`. */
export function toFrench(english: string): string {
  let french = '';
  let braces = '';
  for (const token of formulaTokens(english)) {
    if (braces !== '' || token.text === '{') {
      braces += token.text;
      if (token.text !== '}') continue;
      french += bracesToFrench(braces);
      braces = '';
    } else french += tokenToFrench(token);
  }
  return french + braces;
}

function tokenToFrench({ type, text }: FormulaToken): string {
  switch (type) {
    case 'func':
      return functionToFrench(text);
    case 'bool':
      return text.toUpperCase() === 'TRUE' ? 'VRAI' : 'FAUX';
    case 'error':
      return errorToFrench(text.toUpperCase());
    case 'number':
      return text.replace('.', ',');
    case 'operator':
      return text === ',' ? ';' : text;
    case 'structured':
      return text.replace(/\[.*$/s, (brackets) => bracketsToFrench(brackets));
    default:
      return text;
  }
}
