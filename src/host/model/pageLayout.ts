import { HostError } from '../richapi';
import { boxAddress } from './address';
import { Bag } from './bag';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

class HeaderFooter extends Bag {
  constructor() {
    super({ leftHeader: '', centerHeader: '', rightHeader: '', leftFooter: '', centerFooter: '', rightFooter: '' });
  }
}

class HeaderFooterGroup extends Bag {
  readonly DefaultForAllPages = new HeaderFooter();
  readonly FirstPage = new HeaderFooter();
  readonly EvenPages = new HeaderFooter();
  readonly OddPages = new HeaderFooter();
  constructor() {
    super({ state: 'Default', useSheetMargins: true, useSheetScale: true });
  }
}

/** How a sheet prints: kept for saving, without any effect in the host. */
export class PageLayout extends Bag {
  readonly HeadersFooters = new HeaderFooterGroup();
  printArea: Range | null = null;
  titleRows: Range | null = null;
  titleColumns: Range | null = null;

  constructor(private readonly sheet: Worksheet) {
    super({
      orientation: 'Portrait',
      paperSize: 'A4',
      zoom: { scale: 100 },
      blackAndWhite: false,
      centerHorizontally: false,
      centerVertically: false,
      draftMode: false,
      firstPageNumber: '',
      printComments: 'NoComments',
      printErrors: 'AsDisplayed',
      printGridlines: false,
      printHeadings: false,
      printOrder: 'DownThenOver',
      leftMargin: 50.4,
      rightMargin: 50.4,
      topMargin: 54,
      bottomMargin: 54,
      headerMargin: 21.6,
      footerMargin: 21.6,
    });
  }

  SetPrintArea(area: unknown): void {
    this.printArea = this.sheet.workbook.rangeFrom(area, this.sheet);
  }
  GetPrintArea(): Range {
    return this.printArea ?? missing();
  }
  GetPrintAreaOrNullObject(): Range | null {
    return this.printArea;
  }
  SetPrintTitleRows(rows: unknown): void {
    this.titleRows = this.sheet.workbook.rangeFrom(rows, this.sheet).GetEntireRow();
  }
  GetPrintTitleRowsOrNullObject(): Range | null {
    return this.titleRows;
  }
  SetPrintTitleColumns(columns: unknown): void {
    this.titleColumns = this.sheet.workbook.rangeFrom(columns, this.sheet).GetEntireColumn();
  }
  GetPrintTitleColumnsOrNullObject(): Range | null {
    return this.titleColumns;
  }
  SetPrintMargins(unit: string, margins: Readonly<Record<string, number>>): void {
    const factor = unit === 'Inches' ? 72 : unit === 'Centimeters' ? 72 / 2.54 : 1;
    for (const [side, size] of Object.entries(margins)) this.change(`${side}Margin`, size * factor);
  }

  /** For saving: the settings and addresses. */
  get summary(): { values: Readonly<Record<string, unknown>>; printArea: string | null; titleRows: string | null } {
    return {
      values: this.values,
      printArea: this.printArea && boxAddress(this.printArea.box),
      titleRows: this.titleRows && boxAddress(this.titleRows.box),
    };
  }
}

function missing(): never {
  throw new HostError('ItemNotFound');
}
