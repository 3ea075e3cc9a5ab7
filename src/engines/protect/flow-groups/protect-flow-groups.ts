import { must } from '../../../domain/kernel/invariant.ts';
import {
  type FlowGroupDefinition,
  groupsOf,
  type ProtectedFlowGroupPeriod,
} from '../../../domain/model/flow-groups.ts';
import type { TablePeriod } from '../../../domain/model/period.ts';
import type { EarlierFlows } from '../flows/earlier-flows.ts';
import { type RoundedFlows, roundFlows } from '../flows/round-flows.ts';
import { openTally, type RoundingTally } from '../rounding/rounding-tally.ts';
import { type Draw, roundToBase } from '../seeded-draw.ts';
import type { GroupCells } from './group-cells.ts';
import { type GroupSums, groupSums, kommunerOfEnds } from './group-sums.ts';

/** A neighbouring multiple that the audit asks for. */
export type Side = 'up' | 'down';

/** What the flows of a period are split with. */
export interface GroupProtection {
  readonly definition: FlowGroupDefinition;
  readonly cells: GroupCells;
  /** What the release shows of each pair of ends already, added up. */
  readonly shown: Int32Array;
  readonly kommuneOfArea: (area: string) => string | undefined;
  readonly n: number;
  /** Secret numbers of a pair of ends, by `groupFlowName`: one for the whole, then two for each group. */
  readonly drawOf: (name: string) => Draw;
  /** The same period in an earlier version, by `groupFlowName`: as many persons keep their value. */
  readonly earlier?: EarlierFlows | undefined;
  /** Flows that must go to one side, by `groupFlowName`. */
  readonly sides?: ReadonlyMap<string, Side>;
}

/** Protected flows of a period by group: pairs as a whole, and their parts, in the order of the cells. */
export interface RoundedGroups {
  readonly wholes: Int32Array;
  readonly parts: Int32Array;
  readonly tally: RoundingTally;
  readonly squares: number;
  readonly persons: number;
  readonly sideSquares: number;
  readonly sides: number;
}

/** Name of a flow by the keys of its ends and the code of its group; everybody together has none. */
export function groupFlowName(from: string, to: string, group = ''): string {
  return `${from}|${to}|${group}`;
}

/**
 * Splits the flows of a period. A pair as a whole is shown as what the release shows of it already, where that is a
 * neighbouring multiple of its persons, else as a drawn one. Its parts are neighbouring multiples too, drawn so that in
 * every split they add up to the whole, and all of a group out of and into an end, and between kommuner, stay near the
 * truth. Nothing is moved a second step; a whole its parts cannot be brought to is counted as missed.
 * @source docs/decisions/062; diskretion.md 4.1-4.4
 */
export function protectGroups(setup: GroupProtection): RoundedGroups {
  const { cells, definition, n } = setup;
  const codes = groupsOf(definition).map(({ group }) => group.code);
  const nameOf = (pair: number, code = '') =>
    groupFlowName(must(cells.ends[cells.from[pair] ?? -1], 'from'), must(cells.ends[cells.to[pair] ?? -1], 'to'), code);
  // What a pair draws does not depend on which of its groups anybody is of.
  const width = 1 + 2 * codes.length;
  const drawn = new Float64Array(cells.from.length * width);
  for (let pair = 0; pair < cells.from.length; pair++) {
    const draw = setup.drawOf(nameOf(pair));
    for (let i = 0; i < width; i++) drawn[pair * width + i] = draw();
  }
  const wholes = cells.persons.map((count, pair) =>
    wholeOf(setup, nameOf(pair), count, pair, drawn[pair * width] ?? 0),
  );
  const sums = groupSums(cells, definition, wholes, kommunerOfEnds(cells, setup.kommuneOfArea));
  const { splits } = definition;
  const names = [...cells.pair].map((pair, i) => nameOf(pair, must(codes[cells.group[i] ?? -1], 'a group')));
  const kept = Int32Array.from(names, (name, i) => {
    const count = cells.parts[i] ?? 0;
    const side = setup.sides?.get(name);
    if (side !== undefined) return neighbour(count, n, side);
    const before = setup.earlier?.get(name);
    return before?.count === count ? before.value : -1;
  });
  // A pair in a split is what its groups change places within, so it stands where an end of other flows does.
  const rows = Int32Array.from(
    cells.pair,
    (pair, i) => pair * splits.length + (sums.splitOf[cells.group[i] ?? 0] ?? 0),
  );
  const columns = Int32Array.from(cells.group, (group) => cells.from.length * splits.length + group);
  const rounded = roundFlows({
    cells: { atoms: cells.from.length * splits.length, outside: codes, from: rows, to: columns, persons: cells.parts },
    sums,
    n,
    drawOf: (row, column) => {
      const group = column - cells.from.length * splits.length;
      let next = Math.floor(row / splits.length) * width + 1 + 2 * group;
      return () => drawn[next++] ?? 0;
    },
    kept,
  });
  return { wholes, parts: rounded.values, ...measured(cells, sums, rounded, { n, wholes, kept }) };
}

function wholeOf(
  { n, sides, earlier, shown: released }: GroupProtection,
  name: string,
  count: number,
  pair: number,
  drawn: number,
): number {
  const shown = released[pair] ?? 0;
  const side = sides?.get(name);
  if (side !== undefined) return neighbour(count, n, side);
  const before = earlier?.get(name);
  if (before?.count === count) return before.value;
  return Math.abs(shown - count) < n ? shown : roundToBase(count, n, drawn);
}

function neighbour(count: number, n: number, side: Side): number {
  const low = count - (count % n);
  return side === 'up' && low < count ? low + n : low;
}

function measured(
  cells: GroupCells,
  sums: GroupSums,
  { values, errors }: RoundedFlows,
  { n, wholes, kept }: { readonly n: number; readonly wholes: Int32Array; readonly kept: Int32Array },
): Omit<RoundedGroups, 'wholes' | 'parts'> {
  const tally = openTally();
  tally.leaves = values.length + wholes.length;
  tally.keptMoved = kept.reduce((moved, value, i) => moved + (value >= 0 && value !== values[i] ? 1 : 0), 0);
  let squares = 0;
  let persons = 0;
  for (const [i, count] of cells.parts.entries()) {
    const error = (values[i] ?? 0) - count;
    if (count < n) tally.smallLeaves += 1;
    squares += error * error;
    persons += count;
    addTo(tally, 'gruppe', error);
  }
  for (const [pair, count] of cells.persons.entries()) {
    if (count < n) tally.smallLeaves += 1;
    addTo(tally, 'par', (wholes[pair] ?? 0) - count);
  }
  let sideSquares = 0;
  let sides = 0;
  for (const [sum, error] of errors.entries()) {
    const level = sums.levels[sum];
    if (level === undefined) continue;
    if (level === 'held') {
      tally.anchorsHeld += 1;
      if (error !== 0) tally.anchorsMissed += 1;
      continue;
    }
    addTo(tally, level, error);
    if (level !== 'fra' && level !== 'til') continue;
    sideSquares += error * error;
    sides += 1;
  }
  return { tally, squares, persons, sideSquares, sides };
}

function addTo(tally: RoundingTally, level: string, error: number): void {
  const own = tally.levels.get(level) ?? { counts: [] };
  tally.levels.set(level, own);
  const size = Math.abs(error);
  own.counts[size] = (own.counts[size] ?? 0) + 1;
}

/** A rounded period as the release holds it: what is 0 is left out. */
export function shownGroups(
  period: TablePeriod,
  { ends, inner, endOf, from, to, pair, group }: GroupCells,
  { wholes, parts }: Pick<RoundedGroups, 'wholes' | 'parts'>,
): ProtectedFlowGroupPeriod {
  const rows: [number, number, number, number][] = [];
  let next = 0;
  for (const [p, whole] of wholes.entries()) {
    const ends = [from[p] ?? 0, to[p] ?? 0] as const;
    if (whole > 0) rows.push([...ends, 0, whole]);
    for (; next < pair.length && pair[next] === p; next++) {
      const value = parts[next] ?? 0;
      if (value > 0) rows.push([...ends, 1 + (group[next] ?? 0), value]);
    }
  }
  const column = (c: 0 | 1 | 2 | 3) => Int32Array.from(rows, (row) => row[c]);
  return { period, ends, inner, endOf, from: column(0), to: column(1), group: column(2), persons: column(3) };
}
