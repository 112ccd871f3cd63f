import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface PdfPage {
  /** in points */
  readonly width: number;
  readonly height: number;
  readonly words: string;
}

/** The library is an ES module, which Jest does not load: a process of its own reads the file. */
const SCRIPT = `
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
const data = new Uint8Array(readFileSync(process.argv[1]));
const pdf = await getDocument({ data, useSystemFonts: false, verbosity: 0 }).promise;
const pages = [];
for (let n = 1; n <= pdf.numPages; n++) {
  const page = await pdf.getPage(n);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  pages.push({ width, height, words: items.map((item) => item.str ?? '').join('') });
}
console.log(JSON.stringify(pages));
`;

/** The pages of a PDF file: how large they are, and what stands on them. */
export function pdfPages(file: string): PdfPage[] {
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', SCRIPT, file], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as PdfPage[];
}
