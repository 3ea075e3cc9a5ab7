import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { ProtectedTable } from '../../../src/domain/model/leaf.ts';
import type { MonitoredArea } from '../../../src/domain/model/monitor.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import { cellsOf } from '../../../src/engines/query/compile-table.ts';
import { openTestServer, type TestServer } from '../../api/open-test-server.ts';
import { sealTruth } from '../../api/seal-truth.ts';
import { birkeparken, criteriaRelease } from './criteria-world.ts';

// Residents by age, in main groups and in five-year groups, and those of 15 and more, as they fit the counts of Birkeparken.
const byAge = [150, 155, 70, 75, 620, 0, 170];
const byFiveYears = [100, 60, 95, 70, 50, 75, 100, 100, 100, 100, 110, 110, 0, 170];
const adults = [50, 145, 790];

function fitting(): ReleaseContent {
  const content = criteriaRelease({ Birkeparken: [birkeparken] });
  const filled = (table: string, blocks: Readonly<Record<string, readonly number[]>>): ProtectedTable => {
    const cube = must(content.tables.get(table), table);
    const definition = must(
      content.definitions.find(({ id }) => id === table),
      table,
    );
    const heads = cube.heads.slice();
    for (const [block, counts] of Object.entries(blocks)) {
      for (const [at, cell] of Array.from(cellsOf(definition, { block })).entries()) {
        for (let p = 0; p < cube.periods.length; p++) heads[p * cube.cellCount + cell] = counts[at] ?? 0;
      }
    }
    // As in a real release: crime looks a year further back, so the same edition has another name there.
    const periods = cube.periods.map((one) => (table === 'T21' ? { ...one, id: `${one.edition - 1}` } : one));
    return { ...cube, heads, periods };
  };
  const tables = [
    filled('T01', { agemain: byAge, age5: byFiveYears, alder: [1240] }),
    filled('T21', { beboere: adults }),
  ];
  return { ...content, tables: new Map([...content.tables, ...tables.map((one) => [one.table, one] as const)]) };
}

let served: TestServer;
const page = (query = '', persona = 'noejagtig') =>
  served.get(`/overvaagning/omr:o1${query}`, persona, { accept: 'application/json' });
const lineOf = (area: MonitoredArea, id: string) => must(area.criteria.find((one) => one.id === id)?.lines[0], id);

beforeAll(async () => {
  served = await openTestServer(fitting());
  await sealTruth(served, 2);
});
afterAll(async () => {
  expect(served.bugs).toEqual([]);
  await served.close();
});

test('are offered to the one with the right, and to nobody else', async () => {
  expect((await page()).json().exact).toEqual({ shown: false });
  for (const persona of ['analytiker', 'fond']) expect((await page('', persona)).json()).not.toHaveProperty('exact');
});

test('with a reason the verdict and the distance are exact, entered in the ledger and the log, and never kept', async () => {
  const before = lineOf((await page()).json().dossier.area, 'education');
  expect(before).toMatchObject({ state: 'unknown', reason: 'band' });
  const answer = await page('?eksakt=Udvalget%20i%20december');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['cache-control']).toBe('no-store');
  const { dossier, exact } = answer.json();
  expect(exact).toMatchObject({ shown: true, reason: 'Udvalget i december', refused: [] });
  expect(exact.told).toContain('education');
  expect(exact.told).not.toContain('labour');
  const line = lineOf(dossier.area, 'education');
  expect(line.band).toBeUndefined();
  expect(line.state).not.toBe('unknown');
  expect(line.distance.persons?.from).toBe(line.distance.persons?.to);
  expect(lineOf(dossier.area, 'labour').band).toBeDefined();
  const { manifest } = await served.context.desk.open();
  const entries = await served.context.state.ledger(manifest.id, 0);
  expect(entries.at(-1)).toMatchObject({ query: 'kriterier omr:o1 · Udvalget i december', told: true });
  const events = await served.context.state.events(5);
  expect(events).toContainEqual(expect.objectContaining({ action: 'exact', allowed: true }));
});

test('the same as JSON; who has no right is refused and sees no number', async () => {
  const answer = await served.get('/api/v1/monitor/areas/omr:o1/exact?begrundelse=plan', 'noejagtig');
  expect(answer.headers['cache-control']).toBe('no-store');
  // Each of seven age groups has one more in truth than is shown.
  const size = answer.json().criteria.find((one: { readonly id: string }) => one.id === 'size');
  expect(size.value).toBe('1247.000000');
  for (const persona of ['analytiker', 'fond', 'leder']) {
    const refused = await served.get('/api/v1/monitor/areas/omr:o1/exact?begrundelse=plan', persona);
    expect([403, 404]).toContain(refused.statusCode);
    expect(refused.body).not.toContain('"value"');
    expect([403, 404]).toContain((await page('?eksakt=plan', persona)).statusCode);
  }
});
