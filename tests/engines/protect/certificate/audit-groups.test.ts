import { expect, test } from 'vitest';
import { movesBetween } from '../../../../src/domain/definitions/flows/moves-between.ts';
import { movesByGroup } from '../../../../src/domain/definitions/flows/moves-by-group.ts';
import { tables } from '../../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../../src/domain/kernel/invariant.ts';
import {
  auditGroupRanges,
  auditGroupSteps,
  auditGroupWholes,
} from '../../../../src/engines/protect/certificate/audit-groups.ts';
import { auditedFlows } from '../../../../src/engines/protect/certificate/audited-flows.ts';
import { type AuditedGroups, groupedTables } from '../../../../src/engines/protect/certificate/audited-groups.ts';
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
}

function world(
  movers: readonly Mover[],
  { flows, pairs, refused = [], tables: beside = [], before }: Shown,
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
    against: before ? [{ n, figures: Int32Array.from(before.flat()) }] : [],
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
