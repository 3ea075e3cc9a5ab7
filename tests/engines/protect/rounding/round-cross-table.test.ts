import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { protectOwnTable } from '../../../../src/app/calc/protect-own-table.ts';
import { innerOf, roundCrossTable } from '../../../../src/engines/protect/rounding/round-cross-table.ts';
import { buildCrossTable, type CrossTable } from '../../../../src/engines/protect/suppression/cross-table.ts';
import { hmac, seedOf } from '../small-world.ts';
import { absent, hasSharedData, madeInstance, sharedTable, tableOf } from '../suppression/made-instance.ts';

/** The protected table with all its margins, added up from the rounded leaves. */
function protectedTable(table: CrossTable, base: number, seed: number): CrossTable {
  const { units, cells } = innerOf(table);
  const { values } = roundCrossTable(table, { base, seed: seedOf(seed), hmac });
  const width = table.counts.length / (table.dimensions[0]?.codes.length ?? 1);
  const inner = new Map<number, number>();
  units.forEach((unit, u) => {
    cells.forEach((cell, c) => {
      const value = values[u * cells.length + c] ?? 0;
      if (value !== 0) inner.set(unit * width + cell, value);
    });
  });
  return buildCrossTable(table.dimensions, table.levels, inner);
}

function errorsOf(table: CrossTable, base: number, seed: number) {
  const { counts } = protectedTable(table, base, seed);
  const errors = [...counts].map((value, cell) => Math.abs(value - (table.counts[cell] ?? 0)));
  return { mean: errors.reduce((sum, error) => sum + error, 0) / errors.length, max: Math.max(...errors) };
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

describe.skipIf(!hasSharedData)(`errors over every cell and margin, median of 20 seeds${absent}`, () => {
  test.each([
    // Asked for: 1.45, 1.43 and 11; 0.88 and 6. Swaps between afdelinger of a kommune do better.
    ['S', 5, 1.36, 8],
    ['M', 5, 1.34, 9],
    ['S', 3, 0.82, 5],
    ['M', 3, 0.81, 5],
  ])('instance %s with base %i: mean at most %f, largest at most %i', (name, base, mean, max) => {
    const table = sharedTable(name, 'mun');
    const found = seeds.map((seed) => errorsOf(table, base, seed));
    expect(median(found.map((errors) => errors.mean))).toBeLessThanOrEqual(mean);
    expect(median(found.map((errors) => errors.max))).toBeLessThanOrEqual(max);
  });
});

test('a made instance of 50,000 cells is rounded as near the truth as the small ones', () => {
  const table = tableOf(madeInstance(655, 40, 'large'), 'mun');
  expect(table.counts.length).toBeGreaterThan(49_000);
  const found = [1, 2, 3, 4, 5].map((seed) => errorsOf(table, 5, seed));
  expect(median(found.map((errors) => errors.mean))).toBeLessThan(1.45);
  expect(Math.max(...found.map((errors) => errors.max))).toBeLessThanOrEqual(10);
});

describe('one table by itself', () => {
  const text = madeInstance(12, 3, 'one');
  const table = tableOf(text, 'mun', 'org');
  const own = { base: 5, seed: seedOf(0), unit: 'dep', count: 'n' };
  const sha = (content: string) => createHash('sha256').update(content).digest('hex');

  test('rows in any order give the same file, to the byte', () => {
    const [header = '', ...rows] = text.leaves.split('\n');
    const first = sha(protectOwnTable(table, own));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        const again = tableOf({ ...text, leaves: [header, ...shuffled].join('\n') }, 'mun', 'org');
        expect(sha(protectOwnTable(again, own))).toBe(first);
      }),
      { numRuns: 8 },
    );
  });

  test('another time zone and language change nothing', () => {
    const first = sha(protectOwnTable(table, own));
    const { TZ, LC_ALL } = process.env;
    Object.assign(process.env, { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' });
    expect(sha(protectOwnTable(tableOf(text, 'mun', 'org'), own))).toBe(first);
    Object.assign(process.env, { TZ: TZ ?? 'UTC', LC_ALL: LC_ALL ?? 'C' });
  });

  test('renaming the afdelinger changes nothing but their names', () => {
    const renamed = (content: string) =>
      content.replaceAll(/\bD(\d{4})\b/g, (_, digits) => `X${9999 - Number(digits)}`);
    const again = tableOf({ leaves: renamed(text.leaves), units: renamed(text.units) }, 'mun', 'org');
    const lines = (content: string) => content.split('\n').toSorted();
    expect(lines(protectOwnTable(again, own))).toEqual(lines(renamed(protectOwnTable(table, own))));
  });

  test('the file has the columns of the leaves, multiples of the base and no zeros', () => {
    const [header, ...rows] = protectOwnTable(table, own).trimEnd().split('\n');
    expect(header).toBe('dep,origin,age,n');
    for (const row of rows) {
      const value = Number(row.split(',').at(-1));
      expect(value % 5).toBe(0);
      expect(value).toBeGreaterThan(0);
    }
  });

  test('every margin and every place is the sum of its leaves', () => {
    const shown = protectedTable(table, 5, 1);
    expect(shown.counts[0]).toBe([...innerOf(shown).counts].reduce((sum, count) => sum + count, 0));
  });
});
