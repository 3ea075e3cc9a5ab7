import { must } from '../../../domain/kernel/invariant.ts';
import type { ExactFlows, FlowEnds } from '../../../domain/model/flow.ts';
import {
  groupsOf,
  type ProtectedFlowGroupPeriod,
  type ProtectedFlowGroups,
} from '../../../domain/model/flow-groups.ts';
import type { Unit } from '../../../domain/model/place.ts';
import type { EarlierFlow, EarlierFlows } from '../flows/earlier-flows.ts';
import { type GroupCells, groupCells, shownFigures, trueFigures } from './group-cells.ts';
import { groupFlowName } from './protect-flow-groups.ts';

/** True flows between the very ends that a release shows; undefined where they were not counted by group. */
export function cellsOfShown(
  exact: ExactFlows,
  { atoms }: Pick<ProtectedFlowGroups, 'atoms'>,
  { ends, inner, endOf }: Pick<ProtectedFlowGroupPeriod, 'ends' | 'inner' | 'endOf'>,
  units: ReadonlyMap<string, Unit>,
  codes: FlowEnds,
): GroupCells | undefined {
  const atomOf = new Map(atoms.flatMap(({ members }, a) => members.map((unit) => [unit, a] as const)));
  return groupCells(exact, atomOf, units, { ends: ends.slice(0, inner), endOf }, codes);
}

/** True flows by group beside what an earlier release showed of them, by `groupFlowName`; none where it showed none. */
export function readEarlierGroups(
  exact: ExactFlows,
  released: ProtectedFlowGroups,
  units: ReadonlyMap<string, Unit>,
  codes: FlowEnds,
): EarlierFlows | undefined {
  const own = released.periods.find(({ period }) => period.id === exact.period.id);
  const cells = own && cellsOfShown(exact, released, own, units, codes);
  if (!own || !cells) return undefined;
  const names = ['', ...groupsOf(released.definition).map(({ group }) => group.code)];
  const width = names.length;
  const truth = trueFigures(cells, width - 1);
  const { figures } = shownFigures(cells, own, width - 1);
  const end = (at: number | undefined) => must(cells.ends[at ?? -1], 'an end');
  const found = new Map<string, EarlierFlow>();
  for (const [i, count] of truth.entries()) {
    if (count === 0) continue;
    const pair = Math.floor(i / width);
    const name = groupFlowName(end(cells.from[pair]), end(cells.to[pair]), names[i % width]);
    found.set(name, { count, value: figures[i] ?? 0 });
  }
  return found;
}
