import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { anchorTable } from '../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { ExactEdition, ExactTable } from '../../../src/domain/model/leaf.ts';
import { buildAtoms } from '../../../src/engines/protect/build-atoms.ts';
import { type EarlierEdition, readEarlierEdition } from '../../../src/engines/protect/earlier-edition.ts';
import { gateCountsOf } from '../../../src/engines/protect/gate-counts.ts';
import { groupPlaces } from '../../../src/engines/protect/group-places.ts';
import { prepareRounding } from '../../../src/engines/protect/prepare-rounding.ts';
import { protectEdition } from '../../../src/engines/protect/protect-edition.ts';
import type { ProtectedEdition } from '../../../src/engines/protect/protection-plan.ts';
import { summaryOf } from '../../../src/engines/protect/rounding/rounding-tally.ts';
import { sensitiveRowsOf } from '../../../src/engines/protect/sensitive-rows.ts';
import { stackEditions } from '../../../src/engines/protect/stack-editions.ts';
import { linkedTables, syntheticEdition } from '../../attack/synthetic-edition.ts';
import { axis, counting, directoryOf, exactTable, hmac, protectWorld, seedOf, tableOf, unitOf } from './small-world.ts';

const { units, exact } = syntheticEdition(14, 'versions', 2026);
const groupings = groupPlaces(directoryOf(units));
const atoms = buildAtoms({ units, groupings, counts: [gateCountsOf(exact, anchorTable)], gates: standard.gates });
const plan = {
  definitions: linkedTables,
  units,
  groupings,
  atoms,
  anchors: anchorTable.id,
  rounding: prepareRounding(linkedTables, anchorTable, atoms, groupings),
  rowParts: [],
  rules: standard,
  hmac,
};
const protect = (edition: ExactEdition, seed: number, earlier?: EarlierEdition) =>
  protectEdition(edition, plan, new Map(edition.tables.map((table) => [table.period.id, seedOf(seed)])), { earlier });

function earlierOf(edition: ExactEdition, shown: ProtectedEdition, sameEdition = true): EarlierEdition {
  const definitions = new Map(linkedTables.map((table) => [table.id, table]));
  return readEarlierEdition({
    sealed: { ...edition, anchors: shown.anchors },
    tables: stackEditions(linkedTables, [shown], 20),
    anchors: anchorTable.id,
    sensitive: (table) => {
      const definition = definitions.get(table);
      return definition ? sensitiveRowsOf(definition) : [];
    },
    attributeShare: standard.attributeShare,
    sameEdition,
    units,
  });
}

const tablesOf = (edition: ProtectedEdition) =>
  edition.tables.map(({ table, heads, pooled }) => ({ table, heads, pooled }));

/** The edition with one person more in some cells of one table, as a corrected delivery would have it. */
function corrected(
  edition: ExactEdition,
  changes: readonly { readonly table: number; readonly leaf: number }[],
): ExactEdition {
  const tables = edition.tables.map((table) => ({ ...table, heads: table.heads.slice() }));
  for (const { table, leaf } of changes) {
    const { heads } = must(tables[table % tables.length], 'a table');
    const at = leaf % heads.length;
    heads[at] = (heads[at] ?? 0) + 1;
  }
  return { ...edition, tables };
}

/** True counts of a table's atoms. */
function trueLeaves({ table, units: ids, heads, cellCount }: ExactTable): Int32Array {
  const { tier } = must(
    linkedTables.find(({ id }) => id === table),
    'a table',
  );
  const own = atoms[tier];
  const sums = new Int32Array(own.length * cellCount);
  own.forEach(({ members }, a) => {
    for (const unit of members) {
      const from = ids.indexOf(unit) * cellCount;
      for (let cell = 0; cell < cellCount; cell++)
        sums[a * cellCount + cell] = (sums[a * cellCount + cell] ?? 0) + (heads[from + cell] ?? 0);
    }
  });
  return sums;
}

describe('a new version of the same edition', () => {
  const first = protect(exact, 1);

  test('of the same truth is the same, whatever the seed', () => {
    expect(tablesOf(protect(exact, 1, earlierOf(exact, first)))).toEqual(tablesOf(first));
    expect(tablesOf(protect(exact, 2, earlierOf(exact, first)))).toEqual(tablesOf(first));
    expect(tablesOf(protect(exact, 2))).not.toEqual(tablesOf(first));
  });

  test('differs in leaves that changed, in counted ones that an anchor moved, and nowhere else', () => {
    const change = fc.record({ table: fc.nat(100), leaf: fc.nat(100_000) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const now = corrected(exact, changes);
        const second = protect(now, 1, earlierOf(exact, first));
        let moved = 0;
        second.tables.forEach(({ table, heads }, t) => {
          const [before, after] = [exact, now].map((edition) =>
            trueLeaves(
              must(
                edition.tables.find((one) => one.table === table),
                'a table',
              ),
            ),
          );
          heads.forEach((value, i) => {
            if (before?.[i] === after?.[i] && value !== first.tables[t]?.heads[i]) moved += 1;
          });
        });
        expect(summaryOf([second.tally]).keptMoved ?? 0).toBe(moved);
        expect(moved).toBeLessThan(40);
      }),
      { numRuns: 25 },
    );
  });

  test('is needed: without it an afdeling that nothing happened to changes with its neighbour', () => {
    const plain = tableOf('T02', 1, [counting('herkomst', [axis('herkomst3', ['5', '4', '3'])])]);
    const own = ['0045-1', '0045-2'].map((id) => unitOf(id));
    const world = (edition: readonly number[]) => ({
      edition: 2026,
      tables: [
        exactTable('ANK', 2026, { '0045-1': [300, 150, 200], '0045-2': [300, 150, 200] }),
        exactTable('T02', 2026, { '0045-1': [11, 12, 13], '0045-2': edition }),
      ],
    });
    const heads = protectWorld(own, world([21, 22, 23]), [plain], seedOf(3)).tables[0]?.heads;
    const others = Array.from({ length: 12 }, (_, i) => protectWorld(own, world([21, 22, 24 + i]), [plain], seedOf(3)));
    expect(others.some(({ tables }) => tables[0]?.heads.subarray(0, 3).join() !== heads?.subarray(0, 3).join())).toBe(
      true,
    );
  });
});

describe('a new year', () => {
  test('follows the direction of the year before where two choices are as good, and errs no more', () => {
    const next = syntheticEdition(14, 'versions', 2027).exact;
    const before = protect(exact, 1);
    const alone = protect(next, 1);
    const following = protect(next, 1, earlierOf(exact, before, false));
    const agree = (edition: ProtectedEdition): number =>
      edition.tables.reduce((sum, { table, heads }) => {
        const [old, now] = [exact, next].map((one) =>
          trueLeaves(
            must(
              one.tables.find((t) => t.table === table),
              'a table',
            ),
          ),
        );
        const shown = must(
          before.tables.find((one) => one.table === table),
          'a table',
        ).heads;
        return heads.reduce((count, value, i) => {
          const then = Math.sign((shown[i] ?? 0) - (old?.[i] ?? 0));
          return count + (then !== 0 && then === Math.sign(value - (now?.[i] ?? 0)) ? 1 : 0);
        }, sum);
      }, 0);
    expect(agree(following)).toBeGreaterThan(agree(alone));
    const error = (edition: ProtectedEdition) => summaryOf([edition.tally]).errors.afd?.mean ?? 0;
    expect(error(following)).toBeLessThanOrEqual(error(alone) + 0.1);
  });
});
