import { describe, expect, test } from 'vitest';
import { listTables } from '../../src/app/list-tables.ts';
import { openRelease } from '../../src/app/open-release.ts';
import { prepareComparisons } from '../../src/app/prepare-comparisons.ts';
import { smallSector } from './small-sector.ts';

describe('comparison columns are added up before anybody asks', () => {
  const release = openRelease(smallSector());

  test('one table at a time, the country, regions and kommuner that have afdelinger', async () => {
    let pauses = 0;
    await prepareComparisons(release, async () => void pauses++, new AbortController().signal);
    const { units } = smallSector().directory;
    const levels = 1 + new Set(units.map((u) => u.region)).size + new Set(units.map((u) => u.kommune)).size;
    expect(pauses).toBe(levels * listTables(release).length);
  });

  test('and stops when the server does', async () => {
    const stop = new AbortController();
    let pauses = 0;
    const pause = async () => {
      pauses++;
      if (pauses === 2) stop.abort();
    };
    await prepareComparisons(release, pause, stop.signal);
    expect(pauses).toBe(2);
  });
});
