import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Excelize } from '../xlsx';
import { projectRoot } from './projectRoot';

/** How the library asks for node:fs; test runners refuse an import that comes out of nowhere. */
const IMPORT = 'Function("m","return import(m)")(e)';

interface Library {
  readonly init: (file: string) => Promise<Excelize>;
}

let loaded: Promise<Excelize> | null = null;

/** The library that writes .xlsx files; it starts once, in about a second. */
export function loadExcelize(root: string = projectRoot()): Promise<Excelize> {
  loaded ??= start(root);
  return loaded;
}

function start(root: string): Promise<Excelize> {
  const require = createRequire(join(root, 'package.json'));
  const file = require.resolve('excelize-wasm');
  const source = readFileSync(file, 'utf8').replace(IMPORT, 'Promise.resolve(require(e))');
  const module = { exports: {} as Library };
  new Function('module', 'exports', 'require', source)(module, module.exports, require);
  return module.exports.init(join(dirname(file), 'excelize.wasm.gz'));
}
