import { expect, test } from 'vitest';
import { readListFile } from '../../src/app/monitor/read-list-file.ts';
import type { AreaCounts } from '../../src/demo/area-tally.ts';
import { foundSector } from '../../src/demo/found-sector.ts';
import { inventedLists } from '../../src/demo/invented-lists.ts';
import { defaultSeed } from '../../src/demo/make-demo.ts';
import { editions, scales } from '../../src/demo/scales.ts';
import { kommuner } from '../../src/domain/definitions/classifications/kommuner.ts';

// More than 40 % outside work, 60 % with basic school, low incomes, three of four non-western: on every list.
const counts: AreaCounts = {
  residents: 2000,
  nonWestern: 1500,
  adults: 1400,
  convicted: 70,
  workAge: 1200,
  fulltime: 600,
  middleAged: 800,
  basic: 640,
  taxable: 1300,
  income: 130_000_000,
};

test('a name with a comma or a quote is one field of a list, at any scale', () => {
  const sector = foundSector(scales.small, kommuner, defaultSeed);
  const names = ['Ved Gartnergrav, etape 2', 'Den "nye" by'];
  const areas = sector.areas.slice(0, 2).map((area, at) => ({ ...area, name: names[at] ?? '' }));
  const tally = new Map(editions.map((edition) => [edition, areas.map(() => counts)]));
  const files = inventedLists({ ...sector, areas }, tally);
  expect(files.size).toBeGreaterThan(3);
  for (const [name, text] of files) {
    const read = readListFile({ name, text }, undefined);
    const rows = read.flatMap((kept) => (kept.kind === 'row' ? [kept.content] : []));
    expect(new Set(rows.map(({ area }) => area))).toEqual(new Set(names));
  }
});
