import type { TablePeriod } from '../../domain/model/period.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import { isAlive } from './carry-lineage.ts';
import type { AtomSystem } from './cube.ts';
import type { PlaceIndex } from './place-index.ts';
import type { ResolvedUnits, SelectionResolver } from './resolve-selection.ts';

/** First and last day whose addresses a period's figures are counted at; equal but for moves during a year. */
export interface AddressDays {
  readonly first: string;
  readonly last: string;
}

/**
 * The day a period's persons are placed by: 1 January of its edition, whatever year the measure is about. Moves are
 * placed during their year and votes on election day.
 * @source beboertabeller.md section 1, rule 2
 */
export function addressDays(definition: TableDefinition, period: TablePeriod): AddressDays {
  const view = definition.blocks[0]?.view;
  if (view === 'in_moves' || view === 'out_moves') return { first: period.start, last: period.end };
  if (view === 'turnout') return { first: period.start, last: period.start };
  return { first: `${period.edition}-01-01`, last: `${period.edition}-01-01` };
}

/** What a selection stands on in one table and period. */
export interface Footing {
  /** `empty`: nothing existed; `gap`: a lineage gap; `broken`: not closed; `gate`: no atom lies wholly inside. */
  readonly state: 'shown' | 'empty' | 'gap' | 'broken' | 'gate';
  /** Units inside whole atoms, ascending. */
  readonly units: readonly number[];
  readonly atoms: readonly number[];
  /** Atoms that the selection cuts. */
  readonly broken: readonly number[];
  readonly resolved: ResolvedUnits;
}

// Both ascending; mostly nothing changed between the two days.
function joined(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === b.length && a.every((unit, i) => unit === b[i])) return a;
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}

function merged(a: ResolvedUnits, b: ResolvedUnits): ResolvedUnits {
  if (a === b) return a;
  return {
    units: joined(a.units, b.units),
    named: new Set([...a.named, ...b.named]),
    // A merger inside the year leaves its parts with the first half and the whole with the second.
    gaps: a.gaps.length > 0 && b.gaps.length > 0 ? a.gaps : [],
    used: [...new Set([...a.used, ...b.used])],
  };
}

const livesIn = (index: PlaceIndex, unit: number, days: AddressDays): boolean =>
  isAlive(index, unit, days.first) || (days.last !== days.first && isAlive(index, unit, days.last));

/** Members of an atom that existed on the days, as unit numbers. */
export function livingMembers(
  system: AtomSystem,
  index: PlaceIndex,
  atom: number,
  days: AddressDays,
): readonly number[] {
  const members = [...system.members.subarray(system.starts[atom] ?? 0, system.starts[atom + 1] ?? 0)];
  return members.filter((m) => livesIn(index, m, days));
}

// Asked of thousands of places at a time, so the members are not listed first.
function hasNamed(
  { members, starts }: AtomSystem,
  index: PlaceIndex,
  atom: number,
  days: AddressDays,
  named: ReadonlySet<number>,
): boolean {
  if (named.size === 0) return false;
  const to = starts[atom + 1] ?? 0;
  for (let i = starts[atom] ?? 0; i < to; i++) {
    const member = members[i] as number;
    if (named.has(member) && livesIn(index, member, days)) return true;
  }
  return false;
}

interface Sorted {
  readonly atoms: number[];
  readonly broken: number[];
}

function isWhole(system: AtomSystem, index: PlaceIndex, atom: number, chosen: number, days: AddressDays): boolean {
  const [from, to] = [system.starts[atom] ?? 0, system.starts[atom + 1] ?? 0];
  if (chosen === to - from) return true;
  let living = 0;
  for (let i = from; i < to; i++) if (livesIn(index, system.members[i] as number, days)) living++;
  return chosen === living;
}

function sortAtoms(system: AtomSystem, index: PlaceIndex, units: readonly number[], days: AddressDays): Sorted {
  const { atomOfUnit, scratch } = system;
  const touched: number[] = [];
  for (const unit of units) {
    const atom = atomOfUnit[unit] as number;
    if (atom < 0) continue;
    const chosen = scratch[atom] as number;
    if (chosen === 0) touched.push(atom);
    scratch[atom] = chosen + 1;
  }
  const atoms: number[] = [];
  const broken: number[] = [];
  for (const atom of touched) {
    (isWhole(system, index, atom, scratch[atom] as number, days) ? atoms : broken).push(atom);
    scratch[atom] = 0;
  }
  return { atoms, broken };
}

/**
 * Tests whether a selection is a union of the table's atoms on the days. Atoms cut by the border of a kommune, a plan
 * or another place are left out (`broken` names them); an atom cut through an afdeling that the reader named makes the
 * period `broken`, because what is asked for is then not what would be shown.
 * @source diskretion.md section 3
 */
export function findFooting(
  system: AtomSystem,
  index: PlaceIndex,
  resolver: SelectionResolver,
  days: AddressDays,
): Footing {
  const resolved = merged(resolver.on(days.first), resolver.on(days.last));
  const nothing = { units: [], atoms: [], broken: [], resolved };
  if (resolved.gaps.length > 0) return { ...nothing, state: 'gap' };
  if (resolved.units.length === 0) return { ...nothing, state: 'empty' };
  const { atoms, broken } = sortAtoms(system, index, resolved.units, days);
  if (broken.length === 0) {
    return { state: atoms.length > 0 ? 'shown' : 'gate', units: resolved.units, atoms, broken, resolved };
  }
  const cut = new Set(broken);
  const isNamed = broken.some((atom) => hasNamed(system, index, atom, days, resolved.named));
  const units = resolved.units.filter((u) => !cut.has(system.atomOfUnit[u] ?? -1));
  const left = atoms.length > 0 ? 'shown' : 'gate';
  return { state: isNamed ? 'broken' : left, units, atoms, broken, resolved };
}

/**
 * As {@link findFooting} for a sum of levels, from what each of them stands on: their atoms, and those that only the
 * sum holds whole.
 */
export function addFootings(
  system: AtomSystem,
  index: PlaceIndex,
  resolver: SelectionResolver,
  days: AddressDays,
  parts: readonly Footing[],
): Footing {
  const resolved = merged(resolver.on(days.first), resolver.on(days.last));
  if (resolved.units.length === 0) return { units: [], atoms: [], broken: [], resolved, state: 'empty' };
  const atoms = parts.flatMap((part) => part.atoms);
  const cut = new Set(parts.flatMap((part) => part.broken));
  const chosen = new Set(cut.size === 0 ? [] : resolved.units);
  for (const atom of cut) {
    if (!livingMembers(system, index, atom, days).every((m) => chosen.has(m))) continue;
    atoms.push(atom);
    cut.delete(atom);
  }
  const units = cut.size === 0 ? resolved.units : resolved.units.filter((u) => !cut.has(system.atomOfUnit[u] ?? -1));
  return { state: atoms.length > 0 ? 'shown' : 'gate', units, atoms, broken: [...cut], resolved };
}

/** Atoms of another table that hold exactly the given units, or undefined when its atoms cut across them. */
export function atomsHolding(
  system: AtomSystem,
  index: PlaceIndex,
  units: readonly number[],
  days: AddressDays,
): readonly number[] | undefined {
  const { atoms, broken } = sortAtoms(system, index, units, days);
  return broken.length > 0 ? undefined : atoms;
}
