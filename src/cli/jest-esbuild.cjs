/** Jest transform: one file through esbuild. Types are checked apart, by tsc. */
const { transformSync } = require('esbuild');
module.exports = {
  process(source, path) {
    const { code, map } = transformSync(source, {
      loader: path.endsWith('x') ? 'tsx' : 'ts',
      format: 'cjs',
      target: 'node20',
      // Node loses import() in the contexts in which jest runs tests.
      supported: { 'dynamic-import': false },
      jsx: 'automatic',
      sourcemap: true,
      sourcefile: path,
    });
    return { code, map };
  },
};
