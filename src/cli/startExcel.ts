/**
 * npm run start:excel: builds the add-in, serves it at https://localhost:3000 with a certificate of this machine, and
 * sideloads it into Microsoft Excel. Serves until Ctrl+C; `npm run stop:excel` takes the add-in out of Excel again.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { DIST, buildAddin } from './support/addin';
import { ROOT } from './support/project';
import { serveFolder } from './support/staticServer';

const PORT = 3000;

async function main(): Promise<void> {
  // The manifest must name the address served here.
  delete process.env.ADDIN_URL;
  await buildAddin();
  const server = createServer(await getHttpsServerOptions(), serveFolder(DIST));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(PORT, 'localhost', resolve);
  });
  console.log(`Complément servi à l'adresse https://localhost:${PORT}/ (Ctrl+C pour arrêter)`);
  const debugging = join(ROOT, 'node_modules/office-addin-debugging/cli.js');
  const manifest = join(DIST, 'manifest.xml');
  // Not synchronous: Excel asks this very process for the add-in meanwhile.
  const sideload = spawn(
    process.execPath,
    [debugging, 'start', manifest, 'desktop', '--app', 'excel', '--no-debug', '--no-live-reload'],
    { stdio: 'inherit' },
  );
  sideload.on('close', (status) => {
    if (status) console.error('Excel n’a pas pu être ouvert avec le complément ; voir le message ci-dessus.');
  });
}

main().catch((error: unknown) => {
  const inUse = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(inUse ? `Le port ${PORT} est déjà utilisé : fermez le programme qui l'occupe.` : error);
  process.exitCode = 1;
});
