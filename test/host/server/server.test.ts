import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'node:http';
import { startServer, type RunningServer } from '../../../src/host/server';

const CDN = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'host-server-'));
  for (const name of ['addin', 'host', 'office']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'addin/taskpane.html'), `<head>${CDN}</head>`);
  writeFileSync(join(folder, 'addin/manifest.xml'), CDN);
  writeFileSync(join(folder, 'host/page.html'), 'page');
  writeFileSync(join(folder, 'office/office.js'), 'office');
  server = await startServer({
    addinFolder: join(folder, 'addin'),
    hostFolder: join(folder, 'host'),
    officeFolder: join(folder, 'office'),
  });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Without fetch, which tidies up paths before it asks. */
function get(path: string): Promise<{ status: number; type: string; text: string }> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text }),
      );
    })
      .on('error', reject)
      .end();
  });
}

test('pages of the add-in get Office.js from the package, after the shim; other files stay as they are', async () => {
  expect((await get('/addin/taskpane.html')).text).toBe(
    '<head><script src="/host/shim.js"></script><script src="/office/office.js"></script></head>',
  );
  expect((await get('/addin/manifest.xml')).text).toBe(CDN);
});

test.each([
  ['/', 200, 'page'],
  ['/?x=1', 200, 'page'],
  ['/office/office.js', 200, 'office'],
  ['/office/absent.js', 404, 'Introuvable.'],
  ['/addin/../secret.txt', 404, 'Introuvable.'],
  ['/addin/..%2Fsecret.txt', 404, 'Introuvable.'],
  ['/addin/%2E%2E/secret.txt', 404, 'Introuvable.'],
  ['/%zz', 404, 'Introuvable.'],
])('%s → %d', async (path, status, text) => {
  expect(await get(path)).toMatchObject({ status, text });
});

test('a taken port is refused', async () => {
  const port = Number(new URL(server.url).port);
  await expect(startServer({ port, addinFolder: folder, hostFolder: folder, officeFolder: folder })).rejects.toThrow(
    'EADDRINUSE',
  );
});
