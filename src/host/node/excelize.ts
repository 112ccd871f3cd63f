import { init } from 'excelize-wasm';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Excelize } from '../xlsx';
import { projectRoot } from './projectRoot';

let loaded: Promise<Excelize> | null = null;

/** The library that writes .xlsx files; it starts once, in about a second. */
export function loadExcelize(root: string = projectRoot()): Promise<Excelize> {
  const folder = dirname(createRequire(join(root, 'package.json')).resolve('excelize-wasm'));
  loaded ??= init(join(folder, 'excelize.wasm.gz'));
  return loaded;
}
