import { inTwoBytes } from '../../domain/kernel/in-two-bytes.ts';
import type { Atom } from '../../domain/model/atom.ts';
import type { LeafCounts, PooledRows, ProtectedSums, ProtectedTable } from '../../domain/model/leaf.ts';

/** How the atoms of a list are put together: the new atoms, and which of them each old one is in. */
export interface JoinedAtoms {
  readonly atoms: readonly Atom[];
  readonly into: Int32Array;
}

/**
 * Puts atoms together that share a key, directly or through others. A key is what may not be told apart: an afdeling whose
 * figures are known for the whole only. The new ids are the members joined, in code-point order, as atoms always have.
 */
export function joinAtoms(atoms: readonly Atom[], keysOf: (unit: string) => string): JoinedAtoms {
  const root = Int32Array.from(atoms.keys());
  const find = (atom: number): number => {
    let at = atom;
    while (root[at] !== at) at = root[at] ?? at;
    root[atom] = at;
    return at;
  };
  const first = new Map<string, number>();
  atoms.forEach(({ members }, atom) => {
    for (const unit of members) {
      const known = first.get(keysOf(unit));
      if (known === undefined) first.set(keysOf(unit), atom);
      else root[find(atom)] = find(known);
    }
  });
  const groups = Map.groupBy(atoms.keys(), find);
  const made = [...groups.values()].map((own) => {
    const members = own.flatMap((atom) => atoms[atom]?.members ?? []).sort();
    return { own, atom: { id: members.join('+'), members } };
  });
  made.sort((a, b) => (a.atom.id < b.atom.id ? -1 : 1));
  const into = new Int32Array(atoms.length);
  made.forEach(({ own }, at) => {
    for (const atom of own) into[atom] = at;
  });
  return { atoms: made.map(({ atom }) => atom), into };
}

/** A protected table with atoms put together: leaves added, so nothing is told that was not told before. */
export function joinLeaves(cube: ProtectedTable, { atoms, into }: JoinedAtoms): ProtectedTable {
  const count = cube.periods.length;
  const add = <A extends Int32Array | Float64Array>(of: A | LeafCounts, made: A): A => {
    const width = made.length / atoms.length;
    for (let i = 0; i < of.length; i++) {
      const at = (into[Math.floor(i / width)] ?? 0) * width + (i % width);
      made[at] = (made[at] ?? 0) + (of[i] ?? 0);
    }
    return made;
  };
  const all = atoms.length * count;
  const pooled: PooledRows | undefined = cube.pooled && {
    rows: cube.pooled.rows,
    heads: add(cube.pooled.heads, new Int32Array(all * cube.pooled.rows.length)),
  };
  const parts = cube.parts && Array.from(add(Int32Array.from(cube.parts), new Int32Array(atoms.length)));
  return {
    ...cube,
    atoms,
    heads: inTwoBytes(add(cube.heads, new Int32Array(all * cube.cellCount))),
    alive: eitherOf(cube.alive, into, new Uint8Array(all)),
    ...(cube.sums ? { sums: joinSums(cube.sums, into, all, add) } : {}),
    ...(pooled ? { pooled } : {}),
    ...(cube.ownMargins ? { ownMargins: eitherOf(cube.ownMargins, into, new Uint8Array(all)) } : {}),
    ...(parts ? { parts } : {}),
  };
}

function joinSums(
  { cells, value, own }: ProtectedSums,
  into: Int32Array,
  rows: number,
  add: (of: Float64Array, made: Float64Array) => Float64Array,
): ProtectedSums {
  // A mean is the leaf's own only where it is that of everybody in it.
  const lent = eitherOf(
    own.map((one, i) => (one === 1 || value[i] === 0 ? 0 : 1)),
    into,
    new Uint8Array(rows * cells.length),
  );
  return { cells, value: add(value, new Float64Array(rows * cells.length)), own: lent.map((one) => 1 - one) };
}

function eitherOf(of: Uint8Array, into: Int32Array, made: Uint8Array): Uint8Array {
  const width = of.length / into.length;
  of.forEach((one, i) => {
    if (one === 1) made[(into[Math.floor(i / width)] ?? 0) * width + (i % width)] = 1;
  });
  return made;
}
