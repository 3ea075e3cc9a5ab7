import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder, foldersUnder, root } from './source-files.ts';

const sources = filesUnder('src', '.ts', '.tsx');
const tests = filesUnder('tests', '.ts');

describe('shape', () => {
  test('no source file is over 400 lines, no test file over 600', () => {
    const long = [...sources.filter((f) => f.lines > 400), ...tests.filter((f) => f.lines > 600)];
    expect(long.map((f) => `${f.path}: ${f.lines}`)).toEqual([]);
  });

  test('no file or folder has a name that tells nothing', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\/|\.tsx?$)/;
    expect(sources.filter((f) => vague.test(f.path)).map((f) => f.path)).toEqual([]);
  });

  test('every folder has a README of at most 30 lines, which names no file there is none of', () => {
    const named = [...sources, ...tests, ...filesUnder('scripts', '.ts')];
    const names = new Set(named.map((f) => f.path.split('/').at(-1)));
    const faults = foldersUnder('src').flatMap((path) => {
      const readme = join(root, path, 'README.md');
      if (!existsSync(readme)) return [`${path}: no README.md`];
      const text = readFileSync(readme, 'utf8');
      const gone = [...text.matchAll(/(?<![\w<>*.-])[\w-]+(?:\.test)?\.tsx?\b/g)].filter(([name]) => !names.has(name));
      const lines = text.split('\n').length - 1;
      return [...(lines > 30 ? [`${path}: ${lines} lines`] : []), ...gone.map(([name]) => `${path}: ${name}`)];
    });
    expect(faults).toEqual([]);
  });

  test('nothing is left for later and nothing is switched off', () => {
    const escapes = /\b(TODO|FIXME|HACK|XXX)\b|@ts-(ignore|nocheck)|biome-ignore|eslint-disable/;
    const faults = [...sources, ...tests].filter((f) => !f.path.startsWith('tests/repo/') && escapes.test(f.text));
    expect(faults.map((f) => f.path)).toEqual([]);
  });

  test('no test is alone, left out or still to do', () => {
    const alone = /\b(it|test|describe)\.(skip|only|todo)\b/;
    expect(tests.filter((f) => !f.path.startsWith('tests/repo/') && alone.test(f.text)).map((f) => f.path)).toEqual([]);
  });
});

describe('borders of types', () => {
  test('Protected is made in engines/protect/seal.ts only', () => {
    const cast = /\bas (unknown as )?Protected</;
    const makers = sources.filter((f) => cast.test(f.text)).map((f) => f.path);
    expect(makers).toEqual(['src/engines/protect/seal.ts']);
  });

  test('ExactFor is made in app/access only', () => {
    const cast = /\bas (unknown as )?ExactFor</;
    const makers = sources.filter((f) => cast.test(f.text) && !f.path.startsWith('src/app/access/'));
    expect(makers.map((f) => f.path)).toEqual([]);
  });

  test('engines know no rule of law: no threshold, age limit or year stands in their code', () => {
    const withoutComments = (text: string) =>
      text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/(da|en): `[^`]*`/g, '');
    const threshold =
      '(0\\.4|0\\.5|0\\.55|0\\.6|0\\.65|2\\.70?|16|18|20|24|25|29|30|50|59|60|64|65|100|200|300|1_?000)';
    const ruleNumbers = new RegExp(
      `([<>]=?|===|BETWEEN|\\bAND)\\s*${threshold}(?![\\w.])|(?<![\\w.])(19|20)\\d\\d(?![\\w.])`,
    );
    const faults = sources
      .filter((f) => f.path.startsWith('src/engines/'))
      .flatMap((f) =>
        withoutComments(f.text)
          .split('\n')
          .filter((line) => ruleNumbers.test(line))
          .map((line) => `${f.path}: ${line.trim()}`),
      );
    expect(faults).toEqual([]);
  });
});

describe('what does not belong in the repository', () => {
  test('no machine path, no registry host', () => {
    const machine = /\/work\/|\/root\/|\/home\/\w+\/|registry\.npmjs|npmjs\.org\/(?!package)/;
    const texts = [
      ...sources,
      ...tests,
      ...filesUnder('docs', '.md'),
      ...filesUnder('bench', '.ts'),
      ...filesUnder('scripts', '.ts'),
    ];
    expect(
      texts.filter((f) => f.path !== 'tests/repo/house-rules.test.ts' && machine.test(f.text)).map((f) => f.path),
    ).toEqual([]);
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved": "http');
  });

  test('the changelog tells each change once, with one heading for what is to come', () => {
    const text = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
    const lines = text.split(/\n(?=- |#|$)/).filter((line) => line.startsWith('- '));
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([]);
    expect(text.match(/^## .+$/gm)).toHaveLength(2);
  });

  test('the changelog tells what this version holds', () => {
    const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
    expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toContain(`## ${version}`);
  });

  test('every dependency has its line in docs/decisions/dependencies.md', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const page = readFileSync(join(root, 'docs/decisions/dependencies.md'), 'utf8');
    const names = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith('@types/'));
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  test('the lock file holds the packages of every platform, so that a clean install works from any registry', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });
});
