import { fold } from '../../dataset';
import type { Section } from '../../dataset';

/** Where a figure stands. */
export interface Place {
  /** the headings above, outermost first */
  readonly path: string;
  /** the table's own title, where it has one */
  readonly title?: string;
  readonly table: boolean;
  readonly line: number;
}

/** The sections that figures stand in: one code for each heading, and the lines from its first figure to its last. */
export class Sections {
  private readonly byKey = new Map<string, { code: string; place: Place; first: number; last: number }>();
  private readonly codes = new Set<string>();

  constructor(private readonly report: string) {}

  codeOf(place: Place): string {
    const key = [place.table ? 'table' : 'prose', place.path, place.title ?? ''].join('\n');
    let section = this.byKey.get(key);
    if (!section) {
      section = { code: this.freeCode(place), place, first: place.line, last: place.line };
      this.byKey.set(key, section);
    }
    section.first = Math.min(section.first, place.line);
    section.last = Math.max(section.last, place.line);
    return section.code;
  }

  rows(): Section[] {
    return [...this.byKey.values()].map(({ code, place, first, last }) => {
      const path = place.path || place.title || 'Sans titre';
      return {
        section: code,
        report: this.report,
        path,
        title: place.title || lastOf(path),
        kind: place.table ? 'table' : 'prose',
        first_line: first,
        last_line: last,
      };
    });
  }

  private freeCode({ path, title }: Place): string {
    const name =
      fold(title || lastOf(path))
        .split(' ')
        .slice(0, 5)
        .join('-') || 'section';
    let code = `${this.report}.${name}`;
    for (let n = 2; this.codes.has(code); n++) code = `${this.report}.${name}-${n}`;
    this.codes.add(code);
    return code;
  }
}

const lastOf = (path: string): string => path.split(' › ').pop() ?? path;
