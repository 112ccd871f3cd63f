import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compact, DataError, fetchDataset, isOlder } from '../../src/dataset';
import { smallPackage } from '../support/dataset';

const text = JSON.stringify({
  ...compact(smallPackage({ levels: [{ indicator: 'A', year: 2021, value: 3 }] })),
  version: '1.2.0',
});
const sha256 = (of: string): string => createHash('sha256').update(of).digest('hex');
const stamp = (file: string, of: string): string =>
  JSON.stringify({ version: '1.2.0', file, sha256: sha256(of), bytes: of.length });

const files = new Map<string, string>();
let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  base = `http://localhost:${(server.address() as AddressInfo).port}/data/`;
});
afterAll(() => server.close());
beforeEach(() => files.clear());

const publish = (current: string, data: string): void => {
  files.set('/data/current.json', current);
  files.set('/data/data.json', data);
};
const fault = (address = base): Promise<unknown> =>
  fetchDataset(address).then(
    () => 'no fault',
    (error: unknown) => (error instanceof DataError ? error.fault.kind : error),
  );

test('the data file that its stamp names, with the checksum that it names', async () => {
  publish(stamp('data.json', text), text);
  const data = await fetchDataset(base);
  expect(data.version).toBe('1.2.0');
  expect(data.value('A', 'X', 2021)).toBe(3);
});

test.each<[string, () => void, string]>([
  ['nothing there', () => undefined, 'unreachable'],
  ['a stamp without its file', () => files.set('/data/current.json', stamp('data.json', text)), 'unreachable'],
  ['a page of the network in the place of the stamp', () => publish('<html>', text), 'damaged'],
  ['a truncated file', () => publish(stamp('data.json', text), text.slice(0, -20)), 'damaged'],
  ['another file', () => publish(stamp('data.json', text), text.replace('1.2.0', '1.3.0')), 'damaged'],
  [
    'a format of a later add-in',
    () => {
      const later = text.replace('"format":1', '"format":2');
      publish(stamp('data.json', later), later);
    },
    'unknownFormat',
  ],
])('%s is told as %s', async (_, serve, expected) => {
  serve();
  expect(await fault()).toBe(expected);
});

test('a server that is not there', async () => {
  expect(await fault('http://localhost:1/data/')).toBe('unreachable');
});

test('a user who cancels does not wait for the network', async () => {
  const slow = createServer(() => undefined);
  await new Promise<void>((resolve) => slow.listen(0, 'localhost', resolve));
  const controller = new AbortController();
  const fetched = fetchDataset(`http://localhost:${(slow.address() as AddressInfo).port}/`, controller.signal);
  controller.abort();
  await expect(fetched).rejects.toBeInstanceOf(DataError);
  slow.closeAllConnections();
  slow.close();
});

test.each([
  ['0.1.0', '0.2.0', true],
  ['0.9.0', '0.10.0', true],
  ['0.10.0', '0.9.0', false],
  ['1.0', '1.0.0', false],
  ['2026.1', '2026.1.1', true],
  ['0.1.0', '0.1.0 + 2 imports (2026-05-04 10:00)', false],
])('version %s is older than %s: %s', (a, b, expected) => {
  expect(isOlder(a, b)).toBe(expected);
});
