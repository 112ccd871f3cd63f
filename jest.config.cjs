/** Tests are transpiled only (types are checked by `tsc` in the same run, see src/cli/test.ts). */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.tsx?$': '<rootDir>/src/cli/jest-esbuild.cjs' },
  cacheDirectory: '<rootDir>/build/jest',
  // the host's globals outlive a suite in workers; Jest only warns about it
  testEnvironmentOptions: { globalsCleanup: 'off' },
  // a suite with a browser leaves a processor idle half of the time
  maxWorkers: '100%',
  // a loaded machine is many times slower than a quiet one; no test waits a fixed time
  testTimeout: 120000,
};
