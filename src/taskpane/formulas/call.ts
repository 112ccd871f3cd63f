import { toFrench } from '../../formula';
import type { FunctionId } from '../../functions';

/** An argument of a formula made in the pane; null where it is left out. */
export type Argument = string | number | null;

/** A call of one CCSS function. */
export interface Call {
  readonly id: FunctionId;
  readonly args: readonly Argument[];
}

/** Without the arguments at the end that are left out. */
export function argumentsOf({ args }: Call): Argument[] {
  let length = args.length;
  while (length > 0 && args[length - 1] === null) length--;
  return args.slice(0, length);
}

const literal = (argument: Argument): string => {
  if (argument === null) return '';
  return typeof argument === 'number' ? String(argument) : `"${argument.replaceAll('"', '""')}"`;
};

/** As Excel stores it: `=CCSS.EVOL("FAMILLE.ALLOCATAIRES",2021)`. */
export const englishFormula = (call: Call): string => `=CCSS.${call.id}(${argumentsOf(call).map(literal).join(',')})`;

/** As French users read and type it: `=CCSS.EVOL("FAMILLE.ALLOCATAIRES";2021)`. */
export const frenchFormula = (call: Call): string => toFrench(englishFormula(call));
