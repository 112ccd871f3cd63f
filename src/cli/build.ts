/** npm run build: the add-in's production files, in dist/. ADDIN_URL=https://… goes into the manifest copied there. */
import { buildAddin, sizeReport } from './support/addin';

async function main(): Promise<void> {
  await buildAddin({ force: true });
  const { text, over } = sizeReport();
  console.log(text);
  if (over) {
    console.error('La page dépasse son budget.');
    process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
