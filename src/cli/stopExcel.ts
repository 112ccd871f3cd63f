/** npm run stop:excel: takes the sideloaded add-in out of Microsoft Excel. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DIST } from './support/addin';
import { ROOT } from './support/project';

const debugging = join(ROOT, 'node_modules/office-addin-debugging/cli.js');
const { status } = spawnSync(process.execPath, [debugging, 'stop', join(DIST, 'manifest.xml')], { stdio: 'inherit' });
process.exitCode = status ?? 1;
