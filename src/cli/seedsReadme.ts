/** npm run seeds:readme: writes the counts of seeds/ into seeds/README.md, between its markers. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSeedPackage } from './seeds';
import { seedCounts } from './support/seedCounts';

const file = join(process.env['CCSS_ROOT'] ?? process.cwd(), 'seeds', 'README.md');
const text = readFileSync(file, 'utf8');
const counts = `<!-- counts -->\n${seedCounts(readSeedPackage())}\n<!-- /counts -->`;
writeFileSync(
  file,
  text.replace(/<!-- counts -->[\s\S]*<!-- \/counts -->/, () => counts),
);
