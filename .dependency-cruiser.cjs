// The floors of the house (docs/guide/architecture.md). No exclusion list: if the design is wrong, change the design.
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

const engines = readdirSync(join(__dirname, 'src/engines'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const onlyMayImport = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    onlyMayImport('kernel-imports-nothing', '^src/domain/kernel/', '^src/domain/kernel/'),
    onlyMayImport('model-imports-kernel', '^src/domain/model/', '^src/domain/(kernel|model)/'),
    onlyMayImport('definitions-import-domain', '^src/domain/definitions/', '^src/domain/'),
    {
      name: 'domain-has-no-dependencies',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional'] },
    },
    ...engines.map((engine) =>
      onlyMayImport(`engine-${engine}`, `^src/engines/${engine}/`, `^src/(domain/(kernel|model)/|engines/${engine}/)`),
    ),
    {
      name: 'engines-touch-no-node-module',
      severity: 'error',
      from: { path: '^src/engines/' },
      to: { dependencyTypes: ['core'] },
    },
    onlyMayImport('storage-imports-domain', '^src/storage/', '^src/(domain|storage)/'),
    onlyMayImport('app-imports-down', '^src/app/', '^src/(domain|engines|storage|app)/'),
    onlyMayImport('demo-imports-down', '^src/demo/', '^src/(domain|engines|storage|demo)/'),
    onlyMayImport('http-imports-down', '^src/faces/http/', '^src/(domain|engines|storage|app|demo)/|^src/faces/(http/|web/page-data(/|\\.ts))'),
    onlyMayImport('cli-imports-down', '^src/faces/cli/', '^src/'),
    onlyMayImport('web-imports-pure-code', '^src/faces/web/', '^src/(domain|engines)/|^src/faces/web/'),
    {
      name: 'not-to-dev-dependency',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true, pathNot: '\\.css$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
