import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factRules } from '../../../src/domain/definitions/fact-rules.ts';
import { movesBetween } from '../../../src/domain/definitions/flows/moves-between.ts';
import { movesByGroup } from '../../../src/domain/definitions/flows/moves-by-group.ts';
import { tables } from '../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { ExactFlows } from '../../../src/domain/model/flow.ts';
import { type FlowSplit, groupsOf } from '../../../src/domain/model/flow-groups.ts';
import type { SqlEngine } from '../../../src/domain/model/ports.ts';
import { openTestDuckdb, type Row } from '../../storage/duckdb/write-layout.ts';
import type { NaiveWorld } from './naive-count.ts';
import { afdelinger, randomWorld } from './random-world.ts';
import { tabulateFlows, tabulateWorld } from './tabulate-world.ts';

let engine: SqlEngine;
let folder: string;
beforeAll(async () => {
  ({ engine, folder } = await openTestDuckdb());
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

const { ends } = movesBetween;
const [a, b, c] = ['0101-00001', '0101-00002', '0202-00003'];

/** Flows by "from > to", counted row by row as the definition reads; by group with the group's code after. */
function naiveFlows(flytninger: readonly Row[], split?: FlowSplit): Readonly<Record<string, number>> {
  const moves = flytninger.filter(
    (m) => factRules.moveKinds.includes(String(m.art)) && m.fra_afdeling !== m.til_afdeling,
  );
  const who = (m: Row) => String(m.person_id ?? m.flytning_id);
  const isLast = (m: Row, side: 'fra_afdeling' | 'til_afdeling') =>
    m[side] !== null &&
    !moves.some(
      (o) => o[side] === m[side] && who(o) === who(m) && `${o.dato} ${o.flytning_id}` > `${m.dato} ${m.flytning_id}`,
    );
  const end = (m: Row, side: 'fra' | 'til') => {
    if (m[`${side}_afdeling`] !== null) return String(m[`${side}_afdeling`]);
    const isAbroad = m[`${side}_kommune`] === null || m[`modpart_${side}`] === 'P5';
    return isAbroad ? ends.abroad : `${ends.kommune}${m[`${side}_kommune`]}`;
  };
  const found: Record<string, number> = {};
  for (const m of moves) {
    const [lastIn, lastOut] = [isLast(m, 'til_afdeling'), isLast(m, 'fra_afdeling')];
    if (!lastIn && !lastOut) continue;
    const from = m.fra_afdeling !== null && !lastOut ? ends.again : end(m, 'fra');
    const to = m.til_afdeling !== null && !lastIn ? ends.again : end(m, 'til');
    const group = split?.groups.find(({ codes }) =>
      codes.includes(String(m[split.column] ?? m[split.orElse ?? ''] ?? 'U')),
    );
    const name = split ? `${from} > ${to} ${must(group, 'a group').code}` : `${from} > ${to}`;
    found[name] = (found[name] ?? 0) + Number(m.antal);
  }
  return found;
}

function named({ ends: names, from, to, persons }: ExactFlows): Readonly<Record<string, number>> {
  const name = (end: number | undefined) => must(names[end ?? -1], 'an end');
  return Object.fromEntries([...persons].map((n, i) => [`${name(from[i])} > ${name(to[i])}`, n]));
}

function namedGroups({ ends: names, groups }: ExactFlows): Readonly<Record<string, number>> {
  const { from, to, group, persons } = must(groups, 'groups');
  const codes = groupsOf(movesByGroup).map((own) => own.group.code);
  const name = (end: number | undefined) => must(names[end ?? -1], 'an end');
  return Object.fromEntries(
    [...persons].map((n, i) => [`${name(from[i])} > ${name(to[i])} ${codes[group[i] ?? -1]}`, n]),
  );
}

const count = (world: NaiveWorld) =>
  tabulateFlows(engine, folder, { ...world, afdelinger }, movesBetween, movesByGroup);

test('flows equal a count row by row, and add up to the in- and out-movers of every unit', async () => {
  const [t10, t12] = [movesBetween.inTable, movesBetween.outTable].map((id) =>
    must(
      tables.find((t) => t.id === id),
      id,
    ),
  );
  await fc.assert(
    fc.asyncProperty(randomWorld, async (world) => {
      const flows = await count(world);
      expect(named(flows)).toEqual(naiveFlows(world.flytninger));
      const splits = movesByGroup.splits.map((split) => naiveFlows(world.flytninger, split));
      expect(namedGroups(flows)).toEqual(Object.assign({}, ...splits));
      const leaves = await tabulateWorld(engine, folder, { ...world, afdelinger }, [
        must(t10, 'T10'),
        must(t12, 'T12'),
      ]);
      for (const [exact, side] of [
        [must(leaves[0], 'T10'), flows.to],
        [must(leaves[1], 'T12'), flows.from],
      ] as const) {
        for (const [u, unit] of exact.units.entries()) {
          const heads = exact.heads.subarray(u * exact.cellCount, (u + 1) * exact.cellCount);
          const flowing = flows.persons.reduce((n, p, i) => (flows.ends[side[i] ?? -1] === unit ? n + p : n), 0);
          expect(flowing).toBe(heads.reduce((n, head) => n + head, 0));
        }
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

const nobody: NaiveWorld = { personer: [], husstande: [], flytninger: [], valgdeltagelse: [], references: {} };
const move = (id: number, person: string, dato: string, from: string | null, to: string | null): Row => ({
  flytning_id: `f${id}`,
  person_id: person,
  antal: 1,
  dato,
  fra_afdeling: from,
  til_afdeling: to,
  fra_kommune: '657',
  til_kommune: '657',
  modpart_fra: null,
  modpart_til: null,
  art: 'flytning',
});

test('inside an afdeling nobody flows; there and back are two flows; into the same twice counts once', async () => {
  const flytninger = [
    move(1, 'p_1', '2025-02-01', a ?? '', a ?? ''),
    move(2, 'p_2', '2025-02-01', a ?? '', b ?? ''),
    move(3, 'p_2', '2025-06-01', b ?? '', a ?? ''),
    move(4, 'p_3', '2025-02-01', a ?? '', b ?? ''),
    move(5, 'p_3', '2025-05-01', b ?? '', null),
    move(6, 'p_3', '2025-09-01', c ?? '', b ?? ''),
  ];
  expect(named(await count({ ...nobody, flytninger }))).toEqual({
    [`${a} > ${b}`]: 1,
    [`${b} > ${a}`]: 1,
    // p_3 came to b last from c, but did leave a for b.
    [`${a} > ${ends.again}`]: 1,
    [`${b} > kom:657`]: 1,
    [`${c} > ${b}`]: 1,
  });
});

test('nobody moved: no flows and no ends', async () => {
  const flows = await count(nobody);
  expect([flows.ends, flows.persons.length]).toEqual([[], 0]);
});
