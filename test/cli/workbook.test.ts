import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHART_SHEET, DASHBOARD_SHEET, TEMPLATE_NAMES } from '../../src/charts';
import { fillWorkbook } from '../../src/cli/support/completeWorkbook';
import { currentDataset } from '../../src/dataset';
import type { NodeHost } from '../../src/host';
import type { XmlElement } from '../../src/host/xlsx/xml';
import { cleanWorkbook } from '../../src/workbook/frozenCopy';
import type { CopyReport } from '../../src/workbook/frozenCopy';
import { startFunctionsHost } from '../support/functionsHost';
import { saved, SavedFile } from '../host/xlsx/support';

let host: NodeHost;
let bytes: Uint8Array;
let file: SavedFile;

beforeAll(async () => {
  host = (await startFunctionsHost()).host;
  await fillWorkbook(host, await currentDataset());
  bytes = await saved(host);
  file = new SavedFile(bytes);
}, 120_000);
afterAll(() => host.dispose());

/** Values of a reference such as `Graphiques!$L$8:$L$14`, one after the other. */
function valuesAt(reference: string): (string | number | boolean)[] {
  const range = host.workbook.rangeAt(reference, host.workbook.Worksheets.items[0]!);
  return range.Values!.flat();
}

const cacheOf = (holder: XmlElement): (string | undefined)[] => {
  const cache = holder.below('numCache')[0] ?? holder.below('strCache')[0]!;
  const points = new Map(cache.all('pt').map((one) => [one.number('idx'), one.child('v')?.text]));
  return Array.from({ length: Number(cache.val('ptCount')) }, (_, k) => points.get(k));
};

test('the sheets, the dashboard first, and no error in the dashboard’s page', () => {
  const names = host.workbook.Worksheets.items.map((sheet) => sheet.Name);
  expect(names[0]).toBe(DASHBOARD_SHEET);
  expect(names).toEqual(expect.arrayContaining(['Données', 'Indicateurs', 'Sources', 'Contrôles', CHART_SHEET]));
  expect(names).not.toContain('Feuil1');
  const cells = file.sheet(DASHBOARD_SHEET).below('c');
  const shown = cells.filter((cell) => /^[A-H]\d+$/.test(cell.attribute('r') ?? ''));
  expect(shown.filter((cell) => cell.attribute('t') === 'e')).toEqual([]);
});

test('formulas are in the form of Excel, with cached values typed as what they are', () => {
  const formulas = file
    .sheet(DASHBOARD_SHEET)
    .below('c')
    .filter((cell) => cell.child('f')?.text.includes('_xldudf_CCSS_'));
  expect(formulas.length).toBeGreaterThan(50);
  for (const cell of formulas) {
    const value = cell.child('v')?.text ?? '';
    if (cell.attribute('t') === undefined) expect(Number.isNaN(Number(value))).toBe(false);
    else expect(['str', 'e', 'b']).toContain(cell.attribute('t'));
  }
  expect(
    file
      .sheet(DASHBOARD_SHEET)
      .below('f')
      .some((f) => /(?<![\w"])CCSS\./.test(f.text.replace(/"[^"]*"/g, ''))),
  ).toBe(false);
});

describe('charts', () => {
  const everyChart = () =>
    [DASHBOARD_SHEET, CHART_SHEET].flatMap((sheet) =>
      [...file.charts(sheet)].map(([name, parts]) => ({ sheet, name, ...parts })),
    );

  test('four on the dashboard; in the gallery every template on an indicator that fits it', () => {
    expect(file.charts(DASHBOARD_SHEET).size).toBe(4);
    const templates = host.workbook.Names.items
      .filter((one) => /^CCSS_Graphique_\d+$/.test(one.Name))
      .map((one) => one.Comment.split('|')[0]);
    expect([...templates].sort()).toEqual([...TEMPLATE_NAMES].sort());
  });

  test('types', () => {
    const type = ({ chart }: { chart: XmlElement }) => {
      const group = chart.at('chart', 'plotArea')!.children.find(({ name }) => name.endsWith('Chart'))!;
      return [group.name, group.val('barDir'), group.val('grouping')].filter(Boolean).join(' ');
    };
    const types = [...file.charts(CHART_SHEET)]
      .filter(([name]) => !/_\d+_[2-9]$/.test(name))
      .map(([, parts]) => type(parts));
    expect(types).toEqual([
      'doughnutChart',
      'barChart col stacked',
      'barChart col percentStacked',
      'barChart col stacked',
      'barChart bar clustered',
      'lineChart standard',
      'barChart col clustered',
      'barChart bar clustered',
      'barChart bar clustered',
      'lineChart standard',
    ]);
  });

  test('series refer to cells, and hold what these cells show', () => {
    for (const { chart } of everyChart()) {
      const series = chart.below('ser');
      expect(series.length).toBeGreaterThan(0);
      for (const one of series) {
        const numbers = one.child('val')!;
        const reference = numbers.below('f')[0]!.text;
        expect(reference).toMatch(/^('Tableau de bord'|Graphiques)!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$/);
        expect(cacheOf(numbers)).toEqual(
          valuesAt(reference).map((value) => (typeof value === 'number' ? String(value) : undefined)),
        );
        expect(cacheOf(one.child('cat')!).length).toBe(cacheOf(numbers).length);
        expect(one.at('tx', 'v')?.text).toBeTruthy();
      }
    }
  });

  test('some number is drawn in each', () => {
    const empty = everyChart().filter(
      ({ chart }) => !chart.below('val').some((one) => cacheOf(one).some((v) => v !== undefined && Number(v) !== 0)),
    );
    expect(empty.map(({ name }) => name)).toEqual([]);
  });

  test('titles follow a cell and hold its text', () => {
    for (const { chart } of everyChart()) {
      const title = chart.at('chart', 'title', 'tx', 'strRef')!;
      const [text] = cacheOf(title);
      expect(text).toBe(valuesAt(title.child('f')!.text)[0]);
      expect(text).not.toMatch(/^$|#/);
      expect(chart.at('chart', 'autoTitleDeleted')?.attribute('val')).toBe('0');
    }
  });

  test('each has an alternative text with its title and figures', () => {
    for (const { chart, frame } of everyChart()) {
      const text = frame.attribute('descr') ?? '';
      const [title] = cacheOf(chart.at('chart', 'title', 'tx', 'strRef')!);
      expect(text).toContain(title!.replaceAll('\n', ', '));
      expect(text).toMatch(/^(Graphique en (anneau|courbes|colonnes|barres)).* : .*\d/);
    }
  });

  test('what gives labels their room is not seen, not named in a legend, not said', () => {
    const rooms = everyChart().flatMap(({ chart, frame }) =>
      chart
        .below('ser')
        .filter((one) => one.at('tx', 'v')?.text === 'Marge')
        .map((series) => ({ chart, frame, series })),
    );
    expect(rooms.length).toBeGreaterThan(6);
    for (const { chart, frame, series } of rooms) {
      expect(series.at('spPr', 'ln', 'noFill')).toBeDefined();
      expect(series.at('spPr', 'solidFill')).toBeUndefined();
      expect(series.child('dLbls')).toBeUndefined();
      expect(frame.attribute('descr')).not.toContain('Marge');
      const legend = chart.at('chart', 'legend');
      const gone = legend?.all('legendEntry').map((entry) => entry.child('idx')?.attribute('val'));
      if (legend) expect(gone).toEqual([series.child('idx')?.attribute('val')]);
      // beyond the bars, so that the axis is longer than they are
      const drawn = chart.below('ser').filter((one) => one !== series);
      const most = (one: XmlElement): number => Math.max(...cacheOf(one.child('val')!).map((v) => Number(v ?? 0)));
      expect(most(series)).toBeGreaterThan(Math.max(...drawn.map(most)));
    }
  });

  test('every category of bars and columns has its name, however narrow', () => {
    const named = everyChart().filter(({ chart }) => chart.below('barChart').length);
    expect(named.length).toBeGreaterThan(8);
    for (const { chart } of named) expect(chart.below('catAx')[0]!.val('tickLblSkip')).toBe('1');
  });

  test('label places are ones that Excel accepts', () => {
    for (const { chart } of everyChart()) {
      const places = chart.below('dLblPos').map((one) => one.attribute('val'));
      if (chart.below('doughnutChart').length) expect(places).toEqual([]);
      if (chart.below('grouping').some((one) => /stacked/i.test(one.attribute('val') ?? '')))
        expect(places).not.toContain('outEnd');
    }
  });
});

describe('its frozen copy', () => {
  let copy: SavedFile;
  let report: CopyReport;
  beforeAll(() => {
    const clean = cleanWorkbook(bytes);
    ({ report } = clean);
    copy = new SavedFile(clean.file);
  });

  test('holds no function, setting or journal of the add-in in any part', () => {
    const traces = copy.pack.paths.filter((path) =>
      /_xldudf_|CCSS\.[A-Za-z]|urn:ccss|webextension/.test(path + copy.pack.text(path)),
    );
    expect(traces).toEqual([]);
    expect(report.frozen).toBeGreaterThan(300);
    expect(report.withoutValue).toEqual([]);
  });

  test('shows in every cell what the workbook shows', () => {
    const shown = (saved: SavedFile, sheet: string): string[] =>
      saved
        .sheet(sheet)
        .below('c')
        .map((cell) => `${cell.attribute('r')} ${valueIn(saved, cell)}`);
    for (const { Name: name } of host.workbook.Worksheets.items) expect(shown(copy, name)).toEqual(shown(file, name));
  });
});

/** The value of a cell as its part holds it, whichever way texts are kept. */
function valueIn(saved: SavedFile, cell: XmlElement): string {
  const text = (holder: XmlElement): string =>
    holder
      .below('t')
      .map((one) => one.text)
      .join('');
  const value = cell.child('v')?.text ?? '';
  const inline = cell.child('is');
  if (inline) return text(inline);
  return cell.attribute('t') === 's' ? text(sharedStrings(saved)[Number(value)]!) : value;
}

const read = new WeakMap<SavedFile, XmlElement[]>();
function sharedStrings(saved: SavedFile): XmlElement[] {
  let strings = read.get(saved);
  if (!strings) read.set(saved, (strings = saved.part('xl/sharedStrings.xml').all('si')));
  return strings;
}

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).error === undefined);

(office ? test : test.skip)(
  'LibreOffice opens it and shows the cached values',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'ccss-'));
    try {
      const path = join(folder, 'ccss.xlsx');
      writeFileSync(path, bytes);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const filter = 'csv:Text - txt - csv (StarCalc):59,34,76';
      spawnSync(office!, [profile, '--headless', '--convert-to', filter, '--outdir', folder, path], {
        timeout: 100_000,
      });
      const lines = readFileSync(join(folder, 'ccss.csv'), 'utf8').split('\n');
      expect(lines[0]).toMatch(/^Tableau de bord – CCSS de la Lozère – \d{4};/);
      const page = lines.slice(0, 70).join('\n');
      expect(page).not.toMatch(/#NAME\?|#NOM|Err:/);
      expect(page).toContain('Allocataires de la branche Famille');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
