import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { ProtectedTable } from '../../domain/model/leaf.ts';
import type { ReferenceValue, ReleaseContent } from '../../domain/model/release.ts';
import type { Lineage, Selection } from '../../domain/model/selection.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import type { CellStore } from './cell-store.ts';
import { type CompiledTable, compileTable } from './compile-table.ts';
import { type AtomSystem, buildAtomSystem, buildCube, type Cube } from './cube.ts';
import { leafBand, unbiasedSigma, unionBand } from './error-band.ts';
import { type AddressDays, addFootings, addressDays, type Footing, findFooting } from './footing.ts';
import { emptyStore } from './heads-cells.ts';
import { nearestKey } from './nearest-key.ts';
import { formatSelection } from './parse-selection.ts';
import { buildPlaceIndex, type PlaceIndex } from './place-index.ts';
import { addLevels, isLevel, isSumOfLevels, resolveSelection, type SelectionResolver } from './resolve-selection.ts';
import { type BandTable, emptyValues, type SetValues } from './set-values.ts';
import { planSums, type SumPlan } from './sum-plan.ts';

/** A release prepared for questions: look-ups that are functions of the release alone, made when first asked for. */
export interface QueryContext {
  readonly content: ReleaseContent;
  readonly places: PlaceIndex;
  readonly cubeOf: (table: string) => Cube;
  readonly definitionOf: (table: string) => TableDefinition;
  readonly compiled: (definition: TableDefinition) => CompiledTable;
  readonly resolver: (selection: Selection, lineage: Lineage) => SelectionResolver;
  readonly reference: (key: string, area: string, period: string) => ReferenceValue | undefined;
  /** Delivered values of a key and area, oldest first. */
  readonly referenceSeries: (key: string, area: string) => readonly ReferenceValue[];
  /** What a selection stands on; tables of one tier and day share the answer. */
  readonly footing: (system: AtomSystem, resolver: SelectionResolver, days: AddressDays) => Footing;
  /** The address days of a table's periods; tables with the same days share one list. */
  readonly daysOf: (table: string) => readonly AddressDays[];
  /** As `footing`, for every period of a table. */
  readonly footings: (
    system: AtomSystem,
    resolver: SelectionResolver,
    days: readonly AddressDays[],
  ) => readonly Footing[];
  /** Error bands of the sums of a table. */
  readonly bands: (table: CompiledTable) => BandTable;
  /** What the sums of a table add up. */
  readonly plan: (table: CompiledTable) => SumPlan;
  /** Room for the sums of a table, used again by every question. */
  readonly room: (table: CompiledTable) => SetValues;
  /** Cells made before. */
  readonly store: CellStore;
  /** Sums of a table's comparison levels, by place: a level holds the same units in both readings. */
  readonly levelSums: (table: CompiledTable) => Map<string, SetValues>;
}

/** Resolved selections kept per release: a page asks the same one for 24 tables. */
const keptResolvers = 64;

interface Store<K, V> {
  readonly get: (key: K) => V | undefined;
  readonly set: (key: K, value: V) => unknown;
}

function memo<K, V>(known: Store<K, V>, make: (key: K) => V): (key: K) => V {
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

function unknownTable(table: string, content: ReleaseContent): Problem {
  const nearest = nearestKey(table.toUpperCase(), content.tables.keys());
  return new Problem('KV-Q6', nearest === undefined ? { table } : { table, nearest });
}

function keepResolvers(places: PlaceIndex): QueryContext['resolver'] {
  const known = new Map<string, SelectionResolver>();
  // Levels are kept for good: their sums are.
  const levels = new Map<string, SelectionResolver>();
  const find: QueryContext['resolver'] = (selection, lineage) => {
    const key = `${selection.byRule ? 'byRule ' : ''}${lineage} ${formatSelection(selection)}`;
    if (isLevel(selection)) return memo(levels, () => resolveSelection(places, selection, lineage))(key);
    const resolve = (): SelectionResolver =>
      isSumOfLevels(selection)
        ? addLevels(
            selection,
            lineage,
            selection.terms.map((term) => find({ terms: [term] }, 'nu')),
          )
        : resolveSelection(places, selection, lineage);
    const resolver = known.get(key) ?? resolve();
    // Asked again, it moves to the end; the first in the map is the one longest unused.
    known.delete(key);
    known.set(key, resolver);
    const oldest = known.keys().next().value;
    if (known.size > keptResolvers && oldest !== undefined) known.delete(oldest);
    return resolver;
  };
  // The 24 tables of a question hand in one selection, which is then not even written out.
  let last:
    | { readonly selection: Selection; readonly lineage: Lineage; readonly resolver: SelectionResolver }
    | undefined;
  return (selection, lineage) => {
    if (last?.selection === selection && last.lineage === lineage) return last.resolver;
    const resolver = find(selection, lineage);
    last = { selection, lineage, resolver };
    return resolver;
  };
}

type References = Pick<QueryContext, 'reference' | 'referenceSeries'>;

// Delivered values are the same in every form of a release: with areas, without, and with strict leaves.
const references = memo(new WeakMap<ReleaseContent['references'], References>(), indexReferences);

// Series by key and area, each a few periods long. A text of all three a value would be longer than the value itself.
function indexReferences(values: ReleaseContent['references']): References {
  const byKey = new Map<string, Map<string, ReferenceValue[]>>();
  const areasOf = memo(byKey, () => new Map<string, ReferenceValue[]>());
  for (const value of values) {
    const series = areasOf(value.key);
    const known = series.get(value.area);
    if (known) known.push(value);
    else series.set(value.area, [value]);
  }
  const order = (a: ReferenceValue, b: ReferenceValue): number => (a.period < b.period ? -1 : 1);
  for (const series of byKey.values()) for (const own of series.values()) own.sort(order);
  const referenceSeries: References['referenceSeries'] = (key, area) => byKey.get(key)?.get(area) ?? [];
  return {
    // Of a value delivered twice the last stands.
    reference: (key, area, period) => referenceSeries(key, area).findLast((value) => value.period === period),
    referenceSeries,
  };
}

/** Tables whose atoms are the same share one system. */
function shareSystems(places: PlaceIndex): (atoms: ProtectedTable['atoms']) => AtomSystem {
  const systems: AtomSystem[] = [];
  return (atoms) => {
    const isSame = (s: AtomSystem): boolean =>
      s.ids.length === atoms.length && atoms.every((a, i) => a.id === s.ids[i]);
    const known = systems.find(isSame);
    if (known !== undefined) return known;
    const made = buildAtomSystem(atoms, places);
    systems.push(made);
    return made;
  };
}

function keepFootings(places: PlaceIndex): QueryContext['footing'] {
  const kept = new WeakMap<SelectionResolver, Map<AtomSystem, Map<string, Footing>>>();
  const ofResolver = memo(kept, () => new Map<AtomSystem, Map<string, Footing>>());
  const footing: QueryContext['footing'] = (system, resolver, days) => {
    const bySystem = ofResolver(resolver);
    let byDays = bySystem.get(system);
    if (byDays === undefined) {
      byDays = new Map();
      bySystem.set(system, byDays);
    }
    // Nearly always one day, whose own text is the key.
    const key = days.first === days.last ? days.first : `${days.first} ${days.last}`;
    const known = byDays.get(key);
    if (known !== undefined) return known;
    const parts = resolver.parts?.map((part) => footing(system, part, days));
    const found =
      parts === undefined
        ? findFooting(system, places, resolver, days)
        : addFootings(system, places, resolver, days, parts);
    byDays.set(key, found);
    return found;
  };
  return footing;
}

function keepFootingLists(footing: QueryContext['footing']): QueryContext['footings'] {
  type Lists = Map<readonly AddressDays[], readonly Footing[]>;
  const kept = new WeakMap<SelectionResolver, Map<AtomSystem, Lists>>();
  const ofResolver = memo(kept, () => new Map<AtomSystem, Lists>());
  return (system, resolver, days) => {
    const bySystem = ofResolver(resolver);
    let lists = bySystem.get(system);
    if (lists === undefined) {
      lists = new Map();
      bySystem.set(system, lists);
    }
    const known = lists.get(days) ?? days.map((d) => footing(system, resolver, d));
    lists.set(days, known);
    return known;
  };
}

function shareDays(definitionOf: QueryContext['definitionOf'], cubeOf: QueryContext['cubeOf']): QueryContext['daysOf'] {
  const lists = new Map<string, readonly AddressDays[]>();
  return memo(new Map<string, readonly AddressDays[]>(), (table) => {
    const days = cubeOf(table).table.periods.map((period) => addressDays(definitionOf(table), period));
    return memo(lists, () => days)(days.map((d) => `${d.first} ${d.last}`).join());
  });
}

function bandTables(cubeOf: QueryContext['cubeOf'], n: number): QueryContext['bands'] {
  return memo(new WeakMap<CompiledTable, BandTable>(), ({ sets }) => {
    const sigmas = Float64Array.from(sets, ({ sigma, leaves }) => {
      const known = sigma && cubeOf(sigma.table).table.sigma[sigma.row];
      return known ?? unbiasedSigma(n, leaves);
    });
    // One leaf is off by less than n for certain; one atom of several leaves is a sum like any other.
    const ofOneAtom = sigmas.map((sigma, s) => (sets[s]?.leaves === 1 ? leafBand(n) : unionBand(sigma, 1)));
    return { sigmas, ofOneAtom };
  });
}

function prepare(content: ReleaseContent): QueryContext {
  const places = buildPlaceIndex(content.directory);
  const definitionOf = (table: string): TableDefinition => {
    const definition = content.definitions.find((d) => d.id === table);
    if (definition === undefined) throw unknownTable(table, content);
    return definition;
  };
  const systemOf = shareSystems(places);
  const cubeOf = memo(new Map<string, Cube>(), (table) => {
    const found = content.tables.get(table);
    if (found === undefined) throw unknownTable(table, content);
    return buildCube(found, systemOf(found.atoms));
  });
  const footing = keepFootings(places);
  return {
    content,
    places,
    cubeOf,
    footing,
    footings: keepFootingLists(footing),
    daysOf: shareDays(definitionOf, cubeOf),
    bands: bandTables(cubeOf, content.manifest.rules.n),
    definitionOf,
    compiled: memo(new WeakMap<TableDefinition, CompiledTable>(), (d) => compileTable(d, content.definitions)),
    resolver: keepResolvers(places),
    ...references(content.references),
    plan: memo(new WeakMap<CompiledTable, SumPlan>(), (table) => planSums(table, cubeOf)),
    room: memo(new WeakMap<CompiledTable, SetValues>(), (table) => emptyValues(table, cubeOf)),
    store: emptyStore(),
    levelSums: memo(new WeakMap<CompiledTable, Map<string, SetValues>>(), () => new Map<string, SetValues>()),
  };
}

// A release never changes, so what is worked out from it alone may be kept for as long as it is served.
const prepared = new WeakMap<ReleaseContent, QueryContext>();

/**
 * Prepares a release whose places differ from another's in its areas only, from what is prepared of the other. Units
 * keep their numbers, so that footings and sums hold for both; selections are resolved anew.
 */
export function keepContext(content: ReleaseContent, like: QueryContext): void {
  const places = buildPlaceIndex(content.directory);
  prepared.set(content, { ...like, content, places, resolver: keepResolvers(places) });
}

/** The prepared form of a release, made on first use (about 50 ms for the whole sector) and kept with it. */
export function contextOf(content: ReleaseContent): QueryContext {
  const known = prepared.get(content);
  if (known !== undefined) return known;
  const context = prepare(content);
  prepared.set(content, context);
  return context;
}
