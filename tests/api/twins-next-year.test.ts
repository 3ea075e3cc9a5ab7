import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TwinAnswer } from '../../src/domain/model/twin-answer.ts';
import { twinWorld, workedExample } from '../app/twins/twin-world.ts';
import { openTestServer, type TestServer, writeRelease } from './open-test-server.ts';

// Next year A03 has come to look like A01, and A02 no more.
const nextYear = workedExample.map((unit) => {
  if (unit.id === '0003-00001') return { ...unit, le: 241, aar: 1968, ie: 0.43, am: 0.35, ind: 0.59, udd: 0.46 };
  return unit.id === '0001-00002' ? { ...unit, le: 20, aar: 2003, ie: 0.05, am: 0.1, ind: 0.95, udd: 0.1 } : unit;
});
const json = { accept: 'application/json' };
const asked = 'sted=afd:0001-00001&basis=egne&variable=le:1,ie:2:minmax&antal=2&aar_til=2005';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(twinWorld(workedExample));
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

async function pageOf(address: string) {
  const { answer, links, compare } = (await app.get(address, 'fond', json)).json();
  return { answer: answer as TwinAnswer, links, compare };
}

test('a link gives the same search next year with next year’s data; a pinned one the very list it was made of', async () => {
  const now = await pageOf(`/tvillinger?${asked}`);
  expect(now.answer.twins.map(({ key }) => key)).toEqual(['afd:0001-00002', 'afd:0003-00001']);
  const table = `/api/v1/tables/T01?sted=afd:0001-00001&sml=${encodeURIComponent(now.compare.sml)}`;
  const twinsBeside = async () => (await app.get(table, 'fond')).json().comparators[0].place.key;
  expect(await twinsBeside()).toBe('afd:0001-00002,afd:0003-00001');

  await writeRelease(app.context, twinWorld(nextYear, { edition: 2027 }));
  await app.context.desk.refresh();

  const rolled = await pageOf(now.links.rolling);
  expect(rolled.answer.edition).toBe(2027);
  expect(rolled.answer.question).toBe(now.answer.question);
  expect([rolled.answer.basis, rolled.answer.asked, rolled.answer.filters]).toEqual([
    now.answer.basis,
    now.answer.asked,
    now.answer.filters,
  ]);
  expect(rolled.answer.twins[0]).toMatchObject({ key: 'afd:0003-00001' });
  expect(rolled.answer.variables.map(({ key, period }) => [key, period]).slice(0, 2)).toEqual([
    ['le', '2026'],
    ['ie', '2027-01-01'],
  ]);
  const pinned = (await pageOf(now.links.pinned)).answer;
  expect({ ...pinned, question: now.answer.question }).toEqual(now.answer);
  expect(await twinsBeside()).toBe(
    rolled.answer.twins
      .map(({ key }) => key)
      .sort()
      .join(','),
  );
});
