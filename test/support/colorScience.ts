/**
 * How colours differ, for those who see all of them and for those who do not. Linear RGB of sRGB throughout; sources:
 * Machado, Oliveira, Fernandes 2009 (severity 1); Viénot, Brettel, Mollon 1999; Brettel, Viénot, Mollon 1997 (tritanopia,
 * two half planes), the last two with the matrices of DaltonLens for sRGB; CIE 142-2001 (CIEDE2000).
 */
export type Triple = readonly [number, number, number];
type Matrix = readonly number[];

export const linear = (color: string): Triple =>
  [1, 3, 5].map((at) => {
    const c = parseInt(color.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;

const through = ([r, g, b]: Triple, m: Matrix): Triple =>
  [0, 3, 6].map((k) => Math.min(1, Math.max(0, m[k]! * r + m[k + 1]! * g + m[k + 2]! * b))) as unknown as Triple;

const MACHADO = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};
const VIENOT = {
  protanopia: [0.10889, 0.89111, 0, 0.10889, 0.89111, 0, 0.00447, -0.00447, 1],
  deuteranopia: [0.29031, 0.70969, 0, 0.29031, 0.70969, 0, -0.02197, 0.02197, 1],
};
const BRETTEL_TRITANOPIA = {
  first: [1.01277, 0.13548, -0.14826, -0.01243, 0.86812, 0.14431, 0.07589, 0.805, 0.11911],
  second: [0.93678, 0.18979, -0.12657, 0.06154, 0.81526, 0.1232, -0.37562, 1.12767, 0.24796],
  plane: [0.03901, -0.02788, -0.01113] as const,
};

function brettelTritanopia(rgb: Triple): Triple {
  const { first, second, plane } = BRETTEL_TRITANOPIA;
  const side = plane[0] * rgb[0] + plane[1] * rgb[1] + plane[2] * rgb[2];
  return through(rgb, side >= 0 ? first : second);
}

/** What a colour becomes to someone, by the kind of vision. */
export const VISIONS: Readonly<Record<string, (rgb: Triple) => Triple>> = {
  'full colour vision': (rgb) => rgb,
  'protanopia (Machado)': (rgb) => through(rgb, MACHADO.protanopia),
  'protanopia (Viénot)': (rgb) => through(rgb, VIENOT.protanopia),
  'deuteranopia (Machado)': (rgb) => through(rgb, MACHADO.deuteranopia),
  'deuteranopia (Viénot)': (rgb) => through(rgb, VIENOT.deuteranopia),
  'tritanopia (Machado)': (rgb) => through(rgb, MACHADO.tritanopia),
  'tritanopia (Brettel)': brettelTritanopia,
};

/** CIE L*a*b*, white D65. */
export function lab([r, g, b]: Triple): Triple {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const RADIANS = Math.PI / 180;
const degrees = (y: number, x: number): number => (y === 0 && x === 0 ? 0 : (Math.atan2(y, x) / RADIANS + 360) % 360);

/** CIEDE2000 between two colours in L*a*b*. */
export function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)));
  const [x1, x2] = [(1 + g) * a1, (1 + g) * a2];
  const [c1, c2] = [Math.hypot(x1, b1), Math.hypot(x2, b2)];
  const [h1, h2] = [degrees(b1, x1), degrees(b2, x2)];
  const turn = h2 - h1;
  const grey = c1 * c2 === 0;
  const dh = grey ? 0 : Math.abs(turn) <= 180 ? turn : turn > 180 ? turn - 360 : turn + 360;
  const dL = l2 - l1;
  const dC = c2 - c1;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * RADIANS);
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  const far = Math.abs(h1 - h2) > 180;
  const h = grey ? h1 + h2 : far ? (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2 : (h1 + h2) / 2;
  const cos = (angle: number): number => Math.cos(angle * RADIANS);
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const sL = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sC = 1 + 0.045 * c;
  const sH = 1 + 0.015 * c * t;
  const turned = 30 * Math.exp(-(((h - 275) / 25) ** 2));
  const rT = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(2 * turned * RADIANS);
  return Math.sqrt((dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + rT * (dC / sC) * (dH / sH));
}

/** How much two colours differ to someone. */
export const difference = (a: string, b: string, seen: (rgb: Triple) => Triple): number =>
  ciede2000(lab(seen(linear(a))), lab(seen(linear(b))));
