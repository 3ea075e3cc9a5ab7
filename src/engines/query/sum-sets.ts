import type { CompiledTable } from './compile-table.ts';
import { addAtoms, type Cube, type Totals } from './cube.ts';
import { unionBand } from './error-band.ts';
import { atomsHolding, type Footing } from './footing.ts';
import { formatSelection } from './parse-selection.ts';
import type { RowsInSet } from './pooled-rows.ts';
import type { QueryContext } from './query-context.ts';
import { isLevel, type SelectionResolver } from './resolve-selection.ts';
import { type BandTable, emptied, emptyValues, type SetValues, setState } from './set-values.ts';
import type { PlannedGroup } from './sum-plan.ts';

interface TableTotals {
  readonly cube: Cube;
  readonly totals: Totals;
  /** Periods where the selection is not a union of this table's atoms. */
  readonly open: ReadonlySet<number>;
}

/** Sums of another table over the units that the first table shows, so that a share never mixes two sets of units. */
function totalsOfOther(context: QueryContext, first: Cube, table: string, resolver: SelectionResolver): TableTotals {
  const cube = context.cubeOf(table);
  const open = new Set<number>();
  const daysOf = context.daysOf(table);
  const atoms = context.footings(first.system, resolver, daysOf).map((footing, p) => {
    if (footing.state === 'broken') open.add(p);
    if (footing.state !== 'shown') return [];
    const holding =
      cube.system === first.system
        ? footing.atoms
        : atomsHolding(cube.system, context.places, footing.units, daysOf[p] ?? { first: '', last: '' });
    if (holding === undefined) open.add(p);
    return holding ?? [];
  });
  return { cube, totals: addAtoms(cube, atoms), open };
}

/** Adds the heads of a group to a set, and says in which periods there are none. */
function addHeads(values: SetValues, first: number, source: TableTotals, { met, cells }: PlannedGroup): void {
  const { heads, headsFrom, atoms } = source.totals;
  const { cellCount } = source.cube.table;
  const { heads: intoHeads, atoms: intoAtoms, state } = values;
  for (let p = 0; p < met.length; p++) {
    const from = met[p] as number;
    const count = from < 0 ? 0 : (atoms[from] as number);
    if (count === 0) {
      state[first + p] = source.open.has(from) ? setState.open : setState.missing;
      continue;
    }
    const start = headsFrom + from * cellCount;
    let sum = 0;
    for (let i = 0; i < cells.length; i++) sum += heads[start + (cells[i] as number)] as number;
    intoHeads[first + p] = (intoHeads[first + p] as number) + sum;
    if (count > (intoAtoms[first + p] as number)) intoAtoms[first + p] = count;
  }
}

function addSums(values: SetValues, first: number, source: TableTotals, { met, sumCells }: PlannedGroup): void {
  const { totals, cube } = source;
  const width = cube.table.sums?.cells.length ?? 0;
  for (let p = 0; p < met.length; p++) {
    const from = met[p] as number;
    if (from < 0 || totals.atoms[from] === 0) continue;
    let sum = 0;
    let borrowed = 0;
    for (let i = 0; i < sumCells.length; i++) {
      const at = from * width + (sumCells[i] as number);
      sum += totals.sums[totals.sumsFrom + at] as number;
      borrowed += totals.borrowed[at] as number;
    }
    values.sums[first + p] = (values.sums[first + p] as number) + sum;
    values.borrowed[first + p] = (values.borrowed[first + p] as number) + borrowed;
  }
}

/** Pooled rows that the cells hold whole count in full; those they hold some cells of are told apart. */
function addPooled(
  values: SetValues,
  first: number,
  { totals, cube }: TableTotals,
  met: Int32Array,
  { whole, part }: RowsInSet,
): void {
  const rows = cube.pooled?.rows.length ?? 0;
  const { heads, undistributed } = values;
  for (let p = 0; p < met.length; p++) {
    const from = met[p] as number;
    if (from < 0 || totals.atoms[from] === 0) continue;
    const row = from * rows;
    for (const r of whole) heads[first + p] = (heads[first + p] as number) + (totals.pooled[row + r] as number);
    for (const r of part) {
      undistributed[first + p] = (undistributed[first + p] as number) + (totals.pooled[row + r] as number);
    }
  }
}

/** Persons not distributed may belong to a sum: its band is as much wider, and it is hidden when there is nobody else. */
function tellUndistributed({ undistributed, heads, state, bands }: SetValues): void {
  for (let at = 0; at < undistributed.length; at++) {
    const persons = undistributed[at] as number;
    if (persons === 0 || state[at] !== setState.ok) continue;
    bands[at] = (bands[at] as number) + persons;
    if (heads[at] === 0) state[at] = setState.pooled;
  }
}

// Neighbouring periods mostly stand on as many atoms, so a band is worked out when that number changes.
function fillBands(values: SetValues, set: number, periodCount: number, bands: BandTable): void {
  const { atoms, bands: into } = values;
  const sigma = bands.sigmas[set] as number;
  const ofOne = bands.ofOneAtom[set] as number;
  let known = 1;
  let band = ofOne;
  for (let at = set * periodCount; at < (set + 1) * periodCount; at++) {
    const count = atoms[at] as number;
    if (count === 0) continue;
    if (count !== known) {
      known = count;
      band = count === 1 ? ofOne : unionBand(sigma, count);
    }
    into[at] = band;
  }
}

/** Totals of every table that the sums are made from, in the order of {@link CompiledTable.tables}. */
function sourcesOf(
  context: QueryContext,
  compiled: CompiledTable,
  resolver: SelectionResolver,
  cube: Cube,
  footings: readonly Footing[],
): readonly TableTotals[] {
  const atoms = footings.map((f) => (f.state === 'shown' ? f.atoms : []));
  const own = { cube, totals: addAtoms(cube, atoms), open: noPeriods };
  const others = compiled.tables.slice(1);
  return [own, ...others.map((table) => totalsOfOther(context, cube, table, resolver))];
}

const noPeriods: ReadonlySet<number> = new Set();

/** Adds up every sum of a table for a selection. The numbers stand in `room` where it is given. */
function sumSets(
  context: QueryContext,
  compiled: CompiledTable,
  resolver: SelectionResolver,
  room?: SetValues,
): SetValues {
  const { definition } = compiled;
  const cube = context.cubeOf(definition.id);
  const { periods } = cube.table;
  const footings = context.footings(cube.system, resolver, context.daysOf(definition.id));
  const sources = sourcesOf(context, compiled, resolver, cube, footings);
  const pooledRows = sources[0]?.totals.pooled ?? new Float64Array(0);
  const numbers = room === undefined ? emptyValues(compiled, context.cubeOf) : emptied(room);
  const values = { ...numbers, footings, pooledRows };
  const bands = context.bands(compiled);
  const plan = context.plan(compiled);
  for (let s = 0; s < plan.length; s++) {
    const first = s * periods.length;
    for (const group of plan[s] as readonly PlannedGroup[]) {
      const source = sources[group.source] as TableTotals;
      addHeads(values, first, source, group);
      if (group.sumCells.length > 0) addSums(values, first, source, group);
      if (group.pooled !== undefined) addPooled(values, first, source, group.met, group.pooled);
    }
    fillBands(values, s, periods.length, bands);
  }
  tellUndistributed(values);
  return values;
}

/**
 * Whether the sums of a sum of levels are the levels' own sums added: no atom is held by several of them together only,
 * and none of them is cut by another table.
 */
function isPlainSum(
  context: QueryContext,
  compiled: CompiledTable,
  resolver: SelectionResolver,
  parts: readonly SelectionResolver[],
  values: readonly SetValues[],
): boolean {
  if (compiled.sets.some((set) => set.groups.length > 1)) return false;
  if (values.some(({ state }) => state.includes(setState.open))) return false;
  const { system } = context.cubeOf(compiled.definition.id);
  return compiled.tables.every((table) => {
    const days = context.daysOf(table);
    const ofParts = parts.map((part) => context.footings(system, part, days));
    return context.footings(system, resolver, days).every(({ atoms }, p) => {
      return atoms.length === ofParts.reduce((sum, footings) => sum + (footings[p]?.atoms.length ?? 0), 0);
    });
  });
}

function addNumbers(into: Float64Array | Int32Array, from: Float64Array | Int32Array): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) + (from[i] as number);
}

/** The sums of a sum of levels from those of the levels. */
function addLevelSums(
  context: QueryContext,
  compiled: CompiledTable,
  resolver: SelectionResolver,
  levels: readonly SetValues[],
): SetValues {
  const { system, table } = context.cubeOf(compiled.definition.id);
  const values = emptied(context.room(compiled));
  values.state.fill(setState.missing);
  for (const level of levels) {
    addNumbers(values.heads, level.heads);
    addNumbers(values.sums, level.sums);
    addNumbers(values.borrowed, level.borrowed);
    addNumbers(values.atoms, level.atoms);
    level.state.forEach((state, i) => {
      if (state === setState.ok) values.state[i] = state;
    });
  }
  const bands = context.bands(compiled);
  for (let s = 0; s < compiled.sets.length; s++) fillBands(values, s, table.periods.length, bands);
  return { ...values, footings: context.footings(system, resolver, context.daysOf(compiled.definition.id)) };
}

/**
 * The sums of a table for a selection, to be read before the next question: the room is used again. A single kommune,
 * region or the country is added up once per release and kept, since every page asks for it; several kommuner or
 * regions are added from these.
 */
export function sumSetsKept(context: QueryContext, compiled: CompiledTable, resolver: SelectionResolver): SetValues {
  const { selection, parts } = resolver;
  if (isLevel(selection)) {
    const kept = context.levelSums(compiled);
    const key = formatSelection(selection);
    const values = kept.get(key) ?? sumSets(context, compiled, resolver);
    kept.set(key, values);
    return values;
  }
  if (parts !== undefined) {
    const levels = parts.map((part) => sumSetsKept(context, compiled, part));
    if (isPlainSum(context, compiled, resolver, parts, levels))
      return addLevelSums(context, compiled, resolver, levels);
  }
  return sumSets(context, compiled, resolver, context.room(compiled));
}
