import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmLocal, type LocalWish } from '../../../src/app/grants/confirm-local.ts';
import { advanceRound, decidePlace, mergePlaces } from '../../../src/app/grants/decide-round.ts';
import { openRound, reopenRound } from '../../../src/app/grants/handle-round.ts';
import { readRound } from '../../../src/app/grants/read-rounds.ts';
import { openRoundFile, verifyRound } from '../../../src/app/grants/round-file.ts';
import { shownRound, workOutRound } from '../../../src/app/grants/work-out-round.ts';
import { sha256, writeCase } from '../../../src/app/grants/write-case.ts';
import { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import type { GrantRound } from '../../../src/domain/model/grant-round.ts';
import { localShareText } from '../../../src/domain/model/local-words.ts';
import { stepText } from '../../../src/domain/model/round-words.ts';
import { roundLetter } from '../../../src/engines/export/grants/round-letter.ts';
import { localTable } from '../../../src/engines/export/grants/round-tables.ts';
import type { TestServer } from '../../api/open-test-server.ts';
import { problemOf } from '../../world/problem-of.ts';
import { chief, grantSector, officer, openGrantServer, reason, withLocalMoney } from './grant-sector.ts';

let served: TestServer;
beforeAll(async () => {
  served = await openGrantServer();
});
afterAll(() => served.close());

const open = () =>
  openRound(served.context, officer, { name: 'Runde 2026', settings: { frame: '3000000', cutOff: '0.4' }, reason });
const on = (round: GrantRound) => ({ reason, after: round.log.length });
const advance = (reader: typeof officer, round: GrantRound) =>
  advanceRound(served.context, reader, round.id, on(round));
const shownOf = async (round: GrantRound) => (await workOutRound(served.context, officer, round)).shown.content;
const confirm = (round: GrantRound, wish: Partial<LocalWish>) =>
  confirmLocal(served.context, officer, round.id, {
    ...{ unit: 'omr:o1', source: 'kommune', kind: 'money' },
    ...on(round),
    ...wish,
  });

async function sentenceOf(run: () => Promise<unknown>): Promise<string> {
  const error = await run().catch((thrown: unknown) => thrown);
  return error instanceof Problem ? error.sentence('da') : '';
}

describe('local money', () => {
  it('counts by source, hours with their rate and who signed, and the newest of each holds', async () => {
    let round = await open();
    round = await confirm(round, { kroner: '100.000' });
    round = await confirm(round, { kroner: '150.000' });
    const hours = { kind: 'hours', source: 'boligorganisation', hours: '500', rate: '200', signedBy: 'Formanden' };
    round = await confirm(round, hours as Partial<LocalWish>);
    // Birkeparken is granted 868,000 and takes 289,334 at least.
    const own = (await shownOf(round)).local.get('omr:o1');
    expect(own).toMatchObject({ confirmed: 250_000, budget: 1_118_000, least: 289_334, missing: 39_334 });
    expect(own && localShareText(own, 'da')).toBe(
      'Lokal medfinansiering er bekræftet med 250.000 kr. (kommunen 150.000 kr.; boligorganisationen 500 timer à 200 kr. = 100.000 kr., underskrevet af Formanden): 22,3 % af budgettet på 1.118.000 kr., mindst 289.334 kr. kræves. Der mangler 39.334 kr.',
    );
    expect(round.log.at(-1)).toMatchObject({ by: 'fond', reason, step: { do: 'local', unit: 'omr:o1' } });
    expect(round.log.map(({ step }) => stepText(step, String, 'da'))[2]).toBe(
      'omr:o1: kommunen 100.000 kr. → kommunen 150.000 kr.',
    );
    round = await confirm(round, { kroner: '' });
    round = await confirm(round, { kind: 'hours', source: 'boligorganisation', hours: ' ' });
    expect(round.local.size).toBe(0);
  });

  it('is refused without a source, an amount, a rate, a signature, a reason or a place of the round', async () => {
    const round = await open();
    const problem = (wish: Partial<LocalWish>) => problemOf(() => confirm(round, { kroner: '1000', ...wish }));
    expect(await problem({ source: 'staten' })).toBe('KV-J9');
    for (const kroner of ['meget', '-5', '0', '1,5', '900.000.000.000'])
      expect(await problem({ kroner })).toBe('KV-J9');
    expect(await problem({ kind: 'hours', hours: '10', signedBy: 'Formanden' })).toBe('KV-J17');
    expect(await problem({ kind: 'hours', hours: '10', rate: '200' })).toBe('KV-J17');
    expect(await problem({ kind: 'hours', hours: '10', rate: 'høj', signedBy: 'Formanden' })).toBe('KV-J9');
    expect(await problem({ unit: 'omr:o99' })).toBe('KV-J8');
    expect(await problem({ reason: 'Kort.' })).toBe('KV-J3');
    expect(await problem({ after: 0 })).toBe('KV-J6');
  });

  it('must be enough before a round is recommended, and the place is named', async () => {
    let round = await advance(officer, await open());
    expect(await sentenceOf(() => advance(officer, round))).toMatch(
      /^Bøgeparken \(Herning\): Lokal medfinansiering er 0,0 %; mindst 25 % kræves \(289\.334 kr\. mangler\)\. Det samme gælder 3 andre steder i runde \S+\. Bekræft resten/,
    );
    round = await withLocalMoney(served, round);
    round = await confirm(round, { kroner: '289.333' });
    expect(await sentenceOf(() => advance(officer, round))).toMatch(
      /^Birkeparken \(Herning\): Lokal medfinansiering er 24,9 %; mindst 25 % kræves \(1 kr\. mangler\)\. Bekræft/,
    );
    round = await confirm(round, { kroner: '289.334' });
    round = await advance(officer, round);
    expect(await problemOf(() => confirm(round, { kroner: '1' }))).toBe('KV-J4');
    round = await advance(chief, round);
    expect(round.stage).toBe('besluttet');
    expect((await verifyRound(served.context, officer, round.id)).versions).toMatchObject([{ same: true }]);
    const again = await reopenRound(served.context, officer, round.id, on(round));
    expect(again.local.get('omr:o1')).toEqual([{ kind: 'money', source: 'kommune', kroner: 289_334 }]);
  });

  it('leaves of a fixed budget what the grant does not take', async () => {
    let round = await withLocalMoney(served, await advance(officer, await open()));
    const fix = (value: string) =>
      decidePlace(served.context, officer, round.id, { unit: 'omr:o1', field: 'budget', value, ...on(round) });
    round = await fix('1.000.000');
    // A quarter of a million is demanded; the grant of 868,000 leaves 132,000.
    expect((await shownOf(round)).local.get('omr:o1')).toMatchObject({
      least: 250_000,
      missing: 118_000,
      perMille: 132,
    });
    expect(await problemOf(() => advance(officer, round))).toBe('KV-J16');
    round = await fix('');
    expect((await advance(officer, round)).stage).toBe('indstillet');
  });

  it('of places put together is that of both', async () => {
    let round = await confirm(await open(), { unit: 'omr:o2', kroner: '100.000' });
    round = await confirm(round, { unit: 'omr:o3', source: 'fond', kroner: '50.000' });
    const merge = { name: 'To', parts: ['omr:o2', 'omr:o3'], ...on(round) };
    round = await mergePlaces(served.context, officer, round.id, merge);
    const key = round.merged[0]?.key ?? '';
    expect((await shownOf(round)).local.get(key)).toMatchObject({ confirmed: 150_000 });
  });

  it('is in the case file: confirmed amounts, what is missing, and the log', async () => {
    const round = await confirm(await open(), { kroner: '100.000' });
    const file = await openRoundFile(served.context, officer, round.id, { form: 'json' });
    const record = JSON.parse(Buffer.from(await file.write('da')).toString());
    expect(record.confirmed).toEqual([
      { unit: 'omr:o1', money: [{ kind: 'money', source: 'kommune', kroner: 100_000 }] },
    ]);
    expect(record.local['omr:o1']).toMatchObject({ confirmed: 100_000, missing: 189_334 });
    expect(record.local['omr:o2']).toMatchObject({ confirmed: 0, missing: 289_334, money: [] });
  });
});

describe('a letter about a place', () => {
  it('says what is confirmed, and by whom it was signed', async () => {
    const hours = { kind: 'hours', source: 'fond', hours: '100', rate: '150', signedBy: 'Kassereren' } as const;
    const round = await confirm(await open(), hours);
    const content = await shownOf(round);
    const row = content.run.rows.find(({ unit }) => unit.key === 'omr:o1');
    if (!row) throw new Error('Birkeparken is in the round');
    const letter = roundLetter({ round, shown: content, synthetic: true }, row, 'en');
    expect(JSON.stringify(letter.blocks)).toContain(
      'foundations 100 hours at DKK 150 = DKK 15,000, signed by Kassereren',
    );
    const { rows } = localTable({ round, shown: content, synthetic: true }, 'da');
    expect(rows).toEqual([['Birkeparken', 'omr:o1', 'fonde', 'timer', 15_000, 100, 150, 'Kassereren']]);
  });
});

describe('a round from before local money could be confirmed', () => {
  it('has the fingerprint it had, which another with local money has not', async () => {
    const round = await open();
    const { id, version, inputs, settings, merged } = round;
    const { run, hash } = await shownOf(round);
    expect(hash).toBe(sha256(JSON.stringify([id, version, inputs, settings, [], merged, run])));
    const local = new Map([['omr:o1', [{ kind: 'money', source: 'fond', kroner: 1 } as const]]]);
    expect(shownRound(grantSector(), { ...round, local }).hash).not.toBe(shownRound(grantSector(), round).hash);
  });

  it('is recommended as before, also when it was opened again: its own rules hold', async () => {
    const { rules, ...inputs } = (await open()).inputs;
    const { localMoney: _new, ...before } = rules;
    const step = { do: 'open', inputs: { ...inputs, rules: { ...before, version: '1' } } };
    const note = { case: 'runde:2026-90', action: 'open', content: step, reason };
    expect(await writeCase(served.context, officer, note, [])).toBe(true);
    const { round } = await readRound(served.context, '2026-90');
    const recommended = await advance(officer, await advance(officer, round));
    expect(recommended.stage).toBe('indstillet');
    const again = await reopenRound(served.context, officer, round.id, on(recommended));
    expect((await advance(officer, await advance(officer, again))).stage).toBe('indstillet');
  });
});
