import { expect, test } from 'vitest';
import { movesBetween } from '../../../../src/domain/definitions/flows/moves-between.ts';
import { movesByGroup } from '../../../../src/domain/definitions/flows/moves-by-group.ts';
import { tables } from '../../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../../src/domain/kernel/invariant.ts';
import { type FlowGroupDefinition, groupsOf } from '../../../../src/domain/model/flow-groups.ts';
import {
  auditGroupRanges,
  auditGroupSteps,
  auditGroupWholes,
} from '../../../../src/engines/protect/certificate/audit-groups.ts';
import { auditedFlows } from '../../../../src/engines/protect/certificate/audited-flows.ts';
import { type AuditedGroups, groupedTables } from '../../../../src/engines/protect/certificate/audited-groups.ts';
import { type ComparedGroups, compareSplits } from '../../../../src/engines/protect/certificate/other-groups.ts';
import { kommunerOfEnds } from '../../../../src/engines/protect/flow-groups/group-sums.ts';
import { atoms, cellsOf, flowsOf, groupCount, type Mover, n, period, unitsById } from '../flow-groups/group-world.ts';

const rules = { n, W: 3 };
const noTable = { exact: new Int32Array(atoms.length).fill(-1), rounded: new Int32Array(atoms.length), anchor: -1 };

/** One person each from three places to the fifth afdeling: the world of docs/decisions/062. */
const three: readonly Mover[] = ['0101-00001', '0101-00002', '0101-00003'].map((from) => [from, '0303-00001', 2, 0]);

interface Shown {
  /** Flows between atoms by name, and what each pair is shown as, followed by its groups. */
  readonly flows: Readonly<Record<string, number>>;
  readonly pairs: readonly (readonly number[])[];
  readonly refused?: readonly string[];
  readonly tables?: AuditedGroups['tables'];
  readonly before?: readonly (readonly number[])[];
  /** What an earlier release split by, where by other groups. */
  readonly then?: Pick<FlowGroupDefinition, 'splits'>;
}

function compared(before: readonly (readonly number[])[], then: Pick<FlowGroupDefinition, 'splits'>): ComparedGroups {
  const figures = Int32Array.from(before.flat());
  return { n, width: 1 + groupsOf(then).length, figures, ...compareSplits(movesByGroup, then) };
}

function world(
  movers: readonly Mover[],
  { flows, pairs, refused = [], tables: beside = [], before, then = movesByGroup }: Shown,
): AuditedGroups {
  const exact = flowsOf(movers);
  const cells = cellsOf(exact, refused);
  const figures = Int32Array.from(pairs.flat());
  expect(figures).toHaveLength(cells.from.length * (1 + groupCount));
  return {
    definition: movesByGroup,
    cells,
    kommuner: kommunerOfEnds(cells, () => '101'),
    figures,
    stray: 0,
    against: before ? [compared(before, then)] : [],
    flows: auditedFlows({
      exact,
      definition: movesBetween,
      atoms,
      units: unitsById,
      shown: new Map(Object.entries(flows)),
      against: [],
      into: noTable,
      outOf: noTable,
    }),
    atoms,
    codes: movesBetween.ends,
    tables: beside,
  };
}

const shownFlows = (first: number, second: number, third: number) => ({
  '0101-00001|0303-00001': first,
  '0101-00002|0303-00001': second,
  '0101-00003|0303-00001': third,
});
const row = (whole: number, nonWestern: number, singles = whole) => [whole, 0, 0, nonWestern, 0, singles, 0, 0, 0, 0];
// With the area refused all three come from the same end.
const together = ['omr:gaarden'];

test('three flows shown as 5 whose pair is shown as 0 are one or two persons each; shown as 5, as many as can be', () => {
  const flows = shownFlows(5, 5, 5);
  const low = auditGroupRanges(world(three, { flows, pairs: [row(0, 0)], refused: together }), rules, false);
  expect(low.fewest).toBe(2);
  // The pair too: at least one in each, and four at most.
  expect(low.narrow.map(({ kind, pair }) => `${kind} ${pair}`)).toEqual(['whole 0', 'flow 0', 'flow 0', 'flow 0']);
  const high = auditGroupRanges(world(three, { flows, pairs: [row(5, 5)], refused: together }), rules, false);
  expect([high.failing, high.fewest]).toEqual([0, 7]);
});

test('what a few numbers leave open is what trying every world leaves open', () => {
  // Everything an outsider knows: three flows, three more pairs of atoms nobody is shown between, the pair, its groups.
  const range = (value: number) => [value === 0 ? 0 : Math.max(1, value - n + 1), value + n - 1] as const;
  const all = Array.from({ length: 2 * n }, (_, count) => count);
  const of = (value: number) => all.filter((count) => count >= range(value)[0] && count <= range(value)[1]);
  const fewestOf = (flows: readonly [number, number, number], whole: number): number => {
    const [a, b, c, pair, group] = [flows[0], flows[1], flows[2], whole, whole].map(() => new Set<number>());
    for (const [x, y, z] of of(flows[0]).flatMap((i) =>
      of(flows[1]).flatMap((j) => of(flows[2]).map((k) => [i, j, k])),
    )) {
      for (const count of of(whole)) {
        const unseen = count - (x ?? 0) - (y ?? 0) - (z ?? 0);
        if (unseen < 0 || unseen > 3 * (n - 1)) continue;
        for (const [set, value] of [
          [a, x],
          [b, y],
          [c, z],
          [pair, count],
        ] as const)
          set?.add(value ?? 0);
        // Groups shown as nobody hold up to four each; there are fewest of them in the split by origin.
        for (const own of of(whole)) if (count >= own && count - own <= 3 * (n - 1)) group?.add(own);
      }
    }
    return Math.min(...[a, b, c, pair, group].map((set) => set?.size ?? 0));
  };
  for (const [flows, whole] of [
    [[5, 5, 0], 0],
    [[5, 5, 5], 0],
    [[5, 0, 0], 5],
    [[5, 5, 5], 5],
  ] as const) {
    const audited = world(three, {
      flows: shownFlows(flows[0], flows[1], flows[2]),
      pairs: [row(whole, whole)],
      refused: together,
    });
    expect([...flows, whole, auditGroupRanges(audited, rules, false).fewest]).toEqual([
      ...flows,
      whole,
      fewestOf(flows, whole),
    ]);
  }
});

const t10 = must(
  tables.find(({ id }) => id === 'T10'),
  'T10',
);

/** T10 of the fifth afdeling, the only atom of its end: so many persons shown in each of its rows from abroad. */
function rowsFromAbroad(shown: Readonly<Record<string, number>>, truth: Readonly<Record<string, number>>) {
  const axes = must(t10.blocks[0], 'a block').axes;
  const [origin, from] = [must(axes[0], 'origin').categories, must(axes[1], 'counterpart').categories];
  const leaves = (of: Readonly<Record<string, number>>) => {
    const values = new Int32Array(atoms.length * origin.length * from.length);
    origin.forEach(({ code }, o) => {
      const own = 2 * origin.length * from.length + o * from.length + from.findIndex((one) => one.code === 'P5');
      values[own] = of[code] ?? 0;
    });
    return values;
  };
  const table = {
    table: 0,
    period,
    truth: leaves(truth),
    shown: leaves(shown),
    least: leaves(shown),
    most: leaves(shown),
  };
  return groupedTables(movesByGroup, [t10], [{ ...table, id: 'T10' }]);
}

test('who comes from abroad by group is what the table of movers says of the end: both together must leave enough', () => {
  // Two non-western persons from abroad to the third afdeling, which is alone at its end.
  const movers: readonly Mover[] = [
    ['udland', '0101-00003', 2, 0],
    ['udland', '0101-00003', 2, 0],
  ];
  const beside = (immigrants: number, descendants: number) =>
    rowsFromAbroad({ '25': immigrants, '35': descendants }, { '25': 1, '35': 1 });
  const of = (group: number, immigrants: number, descendants: number) =>
    auditGroupRanges(
      world(movers, {
        flows: { 'udland|0101-00003': group },
        pairs: [row(group, group)],
        tables: beside(immigrants, descendants),
      }),
      rules,
      false,
    );
  // Shown as 5 and 5 they are one at least each; together they are four at most: one to three each.
  expect([of(0, 5, 5).failing, of(0, 5, 5).fewest]).toEqual([0, 3]);
  expect(of(5, 5, 5).fewest).toBe(8);
  // With W = 4 that is too few, and the table's rows are found at the pair that can make room.
  const strict = auditGroupRanges(
    world(movers, { flows: { 'udland|0101-00003': 0 }, pairs: [row(0, 0)], tables: beside(5, 5) }),
    { n, W: 4 },
    false,
  );
  expect(strict.narrow.filter(({ kind }) => kind === 'leaf')).toEqual([
    { kind: 'leaf', pair: 0, group: 2, end: 0 },
    { kind: 'leaf', pair: 0, group: 2, end: 0 },
  ]);
});

test('an earlier release that showed the other side of the truth leaves fewer numbers', () => {
  const movers: readonly Mover[] = [['udland', '0101-00003', 2, 0]];
  const audited = world(movers, { flows: {}, pairs: [row(0, 0)], before: [row(5, 5)] });
  expect(auditGroupRanges(audited, rules, false).fewest).toBe(5);
  expect(auditGroupRanges(audited, rules, true).fewest).toBe(4);
});

const [origin, household] = [must(movesByGroup.splits[0], 'origin'), must(movesByGroup.splits[1], 'household')];

/** A split whose groups hold these codes. */
function regrouped(split: typeof origin, ...groups: readonly (readonly string[])[]): typeof origin {
  return { ...split, groups: groups.map((codes) => ({ code: codes.join('+'), label: origin.name, codes })) };
}

test('groups of two releases: the same, put together, cut elsewhere, told no more, by other codes', () => {
  const of = (...splits: readonly (typeof origin)[]) => compareSplits(movesByGroup, { splits });
  expect(of(origin, household)).toEqual({ same: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], sums: [] });
  // Household first; Western and non-western cut by generation, others apart.
  const [singles, families, couples, parents] = household.groups.map(({ codes }) => codes);
  const finer = regrouped(
    household,
    ...[singles, families, couples, parents].map((codes) => codes ?? []),
    ['IHB'],
    ['AH'],
    ['U'],
  );
  expect(of(finer, regrouped(origin, ['5'], ['24', '25'], ['34', '35'], ['U']))).toEqual({
    same: [0, 8, -1, -1, 11, 1, 2, 3, 4, -1],
    sums: [
      { now: [9], before: [5, 6, 7] },
      { now: [2, 3], before: [9, 10] },
    ],
  });
  const gone = [0, -1, -1, -1, -1, -1, -1, -1, -1, -1];
  expect(of(regrouped(origin, ['DK'], ['other']))).toEqual({ same: gone, sums: [{ now: [0], before: [1, 2] }] });
  const elsewhere = { ...origin, column: 'herkomst3' };
  expect(of(elsewhere)).toEqual({ same: gone, sums: [{ now: [0], before: [1, 2, 3, 4] }] });
});

test('groups an earlier release told apart must keep three numbers too: as many as trying every world leaves', () => {
  // Twelve Danes from abroad to the third afdeling: four singles, four with children, a couple, and three of other kinds.
  const kinds = [0, 0, 0, 0, 1, 1, 1, 1, 2, 4, 4, 4];
  const movers = kinds.map((kind): Mover => ['udland', '0101-00003', 0, kind]);
  const then = {
    splits: [
      origin,
      regrouped(household, ['M0', 'K0'], ['M1', 'K1'], ['PAR0', 'PA0'], ['PAR1', 'PA1'], ['IHB'], ['AH'], ['U']),
    ],
  };
  const before = [[15, 15, 0, 0, 0, 0, 0, 0, 0, 5, 5, 5]];
  const range = (value: number) => {
    const least = value === 0 ? 0 : Math.max(1, value - n + 1);
    return Array.from({ length: value + n - least }, (_, i) => least + i);
  };
  const fewestOf = (whole: number, [a, b, c, d, e]: readonly number[]) => {
    const seen = Array.from({ length: 8 }, () => new Set<number>());
    const others = range(5).flatMap((x) => range(5).flatMap((y) => range(5).map((z) => [x, y, z])));
    const shared = (now = 0) => range(now).filter((count) => range(0).includes(count));
    for (const p of shared(a))
      for (const q of shared(b))
        for (const r of shared(c))
          for (const s of shared(d))
            for (const [x = 0, y = 0, z = 0] of others) {
              const sum = x + y + z;
              const all = p + q + r + s + sum;
              if (!range(e ?? 0).includes(sum) || !range(whole).includes(all) || !range(15).includes(all)) continue;
              for (const [i, count] of [p, q, r, s, x, y, z, sum].entries()) seen[i]?.add(count);
            }
    return Math.min(...seen.map((counts) => counts.size));
  };
  const now = (whole: number, groups: readonly number[]) =>
    auditGroupRanges(
      world(movers, {
        flows: { 'udland|0101-00003': whole },
        pairs: [[whole, whole, 0, 0, 0, ...groups]],
        before,
        then,
      }),
      rules,
      true,
    );
  const [leaky, safe] = [
    [5, 5, 0, 0, 0],
    [5, 5, 0, 0, 5],
  ] as const;
  // Others, shown as nobody now, are at most four, and each of three kinds of them was somebody.
  const found = now(10, leaky);
  expect([found.fewest, fewestOf(10, leaky)]).toEqual([2, 2]);
  expect(found.narrow).toEqual(Array.from({ length: 4 }, () => ({ kind: 'part', pair: 0, group: 8, end: -1 })));
  expect([now(15, safe).failing, now(15, safe).fewest, fewestOf(15, safe)]).toEqual([0, 4, 4]);
});

test('no multiple, two steps off, nobody’s, and parts that do not add up are found', () => {
  const of = (pairs: readonly (readonly number[])[]) => world(three, { flows: {}, pairs, refused: together });
  const steps = (whole: number, group: number, singles = whole) =>
    auditGroupSteps(of([row(whole, group, singles)]), n).failing;
  expect(steps(5, 5)).toBe(0);
  expect(steps(10, 5, 5)).toBe(1);
  expect(steps(3, 5, 5)).toBe(1);
  expect(auditGroupSteps(of([[5, 5, 0, 0, 0, 5, 0, 0, 0, 0]]), n).failing).toBe(1);
  expect(auditGroupSteps({ ...of([row(5, 5)]), stray: 2 }, n).failing).toBe(2);
  expect(auditGroupWholes(of([row(5, 5)])).failing).toBe(0);
  expect(auditGroupWholes(of([row(5, 0)])).failing).toBe(1);
});
