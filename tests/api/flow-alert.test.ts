import { afterEach, beforeEach, expect, test } from 'vitest';
import { movesBetween } from '../../src/domain/definitions/flows/moves-between.ts';
import type { AreaAlert } from '../../src/domain/model/monitor.ts';
import type { ReleaseContent } from '../../src/domain/model/release.ts';
import { birkeparken, criteriaRelease, type YearFigures } from '../app/monitor/criteria-world.ts';
import { leaves, movers, yearBefore } from '../engines/query/small-world.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

// Two areas of Herning: of 500 who leave Lunden 400 move to Birkeparken, where few others go and ever more are outside work.

const [lunden, park, other] = ['0045-00001', '0045-00002', '0045-00003'];
const outsideWork = (...persons: readonly number[]): readonly YearFigures[] =>
  persons.map((labour) => ({ ...birkeparken, labour: [labour, 765] }));
const rising = outsideWork(200, 200, 320);

function worldWith(years: readonly YearFigures[], toPark = 400): ReleaseContent {
  const plain = criteriaRelease({ Lunden: [birkeparken], Birkeparken: years, Enghaven: [birkeparken] });
  const periods = [yearBefore(2026)];
  const definitions = [movers('T10', 'in_moves'), movers('T12', 'out_moves')];
  const heads = Object.fromEntries([lunden, park, other].map((id) => [id, [[500]]]));
  const ids = [lunden, park, other] as const;
  // Ends after the three: other homes in Herning, abroad, moved again.
  const moves = [
    [0, 1, toPark],
    [0, 3, 500 - toPark],
    [2, 1, 100],
    [2, 3, 3900],
  ] as const;
  return {
    ...plain,
    definitions: [...plain.definitions, ...definitions],
    tables: new Map([...plain.tables, ...definitions.map(({ id }) => [id, leaves(id, periods, heads)] as const)]),
    flows: {
      definition: movesBetween,
      atoms: ids.map((id = '') => ({ id, members: [id] })),
      outside: ['kom:657', 'udland', 'igen'],
      periods,
      starts: Int32Array.from([0]),
      from: Int32Array.from(moves, ([from]) => from),
      to: Int32Array.from(moves, ([, to]) => to),
      persons: Int32Array.from(moves, ([, , persons]) => persons),
      spread: 2,
      inside: {},
    },
  };
}

let app: TestServer;
const serve = async (content: ReleaseContent): Promise<void> => {
  app = await openTestServer(content);
  await app.context.desk.open();
};
beforeEach(async () => await serve(worldWith(rising)));
afterEach(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const json = async (url: string, persona: string) =>
  (await app.get(url, persona, { accept: 'application/json' })).json();
const told = (alerts: readonly AreaAlert[]) => alerts.map(({ place, cause }) => `${place} ${cause}`).sort();

test('a flow that stands out is told where more are outside work, with persons, expected, margin and what it does not mean', async () => {
  const { overview } = await json('/overvaagning', 'fond');
  const flow = overview.alerts.find(({ code }: AreaAlert) => code === 'A9');
  expect(flow).toMatchObject({ place: 'omr:o2', level: 'warning', cause: 'A9', value: { step: 'omr:o1' } });
  expect(flow.text.da).toContain('fra Lunden: omkring 400 personer mod ventet');
  expect(flow.text.da).toContain('gange så mange (mindst');
  expect(flow.text.da).toContain('steget fra 26,1 pct. (2024) til 41,8 pct. (2025)');
  expect(flow.text.da).toContain('Det siger ikke, at de, der er flyttet, er uden arbejde');
  expect(flow.text.en).toContain('Far more than expected have moved here');
});

test('an area is told of the same on its own page as on the overview and in the feed', async () => {
  const { overview } = await json('/overvaagning', 'fond');
  const { dossier } = await json('/overvaagning/omr:o2', 'fond');
  const own = (overview.alerts as AreaAlert[]).filter(({ place }) => place === 'omr:o2');
  expect(told(dossier.alerts)).toEqual(told(own));
  expect(told(own)).toContain('omr:o2 A9');
  expect(told(own)).toContain('omr:o2 A3 labour');
  expect((await app.get('/api/v1/monitor/alerts.atom', 'fond')).body).toContain('flyttet hertil');
});

test('without login, without a rise and without a flow that stands out there is no such alert', async () => {
  const kinds = async (persona: string): Promise<readonly string[]> =>
    ((await json('/overvaagning', persona)).overview.alerts as AreaAlert[]).map(({ code }) => code);
  expect(await kinds('offentlig')).not.toContain('A9');
  await app.close();
  await serve(worldWith(rising.toReversed()));
  expect(await kinds('fond')).not.toContain('A9');
  await app.close();
  await serve(worldWith(rising, 15));
  expect(await kinds('fond')).toContain('A3');
  expect(await kinds('fond')).not.toContain('A9');
});

test('a change that so many looks explain is no alert on either page, and the own page says how many there are', async () => {
  await app.close();
  await serve(worldWith(outsideWork(300, 300, 355)));
  const { overview } = await json('/overvaagning', 'fond');
  const { dossier } = await json('/overvaagning/omr:o2', 'fond');
  const own = (overview.alerts as AreaAlert[]).filter(({ place }) => place === 'omr:o2');
  expect(told(dossier.alerts)).toEqual(told(own));
  expect(told(own).filter((one) => one.includes('A3'))).toEqual([]);
  expect(dossier.unlikelyAlone).toBe(1);
  expect((await json('/overvaagning/omr:o1', 'fond')).dossier.unlikelyAlone).toBe(0);
});
