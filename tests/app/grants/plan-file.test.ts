import { afterAll, beforeAll, expect, it } from 'vitest';
import { publicReader } from '../../../src/app/access/readers.ts';
import { comment } from '../../../src/app/grants/plan-case.ts';
import { openPlanFile, planFormats } from '../../../src/app/grants/plan-file.ts';
import type { AskedReturn } from '../../../src/app/grants/return-of-plan.ts';
import { setGoal } from '../../../src/app/grants/set-goal.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { TestServer } from '../../api/open-test-server.ts';
import { openPdf } from '../../storage/typst/open-pdf.ts';
import { problemOf } from '../../world/problem-of.ts';
import { grantSector, officer, openGrantServer } from './grant-sector.ts';
import { plan, withTurnout } from './plan-sector.ts';

const said = 'Jobcaféen er åbnet i begge afdelinger.';
const nothing: AskedReturn = {
  ...{ indicator: undefined, unitValue: undefined, persons: undefined, years: undefined },
  ...{ dropOff: undefined, cost: undefined },
};
const stated = { unitValue: '85000', persons: '980', years: '1', dropOff: '0', cost: '2600000' };
let served: TestServer;

// Per cent who voted: the plan's two afdelinger went from 50 to 60, the others up by 1 to 6.
beforeAll(async () => {
  const plain = grantSector();
  const directory = { ...plain.directory, helhedsplaner: [{ ...plan, from: '2024-06-01' }] };
  const voted = [51, 52, 53, 60, 60, 54, 55, 56].map((after) => [50, 50, after]);
  served = await openGrantServer(withTurnout({ ...plain, directory }, voted));
  const goal = { indicator: 'labour', baselineYear: '2023', baseline: '30', targetYear: '2026', target: '25' };
  const kept = await setGoal(served.context, officer, plan.id, { ...goal, responsible: 'Sekretariatet' });
  const { id } = must(kept.goals[0], 'the goal');
  await comment(served.context, officer, plan.id, { goal: id, text: said });
  await comment(served.context, officer, plan.id, { text: 'Næste møde er aftalt til maj.' });
});
afterAll(() => served.close());

const open = async (asked: AskedReturn = nothing) => await openPlanFile(served.context, officer, plan.id, asked);
const bytes = async (form: string, lang: 'da' | 'en' = 'da', asked?: AskedReturn): Promise<Buffer> => {
  const format = must(
    planFormats.find(({ id }) => id === form),
    form,
  );
  return Buffer.from(await format.write(served.context, (await open(asked)).file, lang));
};

it('is the same bytes each time it is written, in every format', async () => {
  for (const { id } of planFormats) expect((await bytes(id)).equals(await bytes(id)), id).toBe(true);
});

it('holds goals with status, comments, effect with interval and placebo, and the twins', async () => {
  const record = JSON.parse((await bytes('json')).toString());
  expect(record).toMatchObject({ format: 'kvarter-plan-goals/1', plan: plan.id, asOf: '2026-11-21' });
  expect(record.goals[0]).toMatchObject({ now: { year: 2025 }, progress: { status: 'langt-fra' } });
  expect(record.goals[0].comments[0].text).toBe(said);
  expect(record.comments).toHaveLength(1);
  const turnout = record.effects.find((one: { indicator: { id: string } }) => one.indicator.id === 'valgdeltagelse');
  expect(turnout.estimate.delta).toBeCloseTo(6.5, 6);
  expect(turnout.estimate.placebo).toHaveLength(6);
  expect(turnout.sentence.da).toContain('6,5 point bedre end hos tvillingerne');
  expect(record.twins).toHaveLength(6);
  expect(record.returns).toBeUndefined();
});

it('is an accessible PDF in the language asked for, with pictures told in words', async () => {
  const { objects, pages } = openPdf(await bytes('pdf'));
  const wanted = [
    /<pdfuaid:part>1<\/pdfuaid:part>/,
    /\/StructTreeRoot/,
    /\/Lang\s*\(da-DK\)/,
    /\/S\s*\/Figure/,
    /\/Alt/,
  ];
  expect(wanted.filter((one) => !one.test(objects))).toEqual([]);
  expect(pages).toBeGreaterThan(1);
  expect(openPdf(await bytes('pdf', 'en')).objects).toMatch(/\/Lang\s*\(en-GB\)/);
});

it('has a return only where everything was stated, never without its interval', async () => {
  const asked = { ...nothing, ...stated, indicator: 'valgdeltagelse' };
  const record = JSON.parse((await bytes('json', 'da', asked)).toString());
  expect(record.returns.found.interval).toHaveLength(2);
  expect(record.returns.asked).toMatchObject({ unitValue: 85_000, persons: 980 });
  expect((await open({ ...asked, cost: '' })).file.content.returns).toBeUndefined();
  // No effect is shown of those outside work, whose figures moved alike everywhere.
  expect((await open({ ...asked, indicator: 'labour' })).file.content.returns).toBeUndefined();
  expect((await bytes('xlsx', 'da', asked)).length).toBeGreaterThan((await bytes('xlsx')).length);
  expect(openPdf(await bytes('pdf', 'da', asked)).pages).toBeGreaterThan(0);
});

it('is not there for who may not see the plan, and refused to who may see it but take no files', async () => {
  const guest = { ...officer, rights: officer.rights.map((right) => ({ ...right, role: 'laeser' as const })) };
  expect(await problemOf(() => openPlanFile(served.context, guest, plan.id, nothing))).toBe('KV-A1');
  expect(await problemOf(() => openPlanFile(served.context, publicReader, plan.id, nothing))).toBe('KV-J14');
  expect(await problemOf(() => openPlanFile(served.context, officer, '9999.2019-2026', nothing))).toBe('KV-J14');
});
