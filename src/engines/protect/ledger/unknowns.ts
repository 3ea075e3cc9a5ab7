import { invariant, must } from '../../../domain/kernel/invariant.ts';
import type { ProtectedTable } from '../../../domain/model/leaf.ts';
import type { TableDefinition } from '../../../domain/model/table-definition.ts';
import { linkMargins, type MarginLink } from '../anchors/link-margins.ts';
import { layoutOf } from '../table-layout.ts';
import type { ToldPart, ToldSum } from './told-sum.ts';

/** What the ledger of a release knows beforehand: public facts only. */
export interface LedgerFacts {
  readonly tables: ReadonlyMap<string, ProtectedTable>;
  readonly definitions: readonly TableDefinition[];
  readonly anchors: TableDefinition;
}

/**
 * The numbers an outsider does not know: true leaves of the atoms met so far, and the totals that
 * several tables share. `shown` is the released value of a leaf, −1 for a shared total, which no release shows.
 */
export interface Unknowns {
  readonly shown: number[];
  /** Sets of unknowns that add up to something every outsider knows, whatever is told. */
  readonly structure: Int32Array[];
  /** Unknowns of a sum, rising; atoms met for the first time bring their leaves and what links them to other tables. */
  readonly leavesOf: (sum: ToldSum) => Int32Array;
}

/** The period a row of an atom is taken to be counted in: its own, or the first of several it may be the same people in. */
export type RowPeriod = (table: string, atom: number, period: number) => number;

/** Every period for itself: nothing is known of who stood still. */
export const ownPeriod: RowPeriod = (_table, _atom, period) => period;

/**
 * The first of the periods running in which all that is released of a row is the same: they may be the same people,
 * and whoever knows that nobody moved knows it.
 */
export function unchangedSince({ tables }: LedgerFacts): RowPeriod {
  return (table, atom, period) => {
    const { periods, cellCount, heads } = must(tables.get(table), `table ${table}`);
    const row = (p: number) => {
      const from = (atom * periods.length + p) * cellCount;
      return heads.subarray(from, from + cellCount);
    };
    const own = row(period);
    let first = period;
    while (first > 0 && row(first - 1).every((value, cell) => value === own[cell])) first -= 1;
    return first;
  };
}

/**
 * Opens the unknowns of a release, none met yet.
 * @param periodOf - Which period a row is counted in; rows of the same period are the same unknowns.
 * @throws InvariantError for a table, period or atom not released
 */
export function openUnknowns(facts: LedgerFacts, periodOf: RowPeriod): Unknowns {
  const shown: number[] = [];
  const structure: Int32Array[] = [];
  const firstOf = new Map<string, number>();
  const links = new Map(facts.definitions.map((table) => [table.id, linkMargins(table, facts.anchors)]));
  const within = linksWithin(facts.anchors);
  const totals = layoutOf(facts.anchors).reduce((sum, { size }) => sum + size, 0);

  // A total stands twice, as itself and as its negative, so that "equal" is a sum of nothing but ones.
  const unitTotals = (edition: number, unit: string): number =>
    met(`${edition}|${unit}`, () => {
      const first = add(2 * totals, () => -1);
      for (let total = 0; total < totals; total++) structure.push(Int32Array.of(first + total, first + totals + total));
      for (const { cells, anchors } of within) {
        structure.push(
          Int32Array.from([...cells.map((c) => first + c), ...anchors.map((a) => first + totals + a)]).sort(),
        );
      }
      return first;
    });
  const atomLeaves = ({ table, period }: ToldPart, atom: string): number => {
    const cube = must(facts.tables.get(table), `table ${table}`);
    const a = cube.atoms.findIndex(({ id }) => id === atom);
    const p = cube.periods.findIndex(({ id }) => id === period);
    invariant(a >= 0 && p >= 0, `atom ${atom} of ${table} in ${period}`);
    const same = periodOf(table, a, p);
    const first = met(`${table}|${same}|${atom}`, () => {
      const from = (a * cube.periods.length + same) * cube.cellCount;
      return add(cube.cellCount, (cell) => cube.heads[from + cell] ?? 0);
    });
    return met(`${table}|${period}|${atom}|totals`, () => {
      const { members } = must(cube.atoms[a], 'an atom');
      const { edition } = must(cube.periods[p], 'a period');
      for (const link of links.get(table) ?? []) {
        structure.push(
          linkOf(
            link,
            first,
            members.map((unit) => unitTotals(edition, unit)),
            totals,
          ),
        );
      }
      return first;
    });
  };
  const met = (key: string, make: () => number): number => {
    const known = firstOf.get(key);
    if (known !== undefined) return known;
    const first = make();
    firstOf.set(key, first);
    return first;
  };
  const add = (count: number, shownAt: (i: number) => number): number => {
    const first = shown.length;
    for (let i = 0; i < count; i++) shown.push(shownAt(i));
    return first;
  };
  const leavesOf = ({ parts }: ToldSum): Int32Array =>
    Int32Array.from(
      new Set(
        parts.flatMap((part) =>
          part.atoms.flatMap((atom) => {
            const first = atomLeaves(part, atom);
            return part.cells.map((cell) => first + cell);
          }),
        ),
      ),
    ).sort();
  return { shown, structure, leavesOf };
}

/** A margin of a table equals shared totals of the atom's units: their negatives make the sum nothing. */
function linkOf({ cells, anchors }: MarginLink, first: number, units: readonly number[], totals: number): Int32Array {
  const negatives = units.flatMap((unit) => anchors.map((anchor) => unit + totals + anchor));
  return Int32Array.from([...cells.map((cell) => first + cell), ...negatives]).sort();
}

/** Shared totals that make up others: residents by age are all residents. */
function linksWithin(anchors: TableDefinition): readonly MarginLink[] {
  const layouts = layoutOf(anchors);
  return layouts.flatMap((of) =>
    layouts.flatMap((whole) => {
      if (of === whole) return [];
      return linkMargins({ blocks: [of.block] }, { blocks: [whole.block] }).map(({ cells, anchors: made }) => ({
        cells: cells.map((cell) => of.first + cell),
        anchors: made.map((cell) => whole.first + cell),
      }));
    }),
  );
}
