import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advanceRound, decidePlace, mergePlaces } from '../../../src/app/grants/decide-round.ts';
import { followPlan } from '../../../src/app/grants/follow-plan.ts';
import { openRound } from '../../../src/app/grants/handle-round.ts';
import { workOutRound } from '../../../src/app/grants/work-out-round.ts';
import { formatDate } from '../../../src/domain/kernel/format-date.ts';
import { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import type { GrantRound } from '../../../src/domain/model/grant-round.ts';
import type { Helhedsplan } from '../../../src/domain/model/place.ts';
import type { PlanFollowUp } from '../../../src/domain/model/plan-goal.ts';
import { allocationNotes } from '../../../src/domain/model/round-words.ts';
import { noEffectText } from '../../../src/engines/grants/effect-words.ts';
import { planGoalWords } from '../../../src/faces/web/words/plan-goals.ts';
import type { TestServer } from '../../api/open-test-server.ts';
import { chief, grantSector, officer, openGrantServer, reason, withLocalMoney } from './grant-sector.ts';

// Every bad input that grants and plans are to stand, each with the sentence a case officer reads.
let served: TestServer;
beforeAll(async () => {
  served = await openGrantServer();
});
afterAll(() => served.close());

const open = (settings = {}) => openRound(served.context, officer, { name: 'Runde 2026', settings, reason });
const advance = (reader: typeof officer, round: GrantRound) =>
  advanceRound(served.context, reader, round.id, { reason, after: round.log.length });

async function sentenceOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
  } catch (error) {
    if (error instanceof Problem) return error.sentence('da');
    throw error;
  }
  return '';
}

const plan: Helhedsplan = {
  id: '5123.2019-2026',
  number: '5123',
  name: 'Sammen om kvarteret',
  grantPeriod: '2019-2026',
  kommune: '657',
  status: 'aktiv',
  from: '2024-01-01',
  to: '2026-12-31',
  members: ['0045-00004', '0045-00005'].map((afdeling) => ({ afdeling, from: '2024-01-01', role: 'kerne' as const })),
};
const noGoals = { goals: [], values: [], comments: [], entries: [] };

function followed(
  change: Partial<Helhedsplan>,
  others: readonly Helhedsplan[] = [],
  events: object = {},
): PlanFollowUp {
  const content = grantSector();
  const own = { ...plan, ...change };
  const directory = { ...content.directory, helhedsplaner: [own, ...others], ...events };
  return followPlan({ ...content, directory }, own, noGoals, '2026-11-21');
}

describe('rounds', () => {
  it('with a frame smaller than the must-haves give the listed the same part, and say so', async () => {
    const { shown } = await workOutRound(served.context, officer, await open({ frame: '1000000', cutOff: '0.4' }));
    const { rows, allocation } = shown.content.run;
    expect(rows.filter(({ grant }) => grant > 0).map((row) => [row.class, row.grant])).toEqual([
      ['K1', 500_000],
      ['K1', 500_000],
    ]);
    expect(allocationNotes(allocation).map(({ da }) => da)[1]).toBe(
      'Rammen er mindre end det, områderne på listen har krav på (1.736.000 kr.). De er sat ned til samme andel, og ingen andre får noget.',
    );
  });

  it('two at once draw on one frame: the second is refused with the sum of both', async () => {
    const settings = { frame: '100000000', rate: '20000', cutOff: '-4' };
    const recommended = async () =>
      await advance(officer, await advance(officer, await withLocalMoney(served, await open(settings))));
    await advance(chief, await recommended());
    const second = await recommended();
    expect(await sentenceOf(() => advance(chief, second))).toMatch(
      /^Rammen 2026 er 140\.000\.000 kr\. med det, der er overført; runderne \(.*\) betaler sammen 200\.000\.000 kr\. det år\./,
    );
  });

  it('two persons on one page: the slower is told to look again', async () => {
    const round = await open();
    const wish = { unit: 'omr:o5', field: 'class', value: 'K4', reason, after: round.log.length } as const;
    await decidePlace(served.context, officer, round.id, wish);
    expect(await sentenceOf(() => decidePlace(served.context, chief, round.id, wish))).toContain(
      'En anden har skrevet i runde',
    );
  });

  it('a name that is too long for a table is refused, with how long it may be', async () => {
    const round = await open();
    const merge = { name: 'Å'.repeat(81), parts: ['omr:o2', 'omr:o3'], reason, after: round.log.length };
    expect(await sentenceOf(() => mergePlaces(served.context, officer, round.id, merge))).toContain(
      'skriv et navn på 2-80 tegn',
    );
  });

  it('a withdrawn release is told; another is never used in its place', async () => {
    const round = await open();
    const gone: GrantRound = { ...round, inputs: { ...round.inputs, release: 'r_0000000000000000' } };
    expect(await sentenceOf(() => workOutRound(served.context, officer, gone))).toBe(
      `Runde ${round.id} er låst til udgave r_0000000000000000, som er trukket tilbage eller ikke findes her. De besluttede beløb står i sagens log. Genåbn runden på en gældende udgave for at regne igen.`,
    );
  });
});

describe('plans', () => {
  it('whose area was split between before and after have no effect, and say why', () => {
    const event = { id: 'e1', kind: 'delt', date: '2025-01-01', from: ['0045-00004'], to: ['0045-00009'], reason: '' };
    const [effect] = followed({}, [], { events: [event] }).effects;
    expect(effect?.none && noEffectText(effect.none, effect.twins).da).toMatch(
      /^Planens afdelinger er delt eller lagt/,
    );
  });

  it('that end early are compared to their last year, and say so', () => {
    const { endedEarly = '' } = followed({ to: '2025-06-30' });
    expect(planGoalWords.early.da(formatDate(endedEarly, 'da'))).toBe(
      'Planen sluttede 30. juni 2025, før perioden var gået. Virkningen regnes til planens sidste år.',
    );
  });

  it('whose twins got a plan themselves lose them, and have no effect of too few', () => {
    const members = ['0045-00001', '0045-00002'].map((afdeling) => ({ afdeling, from: '2024-01-01', role: 'kerne' }));
    const { leftOut, effects } = followed({}, [{ ...plan, id: '5124.2019-2026', members } as Helhedsplan]);
    expect(leftOut.map(({ why, count }) => `${count} ${planGoalWords[`out_${why}`].da}`)).toEqual([
      '2 har selv en helhedsplan',
    ]);
    const [effect] = effects;
    expect(effect?.none && noEffectText(effect.none, effect.twins).da).toBe(
      'Kun 4 tvillinger opfylder reglerne; virkningen vises ikke.',
    );
  });

  it('without a year before or after have no effect, and say which is missing', () => {
    const why = (change: Partial<Helhedsplan>): string => {
      const [effect] = followed(change).effects;
      return effect?.none === undefined ? '' : noEffectText(effect.none, effect.twins).da;
    };
    expect(why({ from: '2016-01-01' })).toMatch(/^Tallene fra før planen mangler/);
    expect(why({ from: '2026-01-01' })).toMatch(/^Der er endnu ingen tal fra efter planens begyndelse/);
  });
});
