/** The embedded host with the add-in as it has been built (npm run build; npm test builds it before). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildHostPage, startServer } from '../../src/host/server';
import type { RunningServer } from '../../src/host/server';

const ROOT = join(__dirname, '../..');

export async function serveHost(): Promise<RunningServer> {
  const addinFolder = process.env.CCSS_DIST ?? join(ROOT, 'dist');
  if (!existsSync(join(addinFolder, 'taskpane.html'))) throw new Error('dist/ is missing: npm run build');
  return startServer({
    addinFolder,
    hostFolder: await buildHostPage(ROOT),
    officeFolder: join(ROOT, 'node_modules/@microsoft/office-js/dist'),
  });
}
