import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { movesBetween } from '../../../../src/domain/definitions/flows/moves-between.ts';
import { must } from '../../../../src/domain/kernel/invariant.ts';
import type { Atom } from '../../../../src/domain/model/atom.ts';
import type { ExactFlows } from '../../../../src/domain/model/flow.ts';
import type { Unit } from '../../../../src/domain/model/place.ts';
import type { FlowProtection, ProtectedFlowEdition } from '../../../../src/engines/protect/flows/protect-flows.ts';
import { membershipsOf } from '../../../../src/engines/protect/rounding/memberships.ts';
import { openDraw, roundToBase } from '../../../../src/engines/protect/seeded-draw.ts';
import { yearBefore } from '../../query/small-world.ts';

// Six afdelinger of two kommuner, two of them shown together, and homes outside.

export const n = 5;
const { ends } = movesBetween;
const unitIds = ['0101-00001', '0101-00002', '0101-00003', '0202-00001', '0202-00002', '0303-00001'];
const kommuneOf = (id: string) => (id.startsWith('0101') ? '101' : '657');
export const units = new Map(
  unitIds.map((id): [string, Unit] => [
    id,
    { id, kind: 'afdeling', afdeling: id, kommune: kommuneOf(id), region: '084', validFrom: '2000-01-01' },
  ]),
);
// The fourth and fifth afdeling are shown together.
export const atoms: readonly Atom[] = [
  ...unitIds.slice(0, 3).map((id) => ({ id, members: [id] })),
  { id: '0202-00001+0202-00002', members: ['0202-00001', '0202-00002'] },
  { id: '0303-00001', members: ['0303-00001'] },
];
const places = membershipsOf(atoms.length, [
  { units: [0, 1, 2], level: 'kom' },
  { units: [3, 4], level: 'kom' },
  { units: [0, 1, 2, 3, 4], level: 'land' },
]);

export type NamedFlows = Readonly<Record<string, number>>;

export function exactOf(flows: NamedFlows, period = yearBefore(2026)): ExactFlows {
  const names = [...new Set(Object.keys(flows).flatMap((key) => key.split(' > ')))].sort();
  const rows = Object.entries(flows)
    .filter(([, persons]) => persons > 0)
    .map(
      ([key, persons]) => [...key.split(' > ').map((end) => names.indexOf(end)), persons] as [number, number, number],
    )
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    period,
    ends: names,
    from: Int32Array.from(rows, ([from]) => from),
    to: Int32Array.from(rows, ([, to]) => to),
    persons: Int32Array.from(rows, ([, , persons]) => persons),
  };
}

/** True movers of every atom, moves inside a merged atom included. */
function movers(flows: NamedFlows, side: 0 | 1): Int32Array {
  return Int32Array.from(atoms, ({ members }) =>
    Object.entries(flows).reduce(
      (sum, [key, p]) => (members.includes(key.split(' > ')[side] ?? '') ? sum + p : sum),
      0,
    ),
  );
}

export function setup(flows: NamedFlows, seed = 'seed'): FlowProtection {
  const drawOf = (from: string, to: string) => openDraw(createHmac('sha256', seed).update(`${from}|${to}`).digest());
  const totals = (side: 0 | 1) => {
    const exact = movers(flows, side);
    return { exact, rounded: exact.map((heads, a) => roundToBase(heads, n, drawOf(`total ${side}`, String(a))())) };
  };
  return {
    definition: movesBetween,
    atoms,
    units,
    places,
    totals: { into: totals(1), outOf: totals(0) },
    n,
    drawOf,
  };
}

const outside = ['kom:101', 'kom:657', 'kom:751', ends.abroad];
export const flowKeys = [
  ...unitIds.flatMap((from) => [...unitIds.filter((to) => to !== from), ...outside].map((to) => `${from} > ${to}`)),
  ...outside.flatMap((from) => unitIds.map((to) => `${from} > ${to}`)),
];
export const someFlows: fc.Arbitrary<NamedFlows> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 2, arbitrary: fc.nat(60) },
    ),
    {
      minLength: flowKeys.length,
      maxLength: flowKeys.length,
    },
  )
  .map((persons) => Object.fromEntries(flowKeys.map((key, i) => [key, persons[i] ?? 0])));

const endNames = (shown: { readonly outside: readonly string[] }) => [...atoms.map(({ id }) => id), ...shown.outside];
export const atomIdOf = (end: string) => atoms.find(({ members }) => members.includes(end))?.id ?? end;

export function trueAtomFlows(flows: NamedFlows): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [key, persons] of Object.entries(flows)) {
    const name = key.split(' > ').map(atomIdOf).join(' > ');
    sums.set(name, (sums.get(name) ?? 0) + persons);
  }
  return sums;
}

export function shownFlows({ flows }: Pick<ProtectedFlowEdition, 'flows'>): Map<string, number> {
  const names = endNames(flows);
  const name = (end: number | undefined) => must(names[end ?? -1], 'an end');
  return new Map([...flows.persons].map((p, i) => [`${name(flows.from[i])} > ${name(flows.to[i])}`, p]));
}
