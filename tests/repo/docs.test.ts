import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/faces/cli/commands/index.ts';
import { filesUnder, root } from './source-files.ts';

interface Page {
  readonly path: string;
  readonly text: string;
}

const pages: readonly Page[] = [
  ...['README.md', 'CONTRIBUTING.md'].map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  ...filesUnder('docs', '.md'),
];
const forReaders = pages.filter((page) => page.path === 'README.md' || /^docs\/(vejledning|guide)\//.test(page.path));

const fences = /^```.*?^```/gms;
const withoutCode = (text: string): string => text.replace(fences, '').replaceAll(/`[^`\n]*`/g, '');

// The anchor of a heading, as hosts of repositories make it.
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

function anchorsIn(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8').replace(fences, '');
  return [...text.matchAll(/^#+ (.+)$/gm)].map((heading) => anchorOf(heading[1] ?? ''));
}

function deadLinks(page: Page): readonly string[] {
  return [...withoutCode(page.text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    if (/^https?:/.test(link)) return [];
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? join(root, page.path) : join(root, dirname(page.path), file);
    if (!existsSync(target)) return [`${page.path}: ${link}`];
    return anchor === undefined || anchorsIn(target).includes(anchor) ? [] : [`${page.path}: ${link}`];
  });
}

interface NamedCommand {
  readonly page: string;
  readonly line: string;
  readonly words: readonly string[];
}

// What a reader would copy: lines of shell blocks, and `kvarter …` or `npm run …` in running text.
function commandsIn(page: Page): readonly NamedCommand[] {
  const blocks = [...page.text.matchAll(/^```sh\n(.*?)^```/gms)].flatMap((block) => (block[1] ?? '').split('\n'));
  const inText = [...page.text.replace(fences, '').matchAll(/`((?:npx )?kvarter [^`]+|npm (?:run )?[^`]+)`/g)];
  return [...blocks, ...inText.map((found) => found[1] ?? '')]
    .flatMap((line) => (line.split(' #')[0] ?? '').split('&&'))
    .map((line) => line.trim())
    .filter((line) => /^(npx )?kvarter |^npm /.test(line))
    .map((line) => ({ page: page.path, line, words: line.replace(/^npx /, '').split(/\s+/) }));
}

const named = forReaders.flatMap(commandsIn);
const everywhere = ['lang', 'data', 'state', 'help'];

async function unknownIn({ page, line, words }: NamedCommand): Promise<readonly string[]> {
  const [, name = '', job = ''] = words;
  if (name === 'help') return [];
  const load = commands[name];
  if (!load) return [`${page}: ${line}`];
  const command = await load();
  const options = words.flatMap((word) => (word.startsWith('--') ? [word.slice(2).split('=')[0] ?? ''] : []));
  const known = [...Object.keys(command.options), ...everywhere];
  const faults = options.filter((option) => !known.includes(option)).map((option) => `${page}: ${line}: --${option}`);
  // A command with jobs (release build | verify …) names each at the start of an alternative of its usage.
  const jobs = command.usage.da.split(' | ').map((usage) => usage.split(' ')[0] ?? '');
  const hasJobs = jobs.every((word) => /^[a-z]+$/.test(word));
  return hasJobs && !jobs.includes(job) ? [...faults, `${page}: ${line}: ${job}`] : faults;
}

describe('documentation', () => {
  test('every link between pages leads somewhere, to a heading that is there', () => {
    expect(pages.flatMap(deadLinks)).toEqual([]);
  });

  test('every picture of the user guide is shown, and small enough for a slow line', () => {
    const pictures = filesUnder('docs/vejledning/billeder', '.png').map((picture) => picture.path);
    const shown = forReaders.flatMap((page) =>
      [...page.text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map((image) =>
        relative(root, join(root, dirname(page.path), image[1] ?? '')).replaceAll('\\', '/'),
      ),
    );
    expect(pictures.filter((path) => !shown.includes(path))).toEqual([]);
    expect(pictures.filter((path) => readFileSync(join(root, path)).length >= 250_000)).toEqual([]);
  });

  test('every kvarter command in README and the guides exists, with its job and its options', async () => {
    const kvarter = named.filter(({ words }) => words[0] === 'kvarter');
    expect(kvarter.length).toBeGreaterThan(20);
    expect((await Promise.all(kvarter.map(unknownIn))).flat()).toEqual([]);
  });

  test('every npm script in README and the guides exists', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly scripts: object };
    const ownWords = ['ci', 'start', 'test'];
    const faults = named.filter(({ words }) => {
      if (words[0] !== 'npm') return false;
      const script = words[1] === 'run' ? words.find((word, at) => at > 1 && !word.startsWith('-')) : undefined;
      return script === undefined ? !ownWords.includes(words[1] ?? '') : !Object.hasOwn(manifest.scripts, script);
    });
    expect(faults.map(({ page, line }) => `${page}: ${line}`)).toEqual([]);
  });

  test('the user guide links to each of its pages from its front page', () => {
    const front = readFileSync(join(root, 'docs/vejledning/README.md'), 'utf8');
    const others = filesUnder('docs/vejledning', '.md').map((page) => page.path.split('/').at(-1) ?? '');
    expect(others.filter((name) => name !== 'README.md' && !front.includes(`(${name})`))).toEqual([]);
  });
});
