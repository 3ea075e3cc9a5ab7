import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, root } from './source-files.ts';

test('every definition file has its line in the index of its folder', () => {
  const faults = filesUnder('src/domain/definitions', '.ts').flatMap((file) => {
    const folder = dirname(file.path);
    const name = basename(file.path);
    if (name === 'index.ts' || name.startsWith('define-')) return [];
    const siblings = filesUnder(folder, '.ts').filter((f) => dirname(f.path) === folder && f.path !== file.path);
    const imported = siblings.some((f) => readFileSync(join(root, f.path), 'utf8').includes(`./${name}'`));
    return imported ? [] : [file.path];
  });
  expect(faults).toEqual([]);
});
