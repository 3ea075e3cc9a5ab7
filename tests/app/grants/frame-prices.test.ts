import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advanceRound, changeSettings } from '../../../src/app/grants/decide-round.ts';
import { openRound } from '../../../src/app/grants/handle-round.ts';
import { frameAccount } from '../../../src/app/grants/payment-plan.ts';
import { readRound } from '../../../src/app/grants/read-rounds.ts';
import { workOutRound } from '../../../src/app/grants/work-out-round.ts';
import { allocationNotes, priceNote, settingRows } from '../../../src/domain/model/round-words.ts';
import { type TestServer, writeRelease } from '../../api/open-test-server.ts';
import { problemOf } from '../../world/problem-of.ts';
import { grantSector, officer, openGrantServer, reason } from './grant-sector.ts';

const indexed = (values: Readonly<Record<string, number>>) => {
  const plain = grantSector();
  const references = Object.entries(values).map(([period, value]) => ({
    ...{ key: 'nettoprisindeks', area: '000', period, value, unit: '2015=100', source: 'Danmarks Statistik' },
  }));
  return { ...plain, references: [...plain.references, ...references] };
};

let served: TestServer;
beforeAll(async () => {
  served = await openGrantServer(indexed({ 2019: 100, 2024: 120, 2026: 125, '2026K1': 999 }));
});
afterAll(() => served.close());

const open = (settings = {}) => openRound(served.context, officer, { name: 'Runde 2026', settings, reason });
const sent = (after: number, settings: object) => ({ settings, reason, after });

describe('a frame told in prices of another year', () => {
  it('is handed out in prices of the round’s year, and says how it was made', async () => {
    const round = await open({ frame: '2.400.000', priceYear: '2019' });
    const { run } = (await workOutRound(served.context, officer, round)).shown.content;
    expect(run.allocation.frame).toBe(3_000_000);
    expect(round.settings.frame).toBe(2_400_000);
    const [note] = priceNote(round.settings, 2026, run.allocation.frame);
    expect(note?.da).toContain('2.400.000 kr. i 2019-priser');
    expect(note?.da).toContain('(2019: 100,0; 2026: 125,0) er den 3.000.000 kr. i 2026-priser');
    expect(note?.da).toContain('Kilde: Danmarks Statistik.');
    expect(allocationNotes(run.allocation)[0]?.da).toContain('3.000.000');
    expect(settingRows(round.settings, 'da')).toContainEqual(['Rammens priser', '2019-priser (Danmarks Statistik)']);
  });

  it('carries the rules’ frame of every year too, a year without an index by the newest', async () => {
    const round = await open({ priceYear: '2019', payments: '50 50' });
    const { payments } = (await workOutRound(served.context, officer, round)).shown.content;
    const account = frameAccount(round, payments.values(), []);
    expect(account.map(({ year, frame }) => [year, frame])).toEqual([
      [2026, 175_000_000],
      [2027, 0],
    ]);
  });

  it('keeps the index it was worked out by when another comes, and goes back to the year’s own prices', async () => {
    const round = await open({ frame: '2.400.000', priceYear: '2019' });
    const before = (await workOutRound(served.context, officer, round)).shown.content.hash;
    await writeRelease(served.context, indexed({ 2019: 100, 2026: 150 }));
    const again = (await readRound(served.context, round.id)).round;
    expect((await workOutRound(served.context, officer, again)).shown.content.hash).toBe(before);
    const own = await changeSettings(served.context, officer, round.id, sent(round.log.length, { priceYear: 'egne' }));
    expect(own.settings.prices).toBeUndefined();
    const { run } = (await workOutRound(served.context, officer, own)).shown.content;
    expect(run.allocation.frame).toBe(2_400_000);
    const on = await advanceRound(served.context, officer, own.id, { reason, after: own.log.length });
    expect(on.stage).toBe('til-hoering');
  });

  it('is refused where the index has not the year, or is not there at all', async () => {
    const round = await open();
    const change = (priceYear: string) =>
      problemOf(() => changeSettings(served.context, officer, round.id, sent(round.log.length, { priceYear })));
    expect(await change('2018')).toBe('KV-J15');
    expect(await change('i fjor')).toBe('KV-J9');
    const bare = await openGrantServer();
    const wish = { name: 'Runde 2026', settings: { priceYear: '2019' }, reason };
    expect(await problemOf(() => openRound(bare.context, officer, wish))).toBe('KV-J15');
    await bare.close();
  });
});
