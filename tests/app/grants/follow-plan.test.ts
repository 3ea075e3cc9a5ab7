import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localInstallation, publicReader } from '../../../src/app/access/readers.ts';
import { followPlan } from '../../../src/app/grants/follow-plan.ts';
import { addLocalValue, comment, openPlan, readPlanCase } from '../../../src/app/grants/plan-case.ts';
import { hasReturn } from '../../../src/app/grants/return-of-plan.ts';
import { setGoal } from '../../../src/app/grants/set-goal.ts';
import { goalIndicators } from '../../../src/domain/definitions/grants/goal-indicators.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { EffectEstimate } from '../../../src/domain/model/grant-effect.ts';
import type { Helhedsplan } from '../../../src/domain/model/place.ts';
import { stayedText } from '../../../src/domain/model/turnover-words.ts';
import type { TestServer } from '../../api/open-test-server.ts';
import { problemOf } from '../../world/problem-of.ts';
import { grantSector, officer, openGrantServer } from './grant-sector.ts';
import { plan, withMovers, withTurnout } from './plan-sector.ts';

const asOf = '2026-11-21';
const written = {
  indicator: 'labour',
  baselineYear: '2023',
  baseline: '30',
  targetYear: '2026',
  target: '25',
  responsible: 'Sekretariatet',
};
let served: TestServer;

beforeAll(async () => {
  const plain = grantSector();
  served = await openGrantServer({ ...plain, directory: { ...plain.directory, helhedsplaner: [plan] } });
});
afterAll(() => served.close());

const follow = async (change: Partial<Helhedsplan> = {}) => {
  const { release } = await openPlan(served.context, officer, plan.id);
  const kept = await readPlanCase(served.context, plan.id);
  return followPlan(release.release.content, { ...plan, ...change }, kept, asOf);
};

describe('goals of a plan', () => {
  it('are measured on the plan’s afdelinger together, with pace, twins and comments', async () => {
    await setGoal(served.context, officer, plan.id, written);
    const goal = must((await readPlanCase(served.context, plan.id)).goals[0], 'the goal').id;
    await comment(served.context, officer, plan.id, { goal, text: 'Jobcaféen er åbnet i begge afdelinger.' });
    const [shown] = (await follow()).goals;
    expect(shown?.now?.year).toBe(2025);
    expect(shown?.now?.value).toBeCloseTo((100 * (250 + 200)) / (2 * 765), 1);
    expect(shown?.progress).toMatchObject({ status: 'langt-fra', noise: { mayBeChance: true } });
    expect(shown?.comments.map(({ text }) => text)).toEqual(['Jobcaféen er åbnet i begge afdelinger.']);
  });

  it('that the release has no figures of take values by hand, with a source', async () => {
    const local = { ...written, indicator: 'lokal-tryghed', baseline: '60', target: '80' };
    const kept = await setGoal(served.context, officer, plan.id, local);
    const goal = must(kept.goals.at(-1), 'the goal').id;
    await addLocalValue(served.context, officer, plan.id, {
      goal,
      year: '2025',
      value: '74',
      source: 'Egen måling, maj 2025',
    });
    expect((await follow()).goals.at(-1)).toMatchObject({
      now: { year: 2025, value: 74 },
      progress: { status: 'paa-sporet' },
    });
  });

  it('can be a change, a distance or a share, from the release’s own value where none is written', async () => {
    const set = async (kind: string, target: string) => {
      const kept = await setGoal(served.context, officer, plan.id, { ...written, kind, baseline: '', target });
      return must(kept.goals.at(-1), 'the goal');
    };
    const level = (100 * (250 + 200)) / (2 * 765);
    expect((await set('niveau', '25')).baseline.value).toBeCloseTo(level, 1);
    expect((await set('aendring', '-4')).baseline.value).toBe(0);
    await set('landet', '90');
    const [share, change] = (await follow()).goals.toReversed();
    expect(change).toMatchObject({ kind: { id: 'aendring' }, now: { year: 2025 }, progress: { noise: { change: 0 } } });
    expect(share?.kind.units.pct.da).toBe('pct. af alle almene afdelingers');
    expect(share?.progress.noise).toBeUndefined();
    // 450 of 1,530 beside 2,050 of 8 × 765.
    expect(share?.now?.value).toBeCloseTo(87.8, 1);
    // The six twins of the same figures every year lie at one value, so a distance is the same from year to year.
    expect((await set('tvillinger', '1')).baseline.value).not.toBe(0);
    expect((await follow()).goals.at(-1)?.twins).toEqual([]);
  });

  it('cannot be what is no goal, or be set by others', async () => {
    const problem = (otherwise: object) =>
      problemOf(() => setGoal(served.context, officer, plan.id, { ...written, ...otherwise }));
    expect(await problem({ target: '30.0' })).toBe('KV-J13');
    expect(await problem({ targetYear: '2023' })).toBe('KV-J13');
    expect(await problem({ baseline: 'mange' })).toBe('KV-J13');
    expect(await problem({ indicator: 'lykke' })).toBe('KV-J13');
    expect(await problem({ kind: 'lykke' })).toBe('KV-J13');
    // What is written in by hand has nothing to be held against, and a year without a figure no value of its own.
    expect(await problem({ indicator: 'lokal-tryghed', kind: 'tvillinger' })).toBe('KV-J13');
    expect(await problem({ baseline: '', baselineYear: '1999' })).toBe('KV-J13');
    expect(await problem({ indicator: 'lokal-tryghed', baseline: '' })).toBe('KV-J13');
    expect(await problemOf(() => comment(served.context, officer, plan.id, { text: 'Kort.' }))).toBe('KV-J3');
    expect(await problemOf(() => setGoal(served.context, publicReader, plan.id, written))).toBe('KV-J14');
    expect(await problemOf(() => openPlan(served.context, localInstallation, '9999.2019-2026'))).toBe('KV-J14');
    const reader = { ...officer, rights: officer.rights.map((right) => ({ ...right, role: 'laeser' as const })) };
    expect(await problemOf(() => setGoal(served.context, reader, plan.id, written))).toBe('KV-A1');
  });
});

const shownNothing = { own: [], twinsMean: [], begins: 2024, twins: 6, before: [], after: [] };

describe('the effect of a plan', () => {
  it('is not shown of figures that are the same for everybody, and says why', async () => {
    const found = await follow({ from: '2024-06-01' });
    expect(found.effects[0]).toMatchObject({ before: [2023], after: [2025] });
    expect(found.twins).toHaveLength(6);
    const judged = found.effects.filter(({ indicator }) => indicator.criterion !== undefined);
    expect(judged.map(({ none }) => none)).toEqual(['no-spread', 'missing-before', 'no-spread', 'no-spread']);
  });

  it('is told of every indicator that the release has figures of, each by its own years and the same twins', async () => {
    const { release } = await openPlan(served.context, officer, plan.id);
    const kept = await readPlanCase(served.context, plan.id);
    // Per cent who voted at three elections, by afdeling: the plan's two went from 50 to 60, the others up by 1 to 6.
    const voted = { 1: 51, 2: 52, 3: 53, 4: 60, 5: 60, 6: 54, 7: 55, 8: 56 };
    const content = withTurnout(
      release.release.content,
      Object.values(voted).map((after) => [50, 50, after]),
    );
    const found = followPlan(content, { ...plan, from: '2024-06-01' }, kept, asOf);
    const turnout = found.effects.find(({ indicator }) => indicator.id === 'valgdeltagelse');
    expect(turnout).toMatchObject({ before: [2021, 2022], after: [2025], twins: 6 });
    expect(turnout?.estimate?.own).toBeCloseTo(10, 6);
    expect(turnout?.estimate?.delta).toBeCloseTo(10 - 3.5, 6);
    expect(turnout?.estimate?.p).toBeCloseTo(1 / 7, 6);
    expect(turnout?.estimate?.pre?.parallel).toBe(true);
    expect(turnout?.adjusted).toBe(turnout?.estimate?.p);
    expect(found.effects.find(({ indicator }) => indicator.id === 'beskaeftigelse')?.none).toBe('missing-before');
    expect(found.effects.some(({ indicator }) => indicator.id === 'lokal-tryghed')).toBe(false);

    // A plan that ended before the criteria's years began, but not before the elections', leaves that afdeling out there.
    const members = [{ afdeling: '0045-00001', from: '2019-01-01', role: 'kerne' as const }];
    const earlier = { ...plan, id: '4.2015-2018', from: '2019-01-01', to: '2022-06-30', members };
    const directory = { ...content.directory, helhedsplaner: [plan, earlier] };
    const beside = followPlan({ ...content, directory }, { ...plan, from: '2024-06-01' }, kept, asOf);
    expect(beside.twins).toHaveLength(6);
    const of = beside.effects.find(({ indicator }) => indicator.id === 'valgdeltagelse');
    expect(of?.twins).toBe(5);
    expect(of?.estimate?.delta).toBeCloseTo(10 - 4, 6);
  });

  it('has a return only where it is counted in persons', async () => {
    const estimate = { pre: { delta: 0, se: 1, parallel: true } } as EffectEstimate;
    const of = (id: string) =>
      must(
        goalIndicators.find((one) => one.id === id),
        id,
      );
    const told = (id: string) => hasReturn({ ...shownNothing, indicator: of(id), estimate });
    expect(told('beskaeftigelse')).toBe(true);
    // Per cent of the region's income, and points of well-being, are no shares of persons.
    expect(told('income')).toBe(false);
    expect(told('trivsel')).toBe(false);
    expect(hasReturn({ ...shownNothing, indicator: of('labour') })).toBe(false);
  });

  it('needs years before and after, and twins without a plan of their own', async () => {
    expect((await follow({ from: '2016-01-01' })).effects[0]?.none).toBe('missing-before');
    expect((await follow({ from: '2026-01-01' })).effects[0]?.none).toBe('missing-after');
    const { release } = await openPlan(served.context, officer, plan.id);
    const { content } = release.release;
    const others = ['0045-00001', '0045-00002'].map((afdeling) => ({
      afdeling,
      from: '2024-01-01',
      role: 'kerne' as const,
    }));
    const helhedsplaner = [plan, { ...plan, id: '5124.2019-2026', members: others }];
    const kept = await readPlanCase(served.context, plan.id);
    const found = followPlan({ ...content, directory: { ...content.directory, helhedsplaner } }, plan, kept, asOf);
    expect(found.leftOut).toEqual([{ why: 'own-plan', count: 2 }]);
    expect(found.effects[0]).toMatchObject({ none: 'few-twins', twins: 4 });
  });

  it('is not shown where an afdeling was split between before and after; a plan that ended early says so', async () => {
    const { release } = await openPlan(served.context, officer, plan.id);
    const { content } = release.release;
    const event = {
      id: 'e1',
      kind: 'delt',
      date: '2025-01-01',
      from: ['0045-00004'],
      to: ['0045-00009'],
      reason: '',
    } as const;
    const kept = await readPlanCase(served.context, plan.id);
    const found = followPlan(
      { ...content, directory: { ...content.directory, events: [event] } },
      { ...plan, to: '2025-12-31' },
      kept,
      asOf,
    );
    expect(found.effects[0]?.none).toBe('split');
    expect(found.endedEarly).toBe('2025-12-31');
  });
});

describe('those who stayed', () => {
  const turnover = async (into: readonly number[], outOf: readonly number[], from = '2024-01-01') => {
    const { release } = await openPlan(served.context, officer, plan.id);
    const content = withMovers(release.release.content, { into, outOf });
    const kept = await readPlanCase(served.context, plan.id);
    return followPlan(content, { ...plan, from }, kept, asOf).turnover;
  };

  it('are told as how many they are at least, and how many they would be had all left alike, beside the twins', async () => {
    // Two years of the plan, 100 and 150 of 1,000 into each afdeling, 50 and 100 out.
    const found = must(await turnover([300, 100, 150], [300, 50, 100]), 'two years of moves');
    expect(found).toMatchObject({ from: 2024, to: 2026, own: { into: 12.5, outOf: 7.5 } });
    expect(found.twins?.into).toBeCloseTo(12.5, 6);
    expect(found.evenly).toBeCloseTo(0.95 * 0.9, 6);
    // At most 250 of 1,000 came; the margins of the figures are counted as if they had come too.
    expect(found.least).toBeGreaterThan(0.7);
    expect(found.least).toBeLessThanOrEqual(0.75);
    expect(stayedText(found, 'da')).toMatch(
      /^Mindst 7\d pct\. af beboerne 1\. januar 2026 boede i samme afdeling 1\. januar 2024 .* omkring 86 pct\. /,
    );
  });

  it('may be nobody where as many came as live there, and are not told without every year of the moves', async () => {
    const found = must(await turnover([0, 600, 600], [0, 600, 600]), 'two years of moves');
    expect(found.least).toBe(0);
    expect(stayedText(found, 'en')).toMatch(/^From 1 January 2024 to 1 January 2026 so many moved in/);
    expect(await turnover([0, 100, 100], [0, 100, 100], '2020-01-01')).toBeUndefined();
    expect((await follow()).turnover).toBeUndefined();
  });
});
