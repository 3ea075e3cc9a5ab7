import { must } from '../../../domain/kernel/invariant.ts';
import type { Atom } from '../../../domain/model/atom.ts';
import type { ProtectedSums, ProtectedTable } from '../../../domain/model/leaf.ts';

/** True persons the gate is tested on: `persons[unit][period]` by unit id and position of the period. */
export type TwinGateCounts = ReadonlyMap<string, readonly number[]>;

/** How the twin variables are shown. */
export interface TwinGating {
  /** Units of each organisation, in code-point order of their numbers. */
  readonly organisations: ReadonlyMap<string, readonly string[]>;
  /** Units that are afdelinger; residents of a boligområde outside every afdeling have no twins. */
  readonly afdelinger: ReadonlySet<string>;
  readonly counts: TwinGateCounts;
  /** Fewest true persons of the gate, included. */
  readonly fewest: number;
}

/**
 * The twin variables as they go into a release: a row per afdeling and one per organisation, `alive` only where it may
 * be shown, all figures 0 elsewhere. An organisation is the sum of its afdelinger's protected figures. Afdelinger under
 * the gate are in it where they together pass the gate; otherwise subtracting the shown ones would single them out, so
 * they are left out, and the sum is of figures that are shown anyway.
 * @param cube - Protected leaves of the twin table, one unit an atom.
 * @source diskretion.md section 3, "Twin variables"; tvillinger.md section 9; docs/decisions/034
 */
export function gateTwinVariables(cube: ProtectedTable, gating: TwinGating): ProtectedTable {
  const rows = new Map(cube.atoms.map(({ id }, row) => [id, row]));
  const afdelinger = cube.atoms.filter(({ id }) => gating.afdelinger.has(id));
  const organisations = [...gating.organisations].flatMap(([nr, units]): readonly Atom[] => {
    const members = units.filter((unit) => gating.afdelinger.has(unit) && rows.has(unit));
    return members.length > 0 ? [{ id: organisationRow(nr), members }] : [];
  });
  const atoms = [...afdelinger, ...organisations];
  const periods = cube.periods.length;
  const out = emptyLike(cube, atoms);
  atoms.forEach((atom, to) => {
    const isOrganisation = to >= afdelinger.length;
    for (let period = 0; period < periods; period++) {
      const added = isOrganisation ? mayBeAdded(atom.members, period, gating) : atom.members;
      if (personsOf(added, period, gating) < gating.fewest) continue;
      out.alive[to * periods + period] = 1;
      for (const member of added) {
        addRow(cube, must(rows.get(member), member) * periods + period, out, to * periods + period);
      }
    }
  });
  return out;
}

/** Key of an organisation's row beside the afdelinger's own ids. */
export function organisationRow(number: string): string {
  return `org:${number}`;
}

function personsOf(units: readonly string[], period: number, { counts }: TwinGating): number {
  return units.reduce((sum, unit) => sum + (counts.get(unit)?.[period] ?? 0), 0);
}

/** The afdelinger an organisation's sum is made of: all, or those that are shown by themselves. */
function mayBeAdded(members: readonly string[], period: number, gating: TwinGating): readonly string[] {
  const passes = (units: readonly string[]): boolean => personsOf(units, period, gating) >= gating.fewest;
  const hidden = members.filter((unit) => !passes([unit]));
  return passes(hidden) ? members : members.filter((unit) => passes([unit]));
}

interface OpenTable extends ProtectedTable {
  readonly sums?: ProtectedSums;
}

function emptyLike({ table, periods, cellCount, sigma, sums }: ProtectedTable, atoms: readonly Atom[]): OpenTable {
  const rows = atoms.length * periods.length;
  const width = sums?.cells.length ?? 0;
  const own = new Uint8Array(rows * width).fill(1);
  return {
    ...{ table, periods, cellCount, sigma, atoms },
    heads: new Int32Array(rows * cellCount),
    alive: new Uint8Array(rows),
    ...(sums ? { sums: { cells: sums.cells, value: new Float64Array(rows * width), own } } : {}),
  };
}

function addRow(from: ProtectedTable, source: number, to: OpenTable, target: number): void {
  const { cellCount } = from;
  for (let cell = 0; cell < cellCount; cell++) {
    const at = target * cellCount + cell;
    to.heads[at] = (to.heads[at] ?? 0) + (from.heads[source * cellCount + cell] ?? 0);
  }
  if (!from.sums || !to.sums) return;
  const width = from.sums.cells.length;
  for (let sum = 0; sum < width; sum++) {
    const at = target * width + sum;
    to.sums.value[at] = (to.sums.value[at] ?? 0) + (from.sums.value[source * width + sum] ?? 0);
    to.sums.own[at] = Math.min(to.sums.own[at] ?? 0, from.sums.own[source * width + sum] ?? 0);
  }
}
