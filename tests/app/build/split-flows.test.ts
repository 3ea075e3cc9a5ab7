import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { protectEditions } from '../../../src/app/build/protect-editions.ts';
import { hmacSha256 } from '../../../src/app/context/hmac-sha256.ts';
import { movesBetween } from '../../../src/domain/definitions/flows/moves-between.ts';
import { movesByGroup } from '../../../src/domain/definitions/flows/moves-by-group.ts';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { anchorTable, tables } from '../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import { randomFrom } from '../../../src/domain/kernel/random.ts';
import { groupsOf, type ProtectedFlowGroups } from '../../../src/domain/model/flow-groups.ts';
import type { ExactEdition, ExactTable } from '../../../src/domain/model/leaf.ts';
import type { ComparedRelease } from '../../../src/engines/protect/certificate/edition-numbers.ts';
import { syntheticEdition } from '../../attack/synthetic-edition.ts';
import { directoryOf, seedOf } from '../../engines/protect/small-world.ts';
import { yearBefore } from '../../engines/query/small-world.ts';

// Twelve afdelinger, one boligområde among them, and movers who are counted in T10 to T12, in the flows and by group.
const { units, exact } = syntheticEdition(12, 'flows by group', 2026, []);
const period = yearBefore(2026);
const ids = units.map(({ id }) => id);
const ends = [...ids, 'kom:751', 'udland'].sort();
const [t10, t11, t12] = ['T10', 'T11', 'T12'].map((id) =>
  must(
    tables.find((table) => table.id === id),
    id,
  ),
);
const published = [must(t10, 'T10'), must(t11, 'T11'), must(t12, 'T12')];
const kommuneOf = new Map(units.map(({ id, kommune }) => [id, kommune]));
const origins = groupsOf(movesByGroup).slice(0, 4);
const households = groupsOf(movesByGroup).slice(4);

interface Mover {
  readonly from: string;
  readonly to: string;
  readonly origin: number;
  readonly household: number;
}

function inventedMovers(): readonly Mover[] {
  const random = randomFrom('movers by group');
  return ends.flatMap((from) =>
    ends.flatMap((to) => {
      if (from === to || !(kommuneOf.has(from) || kommuneOf.has(to))) return [];
      const isInner = kommuneOf.has(from) && kommuneOf.has(to);
      const persons = isInner ? Math.max(0, random.integer(9) - 4) : 4 + random.integer(9);
      return Array.from({ length: persons }, () => {
        return { from, to, origin: [0, 0, 1, 2, 2][random.integer(5)] ?? 0, household: random.integer(5) };
      });
    }),
  );
}

const movers = inventedMovers();

function counted(rows: readonly (readonly number[])[]) {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row.join(), (sums.get(row.join()) ?? 0) + 1);
  const sorted = [...sums].map(([key, persons]) => [...key.split(',').map(Number), persons]);
  sorted.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0));
  return (c: number) => Int32Array.from(sorted, (row) => row[c] ?? 0);
}

function kindOf(here: string, there: string): string {
  if (there === 'udland') return 'P5';
  const kommune = kommuneOf.get(there) ?? there.slice('kom:'.length);
  if (kommune !== kommuneOf.get(here)) return 'P4';
  return kommuneOf.has(there) ? 'P2' : 'P3';
}

/** Movers of every afdeling as a table counts them. */
function tableOf(definition: (typeof published)[number], side: 'from' | 'to', byOrigin: boolean): ExactTable {
  const axes = must(definition.blocks[0], 'a block').axes;
  const cellCount = axes.reduce((size, axis) => size * axis.categories.length, 1);
  const heads = new Int32Array(ids.length * cellCount);
  for (const mover of movers) {
    const unit = ids.indexOf(mover[side]);
    if (unit < 0) continue;
    const group = byOrigin ? origins[mover.origin] : households[mover.household];
    const first = must(axes[0], 'an axis').categories.findIndex(({ code }) => group?.group.codes.includes(code));
    const kind = kindOf(mover[side], side === 'to' ? mover.from : mover.to);
    const second = axes[1] ? axes[1].categories.findIndex(({ code }) => code === kind) : 0;
    const at = unit * cellCount + first * (axes[1]?.categories.length ?? 1) + second;
    heads[at] = (heads[at] ?? 0) + 1;
  }
  return { table: definition.id, period, units: ids, cellCount, heads };
}

const numbered = movers.map(({ from, to }) => [ends.indexOf(from), ends.indexOf(to)] as const);
const pairs = counted(numbered);
const split = counted(
  movers.flatMap(({ origin, household }, i) => [origin, 4 + household].map((g) => [...(numbered[i] ?? []), g])),
);
const edition: ExactEdition = {
  ...exact,
  tables: [
    ...exact.tables,
    tableOf(must(t10, 'T10'), 'to', true),
    tableOf(must(t11, 'T11'), 'to', false),
    tableOf(must(t12, 'T12'), 'from', true),
  ],
  flows: {
    ...{ period, ends, from: pairs(0), to: pairs(1), persons: pairs(2) },
    groups: { from: split(0), to: split(1), group: split(2), persons: split(3) },
  },
};
const area = {
  id: 'gaarden',
  name: 'Gården',
  kommune: must(kommuneOf.get(ids[0] ?? ''), 'a kommune'),
  validFrom: '2000-01-01',
  members: ids.slice(0, 3).map((afdeling) => ({ afdeling, from: '2000-01-01' })),
};

function released(rules: typeof standard, against: readonly ComparedRelease[], byGroup = true) {
  return protectEditions(
    (async function* () {
      yield edition;
    })(),
    {
      ...{ published, anchors: anchorTable, flows: movesBetween, rules, against },
      ...(byGroup ? { flowGroups: movesByGroup } : {}),
      directory: directoryOf(units, { omraader: [area] }),
      ...{ seedOf: async () => seedOf(3), hmac: hmacSha256 },
      keep: async () => 'kept',
      unfinished: { read: async () => undefined, keep: async () => {}, clear: async () => {} },
      sha256: (data) => createHash('sha256').update(data).digest('hex'),
    },
  );
}

const plain = await released(standard, []);
const shown = must(plain.flowGroups, 'flows by group');

test('flows by group are released with an audit that finds nothing, and leave everything else as it was', async () => {
  const audit = must(
    plain.audits.find(({ name }) => name === 'flyttegrupper'),
    'the audit',
  );
  expect(audit.checks.map(({ rule, failing }) => [rule, failing])).toEqual([
    ['R2', 0],
    ['R3', 0],
    ['R4', 0],
    ['R5', 0],
  ]);
  expect(audit.checks.every(({ tested }) => tested > 20)).toBe(true);
  expect(audit.stageB?.min_whole_numbers).toBeGreaterThanOrEqual(standard.W);
  expect(must(shown.periods[0], 'a year').ends).toContain('omr:gaarden');
  const without = await released(standard, [], false);
  expect(without.flowGroups).toBeUndefined();
  expect(plain.flows).toEqual(without.flows);
  expect(plain.tables).toEqual(without.tables);
});

test('persons are conserved: what leaves all ends comes to all ends, and every split holds everybody', () => {
  const { from, to, group, persons, ends: keys, inner } = must(shown.periods[0], 'a year');
  const sum = (is: (i: number) => boolean) => persons.reduce((total, count, i) => (is(i) ? total + count : total), 0);
  const all = sum((i) => group[i] === 0);
  expect(sum((i) => (group[i] ?? 0) >= 1 && (group[i] ?? 0) <= 4)).toBe(all);
  expect(sum((i) => (group[i] ?? 0) > 4)).toBe(all);
  for (let g = 0; g <= 9; g++) {
    const out = keys.map((_, end) => sum((i) => group[i] === g && from[i] === end));
    const into = keys.map((_, end) => sum((i) => group[i] === g && to[i] === end));
    const added = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(added(out)).toBe(added(into));
  }
  expect(inner).toBeLessThan(keys.length);
});

/** Releases kept before that showed the same flows by group, with other figures. */
function showing(groups: ProtectedFlowGroups, change: (figure: number) => number): ComparedRelease {
  const periods = groups.periods.map((own) => ({ ...own, persons: own.persons.map(change) }));
  return { n: 3, tables: new Map(), groups: { ...groups, periods } };
}

test('with n = 3 two sides of the truth leave two numbers: the earlier side is shown again, else other ends are found', async () => {
  const rules = { ...standard, n: 3, W: 3 };
  const once = must((await released(rules, [])).flowGroups, 'flows by group');
  const own = must(once.periods[0], 'a year');
  const up = showing(once, (figure) => figure + 3);
  const again = await released(rules, [up]);
  const shownAgain = must(again.flowGroups?.periods[0], 'a year');
  expect(shownAgain.ends).toEqual(own.ends);
  expect(shownAgain.persons).not.toEqual(own.persons);
  // Both sides were shown already: between these ends nothing is safe any more.
  const both = await released(rules, [showing(once, (figure) => figure), up]);
  expect(both.flowGroups?.periods[0]?.ends).not.toEqual(own.ends);
  for (const { audits } of [again, both]) {
    const found = audits.find(({ name }) => name === 'flyttegrupper');
    expect(found?.checks.filter(({ failing }) => failing > 0) ?? []).toEqual([]);
  }
});
