import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CountedFile, filesUnder, houseFolders, twoWayPairs } from './house/two-way-pairs.ts';

// Counts the source by the rules of docs/house.md and prints the lines of its table.
const root = fileURLToPath(new URL('..', import.meta.url));

// By rank, as the anchors were counted.
function atRank(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function commentLines({ lines }: CountedFile): number {
  return lines.filter((line) => /^\s*(\/\/|\/\*|\*)/.test(line)).length;
}

function commitsWithTest(): string {
  const log = execFileSync('git', ['log', '--no-merges', '--format=%x00', '--name-only'], {
    cwd: root,
    encoding: 'utf8',
  });
  const commits = log.split('\0').slice(1, 401);
  const touching = commits.filter((names) => /^src\//m.test(names));
  const tested = touching.filter((names) => /^tests\//m.test(names));
  return `${Math.round((100 * tested.length) / touching.length)} % of ${touching.length}`;
}

const source = filesUnder(root, 'src');
const lengths = source.map(({ lines }) => lines.length);
const exported = source.map(({ lines }) => lines.filter((line) => line.startsWith('export ')).length);
const written = source.map(({ lines }) => lines.filter((line) => line.trim() !== '').length);
const loose = sum(source.map(({ lines }) => lines.filter((line) => /[:<] ?any\b|\bas any\b/.test(line)).length));
const codes = source.flatMap(({ lines }) => lines.flatMap((line) => /^ {2}'(KV-[A-Z]\d+)'/.exec(line)?.[1] ?? []));
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
const pairs = houseFolders.map((base) => {
  const found = twoWayPairs(source, base);
  return `${base} ${found.length}${found.length > 0 ? ` (${found.map((tie) => tie.replace(' ', '–')).join(', ')})` : ''}`;
});
const rows: readonly (readonly [string, string])[] = [
  ['Source files / lines', `${source.length} / ${(sum(lengths) / 1000).toFixed(1)}k`],
  ['Lines a file: median / p90 / max', [atRank(lengths, 0.5), atRank(lengths, 0.9), Math.max(...lengths)].join(' / ')],
  ['Exports a file: median / p90', [atRank(exported, 0.5), atRank(exported, 0.9)].join(' / ')],
  ['`any` per 1,000 lines', ((1000 * loose) / sum(lengths)).toFixed(1)],
  ['Codes of errors', String(new Set(codes).size)],
  ['Comment share of lines', `${Math.round((100 * sum(source.map(commentLines))) / sum(written))} %`],
  [
    'Test lines / code lines',
    (sum(filesUnder(root, 'tests').map(({ lines }) => lines.length)) / sum(lengths)).toFixed(2),
  ],
  ['Source commits with a test', commitsWithTest()],
  ['Runtime dependencies', String(Object.keys(dependencies).length)],
  ['Two-way pairs of folders', pairs.join('; ')],
];
for (const [what, counted] of rows) console.log(`| ${what} | ${counted} |`);
