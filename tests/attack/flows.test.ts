import { describe, expect, test } from 'vitest';
import { movesBetween } from '../../src/domain/definitions/flows/moves-between.ts';
import { standard } from '../../src/domain/definitions/gates/standard.ts';
import { anchorTable, tables } from '../../src/domain/definitions/tables/index.ts';
import { must } from '../../src/domain/kernel/invariant.ts';
import { randomFrom } from '../../src/domain/kernel/random.ts';
import type { ExactEdition, ExactTable } from '../../src/domain/model/leaf.ts';
import { groupPlaces } from '../../src/engines/protect/group-places.ts';
import { prepareRounding } from '../../src/engines/protect/prepare-rounding.ts';
import { protectEdition } from '../../src/engines/protect/protect-edition.ts';
import type { ProtectedEdition } from '../../src/engines/protect/protection-plan.ts';
import { directoryOf, hmac, seedOf, unitOf } from '../engines/protect/small-world.ts';
import { yearBefore } from '../engines/query/small-world.ts';
import { narrow, type Ranges, type Relation } from './narrow-ranges.ts';

const { n, W } = standard;
const period = yearBefore(2026);
const movers = tables.filter(({ id }) => [movesBetween.inTable, movesBetween.outTable].includes(id));
const units = Array.from({ length: 40 }, (_, i) =>
  unitOf(`${String(100 + (i % 5)).padStart(4, '0')}-${10000 + i}`, String(101 + (i % 3))),
).sort((a, b) => (a.id < b.id ? -1 : 1));
const ends = [...units.map(({ id }) => id), 'kom:101', 'kom:102', 'kom:751', 'udland'].sort();

/** Moves as the sector has them: most flows of one or two persons, larger ones to and from homes outside. */
function inventedEdition(): ExactEdition {
  const random = randomFrom('flows');
  const [from, to, persons]: [number[], number[], number[]] = [[], [], []];
  const counted = movers.map((definition): ExactTable & { heads: Int32Array } => {
    const cellCount = must(definition.blocks[0], 'a block').axes.reduce(
      (size, axis) => size * axis.categories.length,
      1,
    );
    return {
      table: definition.id,
      period,
      units: units.map(({ id }) => id),
      cellCount,
      heads: new Int32Array(units.length * cellCount),
    };
  });
  const count = (table: (typeof counted)[number] | undefined, unit: number) => {
    if (!table || unit < 0) return;
    const at = unit * table.cellCount + random.integer(table.cellCount);
    table.heads[at] = (table.heads[at] ?? 0) + 1;
  };
  const place = new Map(units.map(({ id }, u) => [id, u]));
  for (const [f, origin] of ends.entries()) {
    for (const [t, destination] of ends.entries()) {
      const isInner = place.has(origin) && place.has(destination);
      if (f === t || !(place.has(origin) || place.has(destination))) continue;
      const heads = isInner ? Math.max(0, random.integer(14) - 9) : random.integer(13);
      if (heads === 0) continue;
      from.push(f);
      to.push(t);
      persons.push(heads);
      for (let i = 0; i < heads; i++) {
        count(
          counted.find(({ table }) => table === movesBetween.inTable),
          place.get(destination) ?? -1,
        );
        count(
          counted.find(({ table }) => table === movesBetween.outTable),
          place.get(origin) ?? -1,
        );
      }
    }
  }
  const flows = {
    period,
    ends,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    persons: Int32Array.from(persons),
  };
  return { edition: 2026, tables: counted, flows };
}

const exact = inventedEdition();
const atoms = units.map(({ id }) => ({ id, members: [id] }));
const byTier = { 0: atoms, 1: atoms, 2: atoms, 3: atoms, 4: atoms };
const groupings = groupPlaces(directoryOf(units));
const shown: ProtectedEdition = protectEdition(
  exact,
  {
    definitions: movers,
    units,
    groupings,
    atoms: byTier,
    anchors: anchorTable.id,
    rounding: prepareRounding(movers, anchorTable, byTier, groupings),
    rowParts: [],
    rules: standard,
    hmac,
    flows: movesBetween,
  },
  new Map([[period.id, seedOf(5)]]),
);
const released = must(shown.flows, 'flows');
const key = (from: string, to: string) => `${from} > ${to}`;

/** Every pair of ends with what is shown of it; the outsider does not know which of the zeros are true. */
function pairs(): ReadonlyMap<string, number> {
  const { flows } = released;
  const names = [...atoms.map(({ id }) => id), ...flows.outside];
  const values = new Map<string, number>();
  for (const from of names) for (const to of names) if (from !== to) values.set(key(from, to), 0);
  for (const [i, persons] of flows.persons.entries()) {
    values.set(key(must(names[flows.from[i] ?? -1], 'from'), must(names[flows.to[i] ?? -1], 'to')), persons);
  }
  return values;
}

const flowsShown = pairs();
const flowKeys = [...flowsShown.keys()];
const truth = new Map(
  [...(exact.flows?.persons ?? [])].map((persons, i) => [
    key(ends[exact.flows?.from[i] ?? -1] ?? '', ends[exact.flows?.to[i] ?? -1] ?? ''),
    persons,
  ]),
);

/** The movers' leaves after the flows, all as open as 4.1 leaves them, and the margins they share. */
function attack(knownTotals: boolean): Ranges {
  const values = [...flowsShown.values(), ...shown.tables.flatMap(({ heads }) => [...heads])];
  const ranges: Ranges = {
    low: values.map((value) => Math.max(0, value - n + 1)),
    high: values.map((value) => value + n - 1),
  };
  const relations: Relation[] = [];
  let first = flowKeys.length;
  for (const table of shown.tables) {
    for (const [a, { id }] of atoms.entries()) {
      const mine = flowKeys.flatMap((pair, i) => {
        const side = table.table === movesBetween.inTable ? 1 : 0;
        return pair.split(' > ')[side] === id ? [{ number: i, sign: 1 as const }] : [];
      });
      const leaves = Array.from({ length: table.cellCount }, (_, c) => ({
        number: first + a * table.cellCount + c,
        sign: -1 as const,
      }));
      relations.push([...mine, ...leaves]);
      if (!knownTotals) continue;
      const source = must(
        exact.tables.find(({ table: other }) => other === table.table),
        table.table,
      );
      const own = source.heads.subarray(a * table.cellCount, (a + 1) * table.cellCount);
      const total = ranges.low.push(own.reduce((sum, heads) => sum + heads, 0)) - 1;
      ranges.high.push(ranges.low[total] ?? 0);
      relations.push([...mine, { number: total, sign: -1 }], [...leaves, { number: total, sign: 1 }]);
    }
    first += table.heads.length;
  }
  narrow(ranges, relations);
  return ranges;
}

function narrowed({ low, high }: Ranges): { readonly small: number; readonly few: number; readonly lost: number } {
  let [small, few, lost] = [0, 0, 0];
  for (const [i, pair] of flowKeys.entries()) {
    const persons = truth.get(pair) ?? 0;
    const [from, to] = [low[i] ?? 0, high[i] ?? 0];
    if (persons < from || persons > to) lost += 1;
    if (persons === 0 || persons >= n) continue;
    small += 1;
    if (to - from + 1 < W) few += 1;
  }
  return { small, few, lost };
}

describe('flows laid beside the tables of movers', () => {
  test('leave every small flow at least W candidates', () => {
    const { small, few, lost } = narrowed(attack(false));
    expect(small).toBeGreaterThan(500);
    expect([few, lost]).toEqual([0, 0]);
  });

  test('also for who knows the exact in- and out-movers of every afdeling', () => {
    const { small, few, lost } = narrowed(attack(true));
    expect(small).toBeGreaterThan(500);
    expect([few, lost]).toEqual([0, 0]);
  });

  test('exact flows would be pinned by the same attack', () => {
    const ranges = attack(false);
    for (const [i, pair] of flowKeys.entries()) {
      ranges.low[i] = truth.get(pair) ?? 0;
      ranges.high[i] = truth.get(pair) ?? 0;
    }
    expect(narrowed(ranges).few).toBeGreaterThan(500);
  });
});

test('people are conserved: what flows into and out of every afdeling is what its tables show', () => {
  expect(released.tally).toMatchObject({ anchorsHeld: 2 * units.length, anchorsMissed: 0, secondSteps: 0 });
  for (const table of shown.tables) {
    const side = table.table === movesBetween.inTable ? 1 : 0;
    for (const [a, { id }] of atoms.entries()) {
      const cells = table.heads.subarray(a * table.cellCount, (a + 1) * table.cellCount);
      const flowing = [...flowsShown].reduce((sum, [pair, p]) => (pair.split(' > ')[side] === id ? sum + p : sum), 0);
      expect(flowing).toBe(cells.reduce((sum, heads) => sum + heads, 0));
    }
  }
});
