import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder } from './source-files.ts';

const kinds =
  'TableDefinition|ChartOfAccounts|Classification|LayoutDefinition|RuleSet|CriterionDefinition|IndicatorDefinition|TwinMethod|AreaTheme|AreaClassDefinition';
const isDefinition = new RegExp(
  `export const \\w+: (readonly )?(${kinds})\\b|= define(Criterion|Classification|Table)\\(`,
);

test('every definition has its line in the index of its folder', () => {
  const files = filesUnder('src/domain/definitions', '.ts');
  const definitions = files.filter((f) => basename(f.path) !== 'index.ts' && isDefinition.test(f.text));
  expect(definitions.length).toBeGreaterThan(60);
  const unlisted = definitions.filter((f) => {
    const index = files.find((other) => other.path === `${dirname(f.path)}/index.ts`);
    return !index?.text.includes(`./${basename(f.path)}'`);
  });
  expect(unlisted.map((f) => f.path)).toEqual([]);
});
