/** npm start, as far as the address: what the page does is tested in the browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill();
});

/** Starts the command and waits for the address that it prints. */
function start(...args: string[]): Promise<{ printed: string; url: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/run.mjs'), 'start', '--no-open', ...args]);
  running.push(child);
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (text: string): void => {
      printed += text;
      const url = /http:\/\/localhost:\d+\//.exec(printed)?.[0];
      if (url) resolve({ printed, url });
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.on('close', () => reject(new Error(printed)));
  });
}

const text = async (url: string): Promise<string> => (await fetch(url)).text();

test('on a taken port it says so and takes the next; page, add-in and Office.js are served', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  try {
    const { printed, url } = await start('--port', String(port));
    expect(printed).toContain(`Le port ${port} est déjà utilisé`);
    expect(url).not.toContain(String(port));
    expect(await text(url)).toMatch(/<html/i);
    expect(await text(`${url}addin/taskpane.html`)).toContain('/office/office.js');
    expect(await text(`${url}addin/taskpane.html`)).not.toContain('appsforoffice.microsoft.com');
    expect(await text(`${url}office/office.js`)).toContain('Microsoft');
    expect(JSON.parse(await text(`${url}addin/functions.json`))).toHaveProperty('functions');
  } finally {
    taken.close();
  }
}, 120_000);

test('a port that is none is refused', async () => {
  await expect(start('--port', 'abc')).rejects.toThrow('Port incorrect : abc');
});
