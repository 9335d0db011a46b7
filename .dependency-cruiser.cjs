// The import table of ARCHITECTURE.md, made a check: each folder of src names the folders it may import.
const mayImport = {
  contract: [],
  domain: ['contract'],
  columns: ['contract', 'domain'],
  client: ['contract', 'domain', 'columns'],
  charts: ['domain'],
  ui: [],
  view: ['domain'],
  features: ['contract', 'domain', 'columns', 'client', 'charts', 'ui', 'view'],
  app: ['features', 'client', 'ui', 'view', 'domain'],
  server: ['contract', 'domain', 'columns', 'view'],
};

const packages = {
  contract: ['zod'],
  domain: [],
  columns: ['@uwdata/flechette'],
  client: ['@tanstack/react-query', 'react', 'zod'],
  charts: ['echarts', 'react', 'topojson-client', 'topojson-specification', 'world-atlas'],
  ui: ['react', '@mantine', '@tabler'],
  view: ['react', 'zod'],
  app: ['react', 'react-dom', '@fontsource-variable', '@mantine', '@tanstack/react-query', '@tabler'],
  server: ['hono', '@hono/node-server', 'fzstd', 'hyparquet', 'hyparquet-compressors', 'tinyglobby', 'undici'],
};

const escapeForPattern = (text) => text.replace(/[/.]/g, '\\$&');

const folderRules = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} may import only ${allowed.length > 0 ? allowed.join(', ') : 'itself'} inside src`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
}));

const packageRules = Object.entries(packages).map(([folder, allowed]) => ({
  name: `${folder}-packages`,
  comment: `src/${folder} may use only these packages: ${allowed.join(', ') || 'none'}`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    path: '(^|/)node_modules/',
    pathNot:
      allowed.length > 0 ? `(^|/)node_modules/(@types/)?(${allowed.map(escapeForPattern).join('|')})(/|$)` : '^$',
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...folderRules,
    ...packageRules,
    {
      name: 'features-are-strangers',
      comment: 'a panel never imports another panel',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'no-react-on-the-server',
      comment: 'of the view, the server may reach only its address and what that means',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: '(^|/)node_modules/(@types/)?(react|@tanstack)/', reachable: true },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'node-only-on-the-server',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(server|scripts)/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-tests-in-src', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.test.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
