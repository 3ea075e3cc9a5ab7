import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import { tables } from '../../src/domain/definitions/tables/index.ts';
import { must } from '../../src/domain/kernel/invariant.ts';
import { formats } from '../../src/engines/export/index.ts';
import { commands } from '../../src/faces/cli/commands/index.ts';
import type { Command } from '../../src/faces/cli/shell/command.ts';
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
  /** In a code block, to be copied; else in running text. */
  readonly copied: boolean;
  readonly words: readonly string[];
}

// What a reader would copy: lines of code blocks, and `kvarter …` or `npm run …` in running text.
function commandsIn(page: Page): readonly NamedCommand[] {
  const blocks = [...page.text.matchAll(fences)].flatMap(([block]) => block.replaceAll('\\\n', ' ').split('\n'));
  const inText = [...page.text.replace(fences, '').matchAll(/`((?:npx )?kvarter [^`]+|npm (?:run )?[^`]+)`/g)];
  const parts = (line: string): readonly string[] =>
    (line.split(' #')[0] ?? '').split(/&&| > /).map((part) => part.trim());
  return [
    ...blocks.flatMap((line) => parts(line).map((part) => ({ part, copied: true }))),
    ...inText.flatMap((found) => parts(found[1] ?? '').map((part) => ({ part, copied: false }))),
  ]
    .filter(({ part }) => /^(npx )?kvarter |^npm /.test(part))
    .map(({ part, copied }) => {
      const words = [...part.replace(/^npx /, '').matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, bare]) => quoted ?? bare ?? '',
      );
      return { page: page.path, line: part, copied, words };
    });
}

const named = forReaders.flatMap(commandsIn);
const everywhere = { lang: string(), data: string(), state: string(), help: { type: 'boolean' } } as const;

function string(): { readonly type: 'string' } {
  return { type: 'string' };
}

/** The part of a command's help that tells of one job; of a command without jobs all of it. Undefined: no such job. */
function helpOn(command: Command, job: string, lang: 'da' | 'en'): string | undefined {
  const alternatives = command.usage[lang]
    .replaceAll(/\[[^\]]*\]/g, (part) => part.replaceAll(' | ', '\u0000'))
    .split(' | ');
  const jobs = alternatives.map((usage) => usage.split(' ')[0] ?? '');
  if (!jobs.every((word) => /^[a-z-]+$/.test(word) && !word.startsWith('-'))) return command.usage[lang];
  const own = alternatives.filter((_, at) => jobs[at] === job);
  return own.length === 0 ? undefined : own.join(' ');
}

/** What help offers for an option, as `--format json|csv`; undefined where any word goes. */
function choicesOf(help: string, option: string): readonly string[] | undefined {
  const offered = [...help.matchAll(new RegExp(`--${option} ([\\w-]+(?:\\|[\\w-]+)+)(?=[\\] ]|$)`, 'g'))];
  return offered.length === 0 ? undefined : offered.flatMap(([, words = '']) => words.split('|'));
}

async function faultsOf({ page, line, words, copied }: NamedCommand): Promise<readonly string[]> {
  const [, name = '', ...rest] = words;
  const fault = (what: string): readonly string[] => [`${page}: ${line}: ${what}`];
  if (name === 'help') return [];
  const load = commands[name];
  if (!load) return fault('no such command');
  const command = await load();
  // A command only named in running text may stop after its name; what it says beyond that must be true.
  const placeholders = rest.some((word) => word === '…');
  const args = rest.filter((word) => word !== '…');
  const options = { ...everywhere, ...command.options };
  const { values, positionals, tokens } = parseArgs({
    args,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const unknown = Object.keys(values).filter((option) => !Object.hasOwn(options, option));
  if (unknown.length > 0) return fault(`--${unknown.join(' --')} is not known`);
  const help = helpOn(command, positionals[0] ?? '', 'da');
  if (help === undefined) return args.length === 0 && !copied ? [] : fault(`${positionals[0] ?? 'nothing'} is no job`);
  return tokens.flatMap((token) => {
    if (token.kind !== 'option' || Object.hasOwn(everywhere, token.name)) return [];
    const takesValue = options[token.name as keyof typeof options]?.type === 'string';
    if (takesValue !== (token.value !== undefined) && copied && !placeholders)
      return fault(`--${token.name} and its value`);
    if (!help.includes(`--${token.name}`)) return fault(`--${token.name} is not of this job`);
    const choices = choicesOf(help, token.name);
    const odd = (token.value ?? '').split(',').filter((word) => word !== '' && choices && !choices.includes(word));
    return odd.length === 0 ? [] : fault(`--${token.name} ${odd.join()} is none of ${choices?.join('|')}`);
  });
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

  test('every kvarter command in README and the guides is understood: its job, its options, their values and choices', async () => {
    const kvarter = named.filter(({ words }) => words[0] === 'kvarter');
    expect(kvarter.length).toBeGreaterThan(100);
    expect((await Promise.all(kvarter.map(faultsOf))).flat()).toEqual([]);
  });

  test('every kvarter command to copy runs from a fresh clone, where only npx finds it', () => {
    const copied = named.filter(({ words, copied }) => copied && words[0] === 'kvarter');
    expect(copied.filter(({ line }) => !line.startsWith('npx ')).map(({ page, line }) => `${page}: ${line}`)).toEqual(
      [],
    );
  });

  test('help names every option a command takes, in both languages, and no other', async () => {
    const all = await Promise.all(Object.values(commands).map((load) => load()));
    const differences = all.flatMap(({ name, usage, options }) =>
      (['da', 'en'] as const).flatMap((lang) => {
        const told = new Set([...usage[lang].matchAll(/--([a-z0-9-]+)/g)].map(([, option = '']) => option));
        const own = Object.keys(options);
        const untold = own
          .filter((option) => !told.has(option))
          .map((option) => `${name} (${lang}): --${option} untold`);
        const ghosts = [...told].filter((option) => !own.includes(option) && !Object.hasOwn(everywhere, option));
        return [...untold, ...ghosts.map((option) => `${name} (${lang}): --${option} not taken`)];
      }),
    );
    expect(differences).toEqual([]);
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

  test('as many tables as there are, wherever readers are told how many', () => {
    const told = forReaders.flatMap(({ path, text }) =>
      [...text.matchAll(/(\d+) (?:faste )?tabeller/g)].map(([, count]) => `${path} ${count}`),
    );
    expect(told.length).toBeGreaterThan(2);
    expect(told.filter((line) => !line.endsWith(` ${tables.length}`))).toEqual([]);
  });

  test('every format of tables is named in the guide to the HTTP interface', () => {
    const { text } = must(
      pages.find(({ path }) => path === 'docs/guide/http.md'),
      'the guide',
    );
    const named = /`form` is ([^;]+);/.exec(text)?.[1] ?? '';
    const ids = [...named.matchAll(/`([a-z-]+)`/g)].map(([, id]) => id);
    expect(ids.sort()).toEqual(['json', 'pdf', ...formats.map(({ id }) => id)].sort());
  });

  test('the user guide links to each of its pages from its front page', () => {
    const front = readFileSync(join(root, 'docs/vejledning/README.md'), 'utf8');
    const others = filesUnder('docs/vejledning', '.md').map((page) => page.path.split('/').at(-1) ?? '');
    expect(others.filter((name) => name !== 'README.md' && !front.includes(`(${name})`))).toEqual([]);
  });
});
