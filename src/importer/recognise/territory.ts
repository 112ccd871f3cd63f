import { fold } from '../../dataset';
import type { Organization } from '../../dataset';

const NATIONAL = /\b(?:france|national(?:e|es|aux)?|metropole)\b/;
const LOCAL = /\b(?:local(?:e|es)?|departement(?:al(?:e|es)?)?|caisse|notre)\b/;
const FUNDS = ['ccss', 'cpam', 'caf', 'urssaf', 'cgss', 'carsat', 'msa'];
const KIND_WORDS =
  /\b(?:ccss|cpam|caf|urssaf|cgss|carsat|msa|caisse commune de securite sociale|departement|region|commune)\b/g;
const LINKS = /\b(?:de|du|des|la|le|les|l|d|en|et)\b/g;

interface Place {
  readonly code: string;
  readonly name: string;
  readonly fund: boolean;
  readonly kind: string;
}

/** Finds the organisation that a header or row label names; the fund of the report itself unless it says otherwise. */
export class Territories {
  private readonly places: readonly Place[];
  private readonly ownNames: readonly string[];
  private readonly own: Organization | undefined;
  private readonly organizations: readonly Organization[];
  private readonly home: string;

  constructor(organizations: readonly Organization[], home: string) {
    this.organizations = organizations;
    this.home = home;
    this.own = organizations.find((o) => o.organization === home);
    this.places = organizations
      .map((o) => ({ code: o.organization, name: bare(o.label), fund: FUNDS.includes(o.kind), kind: o.kind }))
      .filter((p) => p.name.length > 2 || p.code === 'FR')
      // the longest name first: « Centre-Val de Loire » before « Loire »
      .sort((a, b) => b.name.length - a.name.length);
    const department = this.department();
    this.ownNames = [bare(this.own?.label ?? ''), bare(department?.label ?? '')].filter((n) => n !== '');
  }

  /** The department of the fund, where population and territory figures belong. */
  department(): Organization | undefined {
    return this.organizations.find((o) => o.kind === 'departement' && o.department === this.own?.department);
  }

  /**
   * The organisation that a column header or heading of columns names.
   * @returns undefined where it names none
   */
  inHeader(text: string): string | undefined {
    const words = ` ${bare(text, false)} `;
    if (words.trim() === '') return undefined;
    if (this.ownNames.some((n) => words.includes(` ${n} `))) return this.home;
    if (/\bregion\b/.test(fold(text))) {
      const region = this.places.find(
        (p) => p.kind === 'region' && (words.includes(` ${p.name} `) || firstWord(p.name, words)),
      );
      if (region) return region.code;
    }
    const named = this.places.find((p) => p.code !== 'FR' && words.includes(` ${p.name} `));
    if (named) return named.code;
    if (NATIONAL.test(fold(text)) && this.organizations.some((o) => o.organization === 'FR')) return 'FR';
    return LOCAL.test(fold(text)) ? this.home : undefined;
  }

  /**
   * The organisation that is a row's whole label (`CREUSE`, `France`): in a table of funds the fund, else the territory.
   * @param header the header of the label column (`CAISSE`, `Commune`)
   */
  inRow(label: string, header: string): string | undefined {
    const name = bare(label);
    if (name === '') return undefined;
    const funds = /\b(?:caisses?|organismes?|cpam|caf|urssaf|ccss)\b/.test(fold(header));
    const own = this.ownNames.includes(name);
    if (own && funds) return this.home;
    const hits = this.places.filter((p) => p.name === name);
    const wanted = hits.find((p) => p.fund === funds) ?? hits[0];
    if (own) return this.home;
    return wanted?.code;
  }

  /** A header without the words that name a territory. */
  without(text: string): string {
    const names = [...this.places.map((p) => p.name), ...this.ownNames];
    // « Région Centre » names its region by the beginning
    const words = text
      .replace(/\b[Rr][ée]gions?\s+\p{Lu}[\p{L}-]+/gu, ' ')
      .split(/\s+/)
      .filter((w) => w !== '');
    const kept: string[] = [];
    for (let k = 0; k < words.length; k++) {
      const width = [3, 2, 1].find((n) => {
        const run = bare(words.slice(k, k + n).join(' '), false);
        return (
          words.length >= k + n && run !== '' && (names.includes(run) || names.includes(run.replace(/^region /, '')))
        );
      });
      if (width) k += width - 1;
      else if (!/^(?:local(?:e|es)?|national(?:e|es)?|nationaux|france|région)$/i.test(words[k]!)) kept.push(words[k]!);
    }
    return kept
      .join(' ')
      .replace(/\s+(?:en|de|du|de la|des|dans)$/i, '')
      .trim();
  }
}

/** A name without the words that say its kind: `CPAM de la Creuse` → `creuse`. */
function bare(text: string, dropKinds = true): string {
  const folded = fold(text);
  return (dropKinds ? folded.replace(KIND_WORDS, ' ') : folded).replace(LINKS, ' ').replace(/\s+/g, ' ').trim();
}

/** « Région Centre » is the region whose name begins so. */
const firstWord = (name: string, words: string): boolean => {
  const first = name.split(' ')[0]!;
  return first.length > 4 && words.includes(` ${first} `);
};
