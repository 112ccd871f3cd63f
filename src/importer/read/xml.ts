import { Parser } from 'htmlparser2';
import { fail } from '../errors';
import { LIMITS } from '../progress';
import type { Pace } from '../progress';

export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const CHUNK = 200_000;
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Goes through XML piece by piece; names come without their namespace prefix. Entities beyond the five of XML stay as they are. */
export async function readXml(bytes: Uint8Array, handler: XmlHandler, pace: Pace): Promise<void> {
  const decoder = new TextDecoder(
    bytes[0] === 0xff || bytes[0] === 0xfe ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8',
  );
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > LIMITS.depth) {
          fail({ kind: 'unreadable', what: 'Le fichier .xlsx', detail: 'ses balises sont imbriquées sans fin' });
        }
        handler.open?.(local(name), attributes);
      },
      ontext: (text) => handler.text?.(text),
      onclosetag: (name) => {
        depth--;
        handler.close?.(local(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < bytes.length; at += CHUNK) {
    await pace.step('read', 0.5 + (at / bytes.length) * 0.5);
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: at + CHUNK < bytes.length }));
  }
  parser.end();
}
