import { describe, expect, test } from 'vitest';
import { listTables } from '../../../src/app/release/list-tables.ts';
import { openRelease } from '../../../src/app/release/open-release.ts';
import {
  prepareComparedTable,
  prepareKommuner,
  prepareWideLevels,
} from '../../../src/app/release/prepare-comparisons.ts';
import { smallSector } from '../small-sector.ts';

describe('comparison columns are added up before anybody asks', () => {
  const release = openRelease(smallSector());

  test('one table at a time, the country, regions and kommuner that have afdelinger', async () => {
    let pauses = 0;
    const how = { pause: async () => void pauses++, signal: new AbortController().signal };
    const { units } = smallSector().directory;
    const tables = listTables(release).length;
    await prepareWideLevels(release, how);
    expect(pauses).toBe((1 + new Set(units.map((u) => u.region)).size) * tables);
    pauses = 0;
    await prepareKommuner(release, how);
    expect(pauses).toBe(new Set(units.map((u) => u.kommune)).size * tables);
  });

  test('one table with comparators, unless the server has stopped', async () => {
    const asked: unknown[] = [];
    const watched = new Proxy(release.release, {
      get: (held, name) => {
        asked.push(name);
        return Reflect.get(held, name);
      },
    });
    const stop = new AbortController();
    const how = { pause: async () => undefined, signal: stop.signal };
    await prepareComparedTable({ ...release, release: watched }, how);
    expect(asked.length).toBeGreaterThan(0);
    stop.abort();
    const before = asked.length;
    await prepareComparedTable({ ...release, release: watched }, how);
    expect(asked.length).toBe(before);
  });

  test('and stops when the server does', async () => {
    const stop = new AbortController();
    let pauses = 0;
    const pause = async () => {
      pauses++;
      if (pauses === 2) stop.abort();
    };
    await prepareKommuner(release, { pause, signal: stop.signal });
    expect(pauses).toBe(2);
  });
});
