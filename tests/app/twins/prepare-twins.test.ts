import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareTwins } from '../../../src/app/twins/prepare-twins.ts';
import { basesOf } from '../../../src/app/twins/twin-methods.ts';
import { twinPopulation } from '../../../src/app/twins/twin-population.ts';
import { openTestServer, type TestServer } from '../../api/open-test-server.ts';
import { economyWorld } from './economy-world.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(economyWorld());
});
afterAll(() => app.close());

test('prints one document of twins and lets answers through in between; stopped, it does nothing more', async () => {
  const release = await app.context.desk.open();
  let printed = 0;
  let paused = 0;
  const { pdf, clock } = app.context;
  const counted: typeof pdf = {
    print: (content, layOut) => {
      printed += 1;
      return pdf.print(content, layOut);
    },
  };
  const stop = new AbortController();
  const pause = async () => {
    paused += 1;
  };
  const how = { pause, signal: stop.signal };
  await prepareTwins({ pdf: counted, clock }, release, how);
  // One organisation and one afdeling, each on every basis the release has.
  const { content } = release.release;
  const bases = (['organisation', 'afdeling'] as const).flatMap((level) => basesOf(twinPopulation(content, level)));
  expect(bases.length).toBeGreaterThanOrEqual(2);
  expect([printed, paused]).toEqual([1, bases.length]);
  stop.abort();
  await prepareTwins({ pdf: counted, clock }, release, how);
  expect([printed, paused]).toEqual([1, bases.length + 1]);
});
