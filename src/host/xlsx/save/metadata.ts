import type { Package } from '../package';
import { document, tag } from '../xml';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
const PATH = 'xl/metadata.xml';
const DYNAMIC_ARRAYS = '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}';

/** The one entry of cell metadata that spilling formulas carry: without it Excel takes them for arrays of fixed size. */
export function writeMetadata(pack: Package): void {
  pack.add(
    PATH,
    document(
      tag(
        'metadata',
        {
          xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'xmlns:xda': 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray',
        },
        tag(
          'metadataTypes',
          { count: 1 },
          tag('metadataType', {
            name: 'XLDAPR',
            minSupportedVersion: 120000,
            copy: 1,
            pasteAll: 1,
            pasteValues: 1,
            merge: 1,
            splitFirst: 1,
            rowColShift: 1,
            clearFormats: 1,
            clearComments: 1,
            assign: 1,
            coerce: 1,
            cellMeta: 1,
          }),
        ),
        tag(
          'futureMetadata',
          { name: 'XLDAPR', count: 1 },
          tag(
            'bk',
            {},
            tag(
              'extLst',
              {},
              tag('ext', { uri: DYNAMIC_ARRAYS }, tag('xda:dynamicArrayProperties', { fDynamic: 1, fCollapsed: 0 })),
            ),
          ),
        ),
        tag('cellMetadata', { count: 1 }, tag('bk', {}, tag('rc', { t: 1, v: 0 }))),
      ),
    ),
    TYPE,
  );
  pack.relate('xl/workbook.xml', PATH, 'sheetMetadata');
}
