/**
 * Installs the packages when they are missing or differ from package-lock.json.
 * Plain Node, no dependency: this runs on a fresh clone.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MINIMUM_NODE = 20;

/** @param {string} root */
export function ensureInstalled(root) {
  if (Number(process.versions.node.split('.')[0]) < MINIMUM_NODE) {
    fail(`Node.js ${MINIMUM_NODE} ou plus récent est nécessaire (version trouvée : ${process.versions.node}).`);
  }
  const lock = readFileSync(join(root, 'package-lock.json'));
  const stamp = createHash('sha256').update(lock).digest('hex');
  const stampFile = join(root, 'node_modules', '.ccss-lock');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  // An `npm install` made by hand leaves no stamp but the right packages: nothing to redo then.
  if (!matchesHiddenLock(root, lock)) {
    process.stderr.write('Installation des paquets (npm ci)…\n');
    npmCi(root);
  }
  writeFileSync(stampFile, stamp);
}

/** npm keeps what it has installed in node_modules/.package-lock.json. */
function matchesHiddenLock(root, lock) {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(lock.toString('utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(
    // Optional packages are those of other platforms too.
    ([path, entry]) => path === '' || entry.optional || entry.link || present[path]?.version === entry.version,
  );
}

function npmCi(root) {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : // npm is a .cmd file on Windows, which only a shell starts; the arguments are fixed words.
      spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.error || result.status !== 0) {
    fail(
      `L'installation a échoué${result.error ? ` : ${result.error.message}` : ''}. Vérifiez la connexion au registre npm.`,
    );
  }
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
