import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lagdelt } from '../../../src/domain/definitions/gates/lagdelt.ts';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { InvariantError } from '../../../src/domain/kernel/invariant.ts';
import type { Helhedsplan, Unit } from '../../../src/domain/model/place.ts';
import type { Tier } from '../../../src/domain/model/table-definition.ts';
import { type AtomsByTier, buildAtoms, type WholeAtoms } from '../../../src/engines/protect/build-atoms.ts';
import type { GateCounts } from '../../../src/engines/protect/gate-counts.ts';
import { groupPlaces } from '../../../src/engines/protect/group-places.ts';
import { countsOf, directoryOf, unitOf } from './small-world.ts';

const TIERS: readonly Tier[] = [0, 1, 2, 3, 4];

function atomsOf(
  units: readonly Unit[],
  counts: readonly GateCounts[],
  gates = standard.gates,
  plans: readonly Helhedsplan[] = [],
) {
  return buildAtoms({ units, groupings: groupPlaces(directoryOf(units, { helhedsplaner: plans })), counts, gates });
}

const ids = (atoms: AtomsByTier, tier: Tier) => atoms[tier].map((atom) => atom.id);

describe('the worked example of the method', () => {
  const units = ['A', 'B', 'C', 'D', 'E'].map((id) => unitOf(id, '101', { organisation: '0045' }));
  const counts = countsOf(2026, {
    A: [320, 150, 190],
    B: [60, 30, 38],
    C: [80, 45, 50],
    D: [12, 8, 7],
    E: [500, 240, 300],
  });

  test('the three small afdelinger become one atom, which grows by the smallest large one for income', () => {
    const atoms = atomsOf(units, [counts], lagdelt.gates);
    expect(ids(atoms, 0)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(ids(atoms, 1)).toEqual(['A', 'B+C+D', 'E']);
    expect(ids(atoms, 2)).toEqual(['A', 'B+C+D', 'E']);
    expect(ids(atoms, 3)).toEqual(['A+B+C+D', 'E']);
    expect(ids(atoms, 4)).toEqual(['A+B+C+D', 'E']);
  });

  test('the order in which afdelinger are listed never matters', () => {
    const shuffled = fc.shuffledSubarray([...units], { minLength: units.length });
    const expected = atomsOf(units, [counts], lagdelt.gates);
    fc.assert(
      fc.property(shuffled, (order) => {
        expect(atomsOf(order, [counts], lagdelt.gates)).toEqual(expected);
      }),
    );
  });
});

describe('the line of a gate', () => {
  const { residents, households, persons1664 } = standard.gates[3];
  const alone = (...own: readonly [number, number, number]) => {
    const counts = countsOf(2026, { A: own, B: [10 * residents, 10 * households, 10 * persons1664] });
    return ids(atomsOf([unitOf('A', '101'), unitOf('B', '101')], [counts]), 3).length === 2;
  };

  test('is met by just as many, and missed by one fewer of any', () => {
    expect(alone(residents, households, persons1664)).toBe(true);
    expect(alone(residents - 1, households, persons1664)).toBe(false);
    expect(alone(residents, households - 1, persons1664)).toBe(false);
    expect(alone(residents, households, persons1664 - 1)).toBe(false);
  });
});

test('an atom the audit refused merges further, though it passes the gate, from its tier on', () => {
  const units = ['A', 'B', 'C'].map((id) => unitOf(id, '101'));
  const counts = [countsOf(2026, { A: [400, 200, 250], B: [400, 200, 250], C: [900, 400, 500] })];
  const input = { units, groupings: groupPlaces(directoryOf(units)), counts, gates: standard.gates };
  expect(ids(buildAtoms(input), 3)).toEqual(['A', 'B', 'C']);
  const refused = buildAtoms({ ...input, refused: { 3: new Set(['A']) } });
  expect(ids(refused, 2)).toEqual(['A', 'B', 'C']);
  expect(ids(refused, 3)).toEqual(['A+B', 'C']);
  expect(ids(refused, 4)).toEqual(['A+B', 'C']);
});

describe('whom a small afdeling is merged with', () => {
  const small = [60, 30, 40];
  const large = [400, 200, 250];
  const plan = (id: string, ...afdelinger: readonly string[]): Helhedsplan => ({
    id,
    number: id,
    name: id,
    grantPeriod: '2019-2026',
    kommune: '101',
    status: 'i gang',
    from: '2020-01-01',
    to: '2024-12-31',
    members: afdelinger.map((afdeling) => ({ afdeling, from: '2020-01-01', role: 'kerne' })),
  });

  test('one of the same organisation and plan comes before a smaller one of the organisation only', () => {
    const units = [unitOf('0045-1'), unitOf('0045-2'), unitOf('0045-3')];
    const counts = countsOf(2026, { '0045-1': small, '0045-2': [101, 60, 50], '0045-3': large });
    const atoms = atomsOf(units, [counts], standard.gates, [plan('P', '0045-1', '0045-3')]);
    expect(ids(atoms, 1)).toEqual(['0045-1+0045-3', '0045-2']);
  });

  test('one of the same plan comes before another of the kommune, and the kommune before the region', () => {
    const units = [unitOf('0001-1'), unitOf('0002-1'), unitOf('0003-1'), unitOf('0004-1', '102')];
    const counts = countsOf(2026, {
      '0001-1': small,
      '0002-1': large,
      '0003-1': [120, 60, 60],
      '0004-1': [110, 60, 60],
    });
    expect(ids(atomsOf(units, [counts], standard.gates, [plan('P', '0001-1', '0002-1')]), 1)).toContain(
      '0001-1+0002-1',
    );
    expect(ids(atomsOf(units, [counts]), 1)).toContain('0001-1+0003-1');
  });

  test('without anyone in the kommune it is the region, and without anyone there the country', () => {
    const units = [unitOf('0001-1'), unitOf('0002-1', '102'), unitOf('0003-1', '201')];
    const world = { '0001-1': small, '0002-1': large, '0003-1': [120, 60, 60] };
    expect(ids(atomsOf(units, [countsOf(2026, world)]), 1)).toContain('0001-1+0002-1');
    const apart = units.filter((unit) => unit.id !== '0002-1');
    const counts = countsOf(2026, { '0001-1': small, '0003-1': [120, 60, 60] });
    expect(ids(atomsOf(apart, [counts]), 1)).toEqual(['0001-1+0003-1']);
  });

  test('another small one before a large one, then the nearest, then the one with fewest residents', () => {
    const at = (id: string, x?: number) => unitOf(id, '101', x === undefined ? {} : { x, y: 0 });
    const far = [at('0045-1', 0), at('0045-2', 900), at('0045-3', 100)];
    const world = { '0045-1': small, '0045-2': [70, 40, 40], '0045-3': large };
    expect(ids(atomsOf(far, [countsOf(2026, world)]), 1)).toContain('0045-1+0045-2');
    const allLarge = countsOf(2026, { '0045-1': small, '0045-2': [120, 60, 60], '0045-3': large });
    expect(ids(atomsOf(far, [allLarge]), 1)).toContain('0045-1+0045-3');
    const unplaced = [at('0045-1'), at('0045-2', 900), at('0045-3', 100)];
    expect(ids(atomsOf(unplaced, [allLarge]), 1)).toContain('0045-1+0045-2');
    const halfPlaced = [at('0045-1', 0), at('0045-2'), at('0045-3', 100)];
    expect(ids(atomsOf(halfPlaced, [allLarge]), 1)).toContain('0045-1+0045-3');
  });
});

describe('ten years together', () => {
  test('an afdeling that was small in one year is merged in all', () => {
    const units = [unitOf('0045-1'), unitOf('0045-2')];
    const years = [2024, 2025, 2026].map((year, i) =>
      countsOf(year, { '0045-1': [i === 1 ? 99 : 200, 100, 90], '0045-2': [300, 150, 200] }),
    );
    expect(ids(atomsOf(units, years), 1)).toEqual(['0045-1+0045-2']);
  });

  test('years before an afdeling was built do not count against it, and an empty one is no one to merge with', () => {
    const units = [unitOf('0045-1'), unitOf('0045-2'), unitOf('0045-3')];
    const years = [
      countsOf(2025, { '0045-1': [300, 150, 200] }),
      countsOf(2026, { '0045-1': [300, 150, 200], '0045-2': [150, 60, 70] }),
    ];
    expect(ids(atomsOf(units, years), 1)).toEqual(['0045-1', '0045-2', '0045-3']);
  });

  test('when everybody together is under the gate the tier shows nobody', () => {
    const atoms = atomsOf([unitOf('0045-1'), unitOf('0045-2')], [countsOf(2026, { '0045-1': [40, 20, 20] })]);
    expect(ids(atoms, 0)).toEqual(['0045-1', '0045-2']);
    expect(ids(atoms, 1)).toEqual(['0045-2']);
  });

  test('counts for an afdeling the directory does not know are a bug, not a guess', () => {
    expect(() => atomsOf([unitOf('0045-1')], [countsOf(2026, { '0045-9': [1, 1, 1] })])).toThrow(InvariantError);
  });
});

test('atoms partition the units, are nested, and never fall under a gate in a year they live in', () => {
  const kommuner = fc.constantFrom('101', '102', '201');
  const world = fc.array(
    fc.record({
      kommune: kommuner,
      organisation: fc.constantFrom('0001', '0002', '0003'),
      counts: fc.array(fc.tuple(fc.nat(260), fc.nat(130), fc.nat(60)), { minLength: 3, maxLength: 3 }),
    }),
    { minLength: 8, maxLength: 30 },
  );
  fc.assert(
    fc.property(world, (rows) => {
      const units = rows.map((row, i) => unitOf(`${row.organisation}-${i}`, row.kommune));
      const counts = [0, 1, 2].map((year) =>
        countsOf(2024 + year, Object.fromEntries(units.map((unit, i) => [unit.id, rows[i]?.counts[year] ?? []]))),
      );
      const atoms = atomsOf(units, counts, lagdelt.gates);
      for (const tier of TIERS) {
        const members = atoms[tier].flatMap((atom) => atom.members);
        expect(new Set(members).size).toBe(members.length);
        for (const atom of atoms[tier]) {
          if (tier > 0) expectUnionOf(atom.members, atoms[(tier - 1) as Tier]);
          for (const year of counts) expectOverGate(year, atom.members, lagdelt.gates[tier]);
        }
      }
    }),
    { numRuns: 60 },
  );
});

function expectUnionOf(members: readonly string[], finer: AtomsByTier[Tier]): void {
  const inside = finer.filter((atom) => atom.members.some((id) => members.includes(id)));
  expect(inside.flatMap((atom) => atom.members).sort()).toEqual([...members]);
}

function expectOverGate(year: GateCounts, members: readonly string[], gate: (typeof lagdelt.gates)[Tier]): void {
  const add = (of: Int32Array) => year.units.reduce((sum, id, i) => sum + (members.includes(id) ? (of[i] ?? 0) : 0), 0);
  const { residents, households, persons1664 } = year.counts;
  if (add(residents) === 0 && add(households) === 0) return;
  expect(add(residents)).toBeGreaterThanOrEqual(gate.residents);
  expect(add(households)).toBeGreaterThanOrEqual(gate.households);
  expect(add(persons1664)).toBeGreaterThanOrEqual(gate.persons1664);
}

describe('atoms of an earlier release', () => {
  const letters = ['A', 'B', 'C', 'D', 'E'];
  const units = letters.map((id) => unitOf(id, '101', { organisation: '0045' }));
  const groupings = groupPlaces(directoryOf(units));
  const large = [400, 200, 250];
  const build = (world: Readonly<Record<string, readonly number[]>>, earlier?: WholeAtoms) =>
    buildAtoms({
      units,
      groupings,
      counts: [countsOf(2027, world)],
      gates: standard.gates,
      ...(earlier ? { whole: earlier } : {}),
    });
  const everyLarge = Object.fromEntries(letters.map((id) => [id, large]));
  const atom = (...members: readonly string[]) => ({ id: members.join('+'), members });
  const before = { 1: [atom('B', 'C'), atom('A')], 2: [atom('B', 'C')], 3: [atom('B', 'C', 'D')] };

  test('stay together when all of their members have grown large; without them everyone stands alone', () => {
    const atoms = build(everyLarge, before);
    expect(ids(atoms, 0)).toEqual(letters);
    expect(ids(atoms, 2)).toEqual(['A', 'B+C', 'D', 'E']);
    expect(ids(atoms, 4)).toEqual(['A', 'B+C+D', 'E']);
    expect(ids(build(everyLarge), 4)).toEqual(letters);
  });

  test('merge further with one that has become small, and drop members the directory no longer knows', () => {
    const atoms = build({ ...everyLarge, E: [10, 5, 6] }, { 1: [atom('B', 'C', 'X'), atom('Y', 'Z')] });
    expect(ids(atoms, 1).filter((id) => id.includes('E') && id.includes('+'))).toHaveLength(1);
    expect(ids(atoms, 1).some((id) => id.includes('B+C'))).toBe(true);
    expect(ids(atoms, 1).join()).not.toMatch(/[XYZ]/);
  });

  test('whatever the counts: no two units once together are ever apart, and tiers stay nested', () => {
    const count = fc.tuple(fc.nat(300), fc.nat(150), fc.nat(100));
    const world = fc
      .tuple(count, count, count, count, count)
      .map((all) => Object.fromEntries(letters.map((id, i) => [id, all[i] ?? []])));
    fc.assert(
      fc.property(world, world, (then, now) => {
        const first = build(then);
        const second = build(now, first);
        for (const tier of TIERS) {
          for (const { members } of first[tier]) {
            const holding = second[tier].filter((one) => one.members.some((unit) => members.includes(unit)));
            // All of them together may fail a gate now, and then none of them is shown.
            expect(holding.length).toBeLessThan(2);
          }
        }
        for (const tier of [1, 2, 3, 4] as const) {
          for (const { members } of second[tier]) {
            const below = second[tier === 1 ? 0 : ((tier - 1) as 1 | 2 | 3)].filter((one) =>
              one.members.some((unit) => members.includes(unit)),
            );
            expect(below.every((one) => one.members.every((unit) => members.includes(unit)))).toBe(true);
          }
        }
      }),
    );
  });
});

describe('parts of an afdeling', () => {
  const part = (id: string, name: string) =>
    unitOf(`${id}@${name}`, '101', {
      kind: 'afdelingsdel',
      afdeling: id,
      organisation: '0045',
      validFrom: '2026-01-01',
    });
  const near = { x: 700_000, y: 6_200_000 };
  const units = [
    { ...part('0045-00001', 'nord'), ...near },
    { ...part('0045-00001', 'rest'), x: 750_000, y: 6_200_000 },
    // Smaller, nearer and of the same organisation: whom any other afdeling would be merged with.
    unitOf('0045-00002', '101', near),
    unitOf('0045-00003', '101', near),
  ];

  test('merge with each other before any afdeling, however near, so that the afdeling stays whole', () => {
    const counts = countsOf(2026, {
      '0045-00001@nord': [20, 10, 10],
      '0045-00001@rest': [300, 140, 160],
      '0045-00002': [15, 8, 8],
      '0045-00003': [300, 140, 160],
    });
    expect(ids(atomsOf(units, [counts]), 1)).toEqual(['0045-00001@nord+0045-00001@rest', '0045-00002+0045-00003']);
  });

  test('stand alone where each passes the gate', () => {
    const counts = countsOf(2026, Object.fromEntries(units.map(({ id }) => [id, [300, 140, 160]])));
    expect(ids(atomsOf(units, [counts]), 4)).toEqual(units.map(({ id }) => id));
  });
});
