import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArea } from '../../../src/app/areas/area-desk.ts';
import { endArea, withdrawArea } from '../../../src/app/areas/end-area.ts';
import { areaHistory } from '../../../src/app/areas/list-areas.ts';
import { type AreaRegistration, judgeRegistration, registerArea } from '../../../src/app/areas/register-area.ts';
import type { Reader } from '../../../src/domain/model/access.ts';
import { openTestServer, type TestServer } from '../../api/open-test-server.ts';
import { square, themeOf } from '../../engines/areas/area-world.ts';
import { importRows, ownArea, placedSector, uuid } from './area-sector.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(placedSector());
  await importRows(app.context, 9001, [
    ownArea('a', square(0, 0, 200)),
    ownArea('b', square(5000, 0, 200), { kommunekode: 851 }),
  ]);
});
afterAll(async () => await app.close());

const supplier = (code: string): Reader => ({
  ...{ id: `kom${code}`, name: { da: 'x', en: 'x' }, via: 'persona' },
  rights: [{ role: 'leverandoer', restrictions: [{ kind: 'kommune', code }], grantedBy: 'x' }],
});
const herning = supplier('657');

function drawn(x: number, side: number, more: Partial<AreaRegistration> = {}): AreaRegistration {
  const { values, ...rest } = more;
  const fields = { omraade_navn: 'Ny', omraade_type_kode: '3', afgraensning_kode: '3', gyldig_fra: '2024-01-01' };
  return {
    ...{ theme: themeOf(9001), shape: square(x, 1000, side), reason: 'Byrådet', repair: false },
    values: { ...fields, kommunekode: 657, ...values },
    ...rest,
  };
}

async function refusal(promise: Promise<unknown>): Promise<string> {
  return await promise.then(
    () => 'nothing',
    (error: { readonly code?: string }) => error.code ?? String(error),
  );
}

async function current(id: string) {
  const { areas } = await areaHistory(app.context, herning, id);
  return areas.filter(({ systidTil }) => systidTil === undefined);
}

test('an area is judged without being kept, and kept only when no error stands against it', async () => {
  const judge = async (asked: AreaRegistration) =>
    (await judgeRegistration(app.context, herning, asked)).findings.map(({ problem }) => problem.code);
  expect(await judge(drawn(0, 20))).toContain('G04-SMALL');
  expect(await judge(drawn(0, 200, { shape: square(100, 100, 200) }))).toContain('G05-OVERLAP');
  expect(await judge(drawn(0, 200, { shape: square(5_000_000, 0, 200) }))).toContain('G01-EXTENT');
  expect(await judge(drawn(0, 200, { values: { omraade_type_kode: '44' } }))).toHaveLength(1);
  const refused = await registerArea(app.context, herning, drawn(0, 200, { shape: square(100, 100, 200) }));
  expect(refused).toMatchObject({ rejected: true });
  expect(refused.objektId).toBeUndefined();
});

test('who may not change a kommune registers nothing there, nor takes an area from it', async () => {
  expect(await refusal(registerArea(app.context, supplier('851'), drawn(0, 200)))).toBe('KV-A1');
  const [theirs] = (await areaHistory(app.context, herning, uuid('b'))).areas;
  if (!theirs) throw new Error('the other area is public');
  // Moving another kommune's area into one's own is a change in both.
  const taken = drawn(0, 200, { shape: square(900, 5000, 200), from: { version: theirs, as: 'correction' } });
  expect(await refusal(registerArea(app.context, herning, taken))).toBe('KV-A1');
  expect(
    await refusal(endArea(app.context, herning, { objektId: uuid('b'), lastDay: '2026-01-01', reason: 'x' })),
  ).toBe('KV-A1');
});

test('a change from a day keeps what was true before; what was changed meanwhile is not overwritten', async () => {
  const { objektId = '' } = await registerArea(app.context, herning, drawn(0, 200));
  const [first] = await current(objektId);
  if (!first) throw new Error('it was kept');
  const change = (day: string, as: 'change' | 'correction') =>
    drawn(0, 300, { values: { gyldig_fra: day }, from: { version: first, as } });
  expect(await refusal(registerArea(app.context, herning, { ...change('2026-01-01', 'change'), reason: ' ' }))).toBe(
    'KV-G32',
  );
  expect(await refusal(registerArea(app.context, herning, change('2024-01-01', 'change')))).toBe('KV-G36');
  await registerArea(app.context, herning, change('2026-01-01', 'change'));
  expect((await current(objektId)).map(({ gyldigFra, gyldigTil }) => [gyldigFra, gyldigTil])).toEqual([
    ['2024-01-01', '2025-12-31'],
    ['2026-01-01', undefined],
  ]);
  expect(await refusal(registerArea(app.context, herning, change('2026-06-01', 'correction')))).toBe('KV-G47');
});

test('an area ends on a day, not before its newest border, and one registered by mistake is taken back', async () => {
  const { objektId = '' } = await registerArea(app.context, herning, drawn(3000, 200));
  const end = (lastDay: string, reason = 'Revet ned') => endArea(app.context, herning, { objektId, lastDay, reason });
  expect(await refusal(end('2023-12-31'))).toBe('KV-G49');
  expect(await refusal(end('i morgen'))).toBe('KV-G35');
  expect(await refusal(end('2026-01-31', ''))).toBe('KV-G32');
  await end('2026-01-31');
  expect(await current(objektId)).toMatchObject([{ gyldigTil: '2026-01-31', command: 'correct' }]);
  await withdrawArea(app.context, herning, { objektId, reason: 'Forkert kommune' });
  expect(await current(objektId)).toEqual([]);
  expect((await areaHistory(app.context, herning, objektId)).areas).toHaveLength(2);
  expect(await refusal(withdrawArea(app.context, herning, { objektId, reason: 'igen' }))).toBe('KV-G31');
});

test('parcels are listed with the area; a correction of something else lists them once', async () => {
  const of = [
    { ejerlav: 2000173, matrikelnummer: '14gf' },
    { ejerlav: 2000173, matrikelnummer: '14gg' },
  ];
  const parcels = { of, source: 'jordstykker.geojson' };
  const { objektId = '' } = await registerArea(app.context, herning, drawn(6000, 200, { parcels }));
  const listed = async () =>
    (await openArea(app.context, herning, objektId)).parcels.map(({ row }) => row.matrikelnummer);
  expect(await listed()).toEqual(['14gf', '14gg']);
  const [version] = await current(objektId);
  if (!version) throw new Error('it was kept');
  const named = { ...drawn(6000, 200).values, omraade_navn: 'Nyt navn' };
  const more = { values: named, from: { version, as: 'correction' }, parcels } as const;
  await registerArea(app.context, herning, drawn(6000, 200, more));
  expect(await listed()).toEqual(['14gf', '14gg']);
});

test('a new list of parcels ends the one before from its day; what was known can still be read', async () => {
  const listOf = (...numbers: readonly string[]) => ({
    of: numbers.map((matrikelnummer) => ({ ejerlav: 2000173, matrikelnummer })),
    source: 'jordstykker.geojson',
  });
  const { objektId = '' } = await registerArea(app.context, herning, drawn(8000, 200, { parcels: listOf('1a', '1b') }));
  const rows = async () =>
    (await openArea(app.context, herning, objektId)).parcels.map(({ row, endedAt }) =>
      [row.matrikelnummer, row.gyldig_fra, row.gyldig_til ?? '', endedAt === undefined ? 'stands' : 'ended'].join(' '),
    );
  const act = async (as: 'change' | 'correction', more: Partial<AreaRegistration>, day: string) => {
    const version = (await current(objektId)).at(-1);
    if (!version) throw new Error('it was kept');
    const values = { ...drawn(8000, 200).values, gyldig_fra: day };
    await registerArea(app.context, herning, drawn(8000, 200, { ...more, values, from: { version, as } }));
  };
  // From 2026 on 1c has taken the place of 1b.
  await act('change', { shape: square(8000, 1000, 250), parcels: listOf('1a', '1c') }, '2026-01-01');
  const afterChange = [
    '1a 2024-01-01  stands',
    '1b 2024-01-01  ended',
    '1b 2024-01-01 2025-12-31 stands',
    '1c 2026-01-01  stands',
  ];
  expect((await rows()).sort()).toEqual(afterChange);
  // Another name is no other list; a border that is drawn is not that of the parcels.
  await act('correction', { shape: square(8000, 1000, 250) }, '2026-01-01');
  expect((await rows()).sort()).toEqual(afterChange);
  await act('correction', { shape: square(8000, 1000, 260) }, '2026-01-01');
  expect((await rows()).filter((row) => row.endsWith('stands')).sort()).toEqual([
    '1a 2024-01-01 2025-12-31 stands',
    '1b 2024-01-01 2025-12-31 stands',
  ]);
  await endArea(app.context, herning, { objektId, lastDay: '2026-06-30', reason: 'Revet ned' });
  await withdrawArea(app.context, herning, { objektId, reason: 'Fejl' });
  expect((await rows()).filter((row) => row.endsWith('stands'))).toEqual([]);
});
