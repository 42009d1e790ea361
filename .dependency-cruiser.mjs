// Which room of src may import which. ARCHITECTURE.md shows the same as a picture, drawn from the code by `npm run check`.
const rooms = {
  domain: [],
  graph: ['domain'],
  demo: ['domain'],
  host: ['domain'],
  guides: ['domain'],
  auth: ['graph', 'host', 'domain'],
  operations: ['graph', 'domain'],
  views: ['operations', 'guides', 'auth', 'graph', 'host', 'domain'],
  commands: ['views', 'operations', 'guides', 'demo', 'auth', 'graph', 'host', 'domain'],
};

/** services.ts is types only: the list of what a command or view may use. manifest.ts is names only. */
const always = '^src/manifest\\.ts$';
const mayUseServices = new Set(['commands', 'views']);

const roomRule = ([room, may]) => ({
  name: `${room} may import ${may.join(', ') || 'nothing else'}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^src/',
    pathNot: [
      `^src/(${[room, ...may].join('|')})/`,
      always,
      ...(mayUseServices.has(room) ? ['^src/services\\.ts$'] : []),
    ],
  },
});

const onlyIn = (name, packagePath, places) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: places },
  to: { path: packagePath },
});

export default {
  forbidden: [
    ...Object.entries(rooms).map(roomRule),
    onlyIn(
      'vscode only in extension, commands, views, auth, host, services',
      '^vscode$',
      '^src/(extension\\.ts|services\\.ts|commands/|views/|auth/|host/)',
    ),
    onlyIn('Graph SDK only in graph', 'node_modules/@microsoft/microsoft-graph-client', '^src/graph/'),
    onlyIn(
      'azext-utils only in extension, commands, host',
      'node_modules/@microsoft/vscode-azext-utils',
      '^src/(extension\\.ts|services\\.ts|commands/|host/)',
    ),
    onlyIn('hono only in demo', 'node_modules/hono', '^src/demo/'),
    onlyIn('@azure/identity only in auth/credentials', 'node_modules/@azure/identity', '^src/auth/credentials\\.ts$'),
    {
      name: '@azure/identity is loaded only by await import()',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/auth/credentials\\.ts$', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'auth/credentials imports nothing of ours: it is a bundle of its own',
      severity: 'error',
      from: { path: '^src/auth/credentials\\.ts$' },
      to: { path: '^src/' },
    },
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'demo is loaded only by await import()',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/demo/' },
      to: { path: '^src/demo/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'no undeclared packages',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(test|scripts)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.cjs', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
