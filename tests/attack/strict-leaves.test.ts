import { beforeAll, describe, expect, test } from 'vitest';
import { strictLeavesOf } from '../../src/app/build/protect-strictly.ts';
import { hmacSha256 } from '../../src/app/context/hmac-sha256.ts';
import { standard } from '../../src/domain/definitions/gates/standard.ts';
import { streng } from '../../src/domain/definitions/gates/streng.ts';
import { anchorTable } from '../../src/domain/definitions/tables/index.ts';
import { randomFrom } from '../../src/domain/kernel/random.ts';
import type { Atom } from '../../src/domain/model/atom.ts';
import type { LeafCounts } from '../../src/domain/model/leaf.ts';
import { addOverGroups } from '../../src/engines/protect/add-over-groups.ts';
import { linkMargins } from '../../src/engines/protect/anchors/link-margins.ts';
import { buildAtoms } from '../../src/engines/protect/build-atoms.ts';
import { gateCountsOf } from '../../src/engines/protect/gate-counts.ts';
import { groupPlaces } from '../../src/engines/protect/group-places.ts';
import { prepareRounding } from '../../src/engines/protect/prepare-rounding.ts';
import { protectEdition } from '../../src/engines/protect/protect-edition.ts';
import { stackEditions } from '../../src/engines/protect/stack-editions.ts';
import { directoryOf, seedOf } from '../engines/protect/small-world.ts';
import { narrow, type Ranges, type Relation } from './narrow-ranges.ts';
import { linkedTables, syntheticEdition } from './synthetic-edition.ts';

// The pages without login show strict leaves (n = 10), the others the release's own (n = 5), of the same persons. The
// outsider has both, and knows the residents, households and persons of 16-64 of every afdeling to the last one.

/** Leaves of a table as anybody sees them. */
interface Leaves {
  readonly table: string;
  readonly atoms: readonly Atom[];
  readonly cellCount: number;
  readonly heads: LeafCounts;
  /** Released atoms in each strict one. */
  readonly parts?: readonly number[];
}

const world = syntheticEdition(60, 'attack');
const { units, exact } = world;
const directory = directoryOf(units);
const groupings = groupPlaces(directory);
const atoms = buildAtoms({ units, groupings, counts: [gateCountsOf(exact, anchorTable)], gates: standard.gates });
const rounding = prepareRounding(linkedTables, anchorTable, atoms, groupings);
const plan = { definitions: linkedTables, units, groupings, atoms, anchors: anchorTable.id, rounding, rowParts: [] };
const edition = protectEdition(exact, { ...plan, rules: standard, hmac: hmacSha256 }, new Map([['2026', seedOf(3)]]));
const own: readonly Leaves[] = edition.tables;

let strict: readonly Leaves[] = [];
beforeAll(async () => {
  const tables = stackEditions(linkedTables, [edition], standard.sigmaAtoms);
  const by = { published: linkedTables, anchors: anchorTable, directory, rules: standard, hmac: hmacSha256 };
  strict = [...(await strictLeavesOf({ tables, ...by, merged: [] })).values()];
});

function truthOf({ table, atoms: shown }: Leaves): Int32Array {
  const counted = exact.tables.find((candidate) => candidate.table === table);
  const numbers = new Map(shown.flatMap((atom, a) => atom.members.map((unit) => [unit, a] as const)));
  return counted ? addOverGroups(counted, shown.length, (unit) => numbers.get(unit)).heads : new Int32Array(0);
}

/** What an outsider knows: numbers, and which of them add up to which. */
interface Knowledge {
  readonly ranges: Ranges;
  /** What the numbers really are: no range leaves the truth out, and no sum is believed that does not hold. */
  readonly truth: number[];
  readonly relations: Relation[];
  /** Number of an anchor of some afdelinger together. */
  readonly figures: Map<string, number>;
}

const nothing = (): Knowledge => ({ ranges: { low: [], high: [] }, truth: [], relations: [], figures: new Map() });
const known = ['residents', 'households', 'r1664'].map((id) => {
  const before = anchorTable.blocks.slice(
    0,
    anchorTable.blocks.findIndex((block) => block.id === id),
  );
  return before.reduce((cells, { axes }) => cells + axes.reduce((size, axis) => size * axis.categories.length, 1), 0);
});
const anchors = exact.tables.find(({ table }) => table === anchorTable.id);

function add({ ranges, truth }: Knowledge, count: number, low: number, high: number): number {
  truth.push(count);
  ranges.high.push(Math.max(count, high));
  return ranges.low.push(Math.min(count, low)) - 1;
}

function relate({ relations, truth }: Knowledge, relation: Relation): void {
  if (relation.reduce((sum, { number, sign }) => sum + sign * (truth[number] ?? 0), 0) === 0) relations.push(relation);
}

/** The anchor of an atom: exactly known, or anything. */
function figureOf(knowledge: Knowledge, { id, members }: Atom, cell: number): number {
  const key = `${id} ${cell}`;
  const count = members.reduce(
    (sum, unit) => sum + (anchors?.heads[anchors.units.indexOf(unit) * anchors.cellCount + cell] ?? 0),
    0,
  );
  const made =
    knowledge.figures.get(key) ??
    (known.includes(cell) ? add(knowledge, count, count, count) : add(knowledge, count, 0, 100_000));
  knowledge.figures.set(key, made);
  return made;
}

/** Takes the leaves of all tables in, with the margins they share. @returns the number of each table's first leaf. */
function learn(
  knowledge: Knowledge,
  tables: readonly Leaves[],
  rangeOf: (shown: number, parts: number) => readonly [number, number],
) {
  return tables.map((leaves) => {
    const { table, cellCount, heads, parts } = leaves;
    const truth = truthOf(leaves);
    const numbers = [...heads].map((value, leaf) => {
      const [low, high] = rangeOf(value, parts?.[Math.floor(leaf / cellCount)] ?? 1);
      return add(knowledge, truth[leaf] ?? 0, low, high);
    });
    const definition = linkedTables.find(({ id }) => id === table);
    for (const link of definition ? linkMargins(definition, anchorTable) : []) {
      leaves.atoms.forEach((atom, a) => {
        const cells = link.cells.map((cell) => ({ number: numbers[a * cellCount + cell] ?? 0, sign: 1 as const }));
        const sums = link.anchors.map((cell) => ({ number: figureOf(knowledge, atom, cell), sign: -1 as const }));
        relate(knowledge, [...cells, ...sums]);
      });
    }
    return numbers;
  });
}

const ofRelease = (shown: number): readonly [number, number] => [
  shown === 0 ? 0 : Math.max(1, shown - standard.n + 1),
  shown + standard.n - 1,
];
// Of so many released leaves, each up to n − 1 from the truth, to the strict base, a second step at most.
const ofStrict = (shown: number, parts: number): readonly [number, number] => {
  const reach = 2 * streng.n - 1 + parts * (standard.n - 1);
  return [Math.max(0, shown - reach), shown === 0 ? streng.n - 1 + parts * (standard.n - 1) : shown + reach];
};

/** Small leaves, and how many of them are left with fewer whole numbers than the rules ask for. */
function pinned(
  tables: readonly Leaves[],
  numbers: readonly (readonly number[])[],
  { low, high }: Ranges,
  rules: { readonly n: number; readonly W: number },
) {
  let [small, narrowed] = [0, 0];
  tables.forEach((leaves, t) => {
    truthOf(leaves).forEach((count, leaf) => {
      if (count === 0 || count >= rules.n) return;
      const number = numbers[t]?.[leaf] ?? 0;
      expect(low[number]).toBeLessThanOrEqual(count);
      expect(high[number]).toBeGreaterThanOrEqual(count);
      small += 1;
      if ((high[number] ?? 0) - (low[number] ?? 0) + 1 < rules.W) narrowed += 1;
    });
  });
  return { small, narrowed };
}

/** A strict leaf is the released leaves of its atom together. */
function layTogether(
  knowledge: Knowledge,
  ownNumbers: readonly (readonly number[])[],
  strictNumbers: readonly (readonly number[])[],
): void {
  strict.forEach((leaves, t) => {
    const at = own.findIndex(({ table }) => table === leaves.table);
    const inside = own[at]?.atoms ?? [];
    leaves.atoms.forEach(({ members }, a) => {
      const parts = [...inside.keys()].filter((part) => inside[part]?.members.every((unit) => members.includes(unit)));
      for (let cell = 0; cell < leaves.cellCount; cell++) {
        const whole = { number: strictNumbers[t]?.[a * leaves.cellCount + cell] ?? 0, sign: -1 as const };
        const leavesOfParts = parts.map((part) => ({
          number: ownNumbers[at]?.[part * leaves.cellCount + cell] ?? 0,
          sign: 1 as const,
        }));
        relate(knowledge, [...leavesOfParts, whole]);
      }
    });
  });
}

/** What the release's own leaves leave open, with something beside or without. */
function rangesOfOwn(beside?: { readonly leaves: readonly Leaves[]; readonly rangeOf: typeof ofStrict }) {
  const knowledge = nothing();
  const numbers = learn(knowledge, own, ofRelease);
  if (beside) layTogether(knowledge, numbers, learn(knowledge, beside.leaves, beside.rangeOf));
  narrow(knowledge.ranges, knowledge.relations);
  const { low, high } = knowledge.ranges;
  const found = {
    low: numbers.flat().map((number) => low[number]),
    high: numbers.flat().map((number) => high[number]),
  };
  return { found, pinned: pinned(own, numbers, knowledge.ranges, standard) };
}

describe('the leaves of pages without login', () => {
  test('A4, A5: the exact totals of every afdeling, all margins and 2,000 sums of strict leaves pin nobody', () => {
    const knowledge = nothing();
    const numbers = learn(knowledge, strict, ofStrict);
    const random = randomFrom('strict sums');
    for (let query = 0; query < 2_000; query++) {
      const t = random.integer(strict.length);
      const { atoms: all = [], cellCount = 1, heads = new Int32Array(0), parts = [] } = strict[t] ?? {};
      const cell = random.integer(cellCount);
      const chosen = random.shuffle([...all.keys()]).slice(0, 1 + random.integer(20));
      const ranges = chosen.map((atom) => ofStrict(heads[atom * cellCount + cell] ?? 0, parts[atom] ?? 1));
      const leaves = chosen.map((atom) => ({ number: numbers[t]?.[atom * cellCount + cell] ?? 0, sign: 1 as const }));
      const count = leaves.reduce((total, { number }) => total + (knowledge.truth[number] ?? 0), 0);
      const side = (of: 0 | 1) => ranges.reduce((total, range) => total + range[of], 0);
      relate(knowledge, [...leaves, { number: add(knowledge, count, side(0), side(1)), sign: -1 }]);
    }
    narrow(knowledge.ranges, knowledge.relations);
    const { small, narrowed } = pinned(strict, numbers, knowledge.ranges, streng);
    expect(small).toBeGreaterThan(500);
    expect(narrowed).toBe(0);
  });

  test('beside the release’s own leaves they tell nothing more of anybody: they are made of them', () => {
    const alone = rangesOfOwn();
    const both = rangesOfOwn({ leaves: strict, rangeOf: ofStrict });
    expect(alone.pinned).toMatchObject({ narrowed: 0 });
    expect(both.pinned).toEqual(alone.pinned);
    expect(both.found).toEqual(alone.found);
  });
});

describe('controls: a rule taken out', () => {
  const drawn = (seed: string, leaves: Leaves, isRounded: (count: number) => boolean): Leaves => {
    const random = randomFrom(seed);
    const round = (count: number) => {
      const rest = count % streng.n;
      return count - rest + (random.uniform() * streng.n < rest ? streng.n : 0);
    };
    return { ...leaves, heads: truthOf(leaves).map((count) => (isRounded(count) ? round(count) : count)) };
  };

  test('strict leaves rounded from the true ones say more beside the release’s own', () => {
    const fromTruth = strict.map((leaves) => drawn(`true ${leaves.table}`, leaves, () => true));
    const oneStep = (shown: number): readonly [number, number] => [
      shown === 0 ? 0 : Math.max(1, shown - streng.n + 1),
      shown + streng.n - 1,
    ];
    const alone = rangesOfOwn();
    const both = rangesOfOwn({ leaves: fromTruth, rangeOf: oneStep });
    const narrower = both.found.low.filter(
      (low, i) => low !== alone.found.low[i] || both.found.high[i] !== alone.found.high[i],
    );
    expect(narrower.length).toBeGreaterThan(100);
  });

  test('only the small ones rounded, the same outsider finds dozens of numbers', () => {
    const smallOnly = strict.map((leaves) => drawn(`small ${leaves.table}`, leaves, (count) => count < streng.n));
    const knowledge = nothing();
    const numbers = learn(knowledge, smallOnly, (shown) => {
      if (shown === 0) return [0, streng.n - 1];
      return shown === streng.n ? [1, streng.n] : [shown, shown];
    });
    narrow(knowledge.ranges, knowledge.relations);
    expect(pinned(smallOnly, numbers, knowledge.ranges, streng).narrowed).toBeGreaterThan(20);
  });
});
