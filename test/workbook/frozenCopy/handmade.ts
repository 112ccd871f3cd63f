import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Target and type of a relationship. */
type Related = Readonly<Record<string, readonly [type: string, target: string]>>;

export const relationships = (related: Related): string =>
  `<Relationships xmlns="${PACKAGE}">${Object.entries(related)
    .map(
      ([id, [type, target]]) =>
        `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${REL}/${type}`}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export interface Handmade {
  /** content of `<worksheet>` */
  readonly sheet?: string;
  readonly names?: string;
  readonly sheetRels?: Related;
  readonly bookRels?: Related;
  readonly rootRels?: Related;
  /** other parts by name */
  readonly parts?: Readonly<Record<string, string>>;
}

/** A workbook of one sheet `Feuil1` (parts named as Excel names them), from the little that a test says. */
export function workbook({
  sheet = '<sheetData/>',
  names = '',
  sheetRels,
  bookRels,
  rootRels,
  parts = {},
}: Handmade): Uint8Array {
  const files: Record<string, string> = {
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.xml'], ...rootRels }),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets>${names && `<definedNames>${names}</definedNames>`}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['styles', 'styles.xml'],
      ...bookRels,
    }),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><cellXfs count="1"><xf numFmtId="0" fontId="0"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${sheet}</worksheet>`,
    ...(sheetRels && { 'xl/worksheets/_rels/sheet1.xml.rels': relationships(sheetRels) }),
    ...parts,
  };
  const overrides = Object.keys(files)
    .filter((name) => !name.endsWith('.rels'))
    .map((name) => `<Override PartName="/${name}" ContentType="x"/>`);
  files['[Content_Types].xml'] = `<Types>${overrides.join('')}</Types>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** The parts of a file, as text. */
export const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

export const rows = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;
