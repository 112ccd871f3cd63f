import type { Pace } from '../progress';
import { builtInFormat, parseFormat } from './numberFormat';
import type { NumberFormat } from './numberFormat';
import { readXml } from './xml';

export interface SheetEntry {
  readonly name: string;
  readonly file: string;
}

/** The visible sheets of a workbook, in their order, and which calendar its dates count in. */
export async function readWorkbook(
  workbook: Uint8Array,
  relations: Uint8Array | undefined,
  pace: Pace,
): Promise<{ sheets: SheetEntry[]; hidden: string[]; date1904: boolean }> {
  const targets = new Map<string, string>();
  if (relations) {
    await readXml(
      relations,
      {
        open: (name, a) => {
          if (name === 'Relationship') targets.set(a['Id'] ?? '', (a['Target'] ?? '').replace(/^\/?(?:xl\/)?/, ''));
        },
      },
      pace,
    );
  }
  const sheets: SheetEntry[] = [];
  const hidden: string[] = [];
  let date1904 = false;
  await readXml(
    workbook,
    {
      open: (name, a) => {
        if (name === 'workbookPr') date1904 = a['date1904'] === '1' || a['date1904'] === 'true';
        if (name !== 'sheet') return;
        const id = Object.entries(a).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
        const file = `xl/${targets.get(id) ?? `worksheets/sheet${sheets.length + hidden.length + 1}.xml`}`;
        if (a['state'] === 'hidden' || a['state'] === 'veryHidden') hidden.push(a['name'] ?? '');
        else sheets.push({ name: a['name'] ?? '', file });
      },
    },
    pace,
  );
  return { sheets, hidden, date1904 };
}

/** Texts that cells refer to by number. Phonetic readings are left out. */
export async function readStrings(bytes: Uint8Array | undefined, pace: Pace): Promise<string[]> {
  const strings: string[] = [];
  if (!bytes) return strings;
  let text = '';
  let inText = false;
  let phonetic = 0;
  await readXml(
    bytes,
    {
      open: (name) => {
        if (name === 'si') text = '';
        else if (name === 'rPh') phonetic++;
        else if (name === 't') inText = phonetic === 0;
      },
      text: (t) => {
        if (inText && text.length < 40_000) text += t;
      },
      close: (name) => {
        if (name === 't') inText = false;
        else if (name === 'rPh') phonetic--;
        else if (name === 'si') strings.push(text);
      },
    },
    pace,
  );
  return strings;
}

/** The number format of each cell style. */
export async function readStyles(bytes: Uint8Array | undefined, pace: Pace): Promise<NumberFormat[]> {
  const formats: NumberFormat[] = [];
  if (!bytes) return formats;
  const own = new Map<number, NumberFormat>();
  let inCells = false;
  await readXml(
    bytes,
    {
      open: (name, a) => {
        if (name === 'numFmt') own.set(Number(a['numFmtId']), parseFormat(a['formatCode'] ?? ''));
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells) {
          const id = Number(a['numFmtId'] ?? 0);
          formats.push(own.get(id) ?? builtInFormat(id));
        }
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    },
    pace,
  );
  return formats;
}
