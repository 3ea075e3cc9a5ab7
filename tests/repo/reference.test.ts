import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { conceptPages } from '../../scripts/concepts/concept-pages.ts';
import { referencePages } from '../../scripts/reference/pages.ts';
import { classifications } from '../../src/domain/definitions/classifications/index.ts';
import { criteria } from '../../src/domain/definitions/criteria/index.ts';
import { layouts } from '../../src/domain/definitions/deliveries/index.ts';
import { ruleSets } from '../../src/domain/definitions/gates/index.ts';
import { areaDefinitions } from '../../src/domain/definitions/geofa/index.ts';
import { tables } from '../../src/domain/definitions/tables/index.ts';
import { filesUnder, root } from './source-files.ts';

describe('docs/reference', () => {
  test('is what the definitions say today (else: npm run reference)', () => {
    const stale = referencePages().filter(({ path, text }) => {
      const file = join(root, 'docs/reference', path);
      return !existsSync(file) || readFileSync(file, 'utf8') !== text;
    });
    expect(stale.map((page) => page.path)).toEqual([]);
  });

  test('has no page of a definition that is gone', () => {
    const wanted = new Set(referencePages().map((page) => `docs/reference/${page.path}`));
    expect(
      filesUnder('docs/reference', '.md')
        .filter((file) => !wanted.has(file.path))
        .map((f) => f.path),
    ).toEqual([]);
  });

  test('links to pages that exist', () => {
    const paths = new Set(referencePages().map((page) => page.path));
    const broken = referencePages().flatMap(({ path, text }) =>
      [...text.matchAll(/\]\(([^)]+\.md)\)/g)]
        .map((link) => join(path, '..', link[1] ?? ''))
        .filter((target) => !paths.has(target)),
    );
    expect(broken).toEqual([]);
  });
});

describe('docs/glossary.md', () => {
  const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
  const words = new Set(glossary.match(/[\wæøåÆØÅ]+/g));
  const unknown = (ids: readonly string[]) => ids.filter((id) => !words.has(id));

  test('explains every Danish id of code lists, layouts, groups of variables, criteria profiles and rule sets', () => {
    expect(unknown(classifications.map((c) => c.id))).toEqual([]);
    expect(unknown(layouts.map((layout) => layout.id))).toEqual([]);
    expect(unknown(tables.map((table) => table.reference.group))).toEqual([]);
    expect(unknown(ruleSets.map((set) => set.id))).toEqual([]);
    expect(unknown(criteria.flatMap((c) => c.rules.map((rule) => rule.profile)).filter((p) => p !== 'size'))).toEqual(
      [],
    );
  });

  test('gives a meaning and a source for every word', () => {
    const rows = glossary.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Word'));
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.filter((line) => line.split('|').filter((cell) => cell.trim() !== '').length !== 3)).toEqual([]);
  });
});

describe('docs/begrebsmodel', () => {
  test('is what the definitions say today (else: npm run reference)', () => {
    const stale = conceptPages().filter(({ path, text }) => {
      const file = join(root, 'docs/begrebsmodel', path);
      return !existsSync(file) || readFileSync(file, 'utf8') !== text;
    });
    expect(stale.map((page) => page.path)).toEqual([]);
  });

  test('describes every field of every theme, with the codes that can be chosen', () => {
    const documents = conceptPages().filter(({ path }) => path.startsWith('geofa/'));
    for (const theme of areaDefinitions.themes) {
      const text = documents.find(({ path }) => path === `geofa/${theme.id}.json`)?.text ?? '{}';
      const { fields, _rel } = JSON.parse(text);
      expect(_rel).toBe(theme.id);
      for (const { name, codes } of [...areaDefinitions.commonFields, ...theme.fields]) {
        const known = areaDefinitions.codeLists.find(({ id }) => id === codes)?.codes.filter(({ active }) => active);
        expect([name, fields[name]?._restriction?.length]).toEqual([name, known?.length]);
      }
    }
  });
});
