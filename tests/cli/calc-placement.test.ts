import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');

const files = {
  households:
    'type,households,persons,children,dwelling,rent_max,accessible,group,school_district\nsingle,3,1,0,small,,,non-eu,\n',
  vacancies: 'area,dwelling,vacancies,rent,accessible\n"Nord, vest",small,1,,\nSyd,small,1,,\nÅen,small,5,,\n',
  areas:
    'area,residents,placed,class,exempt,child_places,school_district\n"Nord, vest",1000,0,,,,\nSyd,100,0,,,,\nÅen,900,0,udsat,,,\n',
};

async function run(args: readonly string[]): Promise<{ readonly out: string; readonly err: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-placement-'));
  try {
    const given: string[] = [];
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, `${name}.csv`), text);
      given.push(`--${name}`, join(folder, `${name}.csv`));
    }
    return await new Promise((resolve) => {
      const options = { env: { PATH: process.env.PATH }, encoding: 'utf8' as const };
      execFile(process.execPath, [kvarter, 'calc', 'placement', ...given, ...args], options, (_error, out, err) =>
        resolve({ out, err }),
      );
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('calc placement prints a proposal as a file, and says beside it what it comes to and what held', async () => {
  const { out, err } = await run(['--lang', 'en']);
  expect(out).toBe('type,area,dwelling,households\nsingle,"Nord, vest",small,1\nsingle,Syd,small,1\n');
  expect(err.split('\n')).toEqual([
    'Proposal (the most loaded area is as light as it can be, then the next):',
    '  Nord, vest: 0.100 per cent of residents (+1)',
    '  Syd: 1.000 per cent of residents (+1)',
    '  Åen: 0.000 per cent of residents (+0)',
    '  without a home: 1 of single',
    '  limit: Åen, single: Vacant homes in exposed areas may not be let to citizens from outside the EU, the EEA and Switzerland (Almenboligloven § 59, stk. 6, nr. 4)',
    '  limit: Nord, vest: no more vacant homes (small)',
    '  limit: Syd: no more vacant homes (small)',
    '  one more home (small) in Nord, vest: 1 more person has a home',
    '  one more home (small) in Syd: 1 more person has a home',
    '',
  ]);
  const json = JSON.parse((await run(['--json'])).out) as { readonly plan: { readonly homeless: unknown } };
  expect(json.plan.homeless).toEqual([{ households: 'single', count: 1 }]);
});
