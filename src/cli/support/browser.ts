/**
 * A browser for tests and pictures: the Chromium that the package @sparticuz/chromium brings (Linux, nothing else to
 * install), else a Chrome, Edge or Chromium of the machine.
 */
import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, brotliDecompressSync } from 'node:zlib';
import { type Browser, type Page, chromium } from 'playwright-core';

const ROOT = process.env.CCSS_ROOT ?? resolve(__dirname, '../../..');

/** Container and single-user environments refuse the sandbox; the pages opened here are our own. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--force-color-profile=srgb'];

export async function launch(): Promise<Browser> {
  const packaged = await packagedChromium();
  if (packaged) {
    return chromium.launch({ executablePath: packaged.executable, args: ARGUMENTS, env: packaged.environment });
  }
  for (const channel of ['chrome', 'msedge', 'chromium']) {
    try {
      return await chromium.launch({ channel, args: ARGUMENTS });
    } catch {
      // not on this machine: the next
    }
  }
  throw new Error('No browser: install Chrome, Edge or Chromium.');
}

/** With `CCSS_SLOWER=4` in the environment, a page as on a machine four times slower: tests must hold there too. */
export async function slowed(page: Page): Promise<Page> {
  const rate = Number(process.env.CCSS_SLOWER ?? 1);
  if (rate > 1) {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
  }
  return page;
}

interface PackagedChromium {
  readonly executable: string;
  readonly environment: Record<string, string>;
}

async function packagedChromium(): Promise<PackagedChromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packageFolder = join(ROOT, 'node_modules/@sparticuz/chromium');
  if (!existsSync(packageFolder)) return undefined;
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(ROOT, 'build', `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(packageFolder, 'bin'), folder);

  const executable = join(folder, 'chromium');
  const environment = definedEnvironment();
  if (!runs(executable, environment)) {
    // A bare system has no NSS libraries: the package brings those too.
    environment.LD_LIBRARY_PATH = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    if (!runs(executable, environment)) return undefined;
  }
  if (!existsSync('/etc/fonts')) environment.FONTCONFIG_FILE = join(folder, 'fonts.conf');
  return { executable, environment };
}

/** Unpacked aside, then renamed: several test processes start at the same time. */
async function unpack(source: string, folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const temporary = mkdtempSync(`${folder}-`);
  await pipeline(
    createReadStream(join(source, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(temporary, 'chromium'), { mode: 0o755 }),
  );
  untar(brotliDecompressSync(readFileSync(join(source, 'al2023.tar.br'))), join(temporary, 'al2023'));
  untar(brotliDecompressSync(readFileSync(join(source, 'fonts.tar.br'))), temporary);
  const fonts = `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`;
  writeFileSync(join(temporary, 'fonts.conf'), `<!DOCTYPE fontconfig SYSTEM "fonts.dtd">${fonts}`);
  try {
    renameSync(temporary, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(temporary, { recursive: true });
  }
}

/** Regular files of a tar archive (blocks of 512 bytes: a header with name and octal size, then the contents). */
function untar(archive: Buffer, folder: string): void {
  const text = (from: number, length: number) => archive.toString('utf8', from, from + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0;) {
    const size = parseInt(text(at + 124, 12), 8) || 0;
    const kind = text(at + 156, 1);
    if (kind === '0' || kind === '') {
      const path = join(folder, text(at + 345, 155), text(at, 100));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, archive.subarray(at + 512, at + 512 + size), { mode: 0o755 });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

function runs(executable: string, env: Record<string, string>): boolean {
  return spawnSync(executable, ['--version', '--no-sandbox', '--headless'], { env, timeout: 20_000 }).status === 0;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
