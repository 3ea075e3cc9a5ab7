import { must } from '../../domain/kernel/invariant.ts';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { ProtectedFlows } from '../../domain/model/flow.ts';
import type { MoveAnswer, MoveEnd, MoveLevel } from '../../domain/model/moves.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { Selection } from '../../domain/model/selection.ts';
import { coverageOf } from './coverage.ts';
import { flowBand } from './flow-band.ts';
import { flowIndexOf } from './flow-index.ts';
import { addressDays, type Footing } from './footing.ts';
import { hiddenTable } from './hidden-footing.ts';
import { type MoveGroup, type MoveGroups, moveGroups } from './move-groups.ts';
import { parsePeriods } from './parse-periods.ts';
import { formatSelection } from './parse-selection.ts';
import { contextOf, type QueryContext } from './query-context.ts';
import { showSelection } from './show-place.ts';

/** How moves are asked for. */
export interface MoveQuestion {
  readonly flows: string;
  readonly selection: Selection;
  /** Period rule as in links; the years it picks are added up. */
  readonly periods?: string;
  readonly level: MoveLevel;
  /** Ends of the place, and ends elsewhere, that the matrix names. */
  readonly most: number;
  /** Largest moves that are listed. */
  readonly largest: number;
  readonly mayName: (place: PlaceRef) => boolean;
}

/** Protected persons between groups in the chosen years, with at least one end in the place. */
export interface CountedMoves {
  readonly context: QueryContext;
  readonly flows: ProtectedFlows;
  readonly groups: MoveGroups;
  /** Years that the place stands on something in, and how many pairs of years and ends a pair of groups is. */
  readonly periods: readonly TablePeriod[];
  /** Persons by `from group × groups + to group`. */
  readonly persons: ReadonlyMap<number, number>;
  /** A cell of so many persons between ends of these sizes; without sizes some pairs may not have been seen. */
  readonly cell: (persons: number, pairs?: number) => Cell;
}

interface Asked extends CountedMoves {
  readonly question: MoveQuestion;
  readonly footings: readonly { readonly period: TablePeriod; readonly footing: Footing }[];
  readonly notes: readonly Text[];
}

/**
 * Moves of a place as origin by destination. Every figure is a sum of the release's own leaves, so rows, columns and
 * totals add up to the person that is shown.
 * @throws Problem KV-Q5 unknown place, KV-Q6 a release without these flows, KV-Q8 no units in any of the years.
 * @source issue 6, point 11; monitorering.md section 12
 */
export function moveMatrix(content: ReleaseContent, question: MoveQuestion): MoveAnswer {
  const asked = countMoves(content, question);
  const { context, flows, footings, periods, notes } = asked;
  const movers = context.definitionOf(flows.definition.inTable);
  const resolver = context.resolver(question.selection, 'nu');
  const newest = footings.at(-1);
  const hidden = hiddenTable(
    context,
    movers,
    resolver,
    footings.map(({ footing }) => footing),
    footings.map(({ period }) => period),
  );
  const coverage = newest && coverageOf(context, movers, resolver, newest.footing, newest.period);
  const { manifest } = content;
  const day = newest ? addressDays(movers, newest.period).last : context.places.today;
  return {
    flows: flows.definition.id,
    title: flows.definition.title,
    population: flows.definition.population,
    source: flows.definition.source,
    release: manifest.id,
    edition: manifest.edition,
    synthetic: manifest.synthetic,
    roundedTo: manifest.rules.n,
    place: showSelection(context.places, resolver, day),
    level: question.level,
    periods,
    available: flows.periods,
    ...matrixOf(asked),
    largest: largestOf(asked),
    ...totalsOf(asked),
    notes,
    ...(coverage ? { coverage } : {}),
    ...(hidden ? { hidden } : {}),
  };
}

/** Adds the flows of a place over groups of their ends. @throws Problem as {@link moveMatrix} */
export function countMoves(content: ReleaseContent, question: MoveQuestion): Asked {
  const context = contextOf(content);
  const { flows } = content;
  if (flows?.definition.id !== question.flows) throw new Problem('KV-Q6', { table: question.flows });
  const movers = context.definitionOf(flows.definition.inTable);
  const resolver = context.resolver(question.selection, 'nu');
  const rule = parsePeriods(question.periods, flows.periods, flows.definition.id);
  const { system } = context.cubeOf(movers.id);
  const footings = flows.periods
    .filter(({ id }) => rule.ids.includes(id))
    .map((period) => ({ period, footing: context.footing(system, resolver, addressDays(movers, period)) }));
  if (footings.every(({ footing: { resolved } }) => resolved.units.length === 0 && resolved.gaps.length === 0)) {
    throw new Problem('KV-Q8', { selection: formatSelection(question.selection) });
  }
  const shown = footings.filter(({ footing }) => footing.state === 'shown');
  const inside = new Set(shown.flatMap(({ footing }) => footing.atoms));
  const day = shown.at(-1)?.period.end ?? context.places.today;
  const groups = moveGroups(context, flows, { level: question.level, mayName: question.mayName, inside, day });
  const years = Math.max(1, shown.length);
  const cell = (persons: number, pairs = Number.POSITIVE_INFINITY): Cell => {
    const { band, sure } = flowBand(flows.spread, content.manifest.rules.n, persons, pairs * years);
    return sure ? { kind: 'rounded', value: persons, band, sure } : { kind: 'rounded', value: persons, band };
  };
  return {
    ...{ context, flows, groups, footings, question, cell, notes: rule.notes },
    periods: shown.map(({ period }) => period),
    persons: addFlows(flows, groups, shown),
  };
}

function addFlows(
  flows: ProtectedFlows,
  { groupOf, groups }: MoveGroups,
  shown: readonly { readonly period: TablePeriod; readonly footing: Footing }[],
): ReadonlyMap<number, number> {
  const { ends, into, outOf } = flowIndexOf(flows);
  const sums = new Map<number, number>();
  const add = (from: number, to: number, persons: number): void => {
    const key = (groupOf[from] ?? 0) * groups.length + (groupOf[to] ?? 0);
    sums.set(key, (sums.get(key) ?? 0) + persons);
  };
  for (const { period, footing } of shown) {
    const number = flows.periods.indexOf(period);
    const held = new Set(footing.atoms);
    for (const atom of footing.atoms) {
      const slot = number * ends + atom;
      for (let i = outOf.starts[slot] ?? 0; i < (outOf.starts[slot + 1] ?? 0); i++) {
        add(atom, outOf.other[i] ?? 0, outOf.persons[i] ?? 0);
      }
      for (let i = into.starts[slot] ?? 0; i < (into.starts[slot + 1] ?? 0); i++) {
        // Between two atoms of the place it was counted on its way out.
        if (!held.has(into.other[i] ?? 0)) add(into.other[i] ?? 0, atom, into.persons[i] ?? 0);
      }
    }
  }
  return sums;
}

interface Volume {
  into: number;
  outOf: number;
}

function volumesOf({ groups: { groups }, persons }: CountedMoves): readonly Volume[] {
  const volumes = groups.map((): Volume => ({ into: 0, outOf: 0 }));
  for (const [key, count] of persons) {
    const [from, to] = [Math.floor(key / groups.length), key % groups.length];
    if (from === to) continue;
    must(volumes[from], 'from').outOf += count;
    must(volumes[to], 'to').into += count;
  }
  return volumes;
}

interface Slot {
  readonly groups: readonly number[];
  readonly key: string;
  readonly name: Text;
  readonly inside: boolean;
}

const restNames: { readonly [I in 'inside' | 'outside']: Text } = {
  inside: { da: 'Øvrige i stedet', en: 'Others in the place' },
  outside: { da: 'Øvrige andre steder', en: 'Others elsewhere' },
};

/** The ends of the matrix: the largest of the place and elsewhere by themselves, the others of either side as one. */
function slotsOf({ groups: { groups }, question }: Asked, volumes: readonly Volume[]): readonly Slot[] {
  const size = (g: number): number => (volumes[g]?.into ?? 0) + (volumes[g]?.outOf ?? 0);
  const side = (inside: boolean): readonly Slot[] => {
    const sorted = groups
      .flatMap((group, g) => (group.inside === inside && (inside || size(g) > 0) ? [g] : []))
      .sort((a, b) => size(b) - size(a) || a - b);
    // One left over is named: calling it "others" would save nothing.
    const named = sorted.length <= question.most + 1 ? sorted : sorted.slice(0, question.most);
    const rest = sorted.slice(named.length);
    const own = named.map((g): Slot => ({ groups: [g], inside, ...keyed(must(groups[g], 'a group')) }));
    const word = inside ? 'inside' : 'outside';
    return rest.length === 0 ? own : [...own, { groups: rest, inside, key: `rest:${word}`, name: restNames[word] }];
  };
  return [...side(true), ...side(false)];
}

const keyed = ({ key, name }: MoveGroup) => ({ key, name });

function matrixOf(asked: Asked): Pick<MoveAnswer, 'ends' | 'pairs'> {
  const { persons, cell } = asked;
  const all = asked.groups.groups;
  const slots = slotsOf(asked, volumesOf(asked));
  const slotOf = new Map(slots.flatMap((slot, s) => slot.groups.map((g) => [g, s] as const)));
  const sums = new Map<number, number>();
  for (const [key, count] of persons) {
    const [from, to] = [slotOf.get(Math.floor(key / all.length)), slotOf.get(key % all.length)];
    if (from === undefined || to === undefined) continue;
    sums.set(from * slots.length + to, (sums.get(from * slots.length + to) ?? 0) + count);
  }
  const totals = slots.map((): Volume => ({ into: 0, outOf: 0 }));
  const pairs = [...sums].map(([key, count]) => {
    const [from, to] = [Math.floor(key / slots.length), key % slots.length];
    if (from !== to) {
      must(totals[from], 'from').outOf += count;
      must(totals[to], 'to').into += count;
    }
    return { from, to, persons: cell(count, sizeOf(all, slots[from]) * sizeOf(all, slots[to])) };
  });
  pairs.sort((a, b) => a.from - b.from || a.to - b.to);
  return { pairs, ends: slots.map((slot, s) => endOf(all, slot, must(totals[s], 'a total'), cell)) };
}

const sizeOf = (groups: readonly MoveGroup[], slot: Slot | undefined): number =>
  (slot?.groups ?? []).reduce((sum, g) => sum + (groups[g]?.size ?? 0), 0);

function endOf(groups: readonly MoveGroup[], slot: Slot, { into, outOf }: Volume, cell: CountedMoves['cell']): MoveEnd {
  const [first, another] = slot.groups.map((g) => must(groups[g], 'a group'));
  const only = another === undefined ? first : undefined;
  const spot = only && only.spots > 0 ? ([only.x / only.spots, only.y / only.spots] as const) : undefined;
  return {
    key: slot.key,
    name: slot.name,
    inside: slot.inside,
    into: cell(into),
    outOf: cell(outOf),
    ...(only?.place === undefined ? {} : { place: only.place }),
    ...(another === undefined ? {} : { ends: slot.groups.length }),
    ...(spot ? { spot } : {}),
  };
}

function largestOf({ persons, groups: { groups }, cell, question }: Asked): MoveAnswer['largest'] {
  return [...persons]
    .map(([key, count]) => ({ from: Math.floor(key / groups.length), to: key % groups.length, count }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to)
    .slice(0, question.largest)
    .map(({ from, to, count }) => {
      const [a, b] = [must(groups[from], 'from'), must(groups[to], 'to')];
      return { from: a.name, to: b.name, persons: cell(count, a.size * b.size) };
    });
}

function totalsOf(asked: Asked): Pick<MoveAnswer, 'into' | 'outOf' | 'between'> {
  const {
    groups: { groups },
    cell,
  } = asked;
  const sums = { into: 0, outOf: 0, between: 0 };
  for (const [key, count] of asked.persons) {
    const [from, to] = [groups[Math.floor(key / groups.length)], groups[key % groups.length]];
    if (from?.inside && to?.inside) sums.between += count;
    else if (from?.inside) sums.outOf += count;
    else sums.into += count;
  }
  return { into: cell(sums.into), outOf: cell(sums.outOf), between: cell(sums.between) };
}
