import { isIdentifierNode, parse, tokenize } from '@borgar/fx';
import type { AstExpression, CallExpression, LetExpression } from '@borgar/fx';
import { idOf } from './ccssCalls';
import { CellError, NATIVE, OPERATORS, numberOf } from './native';
import { isMatrix, known, lift, scalarOf, unknown } from './outcome';
import type { Matrix, Outcome, Scalar } from './outcome';

/** What an expression needs from the workbook. */
export interface Surroundings {
  /** values of the cells that a reference stands for, or in French why they are not there */
  cells(reference: string, spilled: boolean): Matrix | string;
  /** formula of a defined name, with its `=`; null where it is not known */
  name(name: string): string | null;
}

/** A call met on the way, in reading order. */
export interface MetCall {
  readonly id: string;
  /** English text of the call */
  readonly text: string;
  readonly name: string | null;
  readonly depth: number;
  readonly args: readonly string[];
}

/** Answers a CCSS call; told of it before its arguments are evaluated, so that the order is that of reading. */
export type CallVisitor = (call: MetCall) => (args: readonly Outcome[]) => Promise<Outcome>;

type Scope = ReadonlyMap<string, Outcome>;

/** What surrounds an expression: the formula that it stands in, the name that brought it, the variables of LET. */
interface Place {
  readonly source: string;
  readonly name: string | null;
  readonly depth: number;
  readonly scope: Scope;
  readonly names: ReadonlySet<string>;
}

/** Evaluates a formula as far as it can be, visiting every CCSS call in it, those of its names and of unused branches too. */
export class Evaluator {
  constructor(
    private readonly surroundings: Surroundings,
    private readonly visit: CallVisitor,
  ) {}

  formula(english: string): Promise<Outcome> {
    return this.text(english, { source: english, name: null, depth: 0, scope: new Map(), names: new Set() });
  }

  private async text(formula: string, place: Place): Promise<Outcome> {
    let tree: AstExpression;
    try {
      tree = parse(tokenize(formula, { withLocation: true, negativeNumbers: false }), { looseRefCalls: true });
    } catch {
      return unknown('la formule ne peut pas être lue');
    }
    return this.expression(tree, place);
  }

  private async expression(node: AstExpression | null, place: Place): Promise<Outcome> {
    if (node === null) return known(null);
    switch (node.type) {
      case 'Literal':
        return known(node.value);
      case 'ErrorLiteral':
        return known(String(node.value));
      case 'ArrayExpression':
        return this.array(node.elements as AstExpression[][], place);
      case 'ReferenceIdentifier':
        return this.reference(node.value, node.kind, place);
      case 'UnaryExpression':
        return this.unary(node.operator, node.arguments[0] as AstExpression, place);
      case 'BinaryExpression':
        return this.binary(node.operator, node.arguments as AstExpression[], place);
      case 'CallExpression':
        return this.call(node, place);
      case 'LetExpression':
        return this.let(node, place);
      case 'LambdaExpression': {
        const scope = new Map(place.scope);
        for (const { name } of node.params) scope.set(name.toUpperCase(), unknown(`« ${name} » varie`));
        await this.expression(node.body, { ...place, scope });
        return unknown('une fonction LAMBDA n’a pas de valeur à elle seule');
      }
      default:
        return unknown('expression calculée par Excel');
    }
  }

  private async array(elements: readonly (readonly AstExpression[])[], place: Place): Promise<Outcome> {
    const rows: Scalar[][] = [];
    for (const line of elements) {
      const row: Scalar[] = [];
      for (const element of line) {
        const cell = await this.expression(element, place);
        row.push(cell.known ? (scalarOf(cell.value) ?? '#VALUE!') : '#VALUE!');
      }
      rows.push(row);
    }
    return known(rows);
  }

  private async reference(text: string, kind: string, place: Place, spilled = false): Promise<Outcome> {
    if (kind === 'name') {
      const name = text.toUpperCase();
      const variable = place.scope.get(name);
      if (variable) return variable;
      const formula = place.names.has(name) ? null : this.surroundings.name(text);
      if (formula !== null) {
        const names = new Set([...place.names, name]);
        return this.text(formula, { ...place, source: formula, name: text, names, scope: new Map() });
      }
    }
    const cells = this.surroundings.cells(text, spilled);
    if (typeof cells === 'string') return unknown(cells);
    const single = scalarOf(cells);
    return known(single === undefined ? cells : single);
  }

  private async unary(operator: string, argument: AstExpression, place: Place): Promise<Outcome> {
    if (operator === '#' && argument.type === 'ReferenceIdentifier') {
      return this.reference(argument.value, argument.kind, place, true);
    }
    const outcome = await this.expression(argument, place);
    if (!outcome.known) return outcome;
    if (operator === '+') return outcome;
    if (operator === '@') {
      return isMatrix(outcome.value) && scalarOf(outcome.value) === undefined
        ? unknown('intersection choisie par Excel')
        : outcome;
    }
    return known(lift([outcome.value], ([x = null]) => signed(operator, x)));
  }

  private async binary(operator: string, args: readonly AstExpression[], place: Place): Promise<Outcome> {
    const outcomes: Outcome[] = [];
    for (const arg of args) outcomes.push(await this.expression(arg, place));
    const apply = OPERATORS[operator];
    if (!apply) return unknown('plage composée par Excel');
    return combined(outcomes, apply);
  }

  private async call(node: CallExpression, place: Place): Promise<Outcome> {
    if (!isIdentifierNode(node.callee)) {
      await this.expression(node.callee as AstExpression, place);
      return unknown('une fonction LAMBDA est calculée par Excel');
    }
    const name = node.callee.name.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, '');
    const id = idOf(name);
    const args = node.arguments as (AstExpression | null)[];
    if (id === null) {
      const outcomes: Outcome[] = [];
      for (const arg of args) outcomes.push(await this.expression(arg, place));
      const apply = NATIVE[name];
      return apply ? combined(outcomes, apply) : unknown(`${name}() est calculé par Excel`);
    }
    const answer = this.visit({
      id,
      text: slice(place.source, node),
      name: place.name,
      depth: place.depth,
      args: args.map((arg) => (arg === null ? '' : slice(place.source, arg))),
    });
    const outcomes: Outcome[] = [];
    for (const arg of args) outcomes.push(await this.expression(arg, { ...place, depth: place.depth + 1 }));
    return answer(outcomes);
  }

  private async let(node: LetExpression, place: Place): Promise<Outcome> {
    const scope = new Map(place.scope);
    for (const { id, init } of node.declarations) {
      scope.set(id.name.toUpperCase(), await this.expression(init as AstExpression, { ...place, scope }));
    }
    return node.body ? this.expression(node.body as AstExpression, { ...place, scope }) : unknown('formule incomplète');
  }
}

const slice = (source: string, node: AstExpression): string =>
  node.loc ? source.slice(node.loc[0], node.loc[1]).trim() : '';

function combined(outcomes: readonly Outcome[], apply: (typeof OPERATORS)[string]): Outcome {
  const missing = outcomes.find((o) => !o.known);
  if (missing) return missing;
  return known(apply(outcomes.map((o) => (o.known ? o.value : null))));
}

function signed(operator: string, x: Scalar): Scalar {
  try {
    return operator === '%' ? numberOf(x) / 100 : -numberOf(x);
  } catch (e) {
    if (e instanceof CellError) return e.code;
    throw e;
  }
}
