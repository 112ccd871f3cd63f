/** The functions' part of the help page, made from the same JSDoc as functions.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FUNCTION_FILES } from '../../functions/manual';
import type { FunctionMetadata, FunctionsMetadata } from './functionsMetadata';
import { ROOT } from './project';

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

interface Manual {
  readonly returns: string;
  readonly examples: readonly (readonly [formula: string, shown: string])[];
}

/** `@returns` and `@example` of each function: what the metadata do not keep. */
function manuals(): Map<string, Manual> {
  const found = new Map<string, Manual>();
  for (const file of FUNCTION_FILES) {
    const text = readFileSync(join(ROOT, 'src', 'functions', file), 'utf8');
    for (const [, block = ''] of text.matchAll(/\/\*\*([\s\S]*?)\*\//g)) {
      const id = /@customfunction (\S+)/.exec(block)?.[1];
      if (!id) continue;
      found.set(id, {
        returns: /@returns (.*)/.exec(block)?.[1] ?? '',
        examples: [...block.matchAll(/@example (.*?) → (.*)/g)].map((m) => [m[1]!, m[2]!] as const),
      });
    }
  }
  return found;
}

const signature = (f: FunctionMetadata): string =>
  `CCSS.${f.name}(${f.parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(' ; ')})`;

function section(f: FunctionMetadata, manual: Manual | undefined): string {
  const args = f.parameters.map((p) => `<dt>${escape(p.name)}</dt><dd>${escape(p.description ?? '')}</dd>`).join('');
  const examples = (manual?.examples ?? [])
    .map(([formula, shown]) => `<p><code>${escape(formula)}</code> donne <strong>${escape(shown)}</strong></p>`)
    .join('');
  return [
    `<section id="${f.id.toLowerCase()}">`,
    `<h3><code>${escape(signature(f))}</code></h3>`,
    `<p>${escape(f.description ?? '')} ${escape(manual?.returns ?? '')}.</p>`,
    args ? `<dl>${args}</dl>` : '',
    `${examples}</section>`,
  ].join('\n');
}

/** Puts the functions into the page, where it says `<!-- functions -->`. */
export function helpPage(template: string, metadata: FunctionsMetadata): string {
  const known = manuals();
  const menu = metadata.functions.map((f) => `<a href="#${f.id.toLowerCase()}">${f.name}</a>`).join(' · ');
  const sections = metadata.functions.map((f) => section(f, known.get(f.id))).join('\n');
  return template.replace('<!-- functions -->', () => `<nav>${menu}</nav>\n${sections}`);
}
