import { describe, expect, test } from 'vitest';
import { standard } from '../../src/domain/definitions/gates/standard.ts';
import { anchorTable } from '../../src/domain/definitions/tables/index.ts';
import { randomFrom } from '../../src/domain/kernel/random.ts';
import { addOverGroups } from '../../src/engines/protect/add-over-groups.ts';
import { linkMargins } from '../../src/engines/protect/anchors/link-margins.ts';
import { buildAtoms } from '../../src/engines/protect/build-atoms.ts';
import { gateCountsOf } from '../../src/engines/protect/gate-counts.ts';
import { groupPlaces } from '../../src/engines/protect/group-places.ts';
import { prepareRounding } from '../../src/engines/protect/prepare-rounding.ts';
import { protectEdition } from '../../src/engines/protect/protect-edition.ts';
import type { ProtectedLeaves } from '../../src/engines/protect/protection-plan.ts';
import { directoryOf, hmac, seedOf } from '../engines/protect/small-world.ts';
import { narrow, type Ranges, type Relation } from './narrow-ranges.ts';
import { linkedTables, type SyntheticEdition, syntheticEdition } from './synthetic-edition.ts';

const { n, W } = standard;

function protect({ units, exact }: SyntheticEdition, seed: number) {
  const groupings = groupPlaces(directoryOf(units));
  const atoms = buildAtoms({ units, groupings, counts: [gateCountsOf(exact, anchorTable)], gates: standard.gates });
  const rounding = prepareRounding(linkedTables, anchorTable, atoms, groupings);
  const plan = { definitions: linkedTables, units, groupings, atoms, anchors: 'ANK', rounding, rowParts: [] };
  const years = new Map([[String(exact.edition), seedOf(seed)]]);
  return { edition: protectEdition(exact, { ...plan, rules: standard, hmac }, years), groupings };
}

function truthOf({ exact }: SyntheticEdition, shown: ProtectedLeaves): Int32Array {
  const table = exact.tables.find(({ table: id }) => id === shown.table);
  const numbers = new Map(shown.atoms.flatMap((atom, a) => atom.members.map((unit) => [unit, a] as const)));
  return table ? addOverGroups(table, shown.atoms.length, (unit) => numbers.get(unit)).heads : new Int32Array(0);
}

/** What the outsider starts from: every leaf as 4.1 leaves it open. */
function startRanges(shown: readonly ProtectedLeaves[]): Ranges {
  const values = shown.flatMap((table) => [...table.heads]);
  return {
    low: values.map((value) => Math.max(0, value - n + 1)),
    high: values.map((value) => value + n - 1),
  };
}

/** Small leaves of which the outsider is left with fewer than W candidates, the truth among them. */
function pinned(world: SyntheticEdition, shown: readonly ProtectedLeaves[], { low, high }: Ranges) {
  let at = 0;
  let small = 0;
  let narrowed = 0;
  for (const table of shown) {
    for (const exact of truthOf(world, table)) {
      const [from, to] = [low[at] ?? 0, high[at] ?? 0];
      at += 1;
      if (exact === 0 || exact >= n) continue;
      small += 1;
      if (to - from + 1 < W && from <= exact && exact <= to) narrowed += 1;
    }
  }
  return { small, narrowed };
}

const world = syntheticEdition(60, 'attack');
const { edition, groupings } = protect(world, 3);
const shown = edition.tables;

describe('the release of a synthetic edition of eight tables on the same persons', () => {
  test('A1: 10,000 random sums of 1-20 afdelinger are what anyone can add up from the leaves, and tell no more', () => {
    const random = randomFrom('unions');
    const [table] = shown.filter(({ table: id }) => id === 'T02');
    const members = table?.atoms.length ?? 0;
    const differences = new Map<number, Set<number>>();
    for (let query = 0; query < 10_000; query++) {
      const size = 1 + random.integer(20);
      const chosen = [...random.shuffle(Array.from({ length: members }, (_, a) => a)).slice(0, size)];
      const target = random.integer(members);
      const without = chosen.filter((atom) => atom !== target);
      const cell = random.integer(table?.cellCount ?? 1);
      const sum = (atoms: readonly number[]) =>
        atoms.reduce((total, atom) => total + (table?.heads[atom * table.cellCount + cell] ?? 0), 0);
      const leaf = target * (table?.cellCount ?? 1) + cell;
      differences.set(leaf, (differences.get(leaf) ?? new Set()).add(sum([...without, target]) - sum(without)));
    }
    for (const [leaf, found] of differences) expect([...found]).toEqual([table?.heads[leaf]]);
  });

  test('A2: sums of an organisation or kommune less some of its afdelinger are the leaves of the rest', () => {
    for (const table of shown) {
      const truth = truthOf(world, table);
      for (const units of [...groupings.org.values(), ...groupings.kom.values()]) {
        const inside = [...table.atoms.keys()].filter((a) => table.atoms[a]?.members.every((u) => units.includes(u)));
        const margin = (values: Int32Array) =>
          inside.reduce((sum, atom) => sum + (values[atom * table.cellCount] ?? 0), 0);
        expect(Math.abs(margin(table.heads) - margin(truth))).toBeLessThanOrEqual(inside.length * (2 * n - 1));
        expect(margin(table.heads) % n).toBe(0);
      }
    }
  });

  test('A4 and A5: the exact residents and households of every afdeling, and every margin two tables share, pin nobody', () => {
    const ranges = startRanges(shown);
    const relations = sharedRelations(world, shown, ranges);
    narrow(ranges, relations);
    const { small, narrowed } = pinned(world, shown, ranges);
    expect(small).toBeGreaterThan(1000);
    expect(narrowed).toBe(0);
  });

  test('control: rounding only the small leaves, table by table, lets the same outsider pin many of them', () => {
    const random = randomFrom('small leaves only');
    const smallOnly = shown.map((table) => {
      const round = (count: number) => (random.uniform() * n < count ? n : 0);
      const heads = truthOf(world, table).map((count) => (count > 0 && count < n ? round(count) : count));
      return { ...table, heads };
    });
    const values = smallOnly.flatMap((table) => [...table.heads]);
    const ranges: Ranges = {
      low: values.map((value) => (value > n ? value : Math.min(1, value))),
      high: values.map((value) => (value > 0 ? value : n - 1)),
    };
    narrow(ranges, sharedRelations(world, smallOnly, ranges));
    expect(pinned(world, smallOnly, ranges).narrowed).toBeGreaterThan(100);
  });

  test('A5: margins shared by tables are the same figure, but for those counted as missed', () => {
    const seen = new Map<string, number>();
    let different = 0;
    for (const table of shown) {
      const definition = linkedTables.find(({ id }) => id === table.table);
      for (const link of definition ? linkMargins(definition, anchorTable) : []) {
        table.atoms.forEach((atom, a) => {
          const key = `${atom.id} ${link.anchors.join('+')}`;
          const value = link.cells.reduce((sum, cell) => sum + (table.heads[a * table.cellCount + cell] ?? 0), 0);
          if ((seen.get(key) ?? value) !== value) different += 1;
          seen.set(key, seen.get(key) ?? value);
        });
      }
    }
    expect(seen.size).toBeGreaterThan(500);
    expect(different).toBeLessThanOrEqual(edition.tally.anchorsMissed);
  });
});

describe('A3: two releases of one period, and two years of the same people', () => {
  test('the same period built again with the same seed is the same, so subtracting tells nothing', () => {
    expect(protect(world, 3).edition.tables).toEqual(shown);
  });

  test('two years of unchanged people rounded by their own seeds leave every small leaf at least W candidates', () => {
    const again = syntheticEdition(60, 'attack', 2027);
    const other = protect(again, 4).edition.tables;
    const [first, second] = [startRanges(shown), startRanges(other)];
    const both = {
      low: first.low.map((low, i) => Math.max(low, second.low[i] ?? 0)),
      high: first.high.map((high, i) => Math.min(high, second.high[i] ?? 0)),
    };
    expect(pinned(world, shown, both).narrowed).toBe(0);
  });
});

/**
 * Margins that tables share as relations between their leaves and one unknown true figure per atom; what the outsider
 * knows exactly is that figure's range. Adds the unknown figures to the ranges.
 */
function sharedRelations(
  edition: SyntheticEdition,
  tables: readonly ProtectedLeaves[],
  ranges: Ranges,
): readonly Relation[] {
  const relations: Relation[] = [];
  const figures = new Map<string, number>();
  const exactTotals = truthOf(edition, mustTable(tables, 'T00'));
  let from = 0;
  for (const table of tables) {
    const definition = linkedTables.find(({ id }) => id === table.table);
    for (const link of definition ? linkMargins(definition, anchorTable) : []) {
      table.atoms.forEach((atom, a) => {
        const figureOf = (cell: number) => {
          const key = `${atom.id} ${cell}`;
          const known = figures.get(key);
          if (known !== undefined) return known;
          const made = ranges.low.push(0) - 1;
          ranges.high.push(100_000);
          figures.set(key, made);
          return made;
        };
        const cells = link.cells.map((cell) => ({ number: from + a * table.cellCount + cell, sign: 1 as const }));
        relations.push([...cells, ...link.anchors.map((cell) => ({ number: figureOf(cell), sign: -1 as const }))]);
      });
    }
    from += table.heads.length;
  }
  const totals = mustTable(tables, 'T00');
  const numbers = new Map(totals.atoms.flatMap((atom, a) => atom.members.map((unit) => [unit, a] as const)));
  for (const atom of tables.flatMap((table) => table.atoms)) {
    for (const [position, cell] of [0, householdsCell].entries()) {
      const figure = figures.get(`${atom.id} ${cell}`);
      if (figure === undefined) continue;
      const known = atom.members.reduce(
        (sum, unit) => sum + (exactTotals[(numbers.get(unit) ?? 0) * 2 + position] ?? 0),
        0,
      );
      ranges.low[figure] = known;
      ranges.high[figure] = known;
    }
  }
  return relations;
}

const householdsCell = anchorTable.blocks
  .slice(
    0,
    anchorTable.blocks.findIndex(({ id }) => id === 'households'),
  )
  .reduce((cells, block) => cells + block.axes.reduce((size, axis) => size * axis.categories.length, 1), 0);

function mustTable(tables: readonly ProtectedLeaves[], id: string): ProtectedLeaves {
  const found = tables.find(({ table }) => table === id);
  if (!found) throw new Error(id);
  return found;
}
