import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { document, parseXml, tag } from './xml';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** What the types of relations begin with. */
export const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Relation {
  readonly id: string;
  /** Last word of the relation's type: `worksheet`, `table`, `chart`… */
  readonly kind: string;
  /** Path of the part in the package; an outside address stays as it is. */
  readonly target: string;
}

/** A zipped file of Excel: its parts and how they refer to each other. */
export class Package {
  private readonly parts = new Map<string, Uint8Array>();

  constructor(zipped: Uint8Array) {
    for (const [path, content] of Object.entries(unzipSync(zipped))) this.parts.set(path.replace(/^\//, ''), content);
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }
  get paths(): string[] {
    return [...this.parts.keys()];
  }
  text(path: string): string {
    const content = this.parts.get(path);
    if (content === undefined) throw new Error(`no part ${path}`);
    return strFromU8(content);
  }
  bytes(path: string): Uint8Array {
    return this.parts.get(path) ?? new Uint8Array();
  }
  set(path: string, content: string | Uint8Array): void {
    this.parts.set(path, typeof content === 'string' ? strToU8(content) : content);
  }
  change(path: string, change: (text: string) => string): void {
    this.set(path, change(this.text(path)));
  }

  /** Adds a part with its content type. */
  add(path: string, content: string | Uint8Array, contentType: string): void {
    this.set(path, content);
    this.change('[Content_Types].xml', (types) =>
      types.includes(`PartName="/${path}"`)
        ? types
        : types.replace('</Types>', `${tag('Override', { PartName: `/${path}`, ContentType: contentType })}</Types>`),
    );
  }

  relations(path: string): Relation[] {
    const file = relationsOf(path);
    if (!this.has(file)) return [];
    return parseXml(this.text(file))
      .all('Relationship')
      .map(({ attributes }) => ({
        id: attributes['Id'] ?? '',
        kind: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
        target:
          attributes['TargetMode'] === 'External'
            ? (attributes['Target'] ?? '')
            : resolvePath(path, attributes['Target'] ?? ''),
      }));
  }

  /** Relates a part to another one; gives the relation's id. */
  relate(path: string, target: string, kind: string): string {
    const file = relationsOf(path);
    if (!this.has(file)) this.set(file, document(tag('Relationships', { xmlns: RELATIONSHIPS }, ' ')));
    const used = new Set(this.relations(path).map(({ id }) => id));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const relation = tag('Relationship', { Id: id, Type: `${OFFICE_RELATIONS}/${kind}`, Target: `/${target}` });
    this.change(file, (text) => text.replace('</Relationships>', `${relation}</Relationships>`));
    return id;
  }

  zip(): Uint8Array {
    const order = (path: string): number => (path === '[Content_Types].xml' ? 0 : path.startsWith('_rels/') ? 1 : 2);
    const sorted = [...this.parts].sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
    // The same workbook makes the same file, whenever it is saved.
    return zipSync(Object.fromEntries(sorted), { mtime: new Date(1980, 0, 1), level: 6 });
  }
}

const relationsOf = (path: string): string => {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
};

/** A target as the path of a part: from the root, or from the folder of the part that names it. */
function resolvePath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}
