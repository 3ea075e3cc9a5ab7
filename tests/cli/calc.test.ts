import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Problem } from '../../src/domain/kernel/problems/problem.ts';
import { calc } from '../../src/faces/cli/commands/calc.ts';
import { UsageError } from '../../src/faces/cli/shell/usage-error.ts';
import { madeInstance } from '../engines/protect/suppression/made-instance.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-calc-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const made = madeInstance(12, 3, 'calc');
const pattern = 'dep,origin,age,status\nD0001,DK,a00_05,S\n';

interface Run {
  readonly code: number;
  readonly out: string;
  /** Code and Danish sentence of the problem it ended with. */
  readonly problem: string;
}

/** Runs `kvarter calc` on files of this folder: `L`, `U`, `S` and `P` stand for leaves, units, pattern and result. */
async function run(command: string, files: Readonly<Record<string, string>> = {}): Promise<Run> {
  for (const [name, text] of Object.entries({ L: made.leaves, U: made.units, S: pattern, ...files })) {
    await writeFile(join(folder, `${name}.csv`), text);
  }
  const args = command.split(' ').map((word) => (/^[A-Z]$/.test(word) ? join(folder, `${word}.csv`) : word));
  const { values, positionals } = parseArgs({ args, options: calc.options ?? {}, allowPositionals: true });
  const given = (option: string) => [values[option] ?? []].flat().map(String);
  let out = '';
  const terminal = {
    lang: 'da' as const,
    live: false,
    columns: 80,
    out: async (text: string | Uint8Array) => {
      out += String(text);
    },
    say: () => undefined,
  };
  try {
    const code = await calc.run({
      command: 'calc',
      words: positionals,
      values: given,
      value: (option) => given(option).at(-1),
      flag: (option) => values[option] === true,
      dataDir: folder,
      state: undefined,
      terminal,
    });
    return { code, out, problem: '' };
  } catch (error) {
    if (error instanceof UsageError)
      return { code: 2, out, problem: `${error.problem.code}: ${error.problem.sentence('da')}` };
    if (error instanceof Problem) return { code: 1, out, problem: `${error.code}: ${error.sentence('da')}` };
    throw error;
  }
}

const result = () => readFile(join(folder, 'P.csv'), 'utf8');
const protect = 'protect --leaves L --units U --base 5 --out P';
const suppress = 'suppress --leaves L --units U --max 4 --groupings mun --out P';
const audit = 'audit --leaves L --units U --pattern S --groupings mun --json';

describe('on good files', () => {
  test('protect writes the columns of the leaves in multiples of the base', async () => {
    expect((await run(protect)).code).toBe(0);
    const [header, ...rows] = (await result()).trimEnd().split('\n');
    expect(header).toBe('dep,origin,age,n');
    expect(rows.every((row) => Number(row.split(',')[3]) % 5 === 0)).toBe(true);
  });

  test('files parted by semicolons, with a byte order mark and lines ended as on Windows, give the same result', async () => {
    const danish = (text: string) => `\uFEFF${text.replaceAll(',', ';').replaceAll('\n', '\r\n')}\r\n`;
    await run(protect);
    const plain = await result();
    await run(protect, { L: danish(made.leaves), U: danish(made.units) });
    expect(await result()).toBe(plain);
  });

  test('a pattern is in the form of the table, names dep with one grouping, unit with several and none for no plan', async () => {
    await run(suppress);
    expect((await result()).split('\n')[0]).toBe('dep,origin,age,status');
    await run(suppress.replace('mun', 'mun,org,plan'));
    expect((await result()).split('\n')[0]).toBe('unit,origin,age,status');
    expect(await result()).toMatch(/^none,/m);
  });

  test('what suppress hides passes its own audit with exactly the keys asked for first', async () => {
    await run(`${suppress} --singletons`);
    const { code, out } = await run(audit, { S: await result() });
    const found = JSON.parse(out);
    expect(code).toBe(0);
    expect(Object.keys(found).slice(0, 8)).toEqual([
      ...[
        'cells',
        'primary',
        'suppressed',
        'secondary',
        'recoverablePrimary',
        'recoverable',
        'smallestWidth',
        'seconds',
      ],
    ]);
    expect(found).toMatchObject({ recoverablePrimary: 0, recoverable: 0, loneContributors: 0 });
    expect(found.suppressed).toBe(found.primary + found.secondary);
  });

  test('with bounds every small count may be three numbers, and stage b agrees', { timeout: 60_000 }, async () => {
    await run(`${suppress} --singletons --bounds 3`);
    const { code, out } = await run(`${audit} --stage b`, { S: await result() });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ failing: 0, recoverablePrimary: 0 });
    expect(JSON.parse(out).smallestWidth).toBeGreaterThanOrEqual(2);
  });

  test('an audit that finds a small count ends with 1 and still prints what it found', async () => {
    const { code, out } = await run(audit.replace(' --json', ''));
    expect(code).toBe(1);
    expect(out).toMatch(/Kan regnes ud: [1-9]/);
  });

  test('as JSON it ends with 0, and the numbers say what was found', async () => {
    const { code, out } = await run(audit);
    expect(code).toBe(0);
    expect(JSON.parse(out).recoverablePrimary).toBeGreaterThan(0);
  });

  test('a pattern that hides nothing, as suppress writes it where nothing is small, is audited', async () => {
    const big = { L: 'dep,origin,age,n\nA,DK,a00_05,20\n', U: 'dep,mun\nA,m\n' };
    await run(suppress, big);
    const { code, out } = await run(audit, { ...big, S: await result() });
    expect([code, JSON.parse(out).suppressed, JSON.parse(out).recoverable]).toEqual([0, 0, 0]);
  });

  test('names with commas and quotes come out as they came in', async () => {
    const odd = (text: string) => text.replaceAll('D0001', '"Vest, ""A"""').replaceAll('D0002', '"Øst; B"');
    const files = { L: odd(made.leaves), U: odd(made.units) };
    await run(protect, files);
    expect(await result()).toMatch(/^"Vest, ""A""",DK,/m);
    await run(`${suppress} --singletons`, files);
    expect(await result()).toMatch(/^"Vest, ""A""",/m);
    const { code, out } = await run(audit, { ...files, S: await result() });
    expect([code, JSON.parse(out).recoverable]).toEqual([0, 0]);
  });

  test('kommuner are the grouping unless others are asked for', async () => {
    await run(suppress);
    const asked = await result();
    await run(suppress.replace(' --groupings mun', ''));
    expect(await result()).toBe(asked);
  });
});

const lines = (text: string) => text.split('\n');
const unit = (at: number, change: (fields: string[]) => void) => {
  const rows = lines(made.units);
  const fields = (rows[at] ?? '').split(',');
  change(fields);
  return rows.with(at, fields.join(',')).join('\n');
};
const leaf = (count: string) => lines(made.leaves).with(1, `D0001,DK,a00_05,${count}`).join('\n');

/** Command, the file that is wrong, and what its Danish sentence must hold. */
const bad: readonly (readonly [string, string, Readonly<Record<string, string>>, RegExp])[] = [
  ['a base of 1', protect.replace('base 5', 'base 1'), {}, /KV-S10: --base er 1, .*3.*20/],
  ['a base of 21', protect.replace('base 5', 'base 21'), {}, /KV-S10: --base er 21,/],
  ['a base that is no number', protect.replace('base 5', 'base x'), {}, /KV-S10: --base er x,/],
  ['a seed that is too short', `${protect} --seed 00`, {}, /--seed/],
  ['a largest small count of 0', suppress.replace('max 4', 'max 0'), {}, /KV-S10: --max er 0,/],
  ['a demand no small count can meet', `${suppress} --bounds 99`, {}, /KV-S10: --bounds er 99,/],
  ['a leaf without a unit', protect, { L: `${made.leaves}\nD9999,DK,a00_05,4` }, /KV-S2: L\.csv, linje \d+: .*D9999/],
  ['a negative count', protect, { L: leaf('-4') }, /KV-S3: L\.csv, linje 2: n = »-4«/],
  ['a count that is not whole', suppress, { L: leaf('2,5').replace('2,5', '2.5') }, /KV-S3: .*»2\.5«/],
  ['an empty count', suppress, { L: leaf('') }, /KV-S3: L\.csv, linje 2/],
  ['a leaf twice', suppress, { L: `${made.leaves}\n${lines(made.leaves)[1]}` }, /KV-S5: L\.csv, linje \d+: .* linje 2/],
  ['an age that is a sum', protect, { L: `${made.leaves}\nD0001,DK,child,4` }, /KV-S4: .*child/],
  [
    'a unit in two groups',
    suppress,
    { U: `${made.units}\n${unit(1, (f) => f.splice(1, 1, 'M9')).split('\n')[1]}` },
    /KV-S7/,
  ],
  ['a unit in no group', suppress, { U: unit(1, (f) => f.splice(1, 1, '')) }, /KV-S6: U\.csv, linje 2: .*mun/],
  ['a group named as a unit', suppress, { U: unit(1, (f) => f.splice(1, 1, 'D0002')) }, /KV-S8: U\.csv/],
  ['an unknown grouping', suppress.replace('groupings mun', 'groupings by'), {}, /KV-S9: .*by/],
  ['the same grouping twice', suppress.replace('groupings mun', 'groupings mun,mun'), {}, /KV-S9/],
  ['a missing column', protect, { L: made.leaves.replace('age', 'alder') }, /KV-S1: L\.csv .*age/],
  ['an empty file', protect, { L: '' }, /KV-S1: L\.csv/],
  ['a file with a header alone', suppress, { L: 'dep,origin,age,n\n' }, /KV-S11: L\.csv/],
  ['a line of another length', suppress, { L: `${made.leaves}\nD0001,DK` }, /KV-S12: L\.csv, linje \d+/],
  ['a file that is not there', protect.replace('units U', 'units X'), {}, /KV-S15: .*X\.csv/],
  ['a missing option', 'protect --leaves L --units U --out P', {}, /--base/],
  ['an unknown calculation', 'hide --leaves L --out P', {}, /calc hide/],
  [
    'an audit of a cell the table does not have',
    audit,
    { S: `${pattern}D9999,DK,a00_05,S\n` },
    /KV-S4: S\.csv, linje 3/,
  ],
  ['an audit of a cell listed twice', audit, { S: `${pattern}D0001,DK,a00_05,P\n` }, /KV-S5: S\.csv, linje 3/],
  ['an audit of an unknown mark', audit, { S: pattern.replace(',S\n', ',X\n') }, /KV-S4: .*status/],
  ['an audit to an unknown stage', `${audit} --stage c`, {}, /--stage/],
];

describe('on bad files a sentence says what, where and why, and nothing is written', () => {
  test.each(bad)('%s', async (_, command, files, sentence) => {
    const { code, out, problem } = await run(command, files);
    expect(problem).toMatch(sentence);
    expect(code).toBeGreaterThan(0);
    expect(out).toBe('');
    expect((await readdir(folder)).sort()).toEqual(['L.csv', 'S.csv', 'U.csv']);
  });

  test('a folder that is not there: what is asked for is not half written anywhere', async () => {
    const { problem } = await run(protect.replace('out P', `out ${join(folder, 'missing', 'P.csv')}`));
    expect(problem).toMatch(/KV-S16: .*ENOENT/);
  });

  test('a result that was there stands when the next run fails', async () => {
    await run(protect);
    const before = await result();
    await run(protect, { L: leaf('-1') });
    expect(await result()).toBe(before);
  });
});
