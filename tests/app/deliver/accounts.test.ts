import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptDelivery } from '../../../src/app/deliver/accept-delivery.ts';
import { chartsOfAccounts } from '../../../src/domain/definitions/accounts/index.ts';
import type { DeliveryManifest } from '../../../src/domain/model/delivery.ts';
import { acceptance, openWorldWithMasterData, type Row, storedFile, writeDelivery } from './delivery-builder.ts';

let world: Awaited<ReturnType<typeof openWorldWithMasterData>>;
beforeEach(async () => {
  world = await openWorldWithMasterData();
});
afterEach(() => world.clean());

const account = (konto: string, beloeb: string, over: Row = {}): Row => ({
  niveau: 'afd',
  org_nr: '0045',
  afd_nr: '08501',
  regnskabsaar: '2024',
  periode_fra: '2024-01-01',
  periode_til: '2024-12-31',
  konto,
  beloeb,
  art: 'regnskab',
  indberettet: '2025-06-01',
  ...over,
});
const organisation = { niveau: 'org', afd_nr: null } as const;

async function report(rows: readonly Row[], over: Partial<DeliveryManifest> = {}) {
  const folder = await writeDelivery(world.root, [{ layout: 'regnskaber', rows }], over);
  return (await acceptDelivery(world.context, folder, acceptance)).report;
}

async function told(rows: readonly Row[]) {
  const { findings } = await report(rows);
  return findings.filter((f) => f.code !== 'KV-X1').map((f) => [f.code, f.count, f.message.da]);
}

test('accounts that agree give no finding, nested sums and the organisation included', async () => {
  const rows = [
    account('106', '60'),
    account('112', '100'),
    account('112.1', '70.50'),
    account('112.2', '29.50'),
    account('113.9', '160'),
    account('124.9', '160'),
    account('511', '900', organisation),
    account('521', '100', organisation),
    account('530', '1000', organisation),
  ];
  expect(await told(rows)).toEqual([]);
});

test('an account that is in no chart of its level and year is left out', async () => {
  const rows = [account('101', '10'), account('530', '10'), account('101', '10', organisation), account('999', '10')];
  expect(await told(rows)).toEqual([
    [
      'KV-R1',
      3,
      'regnskaber.csv, linje 3: konto 530 findes ikke i kontoplan afd-2014. Det gælder 3 rækker; de er ikke medtaget.',
    ],
  ]);
  const before = { periode_fra: '2012-01-01', periode_til: '2012-12-31' };
  expect(await told([account('101', '10', before)])).toEqual([
    ['KV-R1', 1, 'regnskaber.csv, linje 2: konto 101 findes ikke i nogen kontoplan for 2012. Rækken er ikke medtaget.'],
  ]);
});

test('a sum account may differ from its parts by 2 kr. and no more', async () => {
  const parts = [account('112.1', '70.50'), account('112.2', '29.50')];
  expect(await told([...parts, account('112', '102')])).toEqual([]);
  expect(await told([...parts, account('112', '102.01')].map((r) => ({ ...r, art: 'budget' })))).toEqual([
    ['KV-R2', 1, 'regnskaber.csv: afdeling 0045-08501, 2024: konto 112 er 102,01 kr., delene giver 100,00 kr.'],
  ]);
});

test('a part that is a sum itself counts as delivered, or as its own parts when it was not', async () => {
  const parts = [account('112.1', '70'), account('112.2', '30')];
  expect((await told([...parts, account('112', '500'), account('113.9', '500')])).map(([, n]) => n)).toEqual([1]);
  const next = { periode_fra: '2023-01-01', periode_til: '2023-12-31' };
  const other = [...parts, account('124.9', '90')].map((r) => ({ ...r, ...next }));
  expect((await told(other)).map(([code, n]) => [code, n])).toEqual([['KV-R2', 1]]);
});

test('sums of one afdeling, budget or period are not mixed with those of another', async () => {
  const rows = [
    account('112', '100'),
    account('112.1', '100'),
    account('112.1', '40', { afd_nr: '08502' }),
    account('112', '7', { art: 'budget' }),
    account('112.1', '9', { art: 'budget' }),
  ];
  expect(await told(rows)).toEqual([]);
});

test('a period of nine months is told and kept', async () => {
  expect(await told([account('101', '1000'), account('102', '1000', { periode_til: '2024-09-30' })])).toEqual([
    [
      'KV-R3',
      1,
      'regnskaber.csv, linje 3: afdeling 0045-08501: regnskabet dækker 274 dage og bruges ikke til benchmarking.',
    ],
  ]);
});

test('a year of accounts is the one holding most of its days', async () => {
  const skew = { periode_fra: '2022-07-01', periode_til: '2023-06-30', regnskabsaar: '2023' };
  const folder = await writeDelivery(world.root, [{ layout: 'regnskaber', rows: [account('101', '1', skew)] }]);
  const result = await acceptDelivery(world.context, folder, acceptance);
  if (result.outcome !== 'stored') throw new Error(result.outcome);
  const sql = await world.context.openSql(world.root);
  const path = storedFile(world, result.delivery.manifest.delivery_id, 'regnskaber');
  expect(await sql.rows(`SELECT regnskabsaar FROM read_parquet('${path}')`)).toEqual([{ regnskabsaar: 2022 }]);
  sql.close();
});

test('other amounts of the same period need replaces; the same amounts do not', async () => {
  const first = await report([account('101', '1000')]);
  expect((await report([account('101', '999')])).findings.map((f) => f.code)).toEqual(['KV-R4']);
  expect(await told([account('101', '1000')])).toEqual([]);
  const again = await report([account('101', '1000')], { replaces: first.delivery });
  expect(again.accepted).toBe(true);
});

test('the parts of every sum account are accounts of the same chart and side, and no account is part of itself', () => {
  for (const chart of chartsOfAccounts) {
    const byNumber = new Map(chart.accounts.map((a) => [a.number, a]));
    expect(byNumber.size).toBe(chart.accounts.length);
    const below = (number: string, above: readonly string[]): void => {
      expect(above).not.toContain(number);
      for (const part of byNumber.get(number)?.parts ?? []) {
        expect(byNumber.get(part)?.side).toBe(byNumber.get(number)?.side);
        below(part, [...above, number]);
      }
    };
    for (const a of chart.accounts) {
      expect(a.number).toMatch(/^[0-9]{3}([.][0-9]{1,2})?$/);
      expect([a.name.da, a.name.en].every((name) => name.length > 2)).toBe(true);
      below(a.number, []);
    }
  }
});

test('no two charts of a level cover the same accounting year', () => {
  for (const a of chartsOfAccounts)
    for (const b of chartsOfAccounts.filter((c) => c !== a && c.level === a.level && c.from >= a.from))
      expect(b.from).toBeGreaterThan(a.to ?? 9999);
});

test('an account posted twice is left out with both postings, and its sum tells that something is missing', async () => {
  const rows = [account('109', '500'), account('109', '500'), account('110', '300'), account('113.9', '800')];
  const found = await told(rows);
  expect(found.map(([code, count]) => [code, count])).toEqual([
    ['KV-K1', 2],
    ['KV-R2', 1],
  ]);
  expect(found[0]?.[2]).toContain('samme nøgle');
  expect(found[1]?.[2]).toContain('konto 113.9 er 800,00 kr., delene giver 300,00 kr.');
});
