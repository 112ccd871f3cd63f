import type * as excelize from 'excelize-wasm';

/** The library, started; how differs between Node and the browser. */
export type Excelize = Awaited<ReturnType<typeof excelize.init>>;
export type Workfile = excelize.NewFile;
export type LoadExcelize = () => Promise<Excelize>;

/** The library reports errors in its results. */
export function done<T extends { error: string | null }>(result: T): T {
  if (result.error) throw new Error(result.error);
  return result;
}
