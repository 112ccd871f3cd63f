/**
 * node src/cli/run.mjs NAME [arguments]: runs the command src/cli/NAME.ts.
 * Plain Node: installs what is missing, bundles the command (cached), and runs it in this process.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { bundle } from './bundle.mjs';
import { ensureInstalled } from './install.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [name = '', ...args] = process.argv.slice(2);

if (!/^[a-z][a-zA-Z-]*$/.test(name) || !existsSync(join(root, 'src/cli', `${name}.ts`))) {
  process.stderr.write(`Commande inconnue : ${name || '(aucune)'}\n`);
  process.exit(1);
}
ensureInstalled(root);
const file = await bundle(root, `src/cli/${name}.ts`, `build/cli/${name}.cjs`);
process.argv = [process.argv[0], file, ...args];
// Commands find the project through this, wherever their bundle lies.
process.env.CCSS_ROOT = root;
load(file);

/**
 * Like require(), with the compiled code kept beside the file: compiling a large bundle takes longer than running it.
 * CCSS_DEBUG=1 loads it the ordinary way, with source maps in stack traces.
 */
function load(path) {
  const require = createRequire(path);
  const source = readFileSync(path, 'utf8');
  if (process.env.CCSS_DEBUG || /\bimport\(/.test(source)) {
    // Node loses import() in code that comes from a cache.
    process.setSourceMapsEnabled(true);
    require(path);
    return;
  }
  const cacheFile = `${path}.v8`;
  const cachedData = existsSync(cacheFile) ? readFileSync(cacheFile) : undefined;
  const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: path,
    cachedData,
  });
  if (cachedData === undefined || script.cachedDataRejected) {
    // At the end, when the functions that this command needs have been compiled.
    process.once('exit', () => writeFileSync(cacheFile, script.createCachedData()));
  }
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, path, dirname(path));
}
