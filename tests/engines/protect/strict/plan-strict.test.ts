import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standard } from '../../../../src/domain/definitions/gates/standard.ts';
import { streng } from '../../../../src/domain/definitions/gates/streng.ts';
import type { ExactEdition, ProtectedTable } from '../../../../src/domain/model/leaf.ts';
import { protectEdition } from '../../../../src/engines/protect/protect-edition.ts';
import { stackEditions } from '../../../../src/engines/protect/stack-editions.ts';
import { finishStrict, planStrict } from '../../../../src/engines/protect/strict/plan-strict.ts';
import {
  axis,
  counting,
  directoryOf,
  exactTable,
  hmac,
  protectWorld,
  seedOf,
  tableOf,
  unitOf,
} from '../small-world.ts';

// Six afdelinger of 150 residents in one kommune: each passes the release's gate, none the strict one of 300.
const ids = ['0045-1', '0045-2', '0045-3', '0045-4', '0045-5', '0045-6'];
const units = ids.map((id) => unitOf(id));
const households = { ...counting('households'), view: 'households' as const };
const totals = tableOf('T00', 0, [counting('residents'), households]);
const anchors = tableOf('ANK', 0, [counting('residents'), households, counting('r1664')]);
const origin = tableOf('T02', 1, [counting('herkomst', [axis('herkomst3', ['5', '4', '3'])])]);
const definitions = [totals, origin];

type World = readonly (readonly [number, number, number])[];

function released(world: World, seed = 1): ReadonlyMap<string, ProtectedTable> {
  const by = (of: (leaf: readonly [number, number, number]) => readonly number[]) =>
    Object.fromEntries(ids.map((id, i) => [id, of(world[i] ?? [0, 0, 0])]));
  const residents = (leaf: readonly number[]) => leaf.reduce((sum, count) => sum + count, 0);
  const exact: ExactEdition = {
    edition: 2026,
    tables: [
      exactTable(
        'ANK',
        2026,
        by((leaf) => [residents(leaf), 60, 100]),
      ),
      exactTable(
        'T00',
        2026,
        by((leaf) => [residents(leaf), 60]),
      ),
      exactTable(
        'T02',
        2026,
        by((leaf) => leaf),
      ),
    ],
  };
  return stackEditions(definitions, [protectWorld(units, exact, definitions, seedOf(seed))], standard.sigmaAtoms);
}

function strictOf(tables: ReadonlyMap<string, ProtectedTable>): ReadonlyMap<string, ProtectedTable> {
  const directory = directoryOf(units);
  const input = { tables, definitions, anchors, directory, standardRules: standard, rules: streng, hmac };
  const { editions, plan, seeds } = planStrict(input);
  return finishStrict(
    input,
    editions.map((edition) => protectEdition(edition, plan, seeds)),
  );
}

// σ is left out: the release tells it of its own leaves, and there it is measured on the truth.
const headsOf = (tables: ReadonlyMap<string, ProtectedTable>) =>
  [...tables].map(([id, { atoms, heads, parts }]) => [id, atoms, [...heads], parts]);

const leaf = fc.tuple(fc.integer({ min: 100, max: 120 }), fc.nat(20), fc.nat(12));
const worlds = fc.tuple(leaf, leaf, leaf, leaf, leaf, leaf);

test('strict leaves are multiples of 10, near the released sums, and their atoms pass the strict gate', () => {
  fc.assert(
    fc.property(worlds, fc.nat(255), (world, seed) => {
      const own = released(world, seed);
      const strict = strictOf(own);
      for (const [id, table] of strict) {
        const standardTable = own.get(id);
        if (!standardTable) throw new Error(id);
        for (const value of table.heads) expect(value % 10).toBe(0);
        table.atoms.forEach(({ members }, a) => {
          const inside = standardTable.atoms.filter((atom) => members.includes(atom.id)).map((atom) => atom.id);
          expect(inside).toEqual(members);
          expect(table.parts?.[a]).toBe(members.length);
          for (let cell = 0; cell < table.cellCount; cell++) {
            const sum = standardTable.atoms.reduce(
              (total, atom, i) =>
                members.includes(atom.id) ? total + (standardTable.heads[i * table.cellCount + cell] ?? 0) : total,
              0,
            );
            expect(Math.abs((table.heads[a * table.cellCount + cell] ?? 0) - sum)).toBeLessThan(20);
          }
        });
      }
      const shown = own.get('T00');
      for (const { members } of strict.get('T02')?.atoms ?? []) {
        const of = (cell: number) =>
          members.reduce((sum, id) => sum + (shown?.heads[ids.indexOf(id) * 2 + cell] ?? 0), 0);
        expect(of(0)).toBeGreaterThanOrEqual(300);
        expect(of(1)).toBeGreaterThanOrEqual(100);
      }
    }),
    { numRuns: 60 },
  );
});

test('two true worlds with the same released leaves have the same strict leaves', () => {
  let compared = 0;
  fc.assert(
    fc.property(worlds, worlds, (one, other) => {
      // The other world is made to look the same: each of its counts is one that rounds to the same multiple of 5.
      const a = released(one);
      const near = one.map(
        ([x, y, z], i) => [x, y, z + ((other[i]?.[2] ?? 0) % 4 === 0 && z % 5 > 1 ? 1 : 0)] as const,
      );
      const differs = String(near) !== String(one);
      const b = released(near);
      const same = [...a].every(([id, table]) => String(table.heads) === String(b.get(id)?.heads));
      if (same && differs) compared += 1;
      if (same) expect(headsOf(strictOf(b))).toEqual(headsOf(strictOf(a)));
    }),
    { numRuns: 150 },
  );
  expect(compared).toBeGreaterThan(0);
});

test('a released leaf by itself keeps its certain band, merged ones count as as many', () => {
  const strict = strictOf(released(ids.map(() => [120, 20, 10] as const)));
  expect(strict.get('T00')?.parts).toEqual([1, 1, 1, 1, 1, 1]);
  expect(strict.get('T02')?.parts).toEqual([2, 2, 2]);
});
