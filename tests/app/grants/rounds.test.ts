import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localInstallation, publicReader } from '../../../src/app/access/readers.ts';
import { roundCase } from '../../../src/app/grants/add-up-round.ts';
import { citiesOf, cityView } from '../../../src/app/grants/city-view.ts';
import {
  advanceRound,
  changeSettings,
  decidePlace,
  mergePlaces,
  splitPlaces,
} from '../../../src/app/grants/decide-round.ts';
import { openRound, reopenRound } from '../../../src/app/grants/handle-round.ts';
import { frameAccount, shortYear } from '../../../src/app/grants/payment-plan.ts';
import { partsTogether, previewTogether } from '../../../src/app/grants/put-together.ts';
import { listRounds, readRound } from '../../../src/app/grants/read-rounds.ts';
import { newestInputs, runScenario } from '../../../src/app/grants/scenarios.ts';
import { workOutRound } from '../../../src/app/grants/work-out-round.ts';
import { brokenEntry } from '../../../src/app/grants/write-case.ts';
import { openLists } from '../../../src/app/monitor/official-lists.ts';
import { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import type { GrantRound } from '../../../src/domain/model/grant-round.ts';
import { type TestServer, writeRelease } from '../../api/open-test-server.ts';
import { problemOf } from '../../world/problem-of.ts';
import { chief, grantSector, officer, openGrantServer, reason, withLocalMoney } from './grant-sector.ts';

let served: TestServer;
beforeAll(async () => {
  served = await openGrantServer();
});
afterAll(() => served.close());

const open = (settings = {}) => openRound(served.context, officer, { name: 'Runde 2026', settings, reason });
const lastOf = ({ log }: GrantRound) => log.length;
const rowsOf = async (round: GrantRound) => {
  const { shown } = await workOutRound(served.context, officer, round);
  return shown.content.run.rows.map(({ unit, class: own, grant }) => `${unit.name.da} ${own} ${grant}`);
};

describe('a round', () => {
  it('is locked to release, lists, rules and method, and gives the listed in full', async () => {
    const round = await open({ frame: '3.000.000', cutOff: '0,4' });
    expect(round).toMatchObject({ id: '2026-1', version: 1, stage: 'udkast' });
    expect(round.inputs).toMatchObject({ list: '2025-12', year: 2026, edition: 2026 });
    expect(await rowsOf(round)).toEqual([
      'Bøgeparken K1 868000',
      'Birkeparken K1 868000',
      'Gran K2 651000',
      'Ceder K2 613000',
      'Douglas K5 0',
      'Eg K5 0',
      'Fyr K5 0',
      'Hassel K5 0',
    ]);
  });

  it('comes out the same to the last digit when lists and releases have come since', async () => {
    const round = await open();
    const first = (await workOutRound(served.context, officer, round)).shown.content;
    const row = {
      list: '2026-12',
      kind: 'parallelsamfund',
      area: 'Eg',
      kommune: 'Herning',
      values: {},
      source: 'test',
    };
    await served.context.state.keepListRecords([{ kind: 'row', key: 'Eg', content: row }], {
      file: 'l',
      at: 'x',
      by: 'y',
    });
    const again = (await readRound(served.context, round.id)).round;
    const second = (await workOutRound(served.context, officer, again)).shown.content;
    expect(second.hash).toBe(first.hash);
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it('keeps every decision with who, when and why, and takes it back', async () => {
    let round = await open({ cutOff: '0.4' });
    const decide = async (field: 'class' | 'amount' | 'excluded', value: string) => {
      round = await decidePlace(served.context, officer, round.id, {
        unit: 'omr:o5',
        field,
        value,
        reason,
        after: lastOf(round),
      });
    };
    await decide('class', 'K4');
    await decide('amount', '250.500');
    expect(await rowsOf(round)).toContain('Eg K4 250000');
    expect(round.log.at(-1)).toMatchObject({
      by: 'fond',
      reason,
      step: { do: 'decide', unit: 'omr:o5', field: 'amount', before: '', after: '250500' },
    });
    await decide('amount', '');
    await decide('class', '');
    expect(round.decisions.size).toBe(0);
    expect(await rowsOf(round)).toContain('Eg K5 0');
    await decide('excluded', 'ja');
    expect(round.decisions.get('omr:o5')).toEqual({ excluded: true, reason });
  });

  it('refuses a short reason, a place not in it, an amount that is none, and whoever wrote on an older page', async () => {
    const round = await open();
    const asked = { unit: 'omr:o5', field: 'class', value: 'K4', reason, after: lastOf(round) } as const;
    const problem = (otherwise: object) =>
      problemOf(() => decidePlace(served.context, officer, round.id, { ...asked, ...otherwise }));
    expect(await problem({ reason: 'For kort.' })).toBe('KV-J3');
    expect(await problem({ unit: 'omr:nej' })).toBe('KV-J8');
    expect(await problem({ field: 'amount', value: 'meget' })).toBe('KV-J9');
    expect(await problem({ value: 'K7' })).toBe('KV-J9');
    expect(await problem({ after: 0 })).toBe('KV-J6');
    expect(await problemOf(() => readRound(served.context, '2026-99'))).toBe('KV-J2');
    expect(await problemOf(() => openRound(served.context, officer, { name: 'X1', year: '2031', reason }))).toBe(
      'KV-J9',
    );
  });

  it('is nobody else’s: not the analyst’s, not the public’s', async () => {
    for (const reader of [localInstallation, publicReader]) {
      expect(await problemOf(() => listRounds(served.context, reader))).toBe('KV-A1');
      expect(await problemOf(() => openRound(served.context, reader, { name: 'Runde', reason }))).toBe('KV-A1');
    }
    const [last] = await served.context.state.events(1);
    expect(last).toMatchObject({ action: 'grants', allowed: false });
  });
});

describe('places put together', () => {
  it('are computed from counts, the listed part in full, and taken apart again', async () => {
    let round = await open({ cutOff: '0.4' });
    const merge = { name: 'Bøge og Gran', parts: ['omr:o2', 'afd:0045-00007'], reason, after: lastOf(round) };
    round = await mergePlaces(served.context, officer, round.id, merge);
    const { shown } = await workOutRound(served.context, officer, round);
    const row = shown.content.run.rows.find(({ unit }) => unit.name.da === 'Bøge og Gran');
    expect(row?.unit).toMatchObject({ residents: 2480, listedResidents: 1240 });
    // Labour: (360 + 340) of 2 × 765.
    expect(row?.unit.criteria.find(({ id }) => id === 'labour')?.value).toBeCloseTo((100 * 700) / 1530, 4);
    expect(row?.grant).toBe(868_000 + 651_000);
    const key = round.merged[0]?.key ?? '';
    round = await splitPlaces(served.context, officer, round.id, { key, reason, after: lastOf(round) });
    expect(await rowsOf(round)).toContain('Gran K2 651000');
  });

  it('are seen together before anything is decided', async () => {
    const round = await open({ cutOff: '0.4' });
    const { shown, release } = await workOutRound(served.context, officer, round);
    const { run } = shown.content;
    const parts = partsTogether(round, run, release.places.directory, ['omr:o2', 'afd:0045-00007', 'omr:o2']);
    const preview = previewTogether(release.release.content, round, run, parts);
    expect(preview.parts.map(({ unit }) => unit.key)).toEqual(['omr:o2', 'afd:0045-00007']);
    expect(preview.together?.unit.residents).toBe(2480);
    expect(preview.together?.grant).toBe(868_000 + 651_000);
    // Each part, then both together; none of them is its own.
    expect(preview.twins.map((names) => [names.length, names[0]?.da])).toEqual([
      [5, 'Ceder'],
      [5, 'Ceder'],
      [5, 'Ceder'],
    ]);
    const own = preview.parts.map(({ unit }) => unit.name.da);
    expect(preview.twins.flat().filter(({ da }) => own.includes(da))).toEqual([]);
    expect((await readRound(served.context, round.id)).round.merged).toEqual([]);
  });

  it('take two, a name, and places of the round', async () => {
    const round = await open();
    const problem = (otherwise: object) =>
      problemOf(() =>
        mergePlaces(served.context, officer, round.id, {
          name: 'To',
          parts: ['omr:o2', 'omr:o3'],
          reason,
          after: lastOf(round),
          ...otherwise,
        }),
      );
    expect(await problem({ parts: ['omr:o2', 'omr:o2'] })).toBe('KV-J12');
    expect(await problem({ name: 'x' })).toBe('KV-J12');
    expect(await problem({ parts: ['omr:o2', 'omr:o77'] })).toBe('KV-J8');
  });
});

describe('the way to a decision', () => {
  const advance = (reader: typeof officer, round: GrantRound) =>
    advanceRound(served.context, reader, round.id, { reason, after: lastOf(round) });

  it('goes by stages, and takes another person to decide than to recommend', async () => {
    let round = await open({ frame: '3000000', cutOff: '0.4' });
    round = await withLocalMoney(served, await advance(officer, round));
    round = await advance(officer, round);
    expect(round.stage).toBe('indstillet');
    expect(await problemOf(() => advance(officer, round))).toBe('KV-J5');
    expect(
      await problemOf(() =>
        changeSettings(served.context, officer, round.id, { settings: { rate: '800' }, reason, after: lastOf(round) }),
      ),
    ).toBe('KV-J4');
    round = await advance(chief, round);
    round = await advance(officer, round);
    expect(round).toMatchObject({ stage: 'offentliggjort', result: { granted: 3_000_000, frame: 3_000_000 } });
    expect(await problemOf(() => advance(officer, round))).toBe('KV-J4');
    const again = await reopenRound(served.context, officer, round.id, { reason, after: lastOf(round) });
    expect(again).toMatchObject({ version: 2, stage: 'udkast', settings: { frame: 3_000_000 } });
    expect((await readRound(served.context, round.id, 1)).round).toMatchObject({
      version: 1,
      stage: 'offentliggjort',
      versions: 2,
    });
  });

  it('two rounds at once are under way apart, but draw on one frame', async () => {
    const decided = async (settings: object) => {
      let round = await withLocalMoney(served, await open(settings));
      round = await advance(officer, await advance(officer, round));
      return await advance(chief, round);
    };
    await decided({ frame: '100000000', rate: '20000', cutOff: '-4' });
    expect(await problemOf(() => decided({ frame: '100000000', rate: '20000', cutOff: '-4' }))).toBe('KV-J11');
  });

  it('grants are paid over years, and what a year leaves goes to the next', async () => {
    const own = await openGrantServer();
    const step = async (reader: typeof officer, round: GrantRound) =>
      await advanceRound(own.context, reader, round.id, { reason, after: lastOf(round) });
    const settings = { frame: '140000000', rate: '20000', cutOff: '-4', payments: '50 50' };
    let round = await openRound(own.context, officer, { name: 'Over to år', year: '2026', settings, reason });
    const unit = 'omr:o2';
    const wish = { unit, field: 'payments', value: '100', reason, after: lastOf(round) } as const;
    round = await decidePlace(own.context, officer, round.id, wish);
    const { shown } = await workOutRound(own.context, officer, round);
    const { payments, run } = shown.content;
    const grantOf = (key: string) => run.rows.find((row) => row.unit.key === key)?.grant;
    expect(payments.get(unit)).toEqual([{ year: 2026, kroner: grantOf(unit) }]);
    expect(payments.get('omr:o1')?.map(({ year }) => year)).toEqual([2026, 2027]);
    const account = frameAccount(round, payments.values(), []);
    expect(account.map(({ year, frame }) => [year, frame])).toEqual([
      [2026, 140_000_000],
      [2027, 0],
    ]);
    expect(account.reduce((sum, { own: paid }) => sum + paid, 0)).toBe(run.allocation.granted);
    const commented = await withLocalMoney(own, await step(officer, round));
    const decided = await step(chief, await step(officer, commented));
    expect(decided.result?.grants.find((one) => one.unit === unit)?.payments).toEqual(payments.get(unit));
    // Rules from before frames were handed on: what another round pays in 2027 is no matter of one that pays in 2026.
    const { unused: _handedOn, ...before } = round.inputs.rules;
    const older = { ...round, id: '2026-9', inputs: { ...round.inputs, rules: before } };
    const beside = frameAccount(older, [[{ year: 2026, kroner: 1000 }]], [decided]);
    expect(beside.at(-1)).toMatchObject({ year: 2027, own: 0 });
    expect(beside.at(-1)?.left).toBeLessThan(0);
    expect(shortYear(beside)).toBeUndefined();
    expect(shortYear(frameAccount(older, [[{ year: 2027, kroner: 1000 }]], []))?.year).toBe(2027);
    for (const value of ['60 30', '20 20 20 20 20', 'halvt', '-50 150'])
      expect(
        await problemOf(() => openRound(own.context, officer, { name: 'Nej', settings: { payments: value }, reason })),
      ).toBe('KV-J9');
    await own.close();
  });

  it('a place whose class is not known keeps a round from being recommended', async () => {
    // Without any list it is not known who is on one.
    const bare = await openGrantServer();
    const row = await bare.context.state.listRecords();
    expect(row).toHaveLength(2);
    const round = await openRound(bare.context, officer, { name: 'Tidlig', asOf: '2025-01-01', reason });
    expect(round.inputs.list).toBeUndefined();
    const commented = await advanceRound(bare.context, officer, round.id, { reason, after: lastOf(round) });
    const recommended = advanceRound(bare.context, officer, round.id, { reason, after: lastOf(commented) });
    const problem = await recommended.catch((error: unknown) => error);
    // The first five are named, so that nobody has to look for them in the list.
    expect(problem instanceof Problem && problem.sentence('da')).toMatch(
      /^Runde \S+ kan ikke indstilles: (6|7|8) steder har ingen sikker klasse: \S+ \(Herning\)(, \S+ \(Herning\)){4} og \d andre\. Beslut/,
    );
    await bare.close();
  });

  it('stands on its own release, and says so when that is withdrawn', async () => {
    const other = await openGrantServer();
    const round = await openRound(other.context, officer, { name: 'Runde', reason });
    const plain = grantSector();
    const next = await writeRelease(other.context, {
      ...plain,
      manifest: { ...plain.manifest, created: '2026-12-01', dataHash: 'ny' },
    });
    await other.context.desk.refresh();
    expect((await workOutRound(other.context, officer, round)).release.manifest.id).not.toBe(next);
    const gone: GrantRound = { ...round, inputs: { ...round.inputs, release: 'r_0000000000000000' } };
    expect(await problemOf(() => workOutRound(other.context, officer, gone))).toBe('KV-J10');
    await other.close();
  });

  it('has a log in which a changed word shows', async () => {
    const round = await open();
    const { entries } = await readRound(served.context, round.id);
    expect(brokenEntry(entries)).toBeUndefined();
    const [first, ...rest] = entries;
    expect(first && brokenEntry([{ ...first, reason: 'En anden grund.' }, ...rest])).toBe(1);
    expect(
      await served.context.state.addCaseEntry({ ...entries[0], number: 1, case: roundCase(round.id) } as never),
    ).toBe(false);
  });
});

describe('scenarios', () => {
  it('are the round by other frames, rules or data, beside it', async () => {
    const own = await openGrantServer();
    const round = await openRound(own.context, officer, {
      name: 'Runde',
      settings: { frame: '3000000', cutOff: '0.4' },
      reason,
    });
    const { shown, release } = await workOutRound(own.context, officer, round);
    const { run } = shown.content;
    const plain = grantSector();
    await writeRelease(own.context, {
      ...plain,
      manifest: { ...plain.manifest, created: '2026-12-01', dataHash: 'ny' },
      directory: { ...plain.directory, omraader: plain.directory.omraader.filter(({ name }) => name !== 'Ceder') },
    });
    await own.context.desk.refresh();
    const newest = await newestInputs(own.context, officer, round);
    expect(newest.inputs.release).not.toBe(round.inputs.release);
    const data = {
      own: release.release.content,
      newest: { content: newest.release.release.content, inputs: newest.inputs },
    };
    const scenario = (written: object) => runScenario(data, round, run, written);
    expect(scenario({ frame: '1.000.000' })).toMatchObject({ left: [0, 0] });
    expect(scenario({ factors: { K2: '0,5' } }).moved.map(({ name, grant }) => [name.da, ...grant])).toEqual([
      ['Gran', 651_000, 434_000],
      ['Ceder', 613_000, 434_000],
    ]);
    // The rules before began with another frame.
    expect(scenario({ rules: '2015-2018', cutOff: '0.4' }).left[1]).toBe(232_500_000 - 2 * 868_000 - 2 * 651_000);
    const moved = scenario({ data: 'nyeste' }).moved.map(({ key, class: standing }) => [key, ...standing]);
    expect(moved).toContainEqual(['omr:o3', 'K2', 'absent']);
    expect(() => scenario({ rules: '1999' })).toThrow(expect.objectContaining({ code: 'KV-J9' }));
    await own.close();
  });
});

describe('a town in a round', () => {
  it('has exposed areas, edges and vulnerable afdelinger with their plans, and whoever is on a list of transformation', async () => {
    const round = await open({ cutOff: '0.4' });
    const { shown, release } = await workOutRound(served.context, officer, round);
    expect(citiesOf(shown.content)).toEqual(['Herning']);
    const lists = await openLists(served.context);
    const city = cityView(release.release.content, round, shown.content, { kommune: 'Herning', lists });
    expect(city.places.map(({ group, row }) => `${group} ${row.unit.name.da}`)).toEqual([
      'exposed Bøgeparken',
      'exposed Birkeparken',
      'exposed Gran',
      'exposed Ceder',
    ]);
    expect(city.places.every(({ plans, physical }) => plans.length === 0 && physical.length === 0)).toBe(true);
    expect(cityView(release.release.content, round, shown.content, { kommune: 'Ukendt', lists }).places).toEqual([]);
  });

  it('whoever opens a round without a list may answer for that nobody is on one', async () => {
    const wish = { name: 'Tidlig', asOf: '2025-01-01', noneListed: true, reason };
    const round = await openRound(served.context, officer, wish);
    expect(round.inputs).toMatchObject({ noneListed: true });
    const { shown } = await workOutRound(served.context, officer, round);
    expect(shown.content.run.rows.some((row) => row.computed.classes.includes('K1'))).toBe(false);
  });
});
