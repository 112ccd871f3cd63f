import { unzipSync, zipSync } from 'fflate';
import { attribute, elements, replaceElements } from './xml';

const text = new TextDecoder();
const bytes = new TextEncoder();

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** name of the part, or an outside address */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of a file of Office (ECMA-376, part 2), by name without the leading slash. */
export class Parts {
  private readonly files: Map<string, Uint8Array>;
  private readonly read = new Map<string, string>();

  constructor(file: Uint8Array) {
    this.files = new Map(Object.entries(unzipSync(file)).filter(([name]) => !name.endsWith('/')));
  }

  get names(): string[] {
    return [...this.files.keys()];
  }

  has(name: string): boolean {
    return this.files.has(name);
  }

  xml(name: string): string {
    let xml = this.read.get(name);
    if (xml === undefined) {
      const file = this.files.get(name);
      xml = file ? text.decode(file).replace(/<!--[\s\S]*?-->/g, '') : '';
      this.read.set(name, xml);
    }
    return xml;
  }

  write(name: string, xml: string): void {
    if (xml === this.xml(name)) return;
    this.read.set(name, xml);
    this.files.set(name, bytes.encode(xml));
  }

  /** The relationships of a part; of the package itself for `''`. */
  relationships(source: string): Relationship[] {
    return elements(this.xml(relsOf(source)), 'Relationship').map((element) => {
      const external = attribute(element, 'TargetMode') === 'External';
      const target = attribute(element, 'Target') ?? '';
      return {
        id: attribute(element, 'Id') ?? '',
        type: attribute(element, 'Type') ?? '',
        target: external ? target : resolve(source, target),
        external,
      };
    });
  }

  /** The parts that a part is related to in a way, by the end of the type's name. */
  related(source: string, type: string): string[] {
    return this.relationships(source).flatMap((r) => (r.type.endsWith(`/${type}`) && !r.external ? [r.target] : []));
  }

  /** Takes parts out with everything that leads to them, and what only they led to. */
  remove(unwanted: Iterable<string>): void {
    const gone = new Set<string>();
    const open = [...unwanted].filter((name) => this.has(name));
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (gone.has(name)) continue;
      gone.add(name);
      for (const { target, external } of this.relationships(name)) {
        if (!external && this.has(target) && !this.ledToFromElsewhere(target, gone)) open.push(target);
      }
    }
    if (!gone.size) return;
    for (const name of gone) {
      this.drop(name);
      this.drop(relsOf(name));
    }
    for (const rels of this.names.filter((name) => name.endsWith('.rels'))) {
      const source = sourceOf(rels);
      const kept = replaceElements(this.xml(rels), 'Relationship', (element) => {
        const target = resolve(source, attribute(element, 'Target') ?? '');
        return attribute(element, 'TargetMode') !== 'External' && gone.has(target) ? '' : element.text;
      });
      if (elements(kept, 'Relationship').length || source === '') this.write(rels, kept);
      else this.drop(rels);
    }
    this.write(
      TYPES,
      replaceElements(this.xml(TYPES), 'Override', (element) =>
        gone.has((attribute(element, 'PartName') ?? '').replace(/^\//, '')) ? '' : element.text,
      ),
    );
  }

  zip(): Uint8Array {
    return zipSync(Object.fromEntries(this.files), { level: 6 });
  }

  private drop(name: string): void {
    this.files.delete(name);
    this.read.delete(name);
  }

  private ledToFromElsewhere(part: string, gone: ReadonlySet<string>): boolean {
    return this.names.some((name) => {
      if (!name.endsWith('.rels') || gone.has(sourceOf(name))) return false;
      return this.relationships(sourceOf(name)).some(({ target, external }) => !external && target === part);
    });
  }
}

const TYPES = '[Content_Types].xml';

const relsOf = (source: string): string => source.replace(/([^/]*)$/, '_rels/$1.rels');
const sourceOf = (rels: string): string => rels.replace(/_rels\/([^/]*)\.rels$/, '$1');

function resolve(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
