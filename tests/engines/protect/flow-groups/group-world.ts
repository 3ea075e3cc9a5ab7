import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { movesBetween } from '../../../../src/domain/definitions/flows/moves-between.ts';
import { movesByGroup } from '../../../../src/domain/definitions/flows/moves-by-group.ts';
import { must } from '../../../../src/domain/kernel/invariant.ts';
import type { Atom } from '../../../../src/domain/model/atom.ts';
import type { ExactFlows } from '../../../../src/domain/model/flow.ts';
import { groupsOf } from '../../../../src/domain/model/flow-groups.ts';
import type { Boligomraade, Unit } from '../../../../src/domain/model/place.ts';
import { type GroupCells, groupCells } from '../../../../src/engines/protect/flow-groups/group-cells.ts';
import { groupEnds } from '../../../../src/engines/protect/flow-groups/group-ends.ts';
import type { GroupProtection } from '../../../../src/engines/protect/flow-groups/protect-flow-groups.ts';
import { openDraw } from '../../../../src/engines/protect/seeded-draw.ts';
import { yearBefore } from '../../query/small-world.ts';
import { directoryOf, unitOf } from '../small-world.ts';

// Six afdelinger in two kommuner: the first two are a boligområde, the fourth and fifth are shown together.

export const n = 5;
export const period = yearBefore(2026);
const ids = ['0101-00001', '0101-00002', '0101-00003', '0202-00001', '0202-00002', '0303-00001'];
export const units: readonly Unit[] = ids.map((id) => unitOf(id, id.startsWith('0101') ? '101' : '157'));
export const unitsById = new Map(units.map((unit) => [unit.id, unit]));
export const atoms: readonly Atom[] = [
  ...ids.slice(0, 3).map((id) => ({ id, members: [id] })),
  { id: '0202-00001+0202-00002', members: ['0202-00001', '0202-00002'] },
  { id: '0303-00001', members: ['0303-00001'] },
];
const area: Boligomraade = {
  id: 'gaarden',
  name: 'Gården',
  kommune: '101',
  validFrom: '2000-01-01',
  members: ['0101-00001', '0101-00002'].map((afdeling) => ({ afdeling, from: '2000-01-01' })),
};
export const directory = directoryOf(units, { omraader: [area] });

/** Somebody who moves: from, to, and the position of origin and household among the groups of their splits. */
export type Mover = readonly [from: string, to: string, origin: number, household: number];

const outside = ['kom:101', 'kom:751', 'udland'];
const ends = [...ids, ...outside].sort();
export const origins = must(movesByGroup.splits[0], 'origin').groups.length;
const households = must(movesByGroup.splits[1], 'household type').groups.length;
export const groupCount = groupsOf(movesByGroup).length;

/** True flows of some movers, and the same by group. */
export function flowsOf(movers: readonly Mover[]): ExactFlows {
  const count = (rows: readonly (readonly number[])[]) => {
    const sums = new Map<string, number>();
    for (const row of rows) sums.set(row.join(), (sums.get(row.join()) ?? 0) + 1);
    const sorted = [...sums].map(([key, persons]) => [...key.split(',').map(Number), persons]);
    sorted.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0));
    return (c: number) => Int32Array.from(sorted, (row) => row[c] ?? 0);
  };
  const numbered = movers.map(([from, to, origin, household]) => {
    return [ends.indexOf(from), ends.indexOf(to), origin, origins + household] as const;
  });
  const pairs = count(numbered.map(([from, to]) => [from, to]));
  const split = count(numbered.flatMap(([from, to, ...groups]) => groups.map((group) => [from, to, group])));
  return {
    ...{ period, ends },
    ...{ from: pairs(0), to: pairs(1), persons: pairs(2) },
    groups: { from: split(0), to: split(1), group: split(2), persons: split(3) },
  };
}

/** Their cells between the ends of the world, without those that are refused. */
export function cellsOf(flows: ExactFlows, refused: readonly string[] = []): GroupCells {
  const found = must(groupEnds(atoms, directory, period.end, refused), 'ends');
  const atomOf = new Map(atoms.flatMap(({ members }, a) => members.map((unit) => [unit, a] as const)));
  return must(groupCells(flows, atomOf, unitsById, found, movesBetween.ends), 'cells');
}

export function protection(cells: GroupCells, over: Partial<GroupProtection> = {}): GroupProtection {
  return {
    definition: movesByGroup,
    cells,
    shown: new Int32Array(cells.from.length),
    kommuneOfArea: () => '101',
    n,
    drawOf: (name) => openDraw(createHmac('sha256', 'seed').update(name).digest()),
    ...over,
  };
}

const inner = fc.constantFrom(...ids);
export const someMovers: fc.Arbitrary<readonly Mover[]> = fc.array(
  fc
    .tuple(inner, fc.constantFrom(...ends), fc.boolean(), fc.nat(origins - 1), fc.nat(households - 1))
    .filter(([a, b]) => a !== b)
    .map(([a, b, turned, origin, household]): Mover => [turned ? b : a, turned ? a : b, origin, household]),
  { maxLength: 300 },
);
