import { marks, scaleFor } from '../../../src/host/page/charts/scale';

const FREE = { minimum: null, maximum: null, majorUnit: null };

/** Values, room for intervals, whether bars: the marks from first to last and their distance. */
test.each<[string, number[], number, boolean, [number, number, number]]>([
  ['bars start at zero', [96, 100], 8, true, [0, 120, 20]],
  ['lines of a small range start near their least value', [96, 100], 8, false, [94, 101, 1]],
  ['lines of a wide range start at zero', [40, 100], 6, false, [0, 120, 20]],
  ['below and above zero', [-14_736, 894], 5, true, [-20_000, 5_000, 5_000]],
  ['only below zero', [-3, -1], 5, true, [-4, 0, 1]],
  ['shares', [0.03, 0.27], 6, true, [0, 0.3, 0.05]],
  ['nothing but zero', [0, 0], 5, true, [0, 0.2, 0.2]],
])('%s', (_title, values, room, bars, [minimum, maximum, unit]) => {
  expect(scaleFor(values, FREE, room, bars)).toEqual({ minimum, maximum, unit });
});

test('what is asked for stands before what fits', () => {
  expect(scaleFor([1, 9], { minimum: 5, maximum: 20, majorUnit: 5 }, 4, true)).toEqual({
    minimum: 5,
    maximum: 20,
    unit: 5,
  });
});

test('marks carry no dust of binary fractions', () => {
  expect(marks({ minimum: 0, maximum: 0.3, unit: 0.1 })).toEqual([0, 0.1, 0.2, 0.3]);
});
