/** npm run generate: the data file and functions.json, from seeds/ and the functions' JSDoc. */
import { generate } from './generated';

generate().catch((e: unknown) => {
  console.error(e instanceof Error ? e.message : e);
  process.exitCode = 1;
});
