import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../../src/domain/kernel/random.ts';
import { auditExact } from '../../../../src/engines/protect/audit/audit-exact.ts';
import { auditPattern } from '../../../../src/engines/protect/audit/audit-pattern.ts';
import { readPattern } from '../../../../src/engines/protect/audit/read-pattern.ts';
import { type CrossTable, codesOf, eachRelation } from '../../../../src/engines/protect/suppression/cross-table.ts';
import { flatTable, hiding } from '../suppression/flat-table.ts';
import { absent, hasSharedData, sharedTable, sharedText } from '../suppression/made-instance.ts';

const audited = (table: CrossTable, pattern: Uint8Array) => auditExact(table, pattern, randomFrom('audit'));

describe('hand-made tables', () => {
  const table = flatTable([
    [3, 8, 20],
    [2, 9, 11],
    [30, 7, 40],
  ]);

  test('three hidden cells in an L are all computed from the margins', () => {
    const pattern = hiding(table, 4, [1, 1], [1, 2], [2, 1]);
    expect(audited(table, pattern).determined.map((cell) => codesOf(table, cell).join('·'))).toEqual([
      'r1·c1',
      'r1·c2',
      'r2·c1',
    ]);
  });

  test('four hidden cells in a square leave none to be computed', () => {
    const pattern = hiding(table, 4, [1, 1], [1, 2], [2, 1], [2, 2]);
    expect(audited(table, pattern)).toMatchObject({ unknown: 4, relations: 4, rank: 3, determined: [], exposed: [] });
    // One prime may divide what decides of a cell; both are gone through, and told by the certificate.
    expect(audited(table, pattern).primes).toEqual([1_073_741_789, 1_073_741_783]);
  });

  test('a lone resident beside a 3 in a published total of 4 knows the 3; a third hidden cell stops it', () => {
    const row = flatTable([
      [1, 3, 12],
      [9, 8, 30],
      [7, 6, 25],
    ]);
    const square = hiding(row, 4, [1, 1], [1, 2], [2, 1], [2, 2]);
    expect(audited(row, square).exposed.map((cell) => codesOf(row, cell).join('·'))).toEqual(['r1·c2']);
    const wider = hiding(row, 4, [1, 1], [1, 2], [1, 3], [2, 1], [2, 2], [3, 2], [3, 3]);
    expect(audited(row, wider)).toMatchObject({ determined: [], exposed: [] });
  });

  test('a small count that is published counts as recoverable', () => {
    const audit = auditPattern(table, hiding(table, 4, [1, 1], [1, 2]), 4, 4, randomFrom('audit'));
    expect(audit).toMatchObject({ cells: 16, primary: 2, suppressed: 2, secondary: 1 });
    expect(audit).toMatchObject({ recoverablePrimary: 2, recoverable: 3 });
  });
});

/** Whether the published cells leave a hidden one any choice, by trying every change of −1, 0 and 1 of every leaf. */
function movable(table: CrossTable, pattern: Uint8Array): ReadonlySet<number> {
  const inner = [...table.leafCells];
  const found = new Set<number>();
  for (let code = 0; code < 3 ** inner.length; code++) {
    const change = new Int32Array(table.counts.length);
    let rest = code;
    for (const cell of inner) {
      change[cell] = (rest % 3) - 1;
      rest = Math.floor(rest / 3);
    }
    addUp(table, change);
    if (change.every((moved, cell) => moved === 0 || pattern[cell] !== 0)) {
      change.forEach((moved, cell) => {
        if (moved !== 0) found.add(cell);
      });
    }
  }
  return found;
}

function addUp(table: CrossTable, change: Int32Array): void {
  const sums: [number, readonly number[]][] = [];
  eachRelation(table, (parent, children) => sums.push([parent, children]));
  // Columns first, so that the margins of rows are there when the total row adds them.
  for (const [parent, children] of sums.toReversed()) {
    change[parent] = children.reduce((sum, child) => sum + (change[child] ?? 0), 0);
  }
}

test('algebra and trying everything agree on which cells of a small table are certain', () => {
  const world = fc.record({
    rows: fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 2,
    }),
    hidden: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  });
  fc.assert(
    fc.property(world, ({ rows, hidden }) => {
      const table = flatTable(rows);
      const pattern = Uint8Array.from(hidden, (hide) => (hide ? 2 : 0));
      const free = movable(table, pattern);
      const certain = [...pattern.keys()].filter((cell) => pattern[cell] !== 0 && !free.has(cell));
      expect(audited(table, pattern).determined).toEqual(certain);
    }),
    { numRuns: 60 },
  );
});

describe.runIf(hasSharedData)(`published patterns${absent}`, () => {
  const mun = ['mun'];
  const cases: readonly (readonly [string, readonly string[], readonly number[]])[] = [
    ['S_leaky_max4', mun, [2364, 3233, 2209, 175, 122, 514]],
    ['S_gauss_max4', mun, [2535, 3290, 2269, 0, 0, 144]],
    ['S_hypercube_max4', mun, [3391, 3822, 2756, 0, 0, 0]],
    ['S_gauss_linked_max4', ['mun', 'org', 'plan'], [3283, 4695, 3012, 0, 0, 35]],
    ['M_leaky_max4', mun, [8850, 11087, 7993, 71, 65, 1591]],
    ['M_gauss_max4', mun, [9290, 11189, 8099, 0, 0, 584]],
  ];
  test.each(cases)(
    '%s: unknown, relations, rank, determined, of which small, open to a lone resident',
    (name, groupings, expected) => {
      const table = sharedTable(name[0] ?? '', ...groupings);
      const pattern = readPattern(table, { name, text: sharedText('sdc', `${name}.csv`) });
      const { unknown, relations, rank, determined, exposed } = audited(table, pattern);
      const small = determined.filter((cell) => pattern[cell] === 1).length;
      expect([unknown, relations, rank, determined.length, small, exposed.length]).toEqual(expected);
    },
  );

  test('the leaky pattern gives away the cells its description names', () => {
    const table = sharedTable('S', 'mun');
    const pattern = readPattern(table, { name: 'S_leaky', text: sharedText('sdc', 'S_leaky_max4.csv') });
    const named = audited(table, pattern).determined.map(
      (cell) => `${codesOf(table, cell).join('×')}=${table.counts[cell]}`,
    );
    expect(named).toEqual(
      expect.arrayContaining(['D0003×Total×a06_17=5', 'M004×W×a65p=4', 'M004×WI×a65p=4', 'M004×WD×child=1']),
    );
  });
});

test('a pattern with a place or status the table does not have is refused', () => {
  const table = flatTable([[1, 2]]);
  const read = (row: string) => () => readPattern(table, { name: 'P.csv', text: `r,c,status\n${row}\n` });
  expect(read('r9,c1,P')).toThrow(expect.objectContaining({ code: 'KV-S4' }));
  expect(read('r1,c1,X')).toThrow(expect.objectContaining({ code: 'KV-S4' }));
  expect(read('r1,c1,P\nr1,c1,S')).toThrow(expect.objectContaining({ code: 'KV-S5' }));
  expect([...read('r1,c1,P\nr1,c2,S')()]).toEqual([0, 0, 0, 0, 1, 2]);
});
