import type { Block, ReportDocument } from '../document';
import { fail } from '../errors';
import { LIMITS } from '../progress';
import type { Pace } from '../progress';
import { plain } from './clean';
import { blocksOfRows } from './delimited';
import { GENERAL, shown } from './numberFormat';
import type { NumberFormat } from './numberFormat';
import { unzip } from './unzip';
import { readStrings, readStyles, readWorkbook } from './xlsxParts';
import { readXml } from './xml';

const WANTED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;

interface Shared {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly date1904: boolean;
}

/** Reads the visible sheets of a workbook as they are shown: formats applied, formulas by their last values. */
export async function readXlsx(bytes: Uint8Array, pace: Pace): Promise<ReportDocument> {
  const files = await unzip(bytes, (name) => WANTED.test(name), pace);
  const workbook = files.get('xl/workbook.xml');
  if (!workbook) return fail({ kind: 'unreadable', what: 'Le fichier .xlsx', detail: "ce n'est pas un classeur" });
  const { sheets, hidden, date1904 } = await readWorkbook(workbook, files.get('xl/_rels/workbook.xml.rels'), pace);
  const shared: Shared = {
    strings: await readStrings(files.get('xl/sharedStrings.xml'), pace),
    formats: await readStyles(files.get('xl/styles.xml'), pace),
    date1904,
  };
  const blocks: Block[] = [];
  const notices: { line: number; message: string }[] = hidden.map((name) => ({
    line: 0,
    message: `La feuille masquée « ${name} » n'est pas lue.`,
  }));
  let offset = 0;
  let cells = 0;
  for (const { name, file } of sheets) {
    const part = files.get(file);
    if (!part) continue;
    const sheet = await readSheet(part, shared, pace);
    cells += sheet.cells;
    if (cells > LIMITS.cells) fail({ kind: 'too-large', what: 'Le classeur', limit: '120 000 cellules' });
    if (sheets.length > 1) blocks.push({ kind: 'heading', line: offset + 1, text: plain(name), rank: 1 });
    blocks.push(...blocksOfRows(sheet.rows, offset + 1));
    if (sheet.unknown > 0) {
      notices.push({
        line: offset + 1,
        message: `${sheet.unknown} formule(s) de la feuille « ${name} » sans valeur enregistrée : ouvrez le classeur, calculez, enregistrez.`,
      });
    }
    offset += sheet.rows.length;
  }
  return { source: 'xlsx', blocks, lines: offset, notices };
}

interface Sheet {
  /** by row, empty ones included up to a few in a run */
  readonly rows: string[][];
  readonly cells: number;
  /** formulas whose value the file does not have */
  readonly unknown: number;
}

/** `AB12` → column 27 (from 0). */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
    if (column > 20_000) break;
  }
  return column - 1;
}

async function readSheet(bytes: Uint8Array, { strings, formats, date1904 }: Shared, pace: Pace): Promise<Sheet> {
  const rows: string[][] = [];
  let cells = 0;
  let unknown = 0;
  let row = 0;
  let column = -1;
  let type = '';
  let style = 0;
  let formula = false;
  let value = '';
  let reading = false;
  const put = (): void => {
    const text = cellText();
    if (text === '' || column < 0 || column >= LIMITS.columns || row < 1 || row > LIMITS.lines) return;
    if (++cells > LIMITS.cells) fail({ kind: 'too-large', what: 'Le classeur', limit: '120 000 cellules' });
    while (rows.length < row) rows.push([]);
    const list = rows[row - 1]!;
    while (list.length <= column) list.push('');
    list[column] = plain(text.slice(0, LIMITS.cellCharacters));
  };
  const cellText = (): string => {
    if (value === '') {
      if (formula) unknown++;
      return '';
    }
    if (type === 's') return strings[Number(value)] ?? '';
    if (type === 'str' || type === 'inlineStr') return value;
    if (type === 'e') return '';
    if (type === 'b') return value === '1' ? 'oui' : 'non';
    if (type === 'd') return value.slice(0, 10).split('-').reverse().join('/');
    const number = Number(value);
    return Number.isFinite(number) ? shown(number, formats[style] ?? GENERAL, date1904) : value;
  };
  await readXml(
    bytes,
    {
      open: (name, a) => {
        if (name === 'row') {
          row = a['r'] === undefined ? row + 1 : Number.parseInt(a['r'], 10);
          column = -1;
        } else if (name === 'c') {
          column = a['r'] === undefined ? column + 1 : columnOf(a['r']);
          type = a['t'] ?? 'n';
          style = Number(a['s'] ?? 0);
          formula = false;
          value = '';
        } else if (name === 'f') formula = true;
        else if (name === 'v' || name === 't') reading = true;
      },
      text: (text) => {
        if (reading && value.length < 40_000) value += text;
      },
      close: (name) => {
        if (name === 'v' || name === 't') reading = false;
        else if (name === 'c') put();
      },
    },
    pace,
  );
  return { rows, cells, unknown };
}
