import type { NodeHost } from '../../../src/host/node';
import { Faults } from './faults';

/**
 * Excel goes for good in the middle of an operation, behind its last cells and before it is complete: what happens when a
 * computer is switched off and Excel brings the half-written workbook back.
 * @param prepare brings the workbook back into the state before the operation, which runs once to find that place
 */
export async function cutOff(
  host: NodeHost,
  run: () => Promise<unknown>,
  prepare: () => Promise<unknown>,
): Promise<void> {
  const faults = new Faults(host);
  const { places } = await faults.course(run);
  await prepare();
  const place = places.filter((p) => p.kind === '4 Values').at(-1)!;
  const { error } = await faults.during({ ...place, code: 'GeneralException', mode: 'gone' }, run);
  if (error === undefined || !faults.wrote) throw new Error('the operation was not cut off');
}
