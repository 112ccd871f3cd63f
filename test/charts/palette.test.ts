import {
  BRANCH_COLORS,
  contrast,
  GRID,
  INK,
  inkOn,
  luminance,
  MUTED_INK,
  OTHERS_COLOR,
  PAPER,
  PART_COLORS,
  REFERENCE_COLOR,
  TARGET_COLOR,
  TOTAL_COLOR,
  VERDICT_COLORS,
} from '../../src/charts/palette';
import { ciede2000, difference, VISIONS } from '../support/colorScience';
import type { Triple } from '../support/colorScience';

/** Neighbours on a chart that must not be taken for each other: at 12 nobody mistakes them, 2 to 3 is just noticeable. */
const APART = 12;

/** Colours that stand on one chart together. */
const SETS: Record<string, readonly string[]> = {
  branches: Object.values(BRANCH_COLORS),
  parts: [...PART_COLORS, OTHERS_COLOR],
  verdicts: Object.values(VERDICT_COLORS),
  'cascade: up, down, total': [VERDICT_COLORS.favourable, VERDICT_COLORS.unfavourable, TOTAL_COLOR],
  ...Object.fromEntries(
    Object.entries(BRANCH_COLORS).map(([branch, own]) => [
      `${branch} beside its target, others and the country`,
      own === TARGET_COLOR ? [own, TOTAL_COLOR] : [own, TARGET_COLOR, REFERENCE_COLOR],
    ]),
  ),
};

describe.each(Object.entries(SETS))('%s', (_, colors) => {
  test.each(Object.entries(VISIONS))(`any two differ clearly: %s (CIEDE2000 ≥ ${APART})`, (_vision, seen) => {
    const pairs = colors.flatMap((a, k) => colors.slice(k + 1).map((b) => [a, b, difference(a, b, seen)] as const));
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.filter(([, , apart]) => apart < APART)).toEqual([]);
  });
});

const FILLS = [...new Set(Object.values(SETS).flat())];

test.each(FILLS)('%s contrasts with white paper by 3:1 (WCAG 1.4.11)', (color) =>
  expect(contrast(color, PAPER)).toBeGreaterThanOrEqual(3),
);

test.each(FILLS)('a label reads inside %s (4.5:1, WCAG 1.4.3)', (color) =>
  expect(contrast(inkOn(color), color)).toBeGreaterThanOrEqual(4.5),
);

test.each([INK, MUTED_INK, VERDICT_COLORS.favourable, VERDICT_COLORS.unfavourable])(
  'text %s reads on white (4.5:1)',
  (ink) => expect(contrast(ink, PAPER)).toBeGreaterThanOrEqual(4.5),
);

test('a line of the grid stays behind', () => expect(contrast(GRID, PAPER)).toBeLessThan(1.5));

describe('the measures themselves', () => {
  test.each([
    ['#ffffff', 1],
    ['#000000', 0],
    ['#808080', 0.2159],
  ])('luminance of %s is %d (WCAG 2.2)', (color, expected) => expect(luminance(color)).toBeCloseTo(expected, 4));

  test('black on white is 21:1, grey #767676 4.54:1 (WCAG’s own example)', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  // Sharma, Wu, Dalal 2005: The CIEDE2000 color-difference formula, test data
  test.each<[Triple, Triple, number]>([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
    [[50, -1, 2], [50, 0, 0], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ])('CIEDE2000 of %j and %j is %d', (a, b, expected) => {
    expect(ciede2000(a, b)).toBeCloseTo(expected, 4);
    expect(ciede2000(b, a)).toBeCloseTo(expected, 4);
  });

  test.each(Object.entries(VISIONS))('greys stay grey: %s', (_, seen) => {
    for (const color of ['#ffffff', '#808080', '#000000']) expect(difference(color, color, seen)).toBe(0);
    const grey = seen([0.5, 0.5, 0.5]);
    for (const channel of grey) expect(channel).toBeCloseTo(0.5, 3);
  });

  test('red and green of equal lightness, plain to most, are close for those who lack a cone', () => {
    const [red, green] = ['#c0504d', '#708030'];
    const apart = Object.fromEntries(
      Object.entries(VISIONS).map(([name, seen]) => [name, difference(red, green, seen)]),
    );
    expect(apart['full colour vision']).toBeGreaterThan(40);
    expect(apart['deuteranopia (Machado)']).toBeLessThan(20);
    expect(apart['protanopia (Viénot)']).toBeLessThan(25);
  });
});
