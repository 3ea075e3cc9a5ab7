import type { ProtectedFlows } from '../../domain/model/flow.ts';
import type { ProtectedTable } from '../../domain/model/leaf.ts';
import type { Unit } from '../../domain/model/place.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { countsWholeAfdelinger } from '../../domain/model/table-definition.ts';
import { type JoinedAtoms, joinAtoms, joinLeaves } from './join-atoms.ts';

/**
 * A release in which afdelinger that are counted in parts stand whole again in the tables that know them only whole: moves
 * and votes are delivered by afdeling. Their parts are one atom there, all in or all out of every sum; a release without
 * parts is given back as it is.
 */
export function withWholeAfdelinger(content: ReleaseContent): ReleaseContent {
  const afdelingOf = afdelingerInParts(content.directory.units);
  if (afdelingOf === undefined) return content;
  const { definitions, flows } = content;
  const whole = new Set(definitions.filter(countsWholeAfdelinger).map(({ id }) => id));
  const tables = [...content.tables].map(
    ([id, cube]) => [id, whole.has(id) ? joinedCube(cube, afdelingOf) : cube] as const,
  );
  return { ...content, tables: new Map(tables), ...(flows ? { flows: joinedFlows(flows, afdelingOf) } : {}) };
}

/** Leaves of one unit a row with those of each afdeling added, under its own id: what twins are made of. */
export function addedOverParts(cube: ProtectedTable, units: readonly Unit[]): ProtectedTable {
  const afdelingOf = afdelingerInParts(units);
  if (afdelingOf === undefined) return cube;
  const joined = joinedCube(cube, afdelingOf);
  const atoms = joined.atoms.map((atom) => {
    const [id, ...others] = new Set(atom.members.map(afdelingOf));
    return id !== undefined && others.length === 0 ? { id, members: [id] } : atom;
  });
  return { ...joined, atoms };
}

/** The afdeling of a unit, and a unit without one itself; undefined where no afdeling is in parts. */
function afdelingerInParts(units: readonly Unit[]): ((unit: string) => string) | undefined {
  if (units.every(({ kind }) => kind !== 'afdelingsdel')) return undefined;
  const known = new Map(units.map(({ id, afdeling }) => [id, afdeling ?? id]));
  return (unit) => known.get(unit) ?? unit;
}

function joinedCube(cube: ProtectedTable, afdelingOf: (unit: string) => string): ProtectedTable {
  return joinLeaves(cube, joinAtoms(cube.atoms, afdelingOf));
}

interface Flow {
  readonly from: number;
  readonly to: number;
  persons: number;
}

function joinedFlows(flows: ProtectedFlows, afdelingOf: (unit: string) => string): ProtectedFlows {
  const joined = joinAtoms(flows.atoms, afdelingOf);
  const ends = joined.atoms.length + flows.outside.length;
  const endOf = (end: number) => joinedEnd(end, flows.atoms.length, joined);
  const starts = new Int32Array(flows.starts.length);
  const all: Flow[] = [];
  for (let p = 0; p < flows.periods.length; p++) {
    const found = new Map<number, Flow>();
    for (let i = flows.starts[p] ?? 0; i < (flows.starts[p + 1] ?? 0); i++) {
      const [from, to] = [endOf(flows.from[i] ?? 0), endOf(flows.to[i] ?? 0)];
      const known = found.get(from * ends + to) ?? { from, to, persons: 0 };
      known.persons += flows.persons[i] ?? 0;
      found.set(from * ends + to, known);
    }
    all.push(...[...found.values()].sort((a, b) => a.from - b.from || a.to - b.to));
    starts[p + 1] = all.length;
  }
  const column = (key: keyof Flow) => Int32Array.from(all, (flow) => flow[key]);
  return { ...flows, atoms: joined.atoms, starts, from: column('from'), to: column('to'), persons: column('persons') };
}

function joinedEnd(end: number, atoms: number, joined: JoinedAtoms): number {
  return end < atoms ? (joined.into[end] ?? 0) : end - atoms + joined.atoms.length;
}
