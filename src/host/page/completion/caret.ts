/** What stands around the caret in a French formula that is being typed, complete or not. */
export interface CaretContext {
  /** The name or reference that ends at the caret, with where it starts. */
  readonly word: { readonly text: string; readonly start: number } | null;
  /** The innermost function call around the caret, its argument counted from 0. */
  readonly call: { readonly name: string; readonly argument: number } | null;
  /** A text that is being typed between quotes, with where its quote stands. */
  readonly quoted: { readonly text: string; readonly start: number } | null;
  /** The current argument has nothing but spaces before the caret. */
  readonly argumentEmpty: boolean;
  /** The word is all that stands of the current argument before the caret. */
  readonly wordAlone: boolean;
}

interface Frame {
  readonly name: string | null;
  argument: number;
  /** Start of the current argument. */
  from: number;
}

const WORD = /[\p{L}_][\p{L}\p{N}_.]*$/u;

/** Null where no formula is being typed. */
export function caretContext(text: string, caret: number): CaretContext | null {
  if (!text.startsWith('=') || caret < 1) return null;
  const frames: Frame[] = [{ name: null, argument: 0, from: 1 }];
  let at = 1;
  while (at < caret) {
    const char = text[at];
    if (char === '"' || char === "'") {
      const end = endOfQuoted(text, at, char);
      if (end === null || end > caret) {
        return {
          ...around(frames, text, caret),
          word: null,
          wordAlone: false,
          quoted: char === '"' ? { text: text.slice(at + 1, caret), start: at } : null,
        };
      }
      at = end;
      continue;
    }
    if (char === '(')
      frames.push({
        name: WORD.exec(text.slice(0, at).trimEnd())?.[0].toUpperCase() ?? null,
        argument: 0,
        from: at + 1,
      });
    else if (char === ')' && frames.length > 1) frames.pop();
    else if (char === ';') {
      const frame = frames.at(-1);
      if (frame) {
        frame.argument += 1;
        frame.from = at + 1;
      }
    } else if (char === '{' || char === '[') {
      const end = text.indexOf(char === '{' ? '}' : ']', at);
      if (end < 0 || end >= caret)
        return { ...around(frames, text, caret), word: null, wordAlone: false, quoted: null };
      at = end;
    }
    at += 1;
  }
  const word = WORD.exec(text.slice(0, caret))?.[0];
  return {
    ...around(frames, text, caret),
    wordAlone: word !== undefined && text.slice(frames.at(-1)?.from, caret).trim() === word,
    word: word === undefined ? null : { text: word, start: caret - word.length },
    quoted: null,
  };
}

function around(frames: readonly Frame[], text: string, caret: number): Pick<CaretContext, 'call' | 'argumentEmpty'> {
  const last = frames.at(-1);
  const inner = [...frames].reverse().find((frame) => frame.name !== null);
  return {
    call: inner === undefined || inner.name === null ? null : { name: inner.name, argument: inner.argument },
    argumentEmpty: last !== undefined && text.slice(last.from, caret).trim() === '',
  };
}

function endOfQuoted(text: string, start: number, quote: string): number | null {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== quote) continue;
    if (text[at + 1] !== quote) return at + 1;
    at += 1;
  }
  return null;
}

/** Whether a reference may stand at the caret: after the equal sign, an operator, a separator, an opening parenthesis. */
export function takesReference(text: string, caret: number): boolean {
  if (!text.startsWith('=')) return false;
  if (caretContext(text, caret)?.quoted) return false;
  return /[=+\-*/^&<>(;:,{]\s*$/.test(text.slice(0, caret));
}
