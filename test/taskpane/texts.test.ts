import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const COMPONENTS = join(__dirname, '../../src/taskpane/components');

const files = readdirSync(COMPONENTS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));

/** Code without its comments. */
const codeOf = (name: string): string =>
  readFileSync(join(COMPONENTS, name), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');

test.each(files)('%s has no text of its own', (name) => {
  const code = codeOf(name);
  expect(code.match(/[éèêàâçôûîœ«»]/gi) ?? []).toEqual([]);
  // words between tags, and attributes that people read or hear
  expect(code.match(/>\s*[A-Za-z]{3,}[^<>{}=;()]*<\//g) ?? []).toEqual([]);
  expect(code.match(/\b(?:label|title|placeholder|alt|aria-label|hint)="[^"]+"/g) ?? []).toEqual([]);
});
