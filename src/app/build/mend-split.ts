import { must } from '../../domain/kernel/invariant.ts';
import { groupsOf } from '../../domain/model/flow-groups.ts';
import type { GroupRanges, NarrowGroup } from '../../engines/protect/certificate/audit-groups.ts';
import type { AuditedGroups } from '../../engines/protect/certificate/audited-groups.ts';
import type { GroupCells } from '../../engines/protect/flow-groups/group-cells.ts';
import { groupFlowName, type RoundedGroups, type Side } from '../../engines/protect/flow-groups/protect-flow-groups.ts';

/** Flows by group of a period as they were rounded, and what the audit found in them. */
export interface SplitFinding {
  readonly period: string;
  readonly audited: AuditedGroups;
  readonly rounded: RoundedGroups;
  readonly ranges: GroupRanges;
}

/** Rounds what failed to its other side next time, once; after that an end of it is put together with another. */
export function mendSplit(
  { period, audited, ranges, rounded }: SplitFinding,
  refused: string[],
  sides: Map<string, Map<string, Side>>,
): void {
  const own = sides.get(period) ?? new Map<string, Side>();
  sides.set(period, own);
  const { cells, definition } = audited;
  const codes = groupsOf(definition).map(({ group }) => group.code);
  const tried = own.size;
  for (const found of ranges.narrow) {
    const name = nameOf(found, cells, codes);
    if (name === undefined || own.has(name)) continue;
    const side = sideAfter(found, cells, rounded);
    own.set(name, side);
    // A part has no room on its other side while the whole leaves none there.
    const whole = must(nameOf({ ...found, group: -1 }, cells, codes), 'a pair');
    if (!own.has(whole)) own.set(whole, side);
  }
  if (own.size > tried) return;
  for (const { pair, end } of ranges.narrow) {
    // The inner end with fewest atoms is known best.
    refuse(pair < 0 ? [end] : [cells.from[pair] ?? -1, cells.to[pair] ?? -1], cells, refused);
  }
}

/** What is rounded to its other side for a finding; nothing for a row beside several pairs. */
function nameOf({ pair, group }: NarrowGroup, cells: GroupCells, codes: readonly string[]): string | undefined {
  if (pair < 0) return undefined;
  const [from = '', to = ''] = [cells.ends[cells.from[pair] ?? -1], cells.ends[cells.to[pair] ?? -1]];
  return groupFlowName(from, to, codes[group] ?? '');
}

function sideAfter({ pair, group }: NarrowGroup, cells: GroupCells, { wholes, parts }: RoundedGroups): Side {
  if (group < 0) return (wholes[pair] ?? 0) > (cells.persons[pair] ?? 0) ? 'down' : 'up';
  const at = cells.pair.findIndex((own, i) => own === pair && cells.group[i] === group);
  return (parts[at] ?? 0) > (cells.parts[at] ?? 0) ? 'down' : 'up';
}

function refuse(ends: readonly number[], { ends: keys, inner, endOf }: GroupCells, refused: string[]): void {
  const sizes = ends
    .filter((end) => end < inner)
    .map((end) => ({ end, size: endOf.filter((own) => own === end).length }));
  const [smallest] = sizes.sort((a, b) => a.size - b.size || a.end - b.end);
  const key = keys[smallest?.end ?? -1];
  if (key !== undefined && !refused.includes(key)) refused.push(key);
}
