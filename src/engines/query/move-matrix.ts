import { must } from '../../domain/kernel/invariant.ts';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { ProtectedFlows } from '../../domain/model/flow.ts';
import type { MoveAnswer, MoveEnd, MoveLevel, ShownMoveGroup } from '../../domain/model/moves.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import type { PlaceKind, PlaceRef } from '../../domain/model/place.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { Selection } from '../../domain/model/selection.ts';
import { type AddedMoves, addMoves } from './add-moves.ts';
import { coverageOf } from './coverage.ts';
import { flowBand } from './flow-band.ts';
import { addressDays, type Footing } from './footing.ts';
import { groupMoves, offeredGroups } from './group-moves.ts';
import { hiddenTable } from './hidden-footing.ts';
import { type MoveGroup, type MoveGroups, moveGroups, type OwnEnds } from './move-groups.ts';
import { parsePeriods } from './parse-periods.ts';
import { formatPlace, formatSelection } from './parse-selection.ts';
import { contextOf, type QueryContext } from './query-context.ts';
import { nameOf, showSelection } from './show-place.ts';

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
  /** Code of the group whose moves are asked for; left out = everybody's. */
  readonly group?: string;
}

/** Protected persons between groups in the chosen years, with at least one end in the place. */
export interface CountedMoves {
  readonly context: QueryContext;
  readonly flows: ProtectedFlows;
  readonly groups: MoveGroups;
  /** Years that the place stands on something in, and how many pairs of years and ends a pair of groups is. */
  readonly periods: readonly TablePeriod[];
  readonly moves: AddedMoves;
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
  const asked = countMovesOfGroup(content, question);
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
    level: asked.shown && question.level === 'afd' ? 'omr' : question.level,
    periods,
    available: flows.periods,
    ...matrixOf(asked),
    largest: largestOf(asked),
    ...totalsOf(asked),
    notes: question.group === undefined || asked.shown ? notes : [...notes, notSplit],
    ...(asked.shown ? { group: asked.shown } : {}),
    offered: offeredGroups(content.flowGroups),
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
  const inside = new Uint8Array(flows.atoms.length + flows.outside.length);
  for (const { footing } of shown) for (const atom of footing.atoms) inside[atom] = 1;
  const day = shown.at(-1)?.period.end ?? context.places.today;
  const own = ownEnds(context, question.selection);
  const { level, mayName } = question;
  const groups = moveGroups(context, flows, { level, mayName, inside, day, ...(own ? { own } : {}) });
  const years = Math.max(1, shown.length);
  const cell = (persons: number, pairs = Number.POSITIVE_INFINITY): Cell => {
    const { band, sure } = flowBand(flows.spread, content.manifest.rules.n, persons, pairs * years);
    return sure ? { kind: 'rounded', value: persons, band, sure } : { kind: 'rounded', value: persons, band };
  };
  return {
    ...{ context, flows, groups, footings, question, cell, notes: rule.notes },
    periods: shown.map(({ period }) => period),
    moves: addMoves(
      flows,
      groups,
      shown.map(({ period, footing: { atoms } }) => ({ period, atoms })),
    ),
  };
}

const wholeKommuner: ReadonlySet<PlaceKind> = new Set(['kom', 'reg', 'land']);

/** Whether a place is whole kommuner: nobody's afdelinger there are left outside it. */
export const isWholeKommuner = ({ terms }: Selection): boolean =>
  terms.every(({ place: { kind } }) => wholeKommuner.has(kind));

// Of whole kommuner nobody's afdelinger are left outside to be taken for theirs.
function ownEnds({ places }: QueryContext, selection: Selection): OwnEnds | undefined {
  const [first, ...more] = selection.terms;
  if (!first || isWholeKommuner(selection)) return undefined;
  const name = more.length === 0 ? nameOf(places, first.place) : { da: 'det valgte', en: 'what is chosen' };
  return {
    key: more.length === 0 ? formatPlace(first.place) : 'valgte',
    whole: name,
    rest: { da: `Andre afdelinger i ${name.da}`, en: `Other afdelinger in ${name.en}` },
  };
}

/**
 * Adds the flows of the group that is asked for, or of everybody where none is or where the place and its years are not
 * split. @throws Problem as {@link moveMatrix}
 */
export function countMovesOfGroup(
  content: ReleaseContent,
  question: MoveQuestion,
): Asked & { readonly shown?: ShownMoveGroup } {
  const everybody = countMoves(content, question);
  const split = splitBy(content, everybody, question);
  return split ? { ...everybody, ...split } : everybody;
}

const notSplit: Text = {
  da: 'Strømmene kan ikke deles for dette sted og disse år: de er delt mellem boligområder, kommuners øvrige afdelinger og boliger udenfor. Her vises alle.',
  en: 'The moves cannot be split for this place and these years: they are split between housing areas, the other afdelinger of a municipality, and homes outside. Everybody is shown.',
};

function splitBy(content: ReleaseContent, asked: Asked, { group, level, mayName }: MoveQuestion) {
  const { flowGroups: groups, manifest } = content;
  if (group === undefined || !groups) return undefined;
  const { context, flows, footings } = asked;
  const years = footings
    .filter(({ footing }) => footing.state === 'shown')
    .map(({ period, footing: { atoms } }) => ({ period, atoms }));
  const own = ownEnds(context, asked.question.selection);
  const named = { level, mayName, ...(own ? { own } : {}) };
  return groupMoves(manifest.rules.n, { context, flows, groups, code: group, years, ...named });
}

interface Volume {
  into: number;
  outOf: number;
}

function volumesOf({ groups: { groups }, moves }: CountedMoves): readonly Volume[] {
  const volumes = groups.map((): Volume => ({ into: 0, outOf: 0 }));
  for (let i = 0; i < moves.persons.length; i++) {
    const [from = 0, to = 0, persons = 0] = [moves.from[i], moves.to[i], moves.persons[i]];
    if (from === to) continue;
    must(volumes[from], 'from').outOf += persons;
    must(volumes[to], 'to').into += persons;
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
  const { moves, cell } = asked;
  const all = asked.groups.groups;
  const slots = slotsOf(asked, volumesOf(asked));
  const slotOf = new Int32Array(all.length).fill(-1);
  for (const [s, slot] of slots.entries()) for (const g of slot.groups) slotOf[g] = s;
  const sums = new Map<number, number>();
  for (let i = 0; i < moves.persons.length; i++) {
    const [from = -1, to = -1] = [slotOf[moves.from[i] ?? -1], slotOf[moves.to[i] ?? -1]];
    if (from < 0 || to < 0) continue;
    const key = from * slots.length + to;
    sums.set(key, (sums.get(key) ?? 0) + (moves.persons[i] ?? 0));
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

function largestOf({ moves, groups: { groups }, cell, question: { largest } }: Asked): MoveAnswer['largest'] {
  return largestMoves(moves, largest).map((i) => {
    const [a, b] = [must(groups[moves.from[i] ?? -1], 'from'), must(groups[moves.to[i] ?? -1], 'to')];
    return { from: a.name, to: b.name, persons: cell(moves.persons[i] ?? 0, a.size * b.size) };
  });
}

// Thousands of pairs are looked at for a few: what is smaller than all that is held is not sorted.
function largestMoves({ from, to, persons }: AddedMoves, most: number): readonly number[] {
  if (most === 0) return [];
  const larger = (a: number, b: number): number =>
    (persons[b] ?? 0) - (persons[a] ?? 0) || (from[a] ?? 0) - (from[b] ?? 0) || (to[a] ?? 0) - (to[b] ?? 0);
  let held: number[] = [];
  let least = 0;
  for (let i = 0; i < persons.length; i++) {
    if (from[i] === to[i] || (persons[i] ?? 0) < least) continue;
    held.push(i);
    if (held.length < 4 * most) continue;
    held = held.sort(larger).slice(0, most);
    least = persons[held.at(-1) ?? 0] ?? 0;
  }
  return held.sort(larger).slice(0, most);
}

function totalsOf({ moves, cell, groups: { groups } }: Asked): Pick<MoveAnswer, 'into' | 'outOf' | 'between'> {
  const sums = { into: 0, outOf: 0, between: 0 };
  for (let i = 0; i < moves.persons.length; i++) {
    const persons = moves.persons[i] ?? 0;
    const [from, to] = [groups[moves.from[i] ?? -1], groups[moves.to[i] ?? -1]];
    if (from?.inside && to?.inside) sums.between += persons;
    else if (from?.inside) sums.outOf += persons;
    else sums.into += persons;
  }
  return { into: cell(sums.into), outOf: cell(sums.outOf), between: cell(sums.between) };
}
