/**
 * The add-in's production files, in dist/. The manifest names https://localhost:3000/; ADDIN_URL=https://… puts the
 * address where dist/ will be published into the copy. functions.json and data/ are made before, by src/cli/generate.ts.
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');

const DEVELOPMENT_URL = 'https://localhost:3000/';

function publicUrl(address) {
  if (!address) return DEVELOPMENT_URL;
  const url = new URL(address);
  if (url.protocol !== 'https:') throw new Error(`ADDIN_URL doit commencer par https:// (reçu : ${address})`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

module.exports = () => {
  const url = publicUrl(process.env.ADDIN_URL);
  const published = (content) => content.toString('utf8').replaceAll(DEVELOPMENT_URL, url);
  return {
    mode: 'production',
    context: __dirname,
    entry: {
      runtime: './src/runtime.ts',
      // The manifest's schema asks for a script of the functions alone; Excel with the shared runtime loads the page.
      functions: './src/functionsScript.ts',
    },
    output: {
      path: path.join(__dirname, 'dist'),
      filename: ({ chunk }) => (chunk.name === 'functions' ? '[name].js' : '[name].[contenthash:10].js'),
      chunkFilename: '[name].[contenthash:10].js',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      // A name that a stage no longer exports stops the build.
      parser: { javascript: { exportsPresence: 'error' } },
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          // Types are checked by `npm run typecheck` and `npm test`.
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        // Reads packages in the terminal, never in the page: nothing of it comes along with the stage that names it.
        { test: /node_modules[\\/]papaparse/, sideEffects: false },
      ],
    },
    plugins: [
      new HtmlWebpackPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['runtime'],
        scriptLoading: 'defer',
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          { from: 'build/generated/aide.html', to: 'aide.html' },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: published,
          },
          { from: 'build/generated/functions.json', to: 'functions.json', transform: published },
          // Named by its contents already, and fetched when the functions are first called.
          { from: 'build/generated/data', to: 'data', info: { minimized: true } },
        ],
      }),
    ],
    optimization: {
      chunkIds: 'named',
      moduleIds: 'deterministic',
      // The page is small, and the embedded host looks for its script tag.
      minimizeOptions: { html: false },
      splitChunks: {
        cacheGroups: {
          // Changes with the packages only, so that browsers keep it from one version of the add-in to the next.
          packages: { test: /node_modules/, name: 'packages', chunks: (chunk) => chunk.name === 'pane' },
          // What only the import needs, by names that tell so: its budget is its own (src/cli/support/addin.ts).
          defaultVendors: {
            test: /node_modules/,
            chunks: ({ name }) => name?.startsWith('import') ?? false,
            name: (_module, chunks) => (chunks.length > 1 ? 'import-shared' : `${chunks[0].name}-packages`),
          },
        },
      },
    },
    cache: {
      type: 'filesystem',
      cacheDirectory: path.join(__dirname, 'build', 'webpack'),
      buildDependencies: { config: [__filename, path.join(__dirname, 'package-lock.json')] },
      version: url,
    },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
};
