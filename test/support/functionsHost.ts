import { Dataset, compact, replaceDataset } from '../../src/dataset';
import type { Package } from '../../src/dataset';
import { answerFrom, DEFAULT_SETTINGS, registerFunctions, useSettings } from '../../src/functions';
import { functionsMetadata } from '../../src/cli/generated';
import { startNodeHost } from '../../src/host/node';
import type { CellView, NodeHost } from '../../src/host/node';
import { seedPackage } from './dataset';

/** The CCSS functions in the embedded host, over a package (the real one by default). */
export interface FunctionsHost {
  readonly host: NodeHost;
  /** Types French formulas into cells of their own and gives back what they show. */
  evaluate(formulas: readonly string[]): Promise<CellView[]>;
  /** Puts another package under the formulas. */
  use(pkg: Package): void;
}

export async function startFunctionsHost(
  requirements?: Record<string, string>,
  documentFile?: (host: NodeHost) => Promise<Uint8Array>,
): Promise<FunctionsHost> {
  const functions = JSON.parse(await functionsMetadata()) as never;
  const host = await startNodeHost({ functions, namespace: 'CCSS', requirements, documentFile });
  const use = (pkg: Package): void => {
    const data = new Dataset(compact(pkg));
    replaceDataset(data);
    answerFrom(data);
    useSettings(DEFAULT_SETTINGS);
  };
  use(seedPackage());
  registerFunctions();
  let sheets = 0;
  return {
    host,
    use,
    async evaluate(formulas) {
      const names = formulas.map(() => host.workbook.Worksheets.Add(`Essai${++sheets}`).Name);
      formulas.forEach((formula, k) => host.type(names[k]!, 'A1', formula));
      await host.settle();
      return names.map((name) => host.cell(name, 'A1'));
    },
  };
}

/** Every space as a plain one: what is shown uses narrow and no-break ones. */
export const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ');
