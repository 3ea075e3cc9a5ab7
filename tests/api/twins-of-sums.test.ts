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
