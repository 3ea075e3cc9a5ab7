import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { anchorTable, tables, totalsTable } from '../../../src/domain/definitions/tables/index.ts';
import type { ExactTable } from '../../../src/domain/model/leaf.ts';
import type { TableDefinition } from '../../../src/domain/model/table-definition.ts';
import { planAnchors } from '../../../src/engines/protect/anchors/anchor-plan.ts';
import { linkMargins } from '../../../src/engines/protect/anchors/link-margins.ts';
import { buildAtoms } from '../../../src/engines/protect/build-atoms.ts';
import { gateCountsOf } from '../../../src/engines/protect/gate-counts.ts';
import { groupPlaces } from '../../../src/engines/protect/group-places.ts';
import { prepareRounding } from '../../../src/engines/protect/prepare-rounding.ts';
import { protectEdition } from '../../../src/engines/protect/protect-edition.ts';
import type { ProtectedEdition } from '../../../src/engines/protect/protection-plan.ts';
import { layoutOf } from '../../../src/engines/protect/table-layout.ts';
import { directoryOf, hmac, seedOf, unitOf, yearOf } from './small-world.ts';

const published = [totalsTable, ...tables];
const named = (id: string): TableDefinition => {
  const found = published.find((definition) => definition.id === id);
  if (!found) throw new Error(id);
  return found;
};
const anchorNames = layoutOf(anchorTable).flatMap(({ block, size }) =>
  Array.from({ length: size }, (_, i) => (size === 1 ? block.id : (block.axes[0]?.categories[i]?.code ?? ''))),
);
const linksOf = (id: string) =>
  linkMargins(named(id), anchorTable).map(({ cells, anchors }) => ({
    cells: cells.length,
    anchors: anchors.map((cell) => anchorNames[cell]).join('+'),
  }));

describe('which margins of the standard tables are shared figures, read off their definitions', () => {
  test('T02 shares each age group and each origin', () => {
    expect(linksOf('T02').map(({ anchors }) => anchors)).toEqual(
      expect.arrayContaining(['B00_06', 'B07_17', 'B18_24', 'B25_29', 'B30_59', 'B60_64', 'B65_', '5', '4', '3']),
    );
  });

  test('T20 counts residents of 15 and over, and the ages between that the main groups make up', () => {
    expect(linksOf('T20')).toEqual([
      { cells: 1, anchors: 'B18_24+B25_29' },
      { cells: 1, anchors: 'B30_59+B60_64+B65_' },
      { cells: 3, anchors: 'r15' },
    ]);
  });

  test('moves by origin and by household type share all in-movers', () => {
    expect(linksOf('T10')).toEqual([{ cells: 30, anchors: 'in_movers' }]);
    expect(linksOf('T11')).toEqual([{ cells: 11, anchors: 'in_movers' }]);
  });

  test('children in daycare share nothing: their age is that of the autumn', () => {
    expect(linksOf('T08')).toEqual([]);
  });

  test('the young of T15 share 18-24 and 25-29, and are not taken for all of 15 and over', () => {
    expect(linksOf('T15').map(({ anchors }) => anchors)).toEqual(['B18_24', 'B25_29']);
  });
});

test('7-17 is cut at 15 and 16, so that 15 and over less 18 and over is a figure of its own', () => {
  const everywhere = new Map(anchorNames.map((_, cell) => [cell, 1 as const]));
  const ages = planAnchors(anchorTable, everywhere).steps.find(({ segments }) => segments.length > 4);
  const parts = (name: string) => ages?.sums.find(({ cell }) => anchorNames[cell] === name)?.segments;
  expect(parts('B07_17')).toEqual([1, 2, 3]);
  expect(parts('r15')).toEqual([4, 5, 6, 7, 8, 2, 3]);
  expect(parts('r1664')).toEqual([4, 5, 6, 7, 3]);
  expect(parts('r1864')).toEqual([4, 5, 6, 7]);
});

const age = [2, 11, 9, 9, 30, 5, 12];

/** An afdeling's residents as seven ages × three origins. */
interface Afdeling {
  readonly id: string;
  readonly ages: readonly (readonly number[])[];
}

const afdelinger: fc.Arbitrary<readonly Afdeling[]> = fc
  .array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 21, maxLength: 21 }), { minLength: 4, maxLength: 8 })
  .map((worlds) =>
    worlds.map((jitter, i) => ({
      id: `0045-${100 + i}`,
      ages: age.map((typical, a) => [0, 1, 2].map((o) => Math.max(0, typical + (jitter[a * 3 + o] ?? 0) - 3))),
    })),
  );

function table(id: string, world: readonly Afdeling[], cells: (afdeling: Afdeling) => readonly number[]): ExactTable {
  const heads = world.flatMap((afdeling) => [...cells(afdeling)]);
  return {
    table: id,
    period: yearOf(2026),
    units: world.map((afdeling) => afdeling.id),
    cellCount: heads.length / world.length,
    heads: Int32Array.from(heads),
  };
}

const add = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

function protectAll(world: readonly Afdeling[], seed: number): ProtectedEdition {
  const anchors = (a: Afdeling): readonly number[] => {
    const ages = a.ages.map(add);
    const [, young = 0] = ages;
    const adults = add(ages.slice(2, 6));
    const residents = add(ages);
    const origins = [0, 1, 2].map((o) => add(a.ages.map((row) => row[o] ?? 0)));
    const r15 = Math.floor(young / 3) + adults + (ages[6] ?? 0);
    const r1664 = Math.floor(young / 4) + adults;
    return [residents, ...ages, r15, r1664, adults, 60, 0, 0, 0, 0, ...origins];
  };
  const t02 = (a: Afdeling) => [0, 1, 2].flatMap((o) => a.ages.map((row) => row[o] ?? 0));
  const exact = {
    edition: 2026,
    tables: [
      table('ANK', world, anchors),
      table('T00', world, (a) => [add(a.ages.flat()), 60]),
      table('T02', world, t02),
      table('T07', world, (a) => [add(a.ages[0] ?? []), 0, 0, add(a.ages[1] ?? []), 0, 0]),
    ],
  };
  const units = world.map((afdeling) => unitOf(afdeling.id));
  const groupings = groupPlaces(directoryOf(units));
  const atoms = buildAtoms({ units, groupings, counts: [gateCountsOf(exact, anchorTable)], gates: standard.gates });
  const rounding = prepareRounding(published, anchorTable, atoms, groupings);
  const plan = { definitions: published, units, groupings, atoms, anchors: 'ANK', rounding, rowParts: [] };
  return protectEdition(exact, { ...plan, rules: standard, hmac }, new Map([['2026', seedOf(seed)]]));
}

describe('after protection', () => {
  test('residents, ages and children are the same figure in every table that has them, or the miss is counted', () => {
    fc.assert(
      fc.property(afdelinger, fc.nat(255), (world, seed) => {
        const edition = protectAll(world, seed);
        const [t00, t02, t07] = edition.tables;
        expect(t02?.atoms.length).toBe(world.length);
        let different = 0;
        for (let atom = 0; atom < world.length; atom++) {
          const cells = [...(t02?.heads.subarray(atom * 21, atom * 21 + 21) ?? [])];
          const ageRow = (a: number) => [0, 1, 2].reduce((sum, o) => sum + (cells[o * 7 + a] ?? 0), 0);
          if (add(cells) !== t00?.heads[atom * 2]) different += 1;
          if (ageRow(0) !== t07?.heads[atom * 6]) different += 1;
          if (ageRow(1) !== t07?.heads[atom * 6 + 3]) different += 1;
        }
        expect(different).toBeLessThanOrEqual(edition.tally.anchorsMissed);
        expect(edition.tally.anchorsMissed).toBeLessThanOrEqual(2);
      }),
      { numRuns: 25 },
    );
  });

  test('a leaf is less than 2n from the truth, and n or more only where it is counted', () => {
    fc.assert(
      fc.property(afdelinger, fc.nat(255), (world, seed) => {
        const { tables: shown, tally } = protectAll(world, seed);
        const truth = world.flatMap((a) => [0, 1, 2].flatMap((o) => a.ages.map((row) => row[o] ?? 0)));
        const errors = truth.map((exact, i) => Math.abs((shown[1]?.heads[i] ?? 0) - exact));
        expect(Math.max(...errors)).toBeLessThan(2 * standard.n);
        expect(errors.filter((error) => error >= standard.n).length).toBeLessThanOrEqual(tally.secondSteps);
      }),
      { numRuns: 15 },
    );
  });
});
