import { must } from '../../domain/kernel/invariant.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { MoveShift, MoveShifts } from '../../domain/model/moves.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { type CountedMoves, countMovesOfGroup, isWholeKommuner, type MoveQuestion } from './move-matrix.ts';

/** What makes a destination stand out: so many persons, so many times the expected. */
export interface ShiftLimits {
  readonly persons: number;
  readonly quotient: number;
}

/** Which areas' movers are looked at, inside the place of the question. */
export interface ShiftQuestion extends MoveQuestion {
  /** Keys of the groups of the level (`omr:…`, `afd:…`). */
  readonly from: readonly string[];
  readonly limits: ShiftLimits;
}

/**
 * Where movers out of some areas go, against where all movers of the place go: the location quotient of each
 * destination. Of whole kommuner each area is held against the movers of its own kommune, since most moves are short: beside
 * the country's movers, any area's own kommune would stand out. Moves inside an end, moves between the areas looked at,
 * and persons who moved again in the same year count on neither side. Movers of a group are set against all movers of that
 * group, so that who moves is not taken for where they go.
 * @throws Problem as moveMatrix
 * @source monitorering.md section 12 (social export)
 */
export function moveShifts(content: ReleaseContent, question: ShiftQuestion): MoveShifts {
  const counted = countMovesOfGroup(content, question);
  const { groups } = counted.groups;
  const chosen = new Set(groups.flatMap(({ key, inside }, g) => (inside && question.from.includes(key) ? [g] : [])));
  const areas = sumOf([...chosen].map((g) => groups[g]?.size ?? 0));
  const byKommune = isWholeKommuner(question.selection);
  const origins = [...originsOf(counted, chosen, byKommune).values()];
  const [movers, all] = [sumOf(origins.map((one) => one.movers)), sumOf(origins.map((one) => one.all))];
  const shifts = [...new Set(origins.flatMap(({ to }) => [...to.keys()]))].flatMap((to) => {
    const persons = sumOf(origins.map((one) => one.to.get(to) ?? 0));
    if (persons === 0) return [];
    const held = origins.map((one) => ({ there: one.allTo.get(to) ?? 0, movers: one.movers, all: one.all }));
    const pairs = areas * (groups[to]?.size ?? 0);
    return [shiftOf(counted, question.limits, { to, persons, pairs, held })];
  });
  return {
    ...(counted.shown ? { group: counted.shown } : {}),
    from: [...chosen].map((g) => ({ key: must(groups[g], 'a group').key, name: must(groups[g], 'a group').name })),
    kommuner: byKommune ? origins.length : 0,
    movers: counted.cell(movers),
    all: counted.cell(all),
    shifts: shifts.sort((a, b) => personsIn(b.persons) - personsIn(a.persons)).slice(0, question.largest),
  };
}

/** Movers out of the areas of one kommune that are looked at, and out of all of it, by where they go. */
interface Origin {
  movers: number;
  all: number;
  readonly to: Map<number, number>;
  readonly allTo: Map<number, number>;
}

function originsOf(
  { groups: { groups }, moves, flows }: CountedMoves,
  chosen: ReadonlySet<number>,
  byKommune: boolean,
): ReadonlyMap<string, Origin> {
  const keyOf = (g: number): string => (byKommune ? (groups[g]?.kommune ?? '') : '');
  const origins = new Map<string, Origin>();
  for (const g of chosen) origins.set(keyOf(g), { movers: 0, all: 0, to: new Map(), allTo: new Map() });
  const originOf = groups.map(({ inside }, g) => (inside ? origins.get(keyOf(g)) : undefined));
  const away = flows.definition.ends.again;
  for (let i = 0; i < moves.persons.length; i++) {
    const [from = -1, to = -1, persons = 0] = [moves.from[i], moves.to[i], moves.persons[i]];
    const origin = originOf[from];
    if (!origin || from === to || chosen.has(to) || groups[to]?.key === away) continue;
    origin.all += persons;
    origin.allTo.set(to, (origin.allTo.get(to) ?? 0) + persons);
    if (!chosen.has(from)) continue;
    origin.movers += persons;
    origin.to.set(to, (origin.to.get(to) ?? 0) + persons);
  }
  return origins;
}

/** Movers of the areas to one destination, and what they are held against: once, or kommune by kommune. */
interface Counted {
  readonly to: number;
  readonly persons: number;
  /** Pairs of ends they could have gone between, so that the margin is the one the matrix has. */
  readonly pairs: number;
  readonly held: readonly { readonly there: number; readonly movers: number; readonly all: number }[];
}

/** A destination held against where all movers go, its margins counted in. */
export function shiftOf(counted: CountedMoves, limits: ShiftLimits, { to, persons, pairs, held }: Counted): MoveShift {
  const { name, place } = must(counted.groups.groups[to], 'a group');
  const cell = counted.cell(persons, pairs);
  const bandOf = (of: Cell): number => (of.kind === 'rounded' ? of.band : 0);
  const own = bandOf(cell);
  const expected = sumOf(held.map(({ there, movers, all }) => ratio(movers * there, all)));
  // Every margin at its worst end: whatever lies in between lies in the range.
  const ends = held.map(({ there, movers, all }) => {
    const [whole, out, every] = [there, movers, all].map((sum) => bandOf(counted.cell(sum)));
    return {
      most: ratio((movers + (out ?? 0)) * (there + (whole ?? 0)), all - (every ?? 0)),
      least: (Math.max(0, movers - (out ?? 0)) * Math.max(0, there - (whole ?? 0))) / (all + (every ?? 0)),
    };
  });
  const low = ratio(Math.max(0, persons - own), sumOf(ends.map(({ most }) => most)));
  const high = ratio(persons + own, sumOf(ends.map(({ least }) => least)));
  return {
    to: name,
    ...(place === undefined ? {} : { place }),
    persons: cell,
    expected,
    quotient: ratio(persons, expected),
    range: [low, Number.isFinite(high) ? high : null],
    stands: persons - own >= limits.persons && low >= limits.quotient,
  };
}

const ratio = (a: number, b: number): number => (b > 0 ? a / b : Number.POSITIVE_INFINITY);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

const personsIn = (cell: Cell): number => (cell.kind === 'rounded' ? cell.value : 0);
