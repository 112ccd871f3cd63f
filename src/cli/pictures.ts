/**
 * npm run pictures: the dashboard and a chart of every template as they look, drawn by LibreOffice
 * (build/pictures/libreoffice-NAME.png) and in the browser (navigateur-NAME.png).
 * npm run pictures -- FILE.xlsx: every printed page of a workbook instead, by LibreOffice (build/pictures/FILE-1.png…).
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { CHART_SHEET, DASHBOARD_SHEET, rowsOf } from '../charts';
import { Dataset, replaceDataset } from '../dataset';
import { registerFunctions } from '../functions';
import { loadExcelize, saveWorkbook, startNodeHost } from '../host';
import { readSeeds } from './seeds';
import { browserPictures } from './support/browserPictures';
import type { ChartPicture } from './support/browserPictures';
import { fillWorkbook } from './support/completeWorkbook';
import { writeGalleryFiles } from './support/galleryFiles';
import type { GalleryFile } from './support/galleryFiles';
import { ensureGenerated, GENERATED } from './support/generatedFiles';
import { LibreOffice } from './support/libreOffice';
import { ROOT } from './support/project';

const FOLDER = join(ROOT, 'build', 'pictures');
const WORKBOOKS = join(ROOT, 'build', 'gallery');
const PAGE_RESOLUTION = 80;
const CHART_RESOLUTION = 110;
/** The printed sheet of charts (src/charts/writer.ts), in points. */
const PRINTED = { margin: 36, rowHeight: 15.75, zoom: 0.95, width: 595 };

/** Every page of a workbook. */
function drawPages(file: string): string[] {
  const office = LibreOffice.find();
  const base = basename(file).replace(/\.xlsx$/i, '');
  // what an earlier run has drawn; other pictures stay
  const isPage = (name: string): boolean =>
    name.startsWith(`${base}-`) && /^\d+\.png$/.test(name.slice(base.length + 1));
  for (const name of readdirSync(FOLDER).filter(isPage)) rmSync(join(FOLDER, name));
  office.print([file], FOLDER);
  office.paint(join(FOLDER, `${base}.pdf`), join(FOLDER, base), PAGE_RESOLUTION);
  return readdirSync(FOLDER).filter(isPage).sort();
}

function drawPrinted(files: readonly GalleryFile[]): string[] {
  const office = LibreOffice.find();
  office.print(
    files.map(({ path }) => path),
    WORKBOOKS,
  );
  return files.map(({ name, offer }) => {
    const rows = offer ? rowsOf(offer.spec) : 0;
    const cut = offer
      ? { left: 0, top: 0, width: PRINTED.width, height: 2 * PRINTED.margin + rows * PRINTED.rowHeight * PRINTED.zoom }
      : undefined;
    const picture = `libreoffice-${name}`;
    office.paintFirst(join(WORKBOOKS, `${name}.pdf`), join(FOLDER, picture), CHART_RESOLUTION, cut);
    return `${picture}.png`;
  });
}

async function drawGallery(): Promise<string[]> {
  ensureGenerated();
  mkdirSync(WORKBOOKS, { recursive: true });
  const functions = JSON.parse(readFileSync(join(GENERATED, 'functions.json'), 'utf8')) as never;
  const host = await startNodeHost({ functions, namespace: 'CCSS' });
  const data = new Dataset(readSeeds());
  replaceDataset(data);
  registerFunctions();
  const files = await writeGalleryFiles(host, data, WORKBOOKS);
  // and all of them in the complete workbook, which the browser opens
  await fillWorkbook(host, data);
  const complete = join(WORKBOOKS, 'ccss.xlsx');
  writeFileSync(complete, saveWorkbook(host.workbook, await loadExcelize()));
  const names = host.workbook.Worksheets.GetItem(CHART_SHEET).Charts.items.map((chart) => chart.Name);
  const dashboard = host.workbook.Worksheets.GetItem(DASHBOARD_SHEET).Charts.items.map((chart) => chart.Name);
  host.dispose();
  let next = 0;
  const pictures = files.map(({ name, offer }): ChartPicture => {
    const path = join(FOLDER, `navigateur-${name}.png`);
    if (!offer) return { sheet: DASHBOARD_SHEET, charts: dashboard, path };
    const charts = names.slice(next, (next += offer.spec.panels.length));
    return { sheet: CHART_SHEET, charts, path };
  });
  const printed = drawPrinted(files);
  await browserPictures(complete, pictures);
  return [...printed, ...pictures.map(({ path }) => basename(path))];
}

async function main(): Promise<void> {
  const [name] = process.argv.slice(2);
  mkdirSync(FOLDER, { recursive: true });
  if (name === undefined) {
    const pictures = await drawGallery();
    console.log(`${FOLDER} :\n${pictures.join('\n')}`);
    return;
  }
  const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), name);
  if (!existsSync(file)) throw new Error(`Fichier introuvable : ${file}`);
  console.log(`${drawPages(file).length} pages dans ${FOLDER}`);
}

main().then(
  () => process.exit(process.exitCode ?? 0), // the client keeps timers running
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
