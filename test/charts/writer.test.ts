/** Charts written into a workbook: places, replacing and adding, what a user has done to the sheet. */
import { CHART_SHEET, ChartFailure, findChart, gallery, insertCharts, TEMPLATES } from '../../src/charts';
import type { ChartSpec } from '../../src/charts';
import { seedDataset } from '../support/dataset';
import { startFunctionsHost } from '../support/functionsHost';

const data = seedDataset();
const specs = gallery(data, ['CCSS48', 'CPAM41', 'CPAM40']).map(({ spec }) => spec);
let host: Awaited<ReturnType<typeof startFunctionsHost>>['host'];

beforeAll(async () => {
  host = (await startFunctionsHost()).host;
}, 120_000);
afterAll(() => host.dispose());
beforeEach(() => {
  for (const name of [...host.workbook.Names.items]) name.Delete();
  host.workbook.Worksheets.items.find((sheet) => sheet.Name === CHART_SHEET)?.Delete();
});

interface Box {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const charts = (): Promise<Box[]> =>
  Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(CHART_SHEET).charts;
    found.load('items/name,items/left,items/top,items/width,items/height');
    await context.sync();
    return found.items.map(({ name, left, top, width, height }) => ({
      name,
      left,
      top,
      right: left + width,
      bottom: top + height,
    }));
  });

/** The helper blocks, by the names that the workbook gives them. */
const blocks = (): Promise<Box[]> =>
  Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load('items/name');
    await context.sync();
    const ranges = names.items.map((one) => one.getRange().load('left,top,width,height'));
    await context.sync();
    return ranges.map(({ left, top, width, height }, k) => ({
      name: names.items[k]!.name,
      left,
      top,
      right: left + width,
      bottom: top + height,
    }));
  });

const EDGE = 0.5;
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - EDGE && b.left < a.right - EDGE && a.top < b.bottom - EDGE && b.top < a.bottom - EDGE;
const overlapping = (boxes: readonly Box[]): string[] =>
  boxes.flatMap((a, k) => boxes.slice(k + 1).flatMap((b) => (overlap(a, b) ? [`${a.name} ${b.name}`] : [])));

test('every template, twice, on one sheet: no chart lies over another or over a block', async () => {
  await insertCharts(specs);
  await insertCharts(specs, 'add');
  const all = [...(await charts()), ...(await blocks())];
  expect(all.length).toBeGreaterThan(4 * specs.length);
  expect(overlapping(all)).toEqual([]);
});

test('no chart is cut in two by the end of a printed page', async () => {
  await insertCharts(specs);
  const breaks = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(CHART_SHEET);
    const found = sheet.horizontalPageBreaks.load('items/rowIndex');
    await context.sync();
    const cells = found.items.map((one) => sheet.getCell(one.rowIndex, 0).load('top'));
    await context.sync();
    return cells.map((cell) => cell.top);
  });
  expect(breaks.length).toBeGreaterThan(2);
  const boxes = await charts();
  const cut = boxes.filter((box) => breaks.some((at) => box.top < at - EDGE && box.bottom > at + EDGE));
  expect(cut).toEqual([]);
  // nor does a page hold more than A4 has room for
  const room = (842 - 2 * 36) / 0.95;
  for (const [k, from] of [0, ...breaks].entries()) {
    const to = breaks[k] ?? Infinity;
    const last = Math.max(...boxes.filter((box) => box.top >= from - EDGE && box.top < to).map((box) => box.bottom));
    expect(last - from).toBeLessThanOrEqual(room);
  }
});

describe('the same chart again', () => {
  const ring = specs[0]!;

  test('is found by template, indicator and organisation', async () => {
    expect(await findChart(ring)).toBeNull();
    const [inserted] = await insertCharts([ring]);
    expect(await findChart(ring)).toEqual(inserted);
    expect(await findChart({ ...ring, organization: 'CPAM41' })).toBeNull();
  });

  test('add: both are there', async () => {
    await insertCharts([ring]);
    await insertCharts([ring], 'add');
    const boxes = await charts();
    expect(boxes).toHaveLength(2);
    expect(overlapping([...boxes, ...(await blocks())])).toEqual([]);
  });

  test('replace: one, in its place and size, as the user has made them; the others stay', async () => {
    const other = specs[3]!;
    await insertCharts([ring, other]);
    await Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getItem(CHART_SHEET).charts.getItemAt(0);
      chart.left = 60;
      chart.width = 300;
      chart.height = 200;
      await context.sync();
    });
    const before = await charts();
    const [replaced] = await insertCharts([ring], 'replace');
    const after = await charts();
    expect(after).toHaveLength(2);
    const place = ({ left, top, right, bottom }: Box): number[] => [left, top, right, bottom].map(Math.round);
    expect(place(after.find((box) => box.name === replaced!.name)!)).toEqual(place(before[0]!));
    expect(after.find((box) => box.name === before[1]!.name)).toEqual(before[1]);
    expect(host.workbook.Names.items.map((one) => one.Name).sort()).toEqual(after.map((box) => box.name).sort());
  });

  test('replace by another year: the block has its figures, nothing of the old one remains', async () => {
    const [one, two] = [2020, 2021].map((year) => TEMPLATES.classement.draw(data, { ...specs[8]!, year }));
    expect(one && two).toBeTruthy();
    await insertCharts([one!]);
    await insertCharts([two!], 'replace');
    await host.settle();
    const shown = await Excel.run(async (context) => {
      const range = context.workbook.names
        .getItem((await findChart(two!))!.name)
        .getRange()
        .load('values');
      await context.sync();
      return range.values.map((line) => [...line] as unknown[]);
    });
    expect(shown[1]![1]).toBe(2021);
    expect(shown).toHaveLength(two!.block.length);
    expect(await charts()).toHaveLength(1);
  });

  test('replace a grid of small charts: all of the old ones go', async () => {
    const grid = specs.find((spec) => spec.panels.length > 1)!;
    await insertCharts([grid]);
    await insertCharts([grid], 'replace');
    expect(await charts()).toHaveLength(grid.panels.length);
  });
});

test('a protected sheet: a failure that says so, and nothing changed', async () => {
  await insertCharts([specs[0]!]);
  const before = await charts();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(CHART_SHEET).protection.protect();
    await context.sync();
  });
  const failure = await insertCharts([specs[1]!], 'add').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ChartFailure);
  expect((failure as ChartFailure).error).toEqual({ kind: 'protectedSheet', sheet: CHART_SHEET });
  expect(await charts()).toEqual(before);
});

test('a sheet that the user had named so before keeps its cells and its print area', async () => {
  const cells = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(CHART_SHEET);
    sheet.getRange('A1:B2').values = [
      ['à moi', 1],
      ['aussi', 2],
    ];
    await context.sync();
    await insertCharts([specs[0]!]);
    const kept = sheet.getRange('A1:B2').load('values');
    const area = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
    await context.sync();
    expect(area.isNullObject).toBe(true);
    return kept.values;
  });
  expect(cells).toEqual([
    ['à moi', 1],
    ['aussi', 2],
  ]);
  const [box] = await charts();
  expect(box!.top).toBeGreaterThan(30);
});

test('a chart follows the year of its block; a figure that the year lacks is named as such, without a bar', async () => {
  const spec: ChartSpec = TEMPLATES.comparaison.draw(
    data,
    specs.find((s) => s.template === 'comparaison')!,
  )!;
  await insertCharts([spec]);
  const names = async (): Promise<string[]> => {
    await host.settle();
    return Excel.run(async (context) => {
      const series = context.workbook.worksheets.getItem(CHART_SHEET).charts.getItemAt(0).series.getItemAt(0);
      const found = series.getDimensionValues('Categories' as Excel.ChartSeriesDimension);
      await context.sync();
      return found.value.map(String);
    });
  };
  expect((await names()).filter((name) => name.includes('non publié'))).toEqual([]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(CHART_SHEET).getRange('L2').values = [[1950]];
    await context.sync();
  });
  const shown = await names();
  expect(shown.length).toBeGreaterThan(2);
  expect(shown.filter((name) => !name.endsWith(' : non publié'))).toEqual([]);
});
