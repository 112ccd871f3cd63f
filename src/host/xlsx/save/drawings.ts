import type { Chart, Worksheet } from '../../model';
import { OFFICE_RELATIONS, type Package } from '../package';
import { document, tag, textTag } from '../xml';
import { altText } from './chart/altText';
import { chartXml } from './chart/chart';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const CHART_SPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

const EMU_A_POINT = 12_700;

/** Parts of a worksheet that stand after its drawing. */
const AFTER_DRAWING =
  /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/** The charts of all sheets, each a part of its own. */
export function writeDrawings(pack: Package, sheets: readonly (readonly [Worksheet, path: string])[]): void {
  let charts = 0;
  let drawings = 0;
  for (const [sheet, path] of sheets) {
    if (sheet.Charts.items.length === 0) continue;
    drawings += 1;
    const drawing = `xl/drawings/drawing${drawings}.xml`;
    pack.add(drawing, '', DRAWING_TYPE);
    const anchors = sheet.Charts.items.map((chart, k) => {
      charts += 1;
      const part = `xl/charts/chart${charts}.xml`;
      pack.add(part, chartXml(chart), CHART_TYPE);
      return anchorXml(chart, k, pack.relate(drawing, part, 'chart'));
    });
    pack.set(
      drawing,
      document(
        tag(
          'xdr:wsDr',
          {
            'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
            'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
            'xmlns:r': OFFICE_RELATIONS,
          },
          ...anchors,
        ),
      ),
    );
    const id = pack.relate(path, drawing, 'drawing');
    pack.change(path, (xml) => {
      const named = xml.includes('xmlns:r=')
        ? xml
        : xml.replace('<worksheet', `<worksheet xmlns:r="${OFFICE_RELATIONS}"`);
      return named.replace(AFTER_DRAWING, (follower) => `${tag('drawing', { 'r:id': id })}${follower}`);
    });
  }
}

function anchorXml(chart: Chart, index: number, relation: string): string {
  return tag(
    'xdr:twoCellAnchor',
    {},
    corner('xdr:from', chart.place.start),
    corner('xdr:to', chart.place.end),
    tag(
      'xdr:graphicFrame',
      { macro: '' },
      tag(
        'xdr:nvGraphicFramePr',
        {},
        tag('xdr:cNvPr', { id: index + 2, name: chart.Name, descr: altText(chart) }),
        tag('xdr:cNvGraphicFramePr'),
      ),
      tag('xdr:xfrm', {}, tag('a:off', { x: 0, y: 0 }), tag('a:ext', { cx: 0, cy: 0 })),
      tag(
        'a:graphic',
        {},
        tag('a:graphicData', { uri: CHART_SPACE }, tag('c:chart', { 'xmlns:c': CHART_SPACE, 'r:id': relation })),
      ),
    ),
    tag('xdr:clientData'),
  );
}

function corner(name: string, { row, column, x, y }: Chart['place']['start']): string {
  return tag(
    name,
    {},
    textTag('xdr:col', column),
    textTag('xdr:colOff', Math.round(x * EMU_A_POINT)),
    textTag('xdr:row', row),
    textTag('xdr:rowOff', Math.round(y * EMU_A_POINT)),
  );
}
