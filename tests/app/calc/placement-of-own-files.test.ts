import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type PlacementAnswer, placementOfOwnFiles } from '../../../src/app/calc/placement-of-own-files.ts';
import type { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import { planCsv } from '../../../src/faces/web/tools/plan-csv.ts';

const good = {
  households:
    'type,households,persons,children,dwelling,rent_max,accessible,group,school_district\n' +
    'single,2,1,0,small,6000,,non-eu,\nfamily,1,4,2,large,,no,eu,north\n',
  vacancies:
    'area,dwelling,vacancies,rent,accessible\n' +
    'Nord,small,1,5000,yes\nSyd,small,2,5500.50,no\nSyd,large,1,9000,no\nVest,large,1,9000,no\n',
  areas:
    'area,residents,placed,class,exempt,child_places,school_district\n' +
    'Nord,1000,0,,,,north\nSyd,2000,10,ingen,,,south\nVest,100,0,udsat,,,north\n',
};

async function planned(files: Partial<typeof good> & { readonly proposal?: string }): Promise<PlacementAnswer> {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-placement-'));
  try {
    const all = { ...good, ...files };
    for (const [name, text] of Object.entries(all)) await writeFile(join(folder, `${name}.csv`), text);
    const path = (name: string): string => join(folder, `${name}.csv`);
    return await placementOfOwnFiles({
      households: path('households'),
      vacancies: path('vacancies'),
      areas: path('areas'),
      proposal: files.proposal === undefined ? undefined : path('proposal'),
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const told = async (files: Partial<typeof good> & { readonly proposal?: string }): Promise<string> =>
  await planned(files).then(
    () => expect.unreachable('it was planned'),
    (problem: Problem) => `${problem.code} ${problem.sentence('en')}`,
  );

test('three files make a plan, and what one more home would change', async () => {
  const { plan, oneMore } = await planned({});
  expect(plan.placements).toEqual([
    { households: 'single', area: 'Nord', dwelling: 'small', count: 1 },
    { households: 'single', area: 'Syd', dwelling: 'small', count: 1 },
    { households: 'family', area: 'Syd', dwelling: 'large', count: 1 },
  ]);
  expect(plan.districtMoves).toBe(1);
  expect(oneMore.map(({ area, dwelling }) => `${area} ${dwelling}`)).toEqual(['Nord small']);
});

test('one’s own proposal stands beside it, judged by the same limits', async () => {
  const { proposal } = await planned({ proposal: 'type,area,dwelling,households\nsingle,Nord,small,2\n' });
  expect(proposal?.broken).toEqual([{ kind: 'vacancies', area: 'Nord', dwelling: 'small' }]);
  expect(proposal?.plan.homeless).toEqual([{ households: 'family', count: 1 }]);
});

test('a plan that is saved is a proposal of the same loads that breaks nothing', async () => {
  const { plan } = await planned({});
  const csv = planCsv(plan);
  expect(csv).toBe(
    'type,area,dwelling,households\r\nsingle,Nord,small,1\r\nsingle,Syd,small,1\r\nfamily,Syd,large,1\r\n',
  );
  const { proposal } = await planned({ proposal: csv });
  expect([proposal?.plan.loads, proposal?.broken]).toEqual([plan.loads, []]);
});

test('semicolons go with Danish numbers', async () => {
  const areas = good.areas.replaceAll(',', ';').replace('1000', '1.000').replace('2000', '2.000');
  expect((await planned({ areas })).plan.loads[1]?.residents).toBe(2000);
});

test.each([
  [
    'a class with a slip opens no area',
    { areas: good.areas.replace('udsat', 'udsatt') },
    /KV-L40 areas\.csv, line 4: class = "udsatt"/,
  ],
  [
    'an area that is not in the areas',
    { vacancies: good.vacancies.replace('Vest', 'Øst') },
    /KV-L40 vacancies\.csv, line 5: area = "Øst"/,
  ],
  [
    'a group the rules do not know',
    { households: good.households.replace('non-eu', 'other') },
    /KV-L40 households\.csv, line 2: group = "other".*non-eu, eu/,
  ],
  [
    'an area without residents',
    { areas: good.areas.replace('1000', '0') },
    /KV-L41 areas\.csv, line 2: Nord has no residents/,
  ],
  [
    'half a household',
    { households: good.households.replace('single,2', 'single,2.5') },
    /KV-L2 .*households = "2\.5"/,
  ],
  ['a kind of households twice', { households: good.households.replace('family', 'single') }, /KV-N5/],
  [
    'a proposal for households there are none of',
    { proposal: 'type,area,dwelling,households\ncouple,Nord,small,2\n' },
    /KV-L40 proposal\.csv, line 2: type = "couple"/,
  ],
])('%s', async (_name, files, sentence) => {
  expect(await told(files)).toMatch(sentence);
});
