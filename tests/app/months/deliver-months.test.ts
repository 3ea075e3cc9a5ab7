import { afterAll, beforeAll, expect, test } from 'vitest';
import { localInstallation } from '../../../src/app/access/readers.ts';
import { type ObservationDelivery, observeAreas } from '../../../src/app/areas/observe-areas.ts';
import { observationsOfCsv } from '../../../src/app/areas/read-observation-file.ts';
import { sentenceOf } from '../../../src/domain/kernel/problems/problem.ts';
import { openTestServer, type TestServer } from '../../api/open-test-server.ts';
import { square } from '../../engines/areas/area-world.ts';
import { importRows, ownArea, placedSector } from '../areas/area-sector.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(placedSector());
  await importRows(app.context, 9001, [
    ownArea('n', square(0, 0, 200), { noegle: 'N-1', omraade_navn: 'Søndre Park' }),
  ]);
});
afterAll(() => app.close());

const head = 'noegle;indikator;definition_id;periode;datakilde;taeller;naevner;friskhed';
const csv = (...rows: readonly string[]) => observationsOfCsv([head, ...rows, ''].join('\r\n'), 'm.csv');

async function deliver(read: ReturnType<typeof csv>, more: Partial<ObservationDelivery> = {}) {
  const done = await observeAreas(app.context, localInstallation, {
    file: 'm.csv',
    skipRejected: false,
    ...read,
    ...more,
  });
  return { ...done, codes: done.findings.map(({ problem }) => problem.code) };
}

const standing = async (indikator: string) =>
  (await app.context.state.observations({ of: 'all', indikator })).map(({ periodeFra, taeller }) => [
    periodeFra,
    taeller,
  ]);

test('Danish numbers: thousands points and decimal commas are read, a decimal point is asked about', async () => {
  const read = csv('N-1;residents;residents_cpr;2026-01;cpr;1.240;;1', 'N-1;labour;labour_61a;2026-01;job;302,5;768;1');
  expect(await deliver(read)).toMatchObject({ written: true, added: 2, codes: [] });
  expect(await standing('residents')).toEqual([['2026-01-01', '1240']]);
  expect(await standing('labour')).toEqual([['2026-01-01', '302.5']]);
  const unsure = await deliver(csv('N-1;labour;labour_61a;2026-02;job;302.5;768;1'));
  expect(unsure).toMatchObject({ written: false });
  expect(unsure.codes).toContain('KV-L48');
});

test('months out of order and twice: each stands once, and a revised one closes the old', async () => {
  await deliver(csv('N-1;residents;residents_cpr;2026-03;cpr;1.250;;1'));
  expect(await deliver(csv('N-1;residents;residents_cpr;2026-02;cpr;1.245;;1'))).toMatchObject({ added: 1 });
  expect(await deliver(csv('N-1;residents;residents_cpr;2026-02;cpr;1.245;;1'))).toMatchObject({ added: 0, same: 1 });
  expect(await deliver(csv('N-1;residents;residents_cpr;2026-02;cpr;1.246;;1'))).toMatchObject({ revised: 1 });
  expect(await standing('residents')).toEqual([
    ['2026-01-01', '1240'],
    ['2026-02-01', '1246'],
    ['2026-03-01', '1250'],
  ]);
  const twice = csv('N-1;residents;residents_cpr;2026-04;cpr;1;;1', 'N-1;residents;residents_cpr;2026-04;cpr;2;;1');
  expect((await deliver(twice)).codes).toEqual(['KV-I6']);
});

test('a month that has not ended is not there yet', async () => {
  const done = await deliver(csv('N-1;residents;residents_cpr;2026-11;cpr;1.250;;1'));
  expect(done).toMatchObject({ written: false, codes: ['KV-L51'] });
});

test('another way of counting is kept under its own name and told; a proxy is never fresh', async () => {
  const other = await deliver(csv('N-1;labour;jobindsats_16_66;2026-01;jobindsats;310;800;1'));
  expect(other).toMatchObject({ written: true, added: 1, codes: ['KV-L49'] });
  const [note] = other.findings;
  expect(note && sentenceOf(note.problem.code, note.problem.data, 'da')).toContain('labour_61a');
  const proxy = await deliver(csv('N-1;origin;origin_cpr;2026-01;cpr;700;1240;1'));
  expect(proxy).toMatchObject({ written: true, added: 1, codes: ['KV-I12'] });
  expect((await deliver(csv('N-1;origin;origin_cpr;2026-02;cpr;700;1240;4'))).codes).toEqual([]);
  const [origin] = await app.context.state.observations({ of: 'all', indikator: 'origin' });
  expect(origin).toMatchObject({ friskhed: 4 });
});

test('full-time persons may exceed the heads by half a person, no more', async () => {
  expect((await deliver(csv('N-1;labour;labour_61a;2025-01;job;20,5;20;1'))).written).toBe(true);
  expect((await deliver(csv('N-1;labour;labour_61a;2025-02;job;20,6;20;1'))).codes).toEqual(['KV-I5']);
});

test('a figure far from the area’s own is held until somebody says that it is right', async () => {
  const months = ['01', '02', '03', '04', '05', '06', '07'].map(
    (m, at) => `N-1;u18;u18_a;2025-${m};cpr;${300 + at};1240;1`,
  );
  await deliver(csv(...months));
  const far = csv('N-1;u18;u18_a;2025-08;cpr;30;1240;1');
  expect(await deliver(far)).toMatchObject({ written: false, codes: ['KV-L50'] });
  expect(await deliver(far, { acceptLarge: true })).toMatchObject({ written: true, added: 1 });
});

test('an area may be told by its name, in any letters and composition', async () => {
  const values = {
    ...{ omraade_navn: 'SØNDRE  park'.normalize('NFD'), indikator: 'households', definition_id: 'h' },
    ...{ periode: '2026-01', datakilde: 'cpr', taeller: 600 },
  };
  expect(await deliver({ rows: [{ row: 2, values }] })).toMatchObject({ written: true, added: 1 });
});
