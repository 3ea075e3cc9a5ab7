import type { Random } from '../../../domain/kernel/random.ts';
import type { AttackedTable } from './released-figures.ts';

/** True numbers of one table and period, and the sums of its cells that stand in it as totals of rows and columns. */
export interface ThresholdedTable extends Pick<AttackedTable, 'cellCount' | 'truth'> {
  readonly margins: readonly (readonly number[])[];
}

/** What the control came to: sums asked for, small leaves tried, and those whose true count was found. */
export interface ControlOutcome {
  readonly queries: number;
  readonly tried: number;
  readonly recovered: number;
}

/** How the control asks. */
export interface ControlWish {
  /** Sums under it are refused, other than 0. */
  readonly n: number;
  /** Sums asked for at most about one leaf. */
  readonly sums: number;
  /** Small leaves tried at most, drawn at random. */
  readonly leaves: number;
}

const FIRST_SIZE = 20;

/**
 * A7, a control that must succeed: the tables answered with true numbers, cells and totals under n refused. The attacker
 * asks for random atoms with and without the one he looks for, and for more atoms at a time where he is refused; a cell
 * that alone is refused under a total is found from the rest. What withstands him elsewhere does so because of how the figures
 * were made, not because he is weak.
 * @source diskretion.md 7.4, A7
 */
export function attackThresholded(
  tables: readonly ThresholdedTable[],
  { n, sums, leaves }: ControlWish,
  random: Random,
): ControlOutcome {
  const total = { queries: 0, tried: 0, recovered: 0 };
  for (const [table, leaf] of drawSmall(tables, n, leaves, random)) {
    total.tried += 1;
    const atoms = table.truth.length / table.cellCount;
    const cell = leaf % table.cellCount;
    const target = Math.floor(leaf / table.cellCount);
    const own = addUp(table, [target]);
    let size = random.integer(FIRST_SIZE);
    for (let asked = 0; asked + 2 <= sums; asked += 2) {
      const without = addUp(
        table,
        sampleOf(atoms, size, random).filter((atom) => atom !== target),
      );
      const together = without.map((sum, other) => sum + (own[other] ?? 0));
      total.queries += 2;
      if (isTold(table, without, cell, n) && isTold(table, together, cell, n)) {
        total.recovered += 1;
        break;
      }
      size = size >= atoms ? random.integer(FIRST_SIZE) : 2 * size + 1;
    }
  }
  return total;
}

type SmallLeaf = readonly [ThresholdedTable, number];

/** Small leaves of all tables, at most `most` of them, each as likely as another. */
function drawSmall(tables: readonly ThresholdedTable[], n: number, most: number, random: Random): readonly SmallLeaf[] {
  const drawn: SmallLeaf[] = [];
  let seen = 0;
  for (const table of tables) {
    for (const [leaf, count] of table.truth.entries()) {
      if (count <= 0 || count >= n) continue;
      seen += 1;
      const place = drawn.length < most ? drawn.length : random.integer(seen);
      if (place < most) drawn[place] = [table, leaf];
    }
  }
  return drawn;
}

function sampleOf(atoms: number, size: number, random: Random): readonly number[] {
  if (size >= atoms) return Array.from({ length: atoms }, (_, atom) => atom);
  return [...new Set(Array.from({ length: size }, () => random.integer(atoms)))];
}

/**
 * Whether the answer about these atoms tells a cell: shown itself, or found as the only unknown one under a shown total,
 * one after another until no total tells more.
 */
function isTold({ margins }: ThresholdedTable, sums: Int32Array, cell: number, n: number): boolean {
  const known = Uint8Array.from(sums, (sum) => (isShown(sum, n) ? 1 : 0));
  for (let changed = true; changed && known[cell] === 0; ) {
    changed = false;
    for (const cells of margins) {
      const unknown = cells.filter((other) => known[other] === 0);
      const [only] = unknown;
      if (only === undefined || unknown.length > 1) continue;
      const total = cells.reduce((sum, other) => sum + (sums[other] ?? 0), 0);
      if (!isShown(total, n)) continue;
      known[only] = 1;
      changed = true;
    }
  }
  return known[cell] === 1;
}

function isShown(sum: number, n: number): boolean {
  return sum === 0 || sum >= n;
}

/** True numbers of some atoms together, cell by cell. */
function addUp({ truth, cellCount }: ThresholdedTable, atoms: Iterable<number>): Int32Array {
  const sums = new Int32Array(cellCount);
  for (const atom of atoms) {
    for (let cell = 0; cell < cellCount; cell++) sums[cell] = (sums[cell] ?? 0) + (truth[atom * cellCount + cell] ?? 0);
  }
  return sums;
}
