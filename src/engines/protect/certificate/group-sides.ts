import { groupsOf } from '../../../domain/model/flow-groups.ts';
import type { AuditedGroups, GroupedTable } from './audited-groups.ts';
import { FAR_ABOVE } from './component-numbers.ts';
import type { MoverSystem } from './mover-system.ts';

/** A leaf of a table of movers, and whose it is. */
export interface SideLeaf {
  readonly number: number;
  readonly end: number;
  readonly group: number;
  /** The one pair that counts as its kind of counterpart; −1 where there are several, or it tells no kind. */
  readonly pair: number;
}

interface SideSetup {
  readonly comparesReleases: boolean;
  /** Numbers of the parts, by pair and group. */
  readonly parts: readonly number[];
  readonly movers: { readonly into: readonly number[]; readonly outOf: readonly number[] };
}

/** What a kind of counterpart is; the kinds of a pair that may be either are all that it may be. */
type Kind = 'social' | 'otherHomes' | 'otherKommune' | 'abroad';

const KINDS: readonly Kind[] = ['social', 'otherHomes', 'otherKommune', 'abroad'];

/**
 * Adds the leaves of the tables of movers, and what they are beside the flows by group: all of a group into an end is
 * what the rows of its atoms say of the group, also by kind of counterpart where the table tells it. A pair whose
 * kind is not sure, and pairs nothing is shown of, are a rest.
 */
export function relateSides(
  groups: AuditedGroups,
  system: MoverSystem,
  n: number,
  setup: SideSetup,
): readonly SideLeaf[] {
  const leaves: SideLeaf[] = [];
  for (const table of groups.tables) leaves.push(...relateTable(groups, table, { system, n, setup }));
  return leaves;
}

interface Relating {
  readonly system: MoverSystem;
  readonly n: number;
  readonly setup: SideSetup;
}

function relateTable(groups: AuditedGroups, table: GroupedTable, { system, n, setup }: Relating): readonly SideLeaf[] {
  const { cells } = groups;
  const { truth, shown, least, most, hidden } = table.leaves;
  const width = table.groupOf.length;
  const [lowest, highest] = setup.comparesReleases ? [least, most] : [shown, shown];
  const numbers = [...truth].map((count, leaf) => {
    if (hidden?.[leaf] === 1) return system.add(count, 0, FAR_ABOVE);
    const top = highest[leaf] ?? 0;
    return system.add(count, top === 0 ? 0 : Math.max(1, top - n + 1), (lowest[leaf] ?? 0) + n - 1);
  });
  const found: SideLeaf[] = [];
  const kindsOf = pairsOf(groups, table.side).map((pairs, end) => kindsOfEnd(groups, end, pairs));
  const byEnd: number[][] = Array.from({ length: cells.inner }, () => []);
  for (const [atom, end] of cells.endOf.entries()) {
    byEnd[end]?.push(atom);
    const own = numbers.slice(atom * width, (atom + 1) * width);
    system.relate([setup.movers[table.side][atom] ?? 0], own);
    const kinds = kindsOf[end] ?? [];
    own.forEach((number, cell) => {
      const beside = kinds.find(({ codes }) => codes?.includes(table.kindOf[cell] ?? ''));
      const [pair = -1, another] = beside?.sure ?? [];
      found.push({ number, end, group: table.groupOf[cell] ?? -1, pair: another === undefined ? pair : -1 });
    });
  }
  byEnd.forEach((atoms, end) => {
    const kinds = kindsOf[end] ?? [];
    relateEnd(groups, table, { system, n, setup }, { atoms, numbers, kinds });
  });
  return found;
}

/** Counterparts of an end that are of a kind: pairs that are, pairs that may be, and how many may be that nobody sees. */
interface KindOfEnd {
  readonly codes: readonly string[] | undefined;
  readonly sure: readonly number[];
  readonly unsure: readonly number[];
  readonly unseen: number;
}

interface EndOfTable {
  readonly atoms: readonly number[];
  readonly numbers: readonly number[];
  readonly kinds: readonly KindOfEnd[];
}

function relateEnd(
  { definition }: AuditedGroups,
  { groupOf, kindOf }: GroupedTable,
  { system, n, setup }: Relating,
  { atoms, numbers, kinds }: EndOfTable,
): void {
  const groups = groupsOf(definition).length;
  const told = kindOf.some((kind) => kind !== undefined);
  for (const { codes, sure, unsure, unseen } of kinds) {
    if (codes !== undefined && !told) continue;
    for (const group of new Set(groupOf)) {
      if (group < 0) continue;
      const wanted = [...groupOf.keys()].filter(
        (cell) => groupOf[cell] === group && (codes === undefined || codes.includes(kindOf[cell] ?? '')),
      );
      const left = atoms.flatMap((atom) => wanted.map((cell) => numbers[atom * groupOf.length + cell] ?? 0));
      const part = (pair: number) => setup.parts[pair * groups + group] ?? 0;
      const rest = unsure.reduce((sum, pair) => sum + system.highOf(part(pair)), (n - 1) * unseen);
      system.relate(left, sure.map(part), rest);
    }
  }
}

interface OtherEnd {
  readonly pair: number;
  readonly other: number;
}

function pairsOf({ cells }: AuditedGroups, side: GroupedTable['side']): readonly (readonly OtherEnd[])[] {
  const at: OtherEnd[][] = Array.from({ length: cells.inner }, () => []);
  const [own, others] = side === 'into' ? [cells.to, cells.from] : [cells.from, cells.to];
  for (const [pair, end] of own.entries()) at[end]?.push({ pair, other: others[pair] ?? 0 });
  return at;
}

function kindsOfEnd(groups: AuditedGroups, end: number, pairs: readonly OtherEnd[]): readonly KindOfEnd[] {
  const { ends } = groups.cells;
  const may = ends.map((_, other) => mayBe(groups, end, other));
  const every = {
    codes: undefined,
    sure: pairs.map(({ pair }) => pair),
    unsure: [],
    unseen: ends.length - pairs.length,
  };
  const each = KINDS.map((kind): KindOfEnd => {
    const own = pairs.filter(({ other }) => may[other]?.includes(kind));
    const isSure = ({ other }: OtherEnd) => may[other]?.length === 1;
    return {
      codes: groups.definition.kinds[kind],
      sure: own.filter(isSure).map(({ pair }) => pair),
      unsure: own.filter((one) => !isSure(one)).map(({ pair }) => pair),
      unseen: may.filter((kinds) => kinds.includes(kind)).length - own.length,
    };
  });
  return [every, ...each];
}

/** What kinds of counterpart an end may be for another, as the tables of movers say it. */
function mayBe({ cells, kommuner, codes }: AuditedGroups, end: number, other: number): readonly Kind[] {
  const [key, here, there] = [cells.ends[other] ?? '', kommuner[end], kommuner[other]];
  if (key === codes.abroad) return ['abroad'];
  if (key === codes.again) return KINDS;
  if (other >= cells.inner) {
    if (here === undefined) return ['otherHomes', 'otherKommune'];
    return key === `${codes.kommune}${here}` ? ['otherHomes'] : ['otherKommune'];
  }
  if (here === undefined || there === undefined) return ['social', 'otherKommune'];
  return here === there ? ['social'] : ['otherKommune'];
}
