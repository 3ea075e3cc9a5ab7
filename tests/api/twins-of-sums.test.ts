import { expect, test } from 'vitest';
import type { TwinPage } from '../../src/faces/web/page-data/twin-pages.ts';
import { economyWorld, odd } from '../app/twins/economy-world.ts';
import { openTestServer } from './open-test-server.ts';

test('an area has no twins itself: its afdelinger of today are offered, each with its own', async () => {
  const world = economyWorld();
  const members = [
    { afdeling: odd.ordinary, from: '2010-01-01' },
    { afdeling: odd.withoutArea, from: '2010-01-01', to: '2015-12-31' },
  ];
  const [kommune] = world.directory.kommuner;
  const area = { id: 'omr-1', name: 'Parken', kommune: kommune?.code ?? '', validFrom: '2010-01-01', members };
  const app = await openTestServer({ ...world, directory: { ...world.directory, omraader: [area] } });
  const page = async (sted: string): Promise<TwinPage> =>
    (await app.get(`/tvillinger?sted=${sted}`, undefined, { accept: 'application/json' })).json();
  const refusal = (await page('omr:omr-1')).refusal;
  expect(refusal?.message.da).toContain('summer');
  expect(refusal?.members?.map(({ href }) => href)).toEqual([`/tvillinger?sted=afd:${odd.ordinary}`]);
  expect((await page('omr:findes-ikke')).refusal?.members).toBeUndefined();
  expect((await page(`afd:${odd.ordinary}`)).answer).toBeDefined();
  expect(app.bugs).toEqual([]);
  await app.close();
});

test('a closed afdeling leads to what it became', async () => {
  const world = economyWorld();
  const [closed, heir] = world.directory.afdelinger.filter(({ id }) => id !== odd.ordinary);
  const until = '2020-06-30';
  const afdelinger = world.directory.afdelinger.map((one) =>
    one.id === closed?.id ? { ...one, validTo: until } : one,
  );
  const event = {
    ...({ id: 'h1', date: '2020-07-01', kind: 'sammenlagt' } as const),
    from: [closed?.id ?? ''],
    to: [heir?.id ?? ''],
    reason: '',
  } as const;
  const app = await openTestServer({ ...world, directory: { ...world.directory, afdelinger, events: [event] } });
  const page: TwinPage = (
    await app.get(`/tvillinger?sted=afd:${closed?.id}`, undefined, { accept: 'application/json' })
  ).json();
  expect(page.refusal?.members?.map(({ href }) => href)).toEqual([`/tvillinger?sted=afd:${heir?.id}`]);
  await app.close();
});

test('who has rights in an organisation begins with it and its afdelinger; others with the search alone', async () => {
  const app = await openTestServer(economyWorld());
  const own = async (persona: string): Promise<readonly string[]> =>
    ((await app.get('/tvillinger', persona, { accept: 'application/json' })).json() as TwinPage).own.map(
      ({ kind, key }) => `${kind}:${key}`,
    );
  const [first = '', ...rest] = await own('leder');
  expect(first).toMatch(/^org:\d{4}$/);
  expect(rest.length).toBeGreaterThan(0);
  expect(rest.every((one) => one.startsWith(`afd:${first.slice('org:'.length)}-`))).toBe(true);
  expect(await own('fond')).toEqual([]);
  expect(await own('offentlig')).toEqual([]);
  await app.close();
});
