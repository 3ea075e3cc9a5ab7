import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptDelivery } from '../../../src/app/deliver/accept-delivery.ts';
import { checkDelivery } from '../../../src/app/deliver/check-delivery.ts';
import { acceptance, openWorldWithMasterData, storedFile, writeDelivery } from './delivery-builder.ts';

let world: Awaited<ReturnType<typeof openWorldWithMasterData>>;
beforeAll(async () => {
  world = await openWorldWithMasterData();
});
afterAll(() => world.clean());

const header = 'org_nr;navn;art;hjemsted_kommune;gyldig_fra';
const row = (n: number, name = 'Bo', kommune = '657') => `${1000 + n};${name};almen;${kommune};1970-01-01`;
const written = (text: string, rows: number) =>
  writeDelivery(world.root, [{ layout: 'organisationer', rows: Array(rows).fill({}), bytes: text }]);
const check = async (text: string, rows: number) =>
  (await checkDelivery(world.context, await written(text, rows))).report;

test.each([
  ['one row a line', (lines: string[]) => lines.join('\n'), 152],
  ['a name of three lines above', (l: string[]) => l.join('\n').replace('1050;Bo', '1050;"Bo\nog\nLiv"'), 154],
  ['with Windows line breaks', (l: string[]) => l.join('\r\n').replace('1050;Bo', '1050;"Bo\r\nog Liv"'), 153],
  [
    'two names above and one below',
    (l: string[]) => l.join('\n').replaceAll(/(10[24]0|1190);Bo/g, '$1;"Bo\nLiv"'),
    154,
  ],
  ['an empty line above', (l: string[]) => l.join('\n').replace('\n1050', '\n\n1050'), 153],
  [
    'inside its own row the row begins where it begins',
    (l: string[]) => l.join('\n').replace('1150;Bo', '1150;"Bo\n"'),
    152,
  ],
])('a bad row is told by its line in the file: %s', async (_, join, line) => {
  const lines = [header, ...Array.from({ length: 200 }, (_, i) => row(i, 'Bo', i === 150 ? '999' : '657'))];
  const report = await check(join(lines), 200);
  expect(report.findings.map((f) => [f.code, f.lines])).toEqual([['KV-T3', [line]]]);
  expect(report.findings[0]?.message.da).toContain(`organisationer.csv, linje ${line}: `);
  expect(report.files[0]).toMatchObject({ rows: 200, rejected: 1 });
});

test('a row with a field too many is told by its line in the file, below a name of two lines', async () => {
  const report = await check(`${header}\n${row(1, '"Bo\nLiv"')}\n${row(2)}\n${row(3)};9\n`, 3);
  expect(report.findings.map((f) => [f.code, f.lines])).toEqual([['KV-F4', [5]]]);
});

test('a name of two lines is stored as it was delivered, and only the bad row is left out', async () => {
  const rows = Array.from({ length: 150 }, (_, i) => row(i, i === 3 ? '"Bo\nLiv"' : 'Bo', i === 5 ? '999' : '657'));
  const result = await acceptDelivery(world.context, await written([header, ...rows].join('\n'), 150), acceptance);
  if (result.outcome !== 'stored') throw new Error('not stored');
  const sql = await world.context.openSql(world.root);
  const path = storedFile(world, result.delivery.manifest.delivery_id, 'organisationer');
  const stored = await sql.rows(`SELECT org_nr, navn FROM '${path}' WHERE org_nr BETWEEN '1002' AND '1006'`);
  sql.close();
  expect(stored.map((r) => [r.org_nr, r.navn])).toEqual([
    ['1002', 'Bo'],
    ['1003', 'Bo\nLiv'],
    ['1004', 'Bo'],
    ['1006', 'Bo'],
  ]);
});
