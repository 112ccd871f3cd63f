import type { NodeHost } from '../../../src/host';
import { loadExcelize, openWorkbook, saveWorkbook } from '../../../src/host';
import { Package } from '../../../src/host/xlsx/package';
import { parseXml } from '../../../src/host/xlsx/xml';
import type { XmlElement } from '../../../src/host/xlsx/xml';

export async function saved(host: NodeHost): Promise<Uint8Array> {
  await host.settle();
  return saveWorkbook(host.workbook, await loadExcelize());
}

/** Opens in the host what it has just saved. */
export async function reopened(host: NodeHost): Promise<Uint8Array> {
  const file = await saved(host);
  openWorkbook(host.workbook, file);
  await host.settle();
  return file;
}

/** A saved file, looked into. */
export class SavedFile {
  readonly pack: Package;

  constructor(bytes: Uint8Array) {
    this.pack = new Package(bytes);
  }

  part(path: string): XmlElement {
    return parseXml(this.pack.text(path));
  }

  sheetPath(name: string): string {
    const sheets = this.part('xl/workbook.xml').child('sheets')!.all('sheet');
    const id = sheets.find((one) => one.attribute('name') === name)!.attribute('r:id');
    return this.pack.relations('xl/workbook.xml').find((one) => one.id === id)!.target;
  }

  sheet(name: string): XmlElement {
    return this.part(this.sheetPath(name));
  }

  cell(name: string, address: string): XmlElement {
    return this.sheet(name)
      .below('c')
      .find((one) => one.attribute('r') === address)!;
  }

  /** Charts of a sheet by their names, each with its frame on the sheet. */
  charts(name: string): Map<string, { chart: XmlElement; frame: XmlElement }> {
    const drawings = this.pack.relations(this.sheetPath(name)).filter(({ kind }) => kind === 'drawing');
    return new Map(
      drawings.flatMap(({ target }) => {
        const charts = new Map(this.pack.relations(target).map((one) => [one.id, one.target]));
        return this.part(target)
          .below('graphicFrame')
          .map((frame) => {
            const id = frame.below('chart')[0]!.attribute('r:id')!;
            const properties = frame.below('cNvPr')[0]!;
            return [properties.attribute('name')!, { chart: this.part(charts.get(id)!), frame: properties }] as const;
          });
      }),
    );
  }
}
