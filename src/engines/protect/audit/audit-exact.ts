import type { Random } from '../../../domain/kernel/random.ts';
import { type CellSystem, leavesOf } from '../suppression/cross-table.ts';
import { contentsOf } from '../suppression/linked-space.ts';
import { firstPrime, inverseMod, mulMod, secondPrime } from '../suppression/prime-field.ts';
import { cellStatus } from '../suppression/suppress-cells.ts';
import { hiddenRelations } from './hidden-relations.ts';
import { type Elimination, eliminate, nullVector } from './sparse-elimination.ts';

/** What exact algebra says of a pattern: nothing about ranges, everything about what follows for certain. */
export interface ExactAudit {
  readonly primes: readonly number[];
  readonly unknown: number;
  readonly relations: number;
  readonly rank: number;
  /** Hidden cells whose value follows from the published ones, by cell number. */
  readonly determined: readonly number[];
  /** Primary cells that a person alone in a leaf can compute from it, by cell number. */
  readonly exposed: readonly number[];
}

/**
 * Stage A: which hidden cells the additive relations determine, by elimination modulo two primes with the union of
 * both reports; and which primary cells a resident alone in his leaf can compute besides, knowing his own.
 * It misses a determined cell only if both primes divide the decisive minor; it never calls a free cell determined
 * but for a chance of one in the prime.
 * @source diskretion.md 7.1
 */
export function auditExact(table: CellSystem, pattern: Uint8Array, random: Random): ExactAudit {
  const system = hiddenRelations(table, pattern);
  const { cells, rows } = system;
  const determined = new Set<number>();
  const exposed = new Set<number>();
  const primes = [firstPrime, secondPrime];
  const persons = lonePersons(table, random);
  let rank = 0;
  for (const prime of primes) {
    const elimination = eliminate(rows, cells.length, prime);
    rank = Math.max(rank, elimination.rank);
    const vectors = threeVectors(elimination, cells.length, random);
    cells.forEach((cell, at) => {
      if (vectors.every((vector) => vector[at] === 0)) determined.add(cell);
    });
    for (const cell of exposedBy(persons, pattern, cells, { vectors, prime })) exposed.add(cell);
  }
  const ordered = (set: ReadonlySet<number>): readonly number[] => [...set].sort((a, b) => a - b);
  return {
    primes,
    unknown: cells.length,
    relations: rows.length,
    rank,
    determined: ordered(determined),
    exposed: ordered(exposed),
  };
}

function threeVectors(elimination: Elimination, columns: number, random: Random): readonly Int32Array[] {
  const free = (): number => 1 + random.integer(elimination.prime - 1);
  return [1, 2, 3].map(() => nullVector(elimination, columns, free));
}

interface NullVectors {
  readonly vectors: readonly Int32Array[];
  readonly prime: number;
}

/** Per cell of one person a text that tells him from others; cells of more persons have none. */
function lonePersons(table: CellSystem, random: Random): ReadonlyMap<number, string> {
  const ones = [...table.counts.keys()].filter((cell) => table.counts[cell] === 1);
  if (table.same.length === 0) return new Map(ones.map((cell) => [cell, String(leavesOf(table, cell)[0])]));
  const contents = contentsOf(table, random);
  return new Map(ones.map((cell) => [cell, contents[cell] ?? '']));
}

/** Primary cells that move with a leaf of one person and are not that leaf itself under another name. */
function exposedBy(
  persons: ReadonlyMap<number, string>,
  pattern: Uint8Array,
  cells: readonly number[],
  nullVectors: NullVectors,
): readonly number[] {
  const ratios = new Map<number, number>();
  const alone = new Map<number, Set<string>>();
  cells.forEach((cell, unknown) => {
    const ratio = pattern[cell] === cellStatus.primary ? ratioOf(nullVectors, unknown) : undefined;
    if (ratio === undefined) return;
    ratios.set(cell, ratio);
    const person = persons.get(cell);
    if (person !== undefined) alone.set(ratio, (alone.get(ratio) ?? new Set<string>()).add(person));
  });
  return [...ratios]
    .filter(([cell, ratio]) => {
      const known = alone.get(ratio);
      return known !== undefined && (known.size > 1 || !known.has(persons.get(cell) ?? ''));
    })
    .map(([cell]) => cell);
}

/** Equal for two unknowns of which one is a fixed multiple of the other, up to the size of the multiple. */
function ratioOf({ vectors, prime }: NullVectors, unknown: number): number | undefined {
  const [first = 0, second = 0, third = 0] = vectors.map((vector) => vector[unknown] ?? 0);
  if (first === 0) return undefined;
  const inverse = inverseMod(first, prime);
  return mulMod(second, inverse, prime) * lowBits + (mulMod(third, inverse, prime) % lowBits);
}

/** As much of a second residue as fits exactly beside a first in a number. */
const lowBits = 2 ** 22;
