import { HostObject } from '../richapi';
import { invalidArgument } from './address';
import type { Workbook } from './workbook';
import { WorkbookCreated } from './workbookCreated';

class NumberFormatInfo extends HostObject {
  static override readonly scalars = ['numberDecimalSeparator', 'numberGroupSeparator'];
  readonly NumberDecimalSeparator = ',';
  readonly NumberGroupSeparator = '\u202F';
}

class DatetimeFormatInfo extends HostObject {
  static override readonly scalars = [
    'dateSeparator',
    'longDatePattern',
    'longTimePattern',
    'shortDatePattern',
    'timeSeparator',
  ];
  readonly DateSeparator = '/';
  readonly TimeSeparator = ':';
  readonly ShortDatePattern = 'dd/MM/yyyy';
  readonly LongDatePattern = 'dddd d MMMM yyyy';
  readonly LongTimePattern = 'HH:mm:ss';
}

class CultureInfo extends HostObject {
  static override readonly scalars = ['name'];
  readonly Name = 'fr-FR';
  readonly NumberFormat = new NumberFormatInfo();
  readonly DatetimeFormat = new DatetimeFormatInfo();
}

class IterativeCalculation extends HostObject {
  static override readonly scalars = ['enabled', 'maxIteration', 'maxChange'];
  Enabled = false;
  MaxIteration = 100;
  MaxChange = 0.001;
}

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'];

export class Application extends HostObject {
  static override readonly scalars = [
    'calculationMode',
    'calculationEngineVersion',
    'calculationState',
    'decimalSeparator',
    'thousandsSeparator',
    'useSystemSeparators',
  ];
  readonly CalculationEngineVersion = 191029;
  readonly DecimalSeparator = ',';
  readonly ThousandsSeparator = '\u202F';
  readonly UseSystemSeparators = true;
  /** Requests are answered between calculations. */
  readonly CalculationState = 'Done';
  readonly CultureInfo = new CultureInfo();
  readonly IterativeCalculation = new IterativeCalculation();
  private mode = 'Automatic';
  /** How often the add-in asked for it: the host calculates between requests anyway, and draws when it likes. */
  readonly suspended = { calculation: 0, screen: 0 };

  constructor(private readonly workbook: Workbook) {
    super();
  }

  get CalculationMode(): string {
    return this.mode;
  }
  set CalculationMode(mode: string) {
    if (!MODES.includes(mode)) throw invalidArgument();
    this.mode = mode;
  }

  /** `Recalculate` calculates what is out of date, `Full` and `FullRebuild` every formula of the workbook. */
  Calculate(type: string): void {
    if (!['Recalculate', 'Full', 'FullRebuild'].includes(type)) throw invalidArgument();
    if (type === 'Recalculate') return;
    for (const sheet of this.workbook.Worksheets.items) sheet.Calculate(true);
  }
  /** A copy of the given file, or a blank workbook; shown once `open` is called (Excel.createWorkbook, ExcelApi 1.8). */
  CreateWorkbook(base64File: unknown = null): WorkbookCreated {
    return new WorkbookCreated(this.workbook, base64File);
  }
  SuspendApiCalculationUntilNextSync(): void {
    this.suspended.calculation += 1;
  }
  SuspendScreenUpdatingUntilNextSync(): void {
    this.suspended.screen += 1;
  }
}
