import { decode, elements, encode, firstElement, rebuilt, replaceElements } from './xml';

/** A chart whose series are told by names that go: the values that it shows stay in it. */
export function cleanChart(xml: string, ours: (formula: string) => boolean): string {
  const needs = (inner: string): boolean => {
    const f = firstElement(inner, 'f');
    return f !== undefined && ours(`=${decode(f.inner)}`);
  };
  let clean = replaceElements(xml, 'tx', (tx) => {
    const reference = firstElement(tx.inner, 'strRef');
    if (!reference || !needs(reference.inner)) return tx.text;
    const shown = elements(reference.inner, 'v').map(({ inner }) => decode(inner));
    return rebuilt(tx, `<${tx.prefix}v>${encode(shown.join(' '))}</${tx.prefix}v>`);
  });
  for (const [reference, cache, literal] of [
    ['numRef', 'numCache', 'numLit'],
    ['strRef', 'strCache', 'strLit'],
  ] as const) {
    clean = replaceElements(clean, reference, (element) => {
      if (!needs(element.inner)) return element.text;
      const values = firstElement(element.inner, cache);
      return rebuilt({ ...element, tag: `${element.prefix}${literal}`, attributes: '' }, values?.inner ?? '');
    });
  }
  // charts of the newer kind keep their values beside the formula
  return replaceElements(clean, 'f', (f) => (f.prefix === 'cx:' && ours(`=${decode(f.inner)}`) ? '' : f.text));
}
