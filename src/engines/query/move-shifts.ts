import { must } from '../../domain/kernel/invariant.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { MoveShift, MoveShifts } from '../../domain/model/moves.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { type CountedMoves, countMovesOfGroup, type MoveQuestion } from './move-matrix.ts';

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
 * destination. Moves inside an end, moves between the areas looked at, and persons who moved again in the same year
 * count on neither side. Movers of a group are set against all movers of that group, so that who moves is not taken for
 * where they go.
 * @throws Problem as moveMatrix
 * @source monitorering.md section 12 (social export)
 */
export function moveShifts(content: ReleaseContent, question: ShiftQuestion): MoveShifts {
  const counted = countMovesOfGroup(content, question);
  const { groups } = counted.groups;
  const chosen = new Set(groups.flatMap(({ key, inside }, g) => (inside && question.from.includes(key) ? [g] : [])));
  const away = counted.flows.definition.ends.again;
  const sums = { chosen: new Map<number, number>(), all: new Map<number, number>() };
  const { moves } = counted;
  for (let i = 0; i < moves.persons.length; i++) {
    const [from = -1, to = -1, persons = 0] = [moves.from[i], moves.to[i], moves.persons[i]];
    if (from === to || chosen.has(to) || groups[to]?.key === away || !groups[from]?.inside) continue;
    sums.all.set(to, (sums.all.get(to) ?? 0) + persons);
    if (chosen.has(from)) sums.chosen.set(to, (sums.chosen.get(to) ?? 0) + persons);
  }
  const total = (of: ReadonlyMap<number, number>): number => [...of.values()].reduce((sum, one) => sum + one, 0);
  const [movers, all] = [total(sums.chosen), total(sums.all)];
  const shifts = [...sums.chosen].map(([to, persons]) =>
    shiftOf(counted, question.limits, { to, persons, there: sums.all.get(to) ?? 0, movers, all }),
  );
  return {
    ...(counted.shown ? { group: counted.shown } : {}),
    from: [...chosen].map((g) => ({ key: must(groups[g], 'a group').key, name: must(groups[g], 'a group').name })),
    movers: counted.cell(movers),
    all: counted.cell(all),
    shifts: shifts.sort((a, b) => personsIn(b.persons) - personsIn(a.persons)).slice(0, question.largest),
  };
}

interface Counted {
  readonly to: number;
  readonly persons: number;
  readonly there: number;
  readonly movers: number;
  readonly all: number;
}

/** A destination held against where all movers go, its margins counted in. */
export function shiftOf(
  counted: CountedMoves,
  limits: ShiftLimits,
  { to, persons, there, movers, all }: Counted,
): MoveShift {
  const { name, place } = must(counted.groups.groups[to], 'a group');
  const cell = counted.cell(persons);
  const bandOf = (of: Cell): number => (of.kind === 'rounded' ? of.band : 0);
  const [own, whole, out, every] = [cell, counted.cell(there), counted.cell(movers), counted.cell(all)].map(bandOf);
  const quotient = ratio(persons * all, movers * there);
  // Every margin at its worst end: whatever lies in between lies in the range.
  const low = ratio(
    Math.max(0, persons - (own ?? 0)) * (all - (every ?? 0)),
    (movers + (out ?? 0)) * (there + (whole ?? 0)),
  );
  const high = ratio(
    (persons + (own ?? 0)) * (all + (every ?? 0)),
    Math.max(0, movers - (out ?? 0)) * Math.max(0, there - (whole ?? 0)),
  );
  return {
    to: name,
    ...(place === undefined ? {} : { place }),
    persons: cell,
    expected: ratio(movers * there, all),
    quotient,
    range: [low, Number.isFinite(high) ? high : null],
    stands: persons - (own ?? 0) >= limits.persons && low >= limits.quotient,
  };
}

const ratio = (a: number, b: number): number => (b > 0 ? a / b : Number.POSITIVE_INFINITY);

const personsIn = (cell: Cell): number => (cell.kind === 'rounded' ? cell.value : 0);
