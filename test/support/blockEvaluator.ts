import {
  isArrayNode,
  isBinaryNode,
  isCallNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  parse,
  tokenize,
} from '@borgar/fx';
import { findingsFor, findingsOf } from '../../src/checks';
import { BRANCH_LABELS, UNIT_LABELS } from '../../src/dataset';
import type { Dataset } from '../../src/dataset';
import type { BlockCell, CellValue } from '../../src/charts';
import {
  attainment,
  base100,
  cellValue,
  findOrganization,
  growth,
  IndicatorFailure,
  level,
  points,
  share,
  source,
} from '../../src/indicators';

/** #N/A and its like: one error is enough here. */
class CellError extends Error {}

type Scalar = string | number | boolean;
type Result = Scalar | Result[][];
type Node = Parameters<typeof isCallNode>[0] & { readonly arguments?: Node[]; readonly value?: unknown };

/**
 * Computes the formulas of a helper block in plain code, apart from the templates, so that the values of a preview can be
 * held against what the formulas say. Knows the few functions that blocks use.
 */
export class BlockEvaluator {
  private readonly known = new Map<string, Scalar | CellError>();

  constructor(
    private readonly data: Dataset,
    private readonly block: readonly (readonly (BlockCell | null)[])[],
    private readonly changed: Readonly<Record<string, Scalar>> = {},
  ) {}

  /** What a cell shows; null stands for an error. */
  cell(row: number, column: number): CellValue {
    try {
      const value = this.at(row, column);
      return typeof value === 'boolean' ? String(value) : value;
    } catch (e) {
      if (e instanceof CellError) return null;
      throw e;
    }
  }

  private at(row: number, column: number): Scalar {
    const key = `${row},${column}`;
    const change = this.changed[key];
    if (change !== undefined) return change;
    const known = this.known.get(key);
    if (known instanceof CellError) throw known;
    if (known !== undefined) return known;
    const content = this.block[row]?.[column]?.content ?? '';
    try {
      const value = typeof content === 'string' && content.startsWith('=') ? this.formula(content) : content;
      this.known.set(key, value);
      return value;
    } catch (e) {
      if (e instanceof CellError) this.known.set(key, e);
      throw e;
    }
  }

  private formula(text: string): Scalar {
    return scalar(this.evaluate(parse(tokenize(text, { withLocation: true })) as Node));
  }

  private evaluate(node: Node): Result {
    if (isLiteralNode(node)) return node.value as Scalar;
    if (isArrayNode(node)) throw new Error('array literal');
    if (isReferenceNode(node)) return this.reference(String(node.value));
    if (isUnaryNode(node)) return -number(scalar(this.evaluate(node.arguments[0] as Node)));
    if (isBinaryNode(node)) {
      const [a, b] = node.arguments.map((n) => this.evaluate(n as Node)) as [Result, Result];
      return zip(a, b, (x, y) => operate(node.operator, x, y));
    }
    if (isCallNode(node)) return this.call(node.callee.name.toUpperCase(), node.arguments as Node[]);
    throw new Error(`${node.type} is not known here`);
  }

  private reference(text: string): Result {
    const [from, to] = text.replaceAll('$', '').split(':').map(position) as [
      [number, number],
      [number, number] | undefined,
    ];
    if (!to) return this.at(...from);
    return Array.from({ length: to[0] - from[0] + 1 }, (_, r) =>
      Array.from({ length: to[1] - from[1] + 1 }, (_2, c) => this.at(from[0] + r, from[1] + c)),
    );
  }

  private call(name: string, args: readonly Node[]): Result {
    const lazy = (k: number): Result => this.evaluate(args[k]!);
    const one = (k: number): Scalar => scalar(lazy(k));
    const cells = (): Scalar[] => args.flatMap((_, k) => flat(lazy(k)));
    const numbers = (): number[] => cells().filter((v): v is number => typeof v === 'number');
    switch (name) {
      case 'IFERROR':
        try {
          return one(0);
        } catch (e) {
          if (e instanceof CellError) return one(1);
          throw e;
        }
      case 'IF':
        return one(0) ? one(1) : one(2);
      case 'AND':
        return cells().every(Boolean);
      case 'OR':
        return cells().some(Boolean);
      case 'ISNUMBER': {
        let given: Result;
        try {
          given = lazy(0);
        } catch (e) {
          if (e instanceof CellError) return false;
          throw e;
        }
        return Array.isArray(given) ? given.map((r) => r.map((v) => typeof v === 'number')) : typeof given === 'number';
      }
      case 'NA':
        return na();
      case 'SUM':
      case 'SUMPRODUCT':
        return numbers().reduce((s, v) => s + v, 0);
      case 'MIN':
        return Math.min(...numbers());
      case 'MAX':
        return Math.max(...numbers());
      case 'COUNT':
        return numbers().length;
      case 'CHAR':
        return String.fromCharCode(number(one(0)));
      case 'SUBSTITUTE':
        return String(one(0)).replaceAll(String(one(1)), String(one(2)));
      case 'LEFT':
        return String(one(0)).slice(0, number(one(1)));
      case 'FIND': {
        const at = String(one(1)).indexOf(String(one(0)));
        if (at === -1) throw new CellError();
        return at + 1;
      }
      case 'FIXED': {
        const digits = number(one(1));
        return number(one(0)).toLocaleString('fr-FR', { minimumFractionDigits: digits, maximumFractionDigits: digits });
      }
      case 'MATCH': {
        const wanted = one(0);
        const at = flat(lazy(1)).indexOf(wanted);
        if (at === -1) throw new CellError();
        return at + 1;
      }
      case 'INDEX': {
        const at = number(one(1));
        if (at < 1) throw new CellError();
        // a blank cell that is looked up counts as zero, unless a text is made of it
        return flat(lazy(0))[at - 1] ?? '';
      }
      default:
        return this.ccss(
          name,
          args.map((_, k) => one(k)),
        );
    }
  }

  private ccss(name: string, [code, year, third, fourth]: readonly Scalar[]): Scalar {
    const known = this.data.indicator(String(code));
    if (name === 'CCSS.LIBELLE') return known?.label ?? na();
    if (name === 'CCSS.UNITE') return known ? UNIT_LABELS[known.unit] : na();
    if (name === 'CCSS.BRANCHE') return known ? BRANCH_LABELS[known.branch] : na();
    const indicator = String(code);
    const fund = (given: Scalar | undefined): string => findOrganization(this.data, String(given)).organization;
    const y = number(year ?? '');
    try {
      switch (name) {
        case 'CCSS.VAL': {
          const measure = fourth === 'objectif' ? 'target' : 'realised';
          const value = level(this.data, { indicator, organization: fund(third), year: y, measure });
          return cellValue(value, this.data.indicator(indicator)!.unit);
        }
        case 'CCSS.EVOL':
          return growth(this.data, { indicator, organization: fund(fourth), year: y, baseYear: number(third ?? '') });
        case 'CCSS.POINTS':
          return points(this.data, { indicator, organization: fund(fourth), year: y, baseYear: number(third ?? '') });
        case 'CCSS.BASE100':
          return base100(this.data, { indicator, organization: fund(fourth), year: y, baseYear: number(third ?? '') });
        case 'CCSS.ATTEINTE':
          return attainment(this.data, { indicator, organization: fund(third), year: y });
        case 'CCSS.CIBLE':
          return cellValue(
            level(this.data, { indicator, organization: fund(third), year: y, measure: 'target' }),
            this.data.indicator(indicator)!.unit,
          );
        case 'CCSS.PART':
          return share(this.data, { indicator, organization: fund(fourth), year: y, total: String(third) });
        case 'CCSS.CONTROLE': {
          const organization = fund(third);
          const found = findingsOf(findingsFor(this.data), { indicator, organization, year: y });
          return found.length ? found[0]!.message : 'OK';
        }
        case 'CCSS.SOURCE': {
          const { answer } = source(this.data, { indicator, organization: fund(third), year: y, measure: 'realised' });
          return `${this.data.report(answer.report)!.title} › ${answer.place.path}`;
        }
        default:
          throw new Error(`${name} is not known here`);
      }
    } catch (e) {
      if (e instanceof IndicatorFailure) throw new CellError(e.error.kind);
      throw e;
    }
  }
}

function position(name: string): [number, number] {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  return [Number(row) - 1, [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1];
}

const na = (): never => {
  throw new CellError();
};

const flat = (value: Result): Scalar[] => (Array.isArray(value) ? value.flat().map(scalar) : [value]);
const scalar = (value: Result): Scalar => (Array.isArray(value) ? scalar(value[0]![0]!) : value);

function number(value: Scalar): number {
  const n = typeof value === 'string' && value.trim() === '' ? 0 : Number(value);
  if (Number.isNaN(n)) throw new CellError();
  return n;
}

function zip(a: Result, b: Result, f: (x: Scalar, y: Scalar) => Scalar): Result {
  if (!Array.isArray(a) && !Array.isArray(b)) return f(a, b);
  const rows = Array.isArray(a) ? a.length : (b as Result[][]).length;
  const pick = (v: Result, r: number): Scalar => scalar(Array.isArray(v) ? v[r]![0]! : v);
  return Array.from({ length: rows }, (_, r) => [f(pick(a, r), pick(b, r))]);
}

function operate(operator: string, x: Scalar, y: Scalar): Scalar {
  // Excel puts every text above every number
  const order = (v: Scalar): number => (typeof v === 'string' ? 1 : typeof v === 'boolean' ? 2 : 0);
  const compare = order(x) - order(y) || (x > y ? 1 : x < y ? -1 : 0);
  switch (operator) {
    case '&':
      return `${x}${y}`;
    case '+':
      return number(x) + number(y);
    case '-':
      return number(x) - number(y);
    case '*':
      return number(x) * number(y);
    case '/':
      if (number(y) === 0) throw new CellError();
      return number(x) / number(y);
    case '=':
      return compare === 0;
    case '<':
      return compare < 0;
    case '>':
      return compare > 0;
    case '>=':
      return compare >= 0;
    default:
      throw new Error(`operator ${operator}`);
  }
}
