import {
  BRANCH_COLORS,
  contrast,
  INK,
  inkOn,
  MUTED_INK,
  OTHERS_COLOR,
  PAPER,
  PART_COLORS,
  VERDICT_COLORS,
} from '../../src/charts/palette';

type Rgb = readonly [number, number, number];

const linear = (color: string): Rgb =>
  [1, 3, 5].map((at) => {
    const c = parseInt(color.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;

/** Machado, Oliveira, Fernandes 2009, severity 1, on linear RGB. */
const VISION = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

const seen = (color: string, m: readonly number[]): Rgb => {
  const [r, g, b] = linear(color);
  return [0, 3, 6].map((k) => Math.min(1, Math.max(0, m[k]! * r + m[k + 1]! * g + m[k + 2]! * b))) as unknown as Rgb;
};

/** CIE L*a*b*, D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const difference = (a: string, b: string, m: readonly number[]): number => {
  const [p, q] = [lab(seen(a, m)), lab(seen(b, m))];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
};

const SETS: Record<string, readonly string[]> = {
  branches: Object.values(BRANCH_COLORS),
  parts: [...PART_COLORS, OTHERS_COLOR],
  verdicts: [VERDICT_COLORS.favourable, VERDICT_COLORS.unfavourable],
};

describe.each(Object.entries(SETS))('%s', (_, colors) => {
  test.each(colors)('%s contrasts with white paper by 3:1 (WCAG 1.4.11)', (color) =>
    expect(contrast(color, PAPER)).toBeGreaterThanOrEqual(3),
  );

  test.each(Object.entries(VISION))('any two differ clearly: %s (ΔE*ab ≥ 20)', (_vision, matrix) => {
    const close = colors.flatMap((a, k) =>
      colors
        .slice(k + 1)
        .flatMap((b) => (difference(a, b, matrix) < 20 ? [`${a} ${b} ${difference(a, b, matrix)}`] : [])),
    );
    expect(close).toEqual([]);
  });
});

test.each([INK, MUTED_INK])('text %s reads on white (4.5:1)', (ink) =>
  expect(contrast(ink, PAPER)).toBeGreaterThanOrEqual(4.5),
);

test.each([...new Set(Object.values(SETS).flat())])('a bold label reads inside %s (3:1, large text)', (color) =>
  expect(contrast(inkOn(color), color)).toBeGreaterThanOrEqual(3.5),
);
