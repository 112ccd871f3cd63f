import { Unzip, UnzipInflate } from 'fflate';
import { ImportError, fail } from '../errors';
import { LIMITS } from '../progress';
import type { Pace } from '../progress';

/** Small steps: a step of a bomb may unpack a thousand times its size. */
const STEP_BYTES = 16_384;

/**
 * Unpacks the wanted files of a zip, never more than LIMITS allow whatever its headers promise.
 * @throws ImportError where the archive is cut short, damaged or too large
 */
export async function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  pace: Pace,
): Promise<Map<string, Uint8Array>> {
  const damaged = (detail: string): never => fail({ kind: 'unreadable', what: 'Le fichier .xlsx', detail });
  if (!hasDirectory(bytes)) damaged('il est incomplet (la fin manque)');
  const files = new Map<string, Uint8Array[]>();
  const open = new Set<string>();
  let total = 0;
  const reader = new Unzip((file) => {
    if (!wanted(file.name) || files.has(file.name)) return;
    const chunks: Uint8Array[] = [];
    files.set(file.name, chunks);
    open.add(file.name);
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      total += chunk.length;
      if (total > LIMITS.unzippedBytes)
        fail({ kind: 'too-large', what: 'Le fichier .xlsx', limit: '150 Mo une fois décompressé' });
      chunks.push(chunk);
      if (final) open.delete(file.name);
    };
    file.start();
  });
  reader.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP_BYTES) {
      await pace.step('read', (at / bytes.length) * 0.5);
      reader.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    damaged('son contenu compressé est abîmé');
  }
  if (open.size > 0) damaged('il est incomplet');
  return new Map([...files].map(([name, chunks]) => [name, concat(chunks)]));
}

/** The end of a zip holds its directory; a file cut short has none. */
function hasDirectory(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 66_000); at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6) return true;
  }
  return false;
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, c) => sum + c.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
