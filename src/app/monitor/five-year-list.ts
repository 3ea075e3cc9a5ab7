import type { AreaClassId } from '../../domain/model/area-class.ts';
import type { Verdict } from '../../domain/model/cell.ts';
import { type EarlierLists, earlierLists } from '../../engines/monitor/lists/five-years.ts';
import type { KnownArea } from '../../engines/monitor/lists/list-areas.ts';
import type { OfficialLists } from '../../engines/monitor/lists/official-lists.ts';
import type { AppContext } from '../context/app-context.ts';
import { openLists } from './official-lists.ts';
import { theLaw } from './the-law.ts';

/** An area that the lists before make a transformation area, or may make one. */
export interface FiveYearArea {
  readonly area: KnownArea;
  readonly earlier: EarlierLists;
  /** What was published. */
  readonly published: Verdict;
}

/** The class that follows from earlier lists. */
export const followingClass: AreaClassId = 'omdannelse';

/**
 * Areas that follow from the lists of five years on a list, and those of which it cannot be told; empty when the rule was
 * not in force then.
 * @source kriterier.md section 5
 */
export async function fiveYearList(context: Pick<AppContext, 'state'>, list: string): Promise<readonly FiveYearArea[]> {
  return fiveYearAreas(await openLists(context), list);
}

function fiveYearAreas(lists: OfficialLists, list: string): readonly FiveYearArea[] {
  const found = lists.areas.all.flatMap((area): readonly FiveYearArea[] => {
    const earlier = earlierLists(lists, theLaw.classes, { id: followingClass, area, list });
    const isNamed = earlier?.window.some(({ listed }) => listed === 'met') === true;
    if (!earlier || earlier.verdict === 'not_met' || !isNamed) return [];
    return [{ area, earlier, published: lists.membership(area, list, followingClass) }];
  });
  const byName = new Intl.Collator('da');
  return found.sort(
    (a, b) => byName.compare(a.area.kommune, b.area.kommune) || byName.compare(a.area.name, b.area.name),
  );
}
