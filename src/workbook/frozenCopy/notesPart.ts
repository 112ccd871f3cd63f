import { readNote } from '../freeze/record';
import type { Parts } from './parts';
import { positionOf } from './fileFormulas';
import { attribute, decode, elements, encode, rebuilt, replaceElements } from './xml';
import type { XmlElement } from './xml';

const textOf = (element: XmlElement): string =>
  elements(element.inner, 't')
    .map(({ inner }) => decode(inner))
    .join('');

/** Takes the records of frozen formulas out of the notes and comments of a worksheet; what users wrote stays. */
export function cleanNotes(parts: Parts, sheetPart: string): void {
  const threads = parts.related(sheetPart, 'threadedComment');
  for (const part of threads) cleanThreads(parts, part);
  for (const part of parts.related(sheetPart, 'comments')) {
    const gone: string[] = [];
    const xml = replaceElements(parts.xml(part), 'comment', (comment) => {
      const { own, record } = readNote(textOf(comment));
      if (!record) return comment.text;
      // the plain copy of a thread ends with its replies, ours behind the user's
      const left = threads.length ? (own?.replace(/\s*(?:Reply|Réponse)\s*:\s*$/, '') ?? null) : own;
      if (left === null || /^\s*\[[^\]]*\][\s\S]*(?:Comment|Commentaire)\s*:\s*$/.test(left)) {
        gone.push(attribute(comment, 'ref') ?? '');
        return '';
      }
      const { prefix } = comment;
      const run = `<${prefix}r><${prefix}t xml:space="preserve">${encode(left)}</${prefix}t></${prefix}r>`;
      return replaceElements(comment.text, 'text', (text) => rebuilt(text, run));
    });
    if (elements(xml, 'comment').length) parts.write(part, xml);
    else parts.remove([part]);
    if (gone.length) for (const drawing of parts.related(sheetPart, 'vmlDrawing')) removeShapes(parts, drawing, gone);
  }
}

function cleanThreads(parts: Parts, part: string): void {
  const ours = new Set<string>();
  const xml = parts.xml(part);
  for (const comment of elements(xml, 'threadedComment')) {
    const text = elements(comment.inner, 'text')[0];
    if (text && readNote(decode(text.inner)).record) ours.add(attribute(comment, 'id') ?? '');
  }
  if (!ours.size) return;
  const clean = replaceElements(xml, 'threadedComment', (comment) =>
    ours.has(attribute(comment, 'id') ?? '') || ours.has(attribute(comment, 'parentId') ?? '') ? '' : comment.text,
  );
  if (elements(clean, 'threadedComment').length) parts.write(part, clean);
  else parts.remove([part]);
}

/** The boxes in which notes are drawn. */
function removeShapes(parts: Parts, drawing: string, references: readonly string[]): void {
  const cells = new Set(references.map((ref) => Object.values(positionOf(ref)).join()));
  const clean = parts.xml(drawing).replace(/<v:shape\b[\s\S]*?<\/v:shape>/g, (shape) => {
    const row = /<x:Row>(\d+)<\/x:Row>/.exec(shape)?.[1];
    const column = /<x:Column>(\d+)<\/x:Column>/.exec(shape)?.[1];
    return row !== undefined && column !== undefined && cells.has(`${row},${column}`) ? '' : shape;
  });
  parts.write(drawing, clean);
}
