import { isFrenchOnlyFunction } from './functionNames';
import { segments, type Segment } from './segments';

/** French where a `;` stands outside strings, names and braces, or where a function's name is French only. */
export function isFrench(formula: string): boolean {
  const code = readable(formula).filter((segment) => segment.kind === 'code');
  return code.some(
    ({ text }) => text.includes(';') || [...text.matchAll(CALL)].some(([, name]) => isFrenchOnlyFunction(name ?? '')),
  );
}

const CALL = /([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu;

/** A formula with something unclosed is still judged, by what can be read of it. */
function readable(formula: string): Segment[] {
  try {
    return segments(formula);
  } catch {
    return [{ kind: 'code', text: formula.replace(/"[^"]*("|$)/g, ''), start: 0 }];
  }
}
