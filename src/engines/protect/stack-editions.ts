import { must } from '../../domain/kernel/invariant.ts';
import type { Atom } from '../../domain/model/atom.ts';
import type { PooledRows, ProtectedSums, ProtectedTable } from '../../domain/model/leaf.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import type { ProtectedEdition, ProtectedLeaves } from './protection-plan.ts';
import { addErrors, type RowErrors, sigmaOf } from './row-errors.ts';
import { sensitiveRowsOf } from './sensitive-rows.ts';

/**
 * Puts protected editions together into one cube per table, periods sorted by start. A period delivered with several
 * editions (an election) is taken from the newest. A table no edition holds is not in the result.
 * @param fewAtoms - A table with fewer atoms pools its rows' errors (the rule set's `sigmaAtoms`).
 */
export function stackEditions(
  definitions: readonly TableDefinition[],
  editions: readonly ProtectedEdition[],
  fewAtoms: number,
): ReadonlyMap<string, ProtectedTable> {
  const errors = addErrors(editions.map((edition) => edition.errors));
  const newestFirst = [...editions].sort((a, b) => b.edition - a.edition);
  const tables = new Map<string, ProtectedTable>();
  for (const definition of definitions) {
    const slices = slicesOf(definition.id, newestFirst);
    const atoms = slices[0]?.atoms;
    if (atoms) tables.set(definition.id, stackTable(definition, slices, atoms, errors, fewAtoms));
  }
  return tables;
}

function slicesOf(table: string, newestFirst: readonly ProtectedEdition[]): readonly ProtectedLeaves[] {
  const byPeriod = new Map<string, ProtectedLeaves>();
  for (const leaves of newestFirst.flatMap((edition) => edition.tables)) {
    if (leaves.table === table && !byPeriod.has(leaves.period.id)) byPeriod.set(leaves.period.id, leaves);
  }
  return [...byPeriod.values()].sort((a, b) => (a.period.start < b.period.start ? -1 : 1));
}

function stackTable(
  definition: TableDefinition,
  slices: readonly ProtectedLeaves[],
  atoms: readonly Atom[],
  errors: RowErrors,
  fewAtoms: number,
): ProtectedTable {
  const periods = slices.map((slice) => slice.period);
  const cellCount = must(slices[0], 'a period').cellCount;
  const heads = new Int32Array(atoms.length * periods.length * cellCount);
  const alive = new Uint8Array(atoms.length * periods.length);
  slices.forEach((slice, p) => {
    for (let atom = 0; atom < atoms.length; atom++) {
      const row = atom * periods.length + p;
      heads.set(slice.heads.subarray(atom * cellCount, (atom + 1) * cellCount), row * cellCount);
      alive[row] = slice.alive[atom] ?? 0;
    }
  });
  const sums = stackSums(slices, atoms.length);
  const sigma = sigmaOf(definition, errors, atoms.length < fewAtoms);
  const pooled = stackPooled(definition, slices, atoms.length);
  const ownMargins = stackOwnMargins(slices, atoms.length);
  return {
    ...{ table: definition.id, atoms, periods, cellCount, heads, alive, sigma },
    ...(sums ? { sums } : {}),
    ...(pooled ? { pooled } : {}),
    ...(ownMargins ? { ownMargins } : {}),
  };
}

function stackPooled(
  definition: TableDefinition,
  slices: readonly ProtectedLeaves[],
  atoms: number,
): PooledRows | undefined {
  if (!slices.some(({ pooled }) => pooled)) return undefined;
  const rows = sensitiveRowsOf(definition).map(({ block, cells, everybody }) => ({ block, cells, everybody }));
  const heads = new Int32Array(atoms * slices.length * rows.length);
  slices.forEach(({ pooled }, p) => {
    for (let atom = 0; pooled && atom < atoms; atom++) {
      const own = pooled.subarray(atom * rows.length, (atom + 1) * rows.length);
      heads.set(own, (atom * slices.length + p) * rows.length);
    }
  });
  return { rows, heads };
}

function stackOwnMargins(slices: readonly ProtectedLeaves[], atoms: number): Uint8Array | undefined {
  if (!slices.some(({ ownMargins }) => ownMargins)) return undefined;
  const all = new Uint8Array(atoms * slices.length);
  slices.forEach(({ ownMargins }, p) => {
    ownMargins?.forEach((own, atom) => {
      all[atom * slices.length + p] = own;
    });
  });
  return all;
}

function stackSums(slices: readonly ProtectedLeaves[], atoms: number): ProtectedSums | undefined {
  const cells = slices.find((slice) => slice.sums)?.sums?.cells;
  if (!cells) return undefined;
  const width = cells.length;
  const value = new Float64Array(atoms * slices.length * width);
  const own = new Uint8Array(value.length);
  slices.forEach(({ sums }, p) => {
    for (let atom = 0; sums && atom < atoms; atom++) {
      const row = (atom * slices.length + p) * width;
      value.set(sums.value.subarray(atom * width, (atom + 1) * width), row);
      own.set(sums.own.subarray(atom * width, (atom + 1) * width), row);
    }
  });
  return { cells, value, own };
}
