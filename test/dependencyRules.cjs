/**
 * Which folder may import which (dependency-cruiser). A stage imports from the stages upstream only, and another folder
 * only through its index.
 */
const STAGES = [
  'dataset',
  'indicators',
  'checks',
  'importer',
  'functions',
  'charts',
  'workbook',
  'commands',
  'taskpane',
];
const folder = (names) => `^src/(${names.join('|')})/`;

const upstreamOnly = STAGES.map((stage, at) => ({
  name: `${stage}-imports-upstream-only`,
  severity: 'error',
  from: { path: folder([stage]) },
  to: { path: '^src/', pathNot: [folder([...STAGES.slice(0, at + 1), 'formula'])] },
}));

const throughIndex = [...STAGES, 'formula', 'host'].map((name) => ({
  name: `${name}-through-its-index`,
  severity: 'error',
  from: { path: '^src/', pathNot: [folder([name]), '^src/cli/'] },
  to: { path: folder([name]), pathNot: [`^src/${name}/index\\.tsx?$`] },
}));

module.exports = {
  forbidden: [
    {
      // Types may name each other: nothing of that is left when the code runs.
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...upstreamOnly,
    ...throughIndex,
    {
      name: 'formula-imports-itself-only',
      severity: 'error',
      from: { path: folder(['formula']) },
      to: { path: '^src/', pathNot: [folder(['formula'])] },
    },
    {
      name: 'host-imports-itself-and-formula-only',
      severity: 'error',
      from: { path: folder(['host']) },
      to: { path: '^src/', pathNot: [folder(['host', 'formula'])] },
    },
    {
      name: 'host-is-for-commands-only',
      severity: 'error',
      from: { path: '^src/', pathNot: [folder(['host', 'cli'])] },
      to: { path: folder(['host']) },
    },
    {
      name: 'entries-import-stages-only',
      severity: 'error',
      from: { path: '^src/[^/]+\\.ts$' },
      to: { path: '^src/', pathNot: [folder([...STAGES, 'formula'])] },
    },
    {
      name: 'nothing-imports-commands-of-the-terminal',
      severity: 'error',
      from: { path: '^src/', pathNot: [folder(['cli'])] },
      to: { path: folder(['cli']) },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
