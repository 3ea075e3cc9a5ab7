import { expect, test } from 'vitest';
import { movesBetween } from '../../../src/domain/definitions/flows/moves-between.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { ProtectedFlows } from '../../../src/domain/model/flow.ts';
import type { Unit } from '../../../src/domain/model/place.ts';
import { addedOverParts, withWholeAfdelinger } from '../../../src/engines/protect/whole-afdelinger.ts';
import { january, leaves, release, sexTable } from '../query/small-world.ts';
import { unitOf } from './small-world.ts';

// A is cut into A@n and A@rest; a part of it is shown with B.
const ids = ['0045-00001', '0045-00002', '0045-00003'] as const;
const [a, b, c] = ids;
const part = (name: string): Unit => unitOf(`${a}@${name}`, '101', { kind: 'afdelingsdel', afdeling: a });
const atoms = { [`${a}@n`]: [[5, 0]], [`${a}@rest+${b}`]: [[10, 5]], [c]: [[20, 0]] };
const moved = {
  ...sexTable,
  id: 'T10',
  blocks: sexTable.blocks.map((block) => ({ ...block, view: 'in_moves' as const })),
};
const plain = release({
  edition: 2026,
  afdelinger: ids.map((id) => ({ id })),
  definitions: [sexTable, moved],
  tables: ['T01', 'T10'].map((id) => leaves(id, [january(2026)], atoms)),
});
const flows: ProtectedFlows = {
  definition: movesBetween,
  atoms: Object.keys(atoms).map((id) => ({ id, members: id.split('+') })),
  outside: ['udland'],
  periods: [january(2026)],
  starts: Int32Array.of(0, 4),
  // A@n to C, A@rest and B to C, C to A@n, abroad to A@rest and B.
  from: Int32Array.of(0, 1, 2, 3),
  to: Int32Array.of(2, 2, 0, 1),
  persons: Int32Array.of(5, 10, 15, 20),
  spread: 0,
  inside: {},
};
const units = [...plain.directory.units, part('n'), part('rest')];
const cut = { ...plain, flows, directory: { ...plain.directory, units } };
const whole = [`${a}@n`, `${a}@rest`, b].sort().join('+');

test('a release without parts is given back as it is', () => {
  expect(withWholeAfdelinger(plain)).toBe(plain);
});

test('tables of moves have the parts of an afdeling in one atom, with leaves added; others stay as they are', () => {
  const { tables } = withWholeAfdelinger(cut);
  expect(tables.get('T01')).toBe(cut.tables.get('T01'));
  expect(tables.get('T10')).toMatchObject({
    atoms: [{ id: whole, members: whole.split('+') }, { id: c }],
    heads: Int16Array.of(15, 5, 20, 0),
    alive: Uint8Array.of(1, 1),
  });
});

test('flows are added the same way, between whole afdelinger and what lies outside', () => {
  const joined = must(withWholeAfdelinger(cut).flows, 'flows');
  expect(joined.atoms.map(({ id }) => id)).toEqual([whole, c]);
  expect([joined.starts, joined.from, joined.to, joined.persons]).toEqual([
    Int32Array.of(0, 3),
    Int32Array.of(0, 1, 2),
    Int32Array.of(1, 0, 0),
    Int32Array.of(15, 15, 20),
  ]);
});

test('twin variables are added over the parts under the id of the afdeling', () => {
  const table = leaves('TV', [january(2026)], { [`${a}@n`]: [[5]], [`${a}@rest`]: [[10]], [b]: [[20]] });
  const added = addedOverParts(table, units);
  expect(added.atoms).toEqual([
    { id: a, members: [a] },
    { id: b, members: [b] },
  ]);
  expect(added.heads).toEqual(Int16Array.of(15, 20));
});
