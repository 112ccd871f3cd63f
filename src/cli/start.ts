/**
 * npm start: builds what has changed, serves the embedded host with the add-in beside it, prints the address and opens it
 * in the browser. `--no-open`: only prints it. `--port N`: another port than the usual one.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildHostPage, startServer } from '../host/server';
import type { RunningServer, ServerOptions } from '../host/server';
import { DIST, buildAddin } from './support/addin';
import { hasScreen, openInBrowser } from './support/openBrowser';
import { ROOT } from './support/project';

const USUAL_PORT = 3080;
const PORTS_TRIED = 20;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'no-open': { type: 'boolean' }, port: { type: 'string' } } });
  const wanted = values.port === undefined ? USUAL_PORT : portOf(values.port);

  console.log('Préparation…');
  const [hostFolder] = await Promise.all([buildHostPage(ROOT), buildAddin()]);
  const server = await startOnFreePort(wanted, {
    hostFolder,
    addinFolder: DIST,
    officeFolder: join(ROOT, 'node_modules/@microsoft/office-js/dist'),
  });
  console.log(`Classeur ouvert à l'adresse ${server.url}/ (Ctrl+C pour arrêter)`);
  if (!values['no-open'] && hasScreen()) openInBrowser(`${server.url}/`);
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`Port incorrect : ${text}`);
  return port;
}

async function startOnFreePort(first: number, options: ServerOptions): Promise<RunningServer> {
  for (let port = first; port < first + PORTS_TRIED; port++) {
    try {
      return await startServer({ ...options, port });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      console.log(`Le port ${port} est déjà utilisé : essai du port ${port + 1}.`);
    }
  }
  throw new Error(`Aucun port libre de ${first} à ${first + PORTS_TRIED - 1}. Choisissez-en un autre : --port N`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
