import { parseXml, type XmlElement } from '../xml';

/** The palette of old files, by number from 8 on (ECMA-376, 18.8.27); the first eight are the same again. */
const INDEXED =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080
  9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF
  CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300
  993300 993366 333399 333333`.split(/\s+/);

/** Theme colours in the order in which styles number them. */
const ORDER = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');

export class Theme {
  private readonly colors: Readonly<Record<string, string>>;

  constructor(xml: string | null) {
    const scheme = xml === null ? undefined : parseXml(xml).below('clrScheme')[0];
    this.colors = Object.fromEntries(
      (scheme?.children ?? []).map((entry) => {
        const color = entry.children[0];
        return [entry.name, color?.attribute('lastClr') ?? color?.attribute('val') ?? '000000'];
      }),
    );
  }

  /** A colour of a drawing: fixed, or of the theme by its name. */
  drawn(holder: XmlElement | undefined): string | null {
    const fixed = holder?.val('srgbClr');
    if (fixed !== undefined) return `#${fixed.toUpperCase()}`;
    const named = holder?.val('schemeClr') ?? '';
    const names: Readonly<Record<string, string>> = { tx1: 'dk1', bg1: 'lt1', tx2: 'dk2', bg2: 'lt2' };
    const color = this.colors[names[named] ?? named];
    return color === undefined ? null : `#${color.toUpperCase()}`;
  }

  /** A colour of a style: fixed, of the theme with a tint, or of the old palette; null for automatic. */
  color(element: XmlElement | undefined): string | null {
    if (element === undefined) return null;
    const rgb = element.attribute('rgb');
    if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
    const theme = element.number('theme');
    if (theme !== undefined) {
      const base = this.colors[ORDER[theme] ?? ''];
      return base === undefined ? null : tinted(base, element.number('tint') ?? 0);
    }
    const indexed = element.number('indexed');
    if (indexed === undefined || indexed > 63) return null;
    const fixed = INDEXED[indexed < 8 ? indexed : indexed - 8];
    return fixed === undefined ? null : `#${fixed}`;
  }
}

/** A lighter or darker shade (ECMA-376, 18.3.1.15), here channel by channel. */
function tinted(base: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(base.slice(at, at + 2), 16));
  const moved = channels.map((one) => Math.round(tint < 0 ? one * (1 + tint) : one + (255 - one) * tint));
  return `#${moved.map((one) => one.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
