import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicReader } from '../../../src/app/access/readers.ts';
import { observeAreas } from '../../../src/app/areas/observe-areas.ts';
import { openArea } from '../../../src/app/monitor/open-area.ts';
import { releaseMonths } from '../../../src/app/monitor/release-months.ts';
import { openMonths } from '../../../src/app/months/open-months.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { Reader, Role } from '../../../src/domain/model/access.ts';
import { openTestServer, type TestServer } from '../../api/open-test-server.ts';
import { square } from '../../engines/areas/area-world.ts';
import { problemOf } from '../../world/problem-of.ts';
import { importRows, ownArea, placedSector, uuid } from '../areas/area-sector.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(placedSector());
  await importRows(app.context, 9001, [ownArea('n', square(0, 0, 200), { noegle: 'N-1' })]);
});
afterAll(() => app.close());

const of = (role: Role, code = '657'): Reader => ({
  ...{ id: `${role}${code}`, name: { da: 'x', en: 'x' }, via: 'persona' },
  rights: [{ role, restrictions: [{ kind: 'kommune', code }], grantedBy: 'x' }],
});

async function deliver(month: string, taeller: string, offKode = 1): Promise<void> {
  const values = {
    noegle: 'N-1',
    indikator: 'residents',
    definition_id: 'residents_cpr',
    periode: month,
    datakilde: 'cpr_kommune',
    taeller,
    off_kode: offKode,
  };
  const delivery = { file: 'm', rows: [{ row: 1, values }], skipRejected: false };
  expect(await observeAreas(app.context, of('leverandoer'), delivery)).toMatchObject({ written: true });
}

async function seenBy(reader: Reader): Promise<readonly (number | undefined)[]> {
  const found = await openMonths(app.context, reader, await app.context.desk.openFor(reader));
  return [...must(found, 'months').byArea.content.values()].flat().map(({ part }) => part);
}

test('nothing is released by who may not, nor where nothing was delivered', async () => {
  expect(await problemOf(() => releaseMonths(app.context, of('analytiker')))).toBe('KV-A1');
  expect(await problemOf(() => releaseMonths(app.context, publicReader))).toBe('KV-A1');
  expect(await problemOf(() => releaseMonths(app.context, of('godkender')))).toBe('KV-L44');
});

test('a released count is a multiple of five, for readers of the area, and not for the public', async () => {
  await deliver('2026-09', '1013');
  const manifest = await releaseMonths(app.context, of('godkender'));
  expect(manifest).toMatchObject({ figures: 1, span: ['2026-09-01', '2026-09-30'] });
  const [value = 0] = await seenBy(of('analytiker'));
  expect([1010, 1015]).toContain(value);
  expect(await seenBy(of('analytiker', '851'))).toEqual([]);
  expect(await seenBy(publicReader)).toEqual([]);
});

test('the next release keeps it beside new months, and another kommune leaves it as it was', async () => {
  const [value] = await seenBy(of('analytiker'));
  await deliver('2026-08', '1013');
  await deliver('2026-10', '1042');
  await releaseMonths(app.context, of('godkender'));
  const [august, september, october] = await seenBy(of('analytiker'));
  expect([august, september]).toEqual([value, value]);
  expect([1040, 1045]).toContain(october);
  expect(await problemOf(() => releaseMonths(app.context, of('godkender', '851')))).toBe('KV-L44');
  expect((await app.context.months.list()).length).toBe(2);
});

test('what the kommune keeps to itself takes a right to the kommune', async () => {
  await deliver('2026-07', '1100', 2);
  await releaseMonths(app.context, of('godkender'));
  const fund: Reader = {
    ...of('sagsbehandler'),
    rights: [{ ...must(of('sagsbehandler').rights[0], 'right'), restrictions: [{ kind: 'land' }] }],
  };
  expect((await seenBy(fund)).length).toBe(3);
  expect((await seenBy(of('analytiker'))).length).toBe(4);
});

test('residents of a month stand for those of 1 January until they are delivered, with their month', async () => {
  const sted = `omr:${uuid('n')}`;
  const { area } = await openArea(app.context, of('analytiker'), { sted, asOf: '2026-12-20' });
  const size = area.content.criteria.find(({ id }) => id === 'size');
  expect(size).toMatchObject({ freshness: 'carried', period: '2026-10', sources: ['cpr_kommune'] });
  expect(Number(size?.lines[0]?.value)).toBeGreaterThan(1035);
  expect(size?.lines[0]).toMatchObject({ band: '4.000000', strict: 'unknown' });
});

test('a release is its files: a changed byte is told, not shown', async () => {
  const id = must(await app.context.months.currentId(), 'a release');
  const path = join(app.context.dataDir, 'months', id, 'figures.json');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(/"part":\d+/, '"part":5'));
  expect(await problemOf(() => app.context.months.read(id))).toBe('KV-L43');
  await writeFile(path, text);
  expect((await app.context.months.read(id)).certificate.verdict).toBe('pass');
});
