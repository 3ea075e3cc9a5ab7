import type { ReleaseContent } from '../../domain/model/release.ts';

/** Afdelinger a unit is shown together with, in the tables of one list of atoms. */
export interface TableAtoms {
  /** Unit id → ids of all members of its atom, itself included; undefined for a unit the tables do not hold. */
  readonly membersOf: (unit: string) => readonly string[] | undefined;
  /** First and last day the tables are about. */
  readonly firstDay: string;
  readonly lastDay: string;
}

const known = new WeakMap<ReleaseContent, Map<string, TableAtoms | undefined>>();

/** The atoms of a table of a release: public structure, no figures. Undefined for a table the release does not hold. */
export function tableAtoms(content: ReleaseContent, table: string): TableAtoms | undefined {
  const kept = known.get(content) ?? new Map<string, TableAtoms | undefined>();
  known.set(content, kept);
  if (!kept.has(table)) kept.set(table, readAtoms(content, table));
  return kept.get(table);
}

function readAtoms(content: ReleaseContent, table: string): TableAtoms | undefined {
  const cube = content.tables.get(table);
  const [first, last] = [cube?.periods[0], cube?.periods.at(-1)];
  if (!cube || !first || !last) return undefined;
  const members = new Map<string, readonly string[]>();
  for (const atom of cube.atoms) {
    // Most atoms are one unit, and those say nothing.
    if (atom.members.length > 1) for (const unit of atom.members) members.set(unit, atom.members);
  }
  const edition = (year: number) => `${year}-01-01`;
  return {
    membersOf: (unit) => members.get(unit),
    firstDay: [first.start, edition(first.edition)].sort()[0] ?? first.start,
    lastDay: [last.end, edition(last.edition)].sort().at(-1) ?? last.end,
  };
}
