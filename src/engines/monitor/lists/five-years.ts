import type { AreaClassDefinition, AreaClassId } from '../../../domain/model/area-class.ts';
import type { Verdict } from '../../../domain/model/cell.ts';
import { ruleOnList } from '../rule-on-list.ts';
import { allOf, anyOf } from '../truth.ts';
import type { KnownArea } from './list-areas.ts';
import type { OfficialLists } from './official-lists.ts';

/** Whether an area was on one of a window's lists, and under which area's name if it inherited it. */
export interface WindowList {
  readonly list: string;
  readonly listed: Verdict;
  readonly inheritedFrom?: string;
}

/** What earlier lists say of a class, list by list. */
export interface EarlierLists {
  readonly verdict: Verdict;
  readonly window: readonly WindowList[];
  /** Lists that would settle it. Empty when it is settled. */
  readonly decisive: readonly string[];
}

/** The list of 1 December and those before it, the newest first. `2023-12`, 3 → 2023-12, 2022-12, 2021-12. */
export function decemberLists(list: string, count: number): readonly string[] {
  const [year = '', month = ''] = list.split('-');
  return Array.from({ length: count }, (_none, back) => `${Number(year) - back}-${month}`);
}

/**
 * A class that follows from earlier lists (omdannelse): on all of them met, off one of them not met whatever the others
 * say, else unknown. Undefined when no such rule held on the list.
 * @source kriterier.md section 5
 */
export function earlierLists(
  lists: OfficialLists,
  classes: readonly AreaClassDefinition[],
  asked: { readonly id: AreaClassId; readonly area: KnownArea; readonly list: string },
): EarlierLists | undefined {
  const rule = ruleOnList(classes.find(({ id }) => id === asked.id)?.rules ?? [], asked.list);
  if (rule?.expression.kind !== 'listed') return undefined;
  const { as, lists: count } = rule.expression;
  const window = decemberLists(asked.list, count).map((list) => onList(lists, asked.area, list, as));
  const verdict = allOf(window.map(({ listed }) => listed));
  const decisive = verdict === 'unknown' ? window.filter(({ listed }) => listed === 'unknown') : [];
  return { verdict, window, decisive: decisive.map(({ list }) => list) };
}

function onList(
  lists: OfficialLists,
  area: KnownArea,
  list: string,
  as: readonly AreaClassId[],
  seen: readonly KnownArea[] = [],
): WindowList {
  const own = anyOf(as.map((id) => lists.membership(area, list, id)));
  // A class that has no list of its own then says nothing: ghetto was not published after 2017, parallelsamfund not before.
  const published = as.filter((id) => lists.lists.some((one) => one.list === list && one.id === id));
  const listed = published.length === 0 ? own : anyOf(published.map((id) => lists.membership(area, list, id)));
  if (listed === 'met') return { list, listed };
  for (const ancestor of ancestorsOf(lists, area, list)) {
    if (seen.includes(ancestor)) continue;
    if (onList(lists, ancestor, list, as, [...seen, area]).listed === 'met')
      return { list, listed: 'met', inheritedFrom: ancestor.name };
  }
  return { list, listed };
}

// A successor inherits only where it was decided, and only lists from before it came to be.
function ancestorsOf(lists: OfficialLists, area: KnownArea, list: string): readonly KnownArea[] {
  return lists.descents.flatMap(({ from, to, kommune, kind, inherits, effective }) => {
    if (!inherits || kind === 'rename' || list >= effective || lists.areas.of(kommune, to) !== area) return [];
    const ancestor = lists.areas.of(kommune, from);
    return ancestor && ancestor !== area ? [ancestor] : [];
  });
}
