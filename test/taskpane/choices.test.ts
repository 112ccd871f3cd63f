import { readSeeds } from '../../src/cli/generated';
import { Dataset } from '../../src/dataset';
import { choicesOf, figuresIn, firstSelection } from '../../src/taskpane/choices';

const dataset = new Dataset(readSeeds());
const choices = choicesOf(dataset);
const everything = {
  organizations: [...choices.publishers, ...choices.others].map((each) => each.organization),
  branches: choices.branches,
  years: choices.years,
};

test('funds that publish a report come first, apart from those that reports compare themselves with', () => {
  const publishing = new Set(dataset.reports.map((report) => report.organization));
  expect(choices.publishers.every((each) => publishing.has(each.organization))).toBe(true);
  expect(choices.others.some((each) => publishing.has(each.organization))).toBe(false);
});

test('years are offered latest first, each once', () => {
  expect(choices.years).toEqual([...new Set(choices.years)].sort((a, b) => b - a));
});

test('everything that is offered has at least one figure', () => {
  for (const organization of everything.organizations) {
    expect(figuresIn(choices, { ...everything, organizations: [organization] })).toBeGreaterThan(0);
  }
  for (const branch of everything.branches) {
    expect(figuresIn(choices, { ...everything, branches: [branch] })).toBeGreaterThan(0);
  }
  for (const year of everything.years) {
    expect(figuresIn(choices, { ...everything, years: [year] })).toBeGreaterThan(0);
  }
});

test('the whole selection counts every resolved figure once', () => {
  expect(figuresIn(choices, everything)).toBe([...dataset.resolved()].length);
});

test('the first selection is one fund, with every branch and its own years', () => {
  const first = firstSelection(choices);
  expect(first.organizations).toHaveLength(1);
  expect(first.branches).toEqual(choices.branches);
  expect(figuresIn(choices, first)).toBe(figuresIn(choices, { ...everything, organizations: first.organizations }));
});

test.each(['organizations', 'branches', 'years'] as const)('without any of the %s nothing is selected', (list) => {
  expect(figuresIn(choices, { ...everything, [list]: [] })).toBe(0);
});
