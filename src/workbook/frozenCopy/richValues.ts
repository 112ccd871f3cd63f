import type { Parts } from './parts';
import { attribute, decode, elements, firstElement, rebuilt, recounted, replaceElements, withAttribute } from './xml';
import type { XmlElement } from './xml';

/** What a rich value (card, formatted number, image, stock…) comes to without itself ([MS-XLSX] 2.6.175). */
export interface RichValue {
  /** `_entity`, `_formattednumber`, `_linkedentity`, `_error`… */
  readonly type: string;
  readonly keys: readonly string[];
  /** what the cell shows, where the value says so */
  readonly text: string | null;
  readonly format: string | null;
  readonly fallback: string | null;
}

interface Key {
  readonly name: string;
  /** `r` another rich value, `a` an array; anything else is a value */
  readonly type: string;
}

const RICH = 'XLRICHVALUE';
const DATA = 'rdRichValue';
const STRUCTURE = 'rdRichValueStructure';
const ARRAYS = 'rdArray';

/** The rich values of a workbook: metadata part, values and structures. */
export class RichValues {
  private readonly metadata: string | undefined;
  private readonly data: string | undefined;
  private readonly arrays: string | undefined;
  private readonly structures: readonly { readonly type: string; readonly keys: readonly Key[] }[];
  private readonly values: readonly XmlElement[];
  /** index of the rich value of each `vm` (counted from 1) */
  private readonly valueOfVm: readonly (number | null)[];

  constructor(private readonly parts: Parts) {
    const book = parts.related('', 'officeDocument')[0] ?? 'xl/workbook.xml';
    this.metadata = parts.related(book, 'sheetMetadata')[0];
    this.data = parts.related(book, DATA)[0];
    this.arrays = parts.related(book, ARRAYS)[0];
    const structure = parts.related(book, STRUCTURE)[0];
    this.values = this.data ? elements(parts.xml(this.data), 'rv') : [];
    this.structures = structure
      ? elements(parts.xml(structure), 's').map((s) => ({
          type: attribute(s, 't') ?? '',
          keys: elements(s.inner, 'k').map((k) => ({ name: attribute(k, 'n') ?? '', type: attribute(k, 't') ?? 'd' })),
        }))
      : [];
    this.valueOfVm = this.readVms();
  }

  /** The rich value of a cell with this `vm`. */
  of(vm: number): RichValue | null {
    const index = this.valueOfVm[vm - 1] ?? null;
    const value = index === null ? undefined : this.values[index];
    if (!value) return null;
    const structure = this.structures[Number(attribute(value, 's'))];
    const given = elements(value.inner, 'v').map(({ inner }) => decode(inner));
    const named = (name: RegExp): string | null => {
      const at = structure?.keys.findIndex((k) => name.test(k.name) && (k.type === 's' || k.type === 'spb')) ?? -1;
      return at >= 0 && structure?.keys[at]?.type === 's' ? (given[at] ?? null) : null;
    };
    return {
      type: structure?.type ?? '',
      keys: structure?.keys.map((k) => k.name) ?? [],
      text: named(/^_DisplayString$|^_Text$/i),
      format: named(/^_Format$|^_NumberFormat$/i),
      fallback: firstElement(value.inner, 'fb')?.inner ?? null,
    };
  }

  /** Keeps only the rich values of these `vm`; gives the new number of each. All parts go where none is left. */
  keepOnly(used: ReadonlySet<number>, cellMetadataUsed: boolean): ReadonlyMap<number, number> {
    if (!this.metadata) return new Map();
    const kept = [...used].sort((a, b) => a - b);
    const renumbered = new Map(kept.map((vm, k) => [vm, k + 1]));
    if (kept.length === this.valueOfVm.length && (kept.length > 0 || cellMetadataUsed)) return renumbered;
    const rich = this.parts.names.filter((name) => /(^|\/)richData\//i.test(name) && !name.endsWith('.rels'));
    if (!kept.length) {
      this.parts.remove(cellMetadataUsed ? rich : [...rich, this.metadata]);
      if (cellMetadataUsed) this.parts.write(this.metadata, withoutRichValues(this.parts.xml(this.metadata)));
      return renumbered;
    }
    const roots = kept.flatMap((vm) => this.valueOfVm[vm - 1] ?? []);
    const moved = this.sweep(roots);
    this.parts.write(this.metadata, this.renumberMetadata(kept, moved));
    return renumbered;
  }

  private readVms(): (number | null)[] {
    if (!this.metadata) return [];
    const xml = this.parts.xml(this.metadata);
    const types = elements(firstElement(xml, 'metadataTypes')?.inner ?? '', 'metadataType').map((t) =>
      attribute(t, 'name'),
    );
    const future = elements(xml, 'futureMetadata').find((f) => attribute(f, 'name') === RICH);
    const values = elements(future?.inner ?? '', 'bk').map((bk) => {
      const rvb = firstElement(bk.inner, 'rvb');
      return rvb ? Number(attribute(rvb, 'i')) : null;
    });
    return elements(firstElement(xml, 'valueMetadata')?.inner ?? '', 'bk').map((bk) => {
      const rc = firstElement(bk.inner, 'rc');
      if (!rc || types[Number(attribute(rc, 't')) - 1] !== RICH) return null;
      return values[Number(attribute(rc, 'v'))] ?? null;
    });
  }

  /** Takes out the values and arrays that nothing leads to any more; gives the new place of each value that stays. */
  private sweep(roots: readonly number[]): ReadonlyMap<number, number> {
    const arrays = this.arrays ? elements(this.parts.xml(this.arrays), 'a') : [];
    const keptValues = new Set<number>();
    const keptArrays = new Set<number>();
    const follow = (type: string, index: number): void => {
      if (type === 'a' && !keptArrays.has(index)) {
        keptArrays.add(index);
        for (const v of elements(arrays[index]?.inner ?? '', 'v')) follow(attribute(v, 't') ?? 'd', Number(v.inner));
      } else if (type === 'r' && !keptValues.has(index)) {
        keptValues.add(index);
        this.typed(index).forEach(({ type: t, value }) => follow(t, Number(value)));
      }
    };
    for (const root of roots) follow('r', root);
    const place = (kept: ReadonlySet<number>): Map<number, number> =>
      new Map([...kept].sort((a, b) => a - b).map((old, k) => [old, k]));
    const [values, arrayPlaces] = [place(keptValues), place(keptArrays)];
    const moved = (type: string, value: string): string => {
      const places = type === 'r' ? values : type === 'a' ? arrayPlaces : null;
      return places ? String(places.get(Number(value)) ?? 0) : value;
    };
    if (this.data)
      this.rewriteList(this.data, 'rvData', 'rv', keptValues, (rv, index) => this.renumberValue(rv, index, moved));
    if (this.arrays) {
      this.rewriteList(this.arrays, 'arrayData', 'a', keptArrays, (array) =>
        rebuilt(
          array,
          replaceElements(array.inner, 'v', (v) => rebuilt(v, moved(attribute(v, 't') ?? 'd', v.inner))),
        ),
      );
    }
    return values;
  }

  private typed(index: number): { readonly type: string; readonly value: string }[] {
    const rv = this.values[index];
    const keys = rv ? (this.structures[Number(attribute(rv, 's'))]?.keys ?? []) : [];
    return elements(rv?.inner ?? '', 'v').map(({ inner }, k) => ({ type: keys[k]?.type ?? 'd', value: inner }));
  }

  private renumberValue(rv: XmlElement, index: number, moved: (type: string, value: string) => string): string {
    const typed = this.typed(index);
    let k = 0;
    return rebuilt(
      rv,
      replaceElements(rv.inner, 'v', (v) => rebuilt(v, moved(typed[k++]?.type ?? 'd', v.inner))),
    );
  }

  private rewriteList(
    part: string,
    list: string,
    item: string,
    kept: ReadonlySet<number>,
    rewrite: (element: XmlElement, index: number) => string,
  ): void {
    const xml = replaceElements(this.parts.xml(part), list, (whole) => {
      let index = -1;
      const inner = replaceElements(whole.inner, item, (element) => {
        index += 1;
        return kept.has(index) ? rewrite(element, index) : '';
      });
      return (
        recounted(whole, inner, item) ||
        rebuilt({ ...whole, attributes: withAttribute(whole.attributes, 'count', '0') }, '')
      );
    });
    this.parts.write(part, xml);
  }

  private renumberMetadata(kept: readonly number[], moved: ReadonlyMap<number, number>): string {
    const indexes = kept.map((vm) => moved.get(this.valueOfVm[vm - 1] ?? -1) ?? 0);
    const xml = replaceElements(this.parts.xml(this.metadata!), 'futureMetadata', (future) => {
      if (attribute(future, 'name') !== RICH) return future.text;
      const [first] = elements(future.inner, 'bk');
      const blocks = indexes.map((i) =>
        replaceElements(first?.text ?? '', 'rvb', (rvb) =>
          rebuilt({ ...rvb, attributes: withAttribute(rvb.attributes, 'i', String(i)) }, rvb.inner),
        ),
      );
      return rebuilt(
        { ...future, attributes: withAttribute(future.attributes, 'count', String(blocks.length)) },
        blocks.join(''),
      );
    });
    return replaceElements(xml, 'valueMetadata', (list) => {
      const type = attribute(firstElement(list.inner, 'rc') ?? { attributes: '' }, 't') ?? '1';
      const blocks = indexes.map((_, k) => `<bk><rc t="${type}" v="${k}"/></bk>`);
      return rebuilt(
        { ...list, attributes: withAttribute(list.attributes, 'count', String(blocks.length)) },
        blocks.join(''),
      );
    });
  }
}

/** The metadata part for dynamic arrays alone. */
function withoutRichValues(metadata: string): string {
  const types = elements(firstElement(metadata, 'metadataTypes')?.inner ?? '', 'metadataType');
  const at = types.findIndex((t) => attribute(t, 'name') === RICH) + 1;
  if (at === 0) return metadata;
  let xml = replaceElements(metadata, 'metadataTypes', (list) =>
    recounted(
      list,
      replaceElements(list.inner, 'metadataType', (t) => (attribute(t, 'name') === RICH ? '' : t.text)),
      'metadataType',
    ),
  );
  xml = replaceElements(xml, 'futureMetadata', (f) => (attribute(f, 'name') === RICH ? '' : f.text));
  xml = replaceElements(xml, 'valueMetadata', () => '');
  return replaceElements(xml, 'rc', (rc) => {
    const type = Number(attribute(rc, 't'));
    return type > at
      ? rebuilt({ ...rc, attributes: withAttribute(rc.attributes, 't', String(type - 1)) }, rc.inner)
      : rc.text;
  });
}
