import type { Random } from '../../../domain/kernel/random.ts';
import { type AttackedTable, type AttackOutcome, type Method, openBeliefs } from './released-figures.ts';

/** How an answer to "these atoms together, this cell" is made; undefined = refused. */
export type SumAnswer = (table: AttackedTable, atoms: readonly number[], cell: number) => number | undefined;

/** The answer of a release: protected leaves added up. */
export const sumOfLeaves: SumAnswer = ({ shown, cellCount }, atoms, cell) =>
  atoms.reduce((sum, atom) => sum + (shown[atom * cellCount + cell] ?? 0), 0);

const LARGEST = 20;

/**
 * A1: sums of random sets of 1-20 atoms with and without one of them, in random tables and cells; the difference is
 * what the attacker learns of the one.
 * @source diskretion.md 7.4
 */
export function attackByUnions(
  tables: readonly AttackedTable[],
  method: Method,
  queries: number,
  random: Random,
  answer: SumAnswer = sumOfLeaves,
): AttackOutcome {
  const beliefs = openBeliefs(method);
  const open = tables.filter(({ cellCount, shown }) => cellCount > 0 && shown.length > 0);
  for (let query = 0; open.length > 0 && query < queries; query++) {
    const position = random.integer(open.length);
    const table = open[position];
    if (!table) break;
    const atoms = table.shown.length / table.cellCount;
    const cell = random.integer(table.cellCount);
    const target = random.integer(atoms);
    const others = [...new Set(Array.from({ length: random.integer(LARGEST) }, () => random.integer(atoms)))];
    const without = others.filter((atom) => atom !== target);
    const [all, rest] = [answer(table, [...without, target], cell), answer(table, without, cell)];
    if (all === undefined || rest === undefined) continue;
    const leaf = target * table.cellCount + cell;
    beliefs.learn(`${position}/${leaf}`, all - rest, table.truth[leaf] ?? 0);
  }
  return { queries, recovered: beliefs.recovered() };
}
