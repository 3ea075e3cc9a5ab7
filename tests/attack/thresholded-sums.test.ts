import { describe, expect, test } from 'vitest';
import { standard } from '../../src/domain/definitions/gates/standard.ts';
import { type Random, randomFrom } from '../../src/domain/kernel/random.ts';
import { auditPattern } from '../../src/engines/protect/audit/audit-pattern.ts';
import { readPattern } from '../../src/engines/protect/audit/read-pattern.ts';
import { buildCrossTable, type CrossTable } from '../../src/engines/protect/suppression/cross-table.ts';
import { suppressCells } from '../../src/engines/protect/suppression/suppress-cells.ts';
import {
  absent,
  hasSharedData,
  madeInstance,
  sharedTable,
  sharedText,
  tableOf,
} from '../engines/protect/suppression/made-instance.ts';

const small = standard.n - 1;

/** The table with sums of random afdelinger beside its official places, as places of their own. */
function withSums(table: CrossTable, sums: number, random: Random): CrossTable {
  const [units, ...others] = table.dimensions;
  if (!units) throw new Error('a table without units');
  const parents = new Set(units.sums.map(({ parent }) => parent));
  const afdelinger = [...units.codes.keys()].filter((code) => !parents.has(code));
  const made = Array.from({ length: sums }, (_, i) => ({
    parent: units.codes.length + i,
    children: [...random.shuffle(afdelinger).slice(0, 2 + random.integer(39))].sort((a, b) => a - b),
  }));
  const dimension = {
    ...units,
    codes: [...units.codes, ...made.map((_, i) => `sum${i}`)],
    sums: [...units.sums, ...made],
  };
  const inner = new Map([...table.leafCells].map((cell) => [cell, table.counts[cell] ?? 0]));
  return buildCrossTable([dimension, ...others], [...table.levels, ...made.map(() => 0)], inner);
}

/** Share of the small cells an outsider computes from a safely suppressed table and sums shown from n on. */
function recovered(table: CrossTable, pattern: Uint8Array, sums: number): number {
  const wider = withSums(table, sums, randomFrom('A7'));
  const shown = new Uint8Array(wider.counts.length);
  shown.set(pattern);
  for (let cell = pattern.length; cell < shown.length; cell++) {
    const count = wider.counts[cell] ?? 0;
    if (count > 0 && count <= small) shown[cell] = 2;
  }
  const places = table.counts.length;
  const audit = auditPattern(wider, shown, small, small, randomFrom('audit'));
  const hidden = [...pattern].filter((status, cell) => status !== 0 && (table.counts[cell] ?? 0) <= small).length;
  return audit.determined.filter((cell) => cell < places && (table.counts[cell] ?? 0) <= small).length / hidden;
}

describe('A7, control: exact numbers, safely suppressed, and sums shown from n on', () => {
  test('a made table: safe by itself, and open after 50 sums', () => {
    const table = tableOf(madeInstance(40, 6, 'A7'), 'mun');
    const pattern = suppressCells(table, { max: small, singletons: false }, randomFrom('suppress'));
    expect(recovered(table, pattern, 0)).toBe(0);
    expect(recovered(table, pattern, 50)).toBeGreaterThan(0.95);
  });

  test.skipIf(!hasSharedData)(`instance S: 50 sums recover at least 95 % of the small cells${absent}`, () => {
    const table = sharedTable('S', 'mun');
    const pattern = readPattern(table, { name: 'S_gauss', text: sharedText('sdc', 'S_gauss_max4.csv') });
    expect(recovered(table, pattern, 0)).toBe(0);
    expect(recovered(table, pattern, 50)).toBeGreaterThanOrEqual(0.95);
  });
});
