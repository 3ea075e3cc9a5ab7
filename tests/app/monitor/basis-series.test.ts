import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicReader } from '../../../src/app/access/readers.ts';
import { observeAreas } from '../../../src/app/areas/observe-areas.ts';
import { openDossier } from '../../../src/app/monitor/open-dossier.ts';
import { releaseMonths } from '../../../src/app/monitor/release-months.ts';
import { openMonths } from '../../../src/app/months/open-months.ts';
import type { Reader, Role } from '../../../src/domain/model/access.ts';
import type { FieldValues } from '../../../src/domain/model/area.ts';
import { openTestServer, type TestServer } from '../../api/open-test-server.ts';
import { square } from '../../engines/areas/area-world.ts';
import { importRows, ownArea, placedSector, uuid } from '../areas/area-sector.ts';

const basis = (id: string, nr: number, x: number): readonly [FieldValues, ReturnType<typeof square>] => [
  {
    ...{ objekt_id: uuid(id), kommunekode: 657, noegle: `B-${id}`, prog_distrikt_nr: nr },
    ...{ prog_distrikt_navn: `Basisområde ${id}`, prog_distrikt_type_kode: 11 },
  },
  square(x, 0, 200),
];

const of = (role: Role, code = '657'): Reader => ({
  ...{ id: role, name: { da: 'x', en: 'x' }, via: 'persona' },
  rights: [{ role, restrictions: [{ kind: 'kommune', code }], grantedBy: 'x' }],
});

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(placedSector());
  // Almene homes stand in the first basisområde and the second; nobody rents in the third.
  await importRows(app.context, 5713, [basis('a', 1, 0), basis('b', 2, 200), basis('c', 3, 400)]);
  await importRows(app.context, 9001, [ownArea('n', square(0, 0, 640, 200), { noegle: 'N-1' })]);
  await deliver({ 'B-a': '1013', 'B-b': '502', 'B-c': '777' }, '2026-09');
  await releaseMonths(app.context, of('godkender'));
});
afterAll(() => app.close());

async function deliver(counts: Readonly<Record<string, string>>, periode: string): Promise<void> {
  const rows = Object.entries(counts).map(([noegle, taeller], row) => ({
    row,
    values: {
      ...{ noegle, taeller, indikator: 'residents', definition_id: 'residents_cpr', periode },
      ...{ datakilde: 'cpr_kommune', off_kode: 1 },
    },
  }));
  const delivery = { file: 'm', rows, skipRejected: false };
  expect(await observeAreas(app.context, of('leverandoer'), delivery)).toMatchObject({ written: true });
}

async function basisOf(id: string) {
  const question = { sted: `omr:${uuid(id)}`, scenarios: [] };
  return (await openDossier(app.context, of('analytiker'), question)).dossier.content.basis;
}

test('an area without figures of its own is the sum of its basisområder, also of one without almene homes', async () => {
  const [residents, more] = await basisOf('n');
  expect(more).toBeUndefined();
  expect(residents?.months).toMatchObject([
    { period: '2026-09', members: ['a', 'b', 'c'].map(uuid), missing: 0, outside: 0 },
  ]);
  const [{ covered = 0, part = { shown: 0, low: 0, high: 0 } } = {}] = residents?.months ?? [];
  expect(covered).toBeCloseTo(600 / 640, 9);
  expect(part.low <= 2292 && 2292 <= part.high && part.high - part.low).toBe(24);
});

test('months of a basisområde without almene homes are open to its own kommune, and to no other and not the public', async () => {
  const release = await app.context.desk.open();
  const seen = async (reader: Reader) => [
    ...((await openMonths(app.context, reader, release))?.byArea.content.keys() ?? []),
  ];
  expect(await seen(of('analytiker'))).toEqual(['a', 'b', 'c'].map(uuid));
  expect(await seen(of('analytiker', '851'))).toEqual([]);
  expect(await seen(publicReader)).toEqual([]);
});

test('a basisområde is itself, and no sum', async () => {
  expect(await basisOf('a')).toEqual([]);
});

test('where the area has figures of its own, they stand', async () => {
  await deliver({ 'N-1': '2310' }, '2026-09');
  await releaseMonths(app.context, of('godkender'));
  expect(await basisOf('n')).toEqual([]);
});
