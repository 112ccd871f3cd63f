/** Draws assets/*.png from assets/svg (run by hand after a change of a drawing: node src/cli/run.mjs icons). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './support/browser';

const SIZES: Record<string, readonly number[]> = { icon: [16, 32, 64, 80, 128] };
const BUTTON_SIZES = [16, 32, 80];

async function main(root: string): Promise<void> {
  const assets = join(root, 'assets');
  const drawings = join(assets, 'svg');
  const names = readdirSync(drawings)
    .filter((file) => !/-\d+\.svg$/.test(file))
    .map((file) => file.replace('.svg', ''));
  const browser = await launch();
  const page = await browser.newPage();
  for (const name of names) {
    for (const size of SIZES[name] ?? BUTTON_SIZES) {
      // A drawing of its own for one size, where the common one is not legible.
      const own = join(drawings, `${name}-${size}.svg`);
      const svg = readFileSync(existsSync(own) ? own : join(drawings, `${name}.svg`), 'utf8');
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await page.screenshot({ path: join(assets, `${name}-${size}.png`), omitBackground: true });
    }
  }
  await browser.close();
}

void main(process.env.CCSS_ROOT ?? process.cwd());
