import { readFileSync, statSync, createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

export interface ServerOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** The add-in's build output. */
  readonly addinFolder: string;
  /** What `buildHostPage` returned. */
  readonly hostFolder: string;
  /** `node_modules/@microsoft/office-js/dist`. */
  readonly officeFolder: string;
  /** More folders, by the path under which they are served (`/files/`). */
  readonly folders?: Readonly<Record<string, string>>;
}

export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** How a page of an add-in asks for Office.js. */
const OFFICE_SCRIPT =
  /<script\b[^>]*\bsrc="https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"]*\/office(?:\.debug)?\.js"[^>]*><\/script>/i;
/** The same client from the package, after the two globals that it finds in Excel. */
const OUR_SCRIPTS = '<script src="/host/shim.js"></script><script src="/office/office.js"></script>';

/** Serves on this machine only; rejects where the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const folders: Readonly<Record<string, string>> = {
    '/addin/': options.addinFolder,
    '/host/': options.hostFolder,
    '/office/': options.officeFolder,
    ...options.folders,
  };
  const server = createServer((request, response) => answer(folders, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(folders: Readonly<Record<string, string>>, request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request);
  const file = path === null ? null : fileOf(folders, path === '/' ? '/host/page.html' : path);
  if (file === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Introuvable.');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  });
  if (path?.startsWith('/addin/') && file.endsWith('.html')) {
    response.end(readFileSync(file, 'utf8').replace(OFFICE_SCRIPT, OUR_SCRIPTS));
    return;
  }
  createReadStream(file).pipe(response);
}

function pathOf(request: IncomingMessage): string | null {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    return null;
  }
}

function fileOf(folders: Readonly<Record<string, string>>, path: string): string | null {
  for (const [prefix, folder] of Object.entries(folders)) {
    if (!path.startsWith(prefix)) continue;
    const base = normalize(folder);
    const file = normalize(join(base, path.slice(prefix.length)));
    if (file.startsWith(base + sep) && statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  }
  return null;
}
