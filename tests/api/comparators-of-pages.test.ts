import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTableQuestion } from '../../src/app/tables/table-question.ts';
import { comparatorList } from '../../src/faces/web/client/table-address.ts';
import type { PageData } from '../../src/faces/web/page-data.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer();
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const cookies = { kvarter_persona: 'leder' };

async function pageOf<K extends PageData['kind']>(kind: K, url: string, persona: string) {
  const shown = (await app.get(url, persona, { accept: 'application/json' })).json() as PageData;
  expect(shown.kind).toBe(kind);
  return shown as Extract<PageData, { kind: K }>;
}

test('comparators that are not the usual ones can be made so, for every page', async () => {
  const asked = await pageOf('place', '/sted/afd/0045-00001?sml=reg,land', 'leder');
  expect(asked.unkept).toEqual({ sml: ['reg', 'land'], mayKeep: true });
  const payload = { sml: 'reg,land', next: '/sted/afd/0045-00001' };
  const answer = await app.server.inject({ method: 'POST', url: '/api/v1/session', cookies, payload });
  expect(answer.statusCode).toBe(303);
  expect((await pageOf('place', '/sted/afd/0045-00001?sml=land,reg', 'leder')).unkept).toBeUndefined();
  const table = await pageOf('table', '/tabel/T01?sted=afd:0045-00001', 'leder');
  expect(table.sml.filter((choice) => choice.chosen).map((choice) => choice.value)).toEqual(['reg', 'land']);
});

test('the public may compare, but has nowhere to keep the choice', async () => {
  const { unkept } = await pageOf('place', '/sted/kom/657?sml=reg', 'offentlig');
  expect(unkept).toEqual({ sml: ['reg'], mayKeep: false });
});

test('a comparator that means nothing for this place stays for the next', async () => {
  const { askedSml, sml } = await pageOf('place', '/sted/kom/657?sml=kom,land', 'fond');
  expect(askedSml).toEqual(['kom', 'land']);
  expect(sml.map((choice) => choice.value)).not.toContain('kom');
});

test.each([
  [[], 'ingen'],
  [['kom', 'land'], 'kom,land'],
  [['afd:0045-00001,afd:0045-00002'], 'afd:0045-00001,afd:0045-00002;'],
  [['land', 'afd:0045-00001,afd:0045-00002'], 'land;afd:0045-00001,afd:0045-00002'],
])('comparators %j are written %s, and read again', (sml, written) => {
  expect(comparatorList(sml)).toBe(written);
  expect(readTableQuestion({ sml: written }, 'kom').question.sml).toEqual(sml);
});

test('own saved sums are among the comparators under their names, but never beside themselves', async () => {
  const sum = 'afd:0045-00001,afd:0045-00002';
  const payload = { name: 'De to første', sted: sum };
  await app.server.inject({ method: 'POST', url: '/api/v1/selections', cookies, payload });
  const offered = await pageOf('table', '/tabel/T01?sted=afd:0045-00001', 'leder');
  const label = { da: 'De to første', en: 'De to første' };
  expect(offered.sml).toContainEqual({ value: sum, label, chosen: false });
  const chosen = await pageOf('table', `/tabel/T01?sted=afd:0045-00001&sml=${sum};`, 'leder');
  expect(chosen.sml).toContainEqual({ value: sum, label, chosen: true });
  const own = await pageOf('table', `/tabel/T01?sted=${sum}`, 'leder');
  expect(own.sml.map((choice) => choice.value)).not.toContain(sum);
});
