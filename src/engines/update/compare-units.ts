import type { Afdeling } from '../../domain/model/place.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { DefinitionChange, ReleaseComparison, UnitChange } from '../../domain/model/release-change.ts';

type Compared = Pick<ReleaseContent, 'directory' | 'tables' | 'manifest'>;

/** Afdelinger that came, went, changed name or lost their residents since the release before. */
export function compareUnits(before: Compared | undefined, after: Compared): readonly UnitChange[] {
  if (!before) return [];
  const then = new Map(before.directory.afdelinger.map((afdeling) => [afdeling.id, afdeling]));
  const now = new Map(after.directory.afdelinger.map((afdeling) => [afdeling.id, afdeling]));
  const emptied = emptiedUnits(after);
  const gone = [...then.values()].filter(({ id }) => !now.has(id)).map((a) => change('vanished', a));
  const rest = [...now.values()].flatMap((afdeling): readonly UnitChange[] => {
    const earlier = then.get(afdeling.id);
    if (!earlier) return [change('new', afdeling)];
    const changes: UnitChange[] = [];
    if (earlier.validTo === undefined && afdeling.validTo !== undefined) changes.push(change('closed', afdeling));
    if (earlier.name !== afdeling.name) changes.push({ ...change('renamed', afdeling), formerly: earlier.name });
    if (afdeling.validTo === undefined && emptied.has(afdeling.id)) changes.push(change('emptied', afdeling));
    return changes;
  });
  return [...gone, ...rest];
}

function change(kind: UnitChange['kind'], { id, name }: Afdeling): UnitChange {
  return { kind, id, name };
}

/** How many of each kind. */
export function countUnits(changes: readonly UnitChange[]): ReleaseComparison['unitsFound'] {
  const found = { new: 0, closed: 0, vanished: 0, renamed: 0, emptied: 0 };
  for (const { kind } of changes) found[kind] += 1;
  return found;
}

// Units with residents in the period before the newest and none in the newest. Which table tells does not matter: one
// of all residents is first in every release.
function emptiedUnits({ tables }: Compared): ReadonlySet<string> {
  const [table] = tables.values();
  const empty = new Set<string>();
  if (!table || table.periods.length < 2) return empty;
  const last = table.periods.length - 1;
  for (const [at, atom] of table.atoms.entries()) {
    const row = at * table.periods.length;
    if (table.alive[row + last - 1] === 1 && table.alive[row + last] === 0) {
      for (const unit of atom.members) empty.add(unit);
    }
  }
  return empty;
}

/** Tables that came, went or are counted otherwise. */
export function compareDefinitions(
  before: Pick<ReleaseContent, 'definitions'> | undefined,
  after: Pick<ReleaseContent, 'definitions'>,
): readonly DefinitionChange[] {
  if (!before) return [];
  const then = new Map(before.definitions.map((table) => [table.id, table]));
  const now = new Set(after.definitions.map(({ id }) => id));
  const gone = [...then.values()].filter(({ id }) => !now.has(id));
  return [
    ...gone.map((table) => ({ table: table.id, kind: 'gone' as const, from: table.version })),
    ...after.definitions.flatMap((table): readonly DefinitionChange[] => {
      const earlier = then.get(table.id);
      if (!earlier) return [{ table: table.id, kind: 'new', to: table.version }];
      // What is counted, not how it is drawn or worded.
      const counted = ({ blocks, rows }: typeof table) => JSON.stringify([blocks, rows.map((r) => [r.code, r.values])]);
      const same = earlier.version === table.version && counted(earlier) === counted(table);
      return same ? [] : [{ table: table.id, kind: 'changed', from: earlier.version, to: table.version }];
    }),
  ];
}

/** Groups of variables whose newest data are of another time than in the release before. */
export function compareDates(
  before: Pick<ReleaseContent, 'manifest'> | undefined,
  after: Pick<ReleaseContent, 'manifest'>,
): ReleaseComparison['dates'] {
  const then = before ? newestOf(before) : new Map<string, string>();
  return [...newestOf(after)].flatMap(([group, period]) => {
    const earlier = then.get(group);
    if (earlier === period) return [];
    return [{ group, after: period, ...(earlier === undefined ? {} : { before: earlier }) }];
  });
}

function newestOf({ manifest }: Pick<ReleaseContent, 'manifest'>): ReadonlyMap<string, string> {
  const newest = new Map<string, { edition: number; period: string }>();
  for (const { group, edition, period } of manifest.dataDates) {
    if ((newest.get(group)?.edition ?? 0) < edition) newest.set(group, { edition, period });
  }
  return new Map([...newest].map(([group, { period }]) => [group, period]));
}
