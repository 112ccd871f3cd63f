import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addNotes, installShim, type HostBridge, type ShimOptions } from '../shim';

/** Where the client believes that it was loaded from. */
const ORIGIN = 'http://localhost/';

interface ScriptElement {
  src: string;
  onload?: () => void;
  onerror?: () => void;
}

/**
 * Loads the real office.js and its Excel part into this Node process. They are scripts for a page: they run through an indirect
 * `eval` in the global scope, with the little of a page that they ask for.
 */
export async function loadOfficeClient(root: string, options: ShimOptions): Promise<HostBridge> {
  const folder = join(root, 'node_modules/@microsoft/office-js/dist');
  definePage((element) => {
    // As in a page, a script that the client adds to it runs later.
    setTimeout(() => {
      // The same code unminified: an uncaught error would print the one line of 1.3 MB that it comes from.
      const file = element.src.replace(ORIGIN, '').replace(/(excel-win32[^/]*?)\.js$/, '$1.debug.js');
      if (!existsSync(join(folder, file))) return element.onerror?.();
      runScript(folder, file);
      element.onload?.();
    }, 0);
  });
  const bridge = installShim(globalThis as unknown as Window, options);
  runScript(folder, 'office.js');
  await Office.onReady();
  addNotes(globalThis);
  return bridge;
}

function runScript(folder: string, file: string): void {
  const source = `${readFileSync(join(folder, file), 'utf8')}\n//# sourceURL=office/${file}`;
  (0, eval)(source);
}

function definePage(addScript: (element: ScriptElement) => void): void {
  const page = globalThis as Record<string, unknown>;
  const define = (name: string, value: unknown): void => {
    if (page[name] === undefined) Object.defineProperty(page, name, { value, configurable: true, writable: true });
  };
  for (const name of ['window', 'self', 'top', 'parent']) define(name, page);
  define('location', {
    href: ORIGIN,
    search: '',
    hash: '',
    origin: 'http://localhost',
    protocol: 'http:',
    host: 'localhost',
    hostname: 'localhost',
    pathname: '/',
  });
  define('navigator', { userAgent: 'node', platform: 'node' });
  define('history', {});
  define('addEventListener', () => undefined);
  define('removeEventListener', () => undefined);
  const head = { appendChild: addScript };
  const script = { src: `${ORIGIN}office.js`, getAttribute: () => null };
  define('document', {
    readyState: 'complete',
    cookie: '',
    URL: ORIGIN,
    head,
    body: { appendChild: () => undefined },
    addEventListener: () => undefined,
    querySelectorAll: () => [],
    getElementsByTagName: (tag: string) => (tag === 'script' ? [script] : tag === 'head' ? [head] : []),
    createElement: () => ({ setAttribute: () => undefined, style: {} }),
  });
}
