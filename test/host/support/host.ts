import { startNodeHost, type NodeHost, type NodeHostOptions } from '../../../src/host';

/** A host for the tests of one file; each test gets a fresh sheet, so that none sees what another one left. */
export function useHost(options: NodeHostOptions = {}): { host: NodeHost; sheet: string } {
  const used = { sheet: 'Feuil1' } as { host: NodeHost; sheet: string };
  let count = 0;
  beforeAll(async () => {
    used.host = await startNodeHost(options);
  });
  beforeEach(() => {
    count += 1;
    used.sheet = `Test ${count}`;
    used.host.workbook.Worksheets.Add(used.sheet).Activate();
  });
  afterAll(() => used.host?.dispose());
  return used;
}

/** Runs a batch on the test's own sheet. */
export const batch = <T>(
  used: { sheet: string },
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => Excel.run((context) => work(context.workbook.worksheets.getItem(used.sheet), context));

/** What a range holds, after a write. */
export async function read<K extends keyof Excel.Range>(
  used: { sheet: string },
  address: string,
  property: K,
): Promise<Excel.Range[K]> {
  return batch(used, async (sheet, context) => {
    const range = sheet.getRange(address).load(String(property));
    await context.sync();
    return range[property];
  });
}

/** The error code that a batch ends with. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'no error';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
