import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { localInstallation } from '../../../src/app/access/readers.ts';
import { showAreas } from '../../../src/app/areas/show-areas.ts';
import type { AppContext } from '../../../src/app/context/app-context.ts';
import { openApp } from '../../../src/app/start/open-app.ts';
import type { Lineage } from '../../../src/domain/model/selection.ts';
import { visibleTo } from '../../../src/engines/areas/visible-areas.ts';
import { answerPlace } from '../../../src/engines/query/answer-place.ts';
import { answerTable } from '../../../src/engines/query/answer-table.ts';
import { parseSelection } from '../../../src/engines/query/parse-selection.ts';
import { writeRelease } from '../../api/open-test-server.ts';
import { square } from '../../engines/areas/area-world.ts';
import { importRows, ownArea, placedSector, uuid } from './area-sector.ts';

let folder: string;
let context: AppContext;
const rows = [
  ownArea('n', square(0, 0, 100), { omraade_navn: 'Gamle Nord', gyldig_til: '2025-06-30' }),
  ownArea('n', square(0, 0, 210), { omraade_navn: 'Nord', gyldig_fra: '2025-07-01' }),
];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-by-date-'));
  context = await openApp(folder, () => '2026-11-21T08:00:00.000Z');
  await writeRelease(context, placedSector());
  await importRows(context, 9001, rows);
});
afterEach(async () => {
  await context.state.close();
  await rm(folder, { recursive: true });
});

const place = { kind: 'omr', key: uuid('n') } as const;

async function residents(lineage: Lineage): Promise<readonly unknown[]> {
  const { release } = await context.desk.open();
  const selection = parseSelection(`omr:${uuid('n')}`);
  const { cells } = answerTable(release.content, { table: 'T01', selection, lineage, comparators: [] });
  return (cells[0] ?? []).map(([cell]) => (cell?.kind === 'rounded' ? cell.value : cell?.kind));
}

test('as it was each year has its own border, as it is now today’s holds for every year', async () => {
  expect(await residents('dengang')).toEqual([100, 315]);
  expect(await residents('nu')).toEqual([300, 315]);
});

test('a file with the versions of an area, taken in again, changes nothing', async () => {
  const versions = () => context.state.areas({ filter: visibleTo({ kind: 'installation' }), history: true });
  const before = await versions();
  expect(before).toHaveLength(2);
  await importRows(context, 9001, rows);
  expect(await versions()).toEqual(before);
});

test('on a day an area has the name, the border and the afdelinger of that day', async () => {
  const on = async (day: string) => (await showAreas(context, localInstallation, { theme: 9001, day })).areas;
  expect(await on('2025-06-30')).toMatchObject([{ name: 'Gamle Nord', unitCount: 1 }]);
  expect(await on('2025-07-01')).toMatchObject([{ name: 'Nord', unitCount: 3 }]);
  expect(await on('2009-12-31')).toEqual([]);
});

test('its page tells what it is, how much of its dwellings lie inside, its former name, and what it is made of', async () => {
  const { release } = await context.desk.open();
  const answer = answerPlace(release.content, { place, lineage: 'nu', comparators: [], indicators: [] });
  expect(answer.place.name.da).toBe('Nord');
  expect(answer.facts.map(({ label, value }) => `${label.da}: ${value.da}`)).toEqual([
    'Slags område: Øvrigt alment område',
    'Afdelinger: 3',
    'Boliger inden for grænsen: 100 af 120 (83 pct.)',
    'Tidligere navne: Gamle Nord',
  ]);
  expect(answer.children.map(({ key }) => key).sort()).toEqual(['afd:0045-00001', 'afd:0045-00002', 'afd:0101-00001']);
});

test('a table says that whole afdelinger are counted, and which of them the border cuts', async () => {
  const { release } = await context.desk.open();
  const selection = parseSelection(`omr:${uuid('n')}`);
  const { notes } = answerTable(release.content, { table: 'T01', selection, lineage: 'nu', comparators: [] });
  expect(notes[0]?.da).toMatch(
    /^Nord er en sum af hele afdelinger; 83 pct\. af deres boliger ligger inden for områdets grænse\. Grænsen skærer .* \(60 pct\. inden for\), som tælles helt med/,
  );
});

test('a release without addresses places an afdeling where its middle is', async () => {
  const sector = placedSector();
  const { dwellings: _, ...bare } = sector;
  const afdelinger = sector.directory.units.map((unit, n) => ({ ...unit, x: 498_050 + n * 100, y: 6_221_050 }));
  await writeRelease(context, { ...bare, directory: { ...sector.directory, edition: 2026, units: afdelinger } });
  await context.desk.refresh();
  const shown = await showAreas(context, localInstallation, { theme: 9001, day: '2026-01-01' });
  expect(shown.areas[0]?.units.map(({ inside, of }) => [inside, of])).toEqual([
    [1, 1],
    [1, 1],
  ]);
});
