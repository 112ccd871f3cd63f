import type { Dataset } from '../../dataset';
import type { ChartSpec, Subject } from '../spec';
import type { TemplateName } from './names';

/** A chart template: a pure function with its defaults. */
export interface Template<Options extends object = object> {
  readonly name: TemplateName;
  readonly defaults: Readonly<Options>;
  /** The chart, or null where the data for it is not there: then it is not offered. */
  draw(data: Dataset, subject: Subject, options?: Partial<Options>): ChartSpec | null;
}
