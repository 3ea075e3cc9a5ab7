import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { auditedFlowSet } from '../../../src/app/build/audited-sets.ts';
import { protectEditions } from '../../../src/app/build/protect-editions.ts';
import { hmacSha256 } from '../../../src/app/context/hmac-sha256.ts';
import { movesBetween } from '../../../src/domain/definitions/flows/moves-between.ts';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { anchorTable, tables } from '../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { ExactFlows, ProtectedFlows } from '../../../src/domain/model/flow.ts';
import type { ExactEdition, ExactTable } from '../../../src/domain/model/leaf.ts';
import type { ComparedRelease } from '../../../src/engines/protect/certificate/edition-numbers.ts';
import { shownFlows } from '../../../src/engines/protect/flows/earlier-flows.ts';
import { syntheticEdition } from '../../attack/synthetic-edition.ts';
import { directoryOf, seedOf } from '../../engines/protect/small-world.ts';
import { yearBefore } from '../../engines/query/small-world.ts';

// Nine afdelinger of a hundred residents and more, and moves between them and to homes outside.
const rules = { ...standard, n: 3, W: 3 };
const { units, exact } = syntheticEdition(9, 'mended flows', 2026, []);
const period = yearBefore(2026);
const ids = units.map(({ id }) => id);
const ends = [...ids, 'kom:751', 'udland'].sort();
const movers = tables.filter(({ id }) => [movesBetween.inTable, movesBetween.outTable].includes(id));

/** From each end to each other: one to five persons, and many to and from homes outside. */
function inventedMoves(): ExactFlows {
  const rows = ends.flatMap((from, f) =>
    ends.flatMap((to, t) => {
      const isInner = ids.includes(from) && ids.includes(to);
      if (f === t || !(ids.includes(from) || ids.includes(to))) return [];
      return [[f, t, isInner ? (f * 3 + t * 5) % 6 : 20 + ((f + t) % 7)] as const];
    }),
  );
  const some = rows.filter(([, , persons]) => persons > 0);
  return {
    ...{ period, ends },
    from: Int32Array.from(some, ([from]) => from),
    to: Int32Array.from(some, ([, to]) => to),
    persons: Int32Array.from(some, ([, , persons]) => persons),
  };
}

const flows = inventedMoves();

/** The movers of every afdeling as its table counts them, spread over the rows in turn. */
function tableOfMovers(table: string, own: Int32Array): ExactTable {
  const definition = must(
    tables.find(({ id }) => id === table),
    'a table of movers',
  );
  const axes = must(definition.blocks[0], 'a block').axes;
  const cellCount = axes.reduce((size, axis) => size * axis.categories.length, 1);
  const heads = new Int32Array(ids.length * cellCount);
  ids.forEach((id, unit) => {
    const persons = flows.persons.reduce((sum, count, i) => sum + (ends[own[i] ?? -1] === id ? count : 0), 0);
    for (let i = 0; i < persons; i++) {
      const cell = unit * cellCount + ((i * 7 + unit) % cellCount);
      heads[cell] = (heads[cell] ?? 0) + 1;
    }
  });
  return { table, period, units: ids, cellCount, heads };
}

const edition: ExactEdition = {
  ...exact,
  tables: [
    ...exact.tables,
    tableOfMovers(movesBetween.inTable, flows.to),
    tableOfMovers(movesBetween.outTable, flows.from),
  ],
  flows,
};

function released(against: readonly ComparedRelease[]) {
  return protectEditions(
    (async function* () {
      yield edition;
    })(),
    {
      ...{
        published: movers,
        anchors: anchorTable,
        flows: movesBetween,
        directory: directoryOf(units),
        rules,
        against,
      },
      ...{ seedOf: async () => seedOf(2), hmac: hmacSha256 },
      keep: async () => 'kept',
      unfinished: { read: async () => undefined, keep: async () => {}, clear: async () => {} },
      sha256: (data) => createHash('sha256').update(data).digest('hex'),
    },
  );
}

/** A release kept before that showed a flow as so many. */
function showing(shown: ProtectedFlows, from: number, to: number, persons: number): ComparedRelease {
  const others = [...shown.persons.keys()].filter((i) => shown.from[i] !== from || shown.to[i] !== to);
  const rows = others.map((i) => [shown.from[i] ?? 0, shown.to[i] ?? 0, shown.persons[i] ?? 0] as const);
  const all = persons > 0 ? [...rows, [from, to, persons] as const] : rows;
  return {
    n: rules.n,
    tables: new Map(),
    flows: {
      ...shown,
      starts: Int32Array.of(0, all.length),
      from: Int32Array.from(all, ([own]) => own),
      to: Int32Array.from(all, ([, own]) => own),
      persons: Int32Array.from(all, ([, , own]) => own),
    },
  };
}

const plain = await released([]);
const shown = must(plain.flows, 'flows');
/** Two atoms of one afdeling each with a flow of two persons between them. */
const [from, to] = must(
  shown.atoms.flatMap((a, f) =>
    shown.atoms.flatMap((b, t) => (personsFrom(a.id, b.id) === 2 ? [[f, t] as const] : [])),
  )[0],
  'a flow of two persons',
);

function personsFrom(a: string, b: string): number {
  return flows.persons.reduce(
    (sum, count, i) => sum + (ends[flows.from[i] ?? -1] === a && ends[flows.to[i] ?? -1] === b ? count : 0),
    0,
  );
}

const auditOf = ({ audits }: typeof plain) =>
  must(
    audits.find((set) => set.name === 'flytninger'),
    'the audit of the flows',
  );

test('the flows of the world pass without being mended', () => {
  expect(plain.audits.reduce((sum, { merged = 0 }) => sum + merged, 0)).toBe(0);
  expect(auditOf(plain).checks.filter(({ failing }) => failing > 0)).toEqual([]);
});

test('a flow that earlier releases showed on both sides of the truth is mended by merging one of its ends', async () => {
  const mended = await released([showing(shown, from, to, 0), showing(shown, from, to, rules.n)]);
  const found = auditOf(mended);
  expect(found.checks.filter(({ failing }) => failing > 0)).toEqual([]);
  expect(found.attacks.map(({ name: attack, recovered }) => [attack, recovered])).toEqual([
    ['A3', 0],
    ['A4', 0],
  ]);
  // As few as can be: one atom more than before holds several afdelinger, and one end of the flow is in it.
  const left = mended.atoms[movesBetween.tier].map(({ id }) => id);
  const before = shown.atoms.map(({ id }) => id);
  expect(left).toHaveLength(before.length - 1);
  const merged = must(
    left.find((id) => !before.includes(id)),
    'a merged atom',
  );
  expect(merged.split('+').some((id) => id === before[from] || id === before[to])).toBe(true);
  expect(mended.audits.reduce((sum, { merged: own = 0 }) => sum + own, 0)).toBe(1);
  // Flows between atoms that still are stay as they were, but where an anchor had to be met.
  const [was, is] = [shown, must(mended.flows, 'flows')].map((all) => shownFlows(all, period.id));
  const same = [...(was ?? [])].filter(([name]) =>
    name.split('|').every((end) => left.includes(end) || !before.includes(end)),
  );
  const moved = same.filter(([name, persons]) => (is?.get(name) ?? 0) !== persons);
  expect(same.length).toBeGreaterThan(20);
  expect(moved.length).toBeLessThan(3);
});

test('what an outsider works out of flows counts as recovered by the attack he made', () => {
  const flows = [
    { rule: 'R4' as const, tested: 5, failing: 2 },
    { rule: 'R5' as const, tested: 6, failing: 3 },
  ];
  expect(auditedFlowSet({ audits: [{ flows }, {}] }, movesBetween)?.attacks).toEqual([
    { name: 'A3', seed: '', queries: 6, recovered: 3 },
    { name: 'A4', seed: '', queries: 5, recovered: 2 },
  ]);
});
