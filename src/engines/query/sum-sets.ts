import type { CompiledTable } from './compile-table.ts';
import { addAtoms, type Cube, type Totals } from './cube.ts';
import { addressDays, atomsHolding, type Footing } from './footing.ts';
import type { QueryContext } from './query-context.ts';
import type { SelectionResolver } from './resolve-selection.ts';
import { type SetValues, setState } from './set-values.ts';

interface TableTotals {
  readonly cube: Cube;
  readonly totals: Totals;
  /** Periods where the selection is not a union of this table's atoms. */
  readonly open: ReadonlySet<number>;
  /** Period number by edition. */
  readonly byEdition: ReadonlyMap<number, number>;
}

/** Sums of another table over the units that the first table shows, so that a share never mixes two sets of units. */
function totalsOfOther(context: QueryContext, first: Cube, table: string, resolver: SelectionResolver): TableTotals {
  const cube = context.cubeOf(table);
  const definition = context.definitionOf(table);
  const open = new Set<number>();
  const atoms = cube.table.periods.map((period, p) => {
    const days = addressDays(definition, period);
    const footing = context.footing(first.system, resolver, days);
    if (footing.state === 'broken') open.add(p);
    if (footing.state !== 'shown') return [];
    const holding =
      cube.system === first.system ? footing.atoms : atomsHolding(cube.system, context.places, footing.units, days);
    if (holding === undefined) open.add(p);
    return holding ?? [];
  });
  return { cube, totals: addAtoms(cube, atoms), open, byEdition: editions(cube) };
}

function editions(cube: Cube): ReadonlyMap<number, number> {
  return new Map(cube.table.periods.map((p, i) => [p.edition, i]));
}

// Tables without sums need no room for them; reading past the end of none gives no number.
function emptyValues(footings: readonly Footing[], size: number, hasSums: boolean): SetValues {
  const sums = hasSums ? size : 0;
  return {
    footings,
    heads: new Float64Array(size),
    sums: new Float64Array(sums),
    borrowed: new Float64Array(sums),
    atoms: new Int32Array(size),
    state: new Uint8Array(size),
  };
}

function addCells(values: SetValues, at: number, source: TableTotals, period: number, cells: Int32Array): void {
  const { cube, totals } = source;
  const headsFrom = period * cube.table.cellCount;
  const width = cube.table.sums?.cells.length ?? 0;
  let heads = 0;
  for (let i = 0; i < cells.length; i++) heads += totals.heads[headsFrom + (cells[i] as number)] as number;
  values.heads[at] = (values.heads[at] as number) + heads;
  values.atoms[at] = Math.max(values.atoms[at] as number, totals.atoms[period] as number);
  if (width === 0) return;
  let sum = 0;
  let borrowed = 0;
  for (let i = 0; i < cells.length; i++) {
    const s = cube.sumOfCell[cells[i] as number] as number;
    if (s < 0) continue;
    sum += totals.sums[period * width + s] as number;
    borrowed += totals.borrowed[period * width + s] as number;
  }
  values.sums[at] = (values.sums[at] as number) + sum;
  values.borrowed[at] = (values.borrowed[at] as number) + borrowed;
}

/** Adds up every sum of a table for a selection. A year's figures always meet those of the same edition. */
export function sumSets(context: QueryContext, compiled: CompiledTable, resolver: SelectionResolver): SetValues {
  const { definition, sets } = compiled;
  const cube = context.cubeOf(definition.id);
  const { periods } = cube.table;
  const footings = periods.map((p) => context.footing(cube.system, resolver, addressDays(definition, p)));
  const own = addAtoms(
    cube,
    footings.map((f) => (f.state === 'shown' ? f.atoms : [])),
  );
  const sources = new Map<string, TableTotals>();
  sources.set(definition.id, { cube, totals: own, open: new Set(), byEdition: editions(cube) });
  for (const table of compiled.tables.slice(1)) sources.set(table, totalsOfOther(context, cube, table, resolver));
  const hasSums = [...sources.values()].some((source) => source.cube.table.sums !== undefined);
  const values = emptyValues(footings, sets.length * periods.length, hasSums);
  sets.forEach((set, s) => {
    for (const group of set.groups) {
      const source = sources.get(group.table);
      if (source === undefined) continue;
      const direct = group.table === definition.id && group.editionShift === 0;
      for (let p = 0; p < periods.length; p++) {
        const at = s * periods.length + p;
        const from = direct ? p : source.byEdition.get((periods[p]?.edition ?? 0) + group.editionShift);
        if (from === undefined || source.totals.atoms[from] === 0) {
          values.state[at] = from !== undefined && source.open.has(from) ? setState.open : setState.missing;
          continue;
        }
        addCells(values, at, source, from, group.cells);
      }
    }
  });
  return values;
}

/** As {@link sumSets}; a single kommune, region or the country is added up once per release, since every page asks for it. */
export function sumSetsKept(context: QueryContext, compiled: CompiledTable, resolver: SelectionResolver): SetValues {
  const [term, second] = resolver.selection.terms;
  const isLevel = term?.place.kind === 'kom' || term?.place.kind === 'reg' || term?.place.kind === 'land';
  if (!isLevel || second !== undefined) return sumSets(context, compiled, resolver);
  const kept = context.levelSums(compiled);
  const key = `${resolver.lineage} ${term.place.kind}:${term.place.key}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const values = sumSets(context, compiled, resolver);
  kept.set(key, values);
  return values;
}
