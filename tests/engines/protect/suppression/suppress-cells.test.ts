import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../../src/domain/kernel/random.ts';
import { auditExact } from '../../../../src/engines/protect/audit/audit-exact.ts';
import { readPattern } from '../../../../src/engines/protect/audit/read-pattern.ts';
import { type CrossTable, codesOf } from '../../../../src/engines/protect/suppression/cross-table.ts';
import { cellStatus, suppressCells } from '../../../../src/engines/protect/suppression/suppress-cells.ts';
import { writePattern } from '../../../../src/engines/protect/suppression/write-pattern.ts';
import { flatTable } from './flat-table.ts';
import { absent, hasSharedData, type InstanceText, madeInstance, sharedTable, tableOf } from './made-instance.ts';

const suppressed = (table: CrossTable, singletons = false, max = 4): Uint8Array =>
  suppressCells(table, { max, singletons }, randomFrom('probes'));
const audited = (table: CrossTable, pattern: Uint8Array) => auditExact(table, pattern, randomFrom('audit'));
const secondary = (pattern: Uint8Array): number => pattern.filter((status) => status === cellStatus.secondary).length;

describe('hand-made tables', () => {
  test('one small count takes a square of four hidden cells, the smallest others', () => {
    const table = flatTable([
      [3, 8, 20],
      [12, 9, 21],
      [30, 17, 40],
    ]);
    const hidden = [...suppressed(table).entries()].filter(([, status]) => status > 0);
    expect(hidden.map(([cell]) => codesOf(table, cell).join('·'))).toEqual(['r1·c1', 'r1·c2', 'r2·c1', 'r2·c2']);
  });

  test('a cell that is public already is published first, and others are hidden in its place', () => {
    const table = flatTable([
      [3, 8, 20],
      [12, 9, 21],
      [30, 17, 40],
    ]);
    const hidden = [...suppressed(table).entries()].flatMap(([cell, is]) =>
      is === cellStatus.secondary ? [cell] : [],
    );
    expect(hidden).toHaveLength(3);
    for (const cell of hidden) {
      const wish = { max: 4, singletons: false, fixed: new Set([cell]) };
      const pattern = suppressCells(table, wish, randomFrom('probes'));
      expect(pattern[cell], codesOf(table, cell).join('·')).toBe(cellStatus.published);
      expect(audited(table, pattern).determined.filter((one) => pattern[one] === cellStatus.primary)).toEqual([]);
    }
  });

  test('zeros are always shown', () => {
    const table = flatTable([
      [3, 0, 20],
      [0, 9, 21],
      [30, 17, 0],
    ]);
    const pattern = suppressed(table);
    expect([...pattern.keys()].filter((cell) => table.counts[cell] === 0 && pattern[cell] !== 0)).toEqual([]);
  });

  test('a lone resident beside a 3 in a total of 4 makes a third cell of the row hidden', () => {
    const table = flatTable([
      [1, 3, 0, 12],
      [9, 8, 14, 30],
      [7, 6, 25, 11],
    ]);
    const without = suppressed(table, false);
    const pattern = suppressed(table, true);
    expect(audited(table, without).exposed).not.toEqual([]);
    expect(audited(table, pattern)).toMatchObject({ determined: [], exposed: [] });
    expect(secondary(pattern)).toBeGreaterThan(secondary(without));
  });
});

describe('made instances', () => {
  const instance = madeInstance(24, 4, 'two dozen afdelinger');

  test.each(['mun', 'mun,org,plan', 'org,plan'])('no small count can be computed, grouped by %s', (groupings) => {
    const table = tableOf(instance, ...groupings.split(','));
    for (const singletons of [false, true]) {
      const pattern = suppressed(table, singletons);
      const { determined, exposed } = audited(table, pattern);
      expect(determined.filter((cell) => pattern[cell] === cellStatus.primary)).toEqual([]);
      if (singletons) expect(exposed).toEqual([]);
    }
  });

  test('every secondary cell is needed: publishing one more would give a small count away', () => {
    const table = tableOf(madeInstance(6, 2, 'six afdelinger'), 'mun');
    const pattern = suppressed(table);
    const idle = [...pattern.keys()].filter((cell) => {
      if (pattern[cell] !== cellStatus.secondary) return false;
      const shown = pattern.with(cell, 0);
      return audited(table, shown).determined.every((known) => shown[known] !== cellStatus.primary);
    });
    expect(secondary(pattern)).toBeGreaterThan(10);
    expect(idle).toEqual([]);
  });

  test('the order of rows and the names of units change nothing but the names', () => {
    const plain = writePattern(tableOf(instance, 'mun', 'plan'), suppressed(tableOf(instance, 'mun', 'plan'), true));
    const names = randomFrom('names');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (seed) => {
        const { text, back } = renamed(instance, `${seed}${names.integer(9)}`);
        const table = tableOf(text, 'mun', 'plan');
        const rows = writePattern(table, suppressed(table, true)).trimEnd().split('\n');
        const named = rows.map((row) => row.replace(/^[^,]+/, (name) => back.get(name) ?? name));
        expect(named.sort()).toEqual(plain.trimEnd().split('\n').sort());
      }),
      { numRuns: 4 },
    );
  });

  test('a pattern that is written and read again is the same', () => {
    const table = tableOf(instance, 'mun', 'org');
    const pattern = suppressed(table);
    expect(readPattern(table, { name: 'S.csv', text: writePattern(table, pattern) })).toEqual(pattern);
  });

  test('another seed of the probes gives the same pattern', () => {
    const table = tableOf(instance, 'mun');
    const other = suppressCells(table, { max: 4, singletons: true }, randomFrom('other probes'));
    expect(other).toEqual(suppressed(table, true));
  });
});

/** The same instance with its rows in random order and every unit and kommune under another name. */
function renamed({ leaves, units }: InstanceText, seed: string): { text: InstanceText; back: Map<string, string> } {
  const random = randomFrom(seed);
  const back = new Map<string, string>();
  const forth = new Map<string, string>();
  const rename = (name: string): string => {
    if (name === '') return '';
    const known = forth.get(name) ?? `${random.integer(1e9)}${name}`;
    forth.set(name, known);
    back.set(known, name);
    return known;
  };
  const shuffled = (text: string, change: (fields: string[]) => string[]): string => {
    const [header = '', ...rows] = text.split('\n');
    return [header, ...random.shuffle(rows).map((row) => change(row.split(',')).join(','))].join('\n');
  };
  const text = {
    units: shuffled(units, ([dep = '', mun = '', org = '', plan = '', n = '']) => [
      rename(dep),
      rename(mun),
      org,
      rename(plan),
      n,
    ]),
    leaves: shuffled(leaves, ([dep = '', ...rest]) => [rename(dep), ...rest]),
  };
  return { text, back };
}

describe.runIf(hasSharedData)(`shared instances${absent}`, () => {
  const cases: readonly (readonly [string, readonly string[], boolean, number])[] = [
    ['S', ['mun'], false, 757],
    ['S', ['mun'], true, 949],
    ['M', ['mun'], false, 2615],
    ['M', ['mun'], true, 3484],
    ['S', ['mun', 'org', 'plan'], false, 2883 - 1657],
    ['S', ['mun', 'org', 'plan'], true, 2883 - 1657],
  ];
  test.each(cases)(
    '%s by %s, lone contributors stopped: %s, hides at most %d more cells',
    (name, groupings, singletons, most) => {
      const table = sharedTable(name, ...groupings);
      const pattern = suppressed(table, singletons);
      expect(secondary(pattern)).toBeLessThanOrEqual(most);
      const { determined, exposed } = audited(table, pattern);
      expect(determined).toEqual([]);
      if (singletons) expect(exposed).toEqual([]);
    },
  );
});
