import type { AreaClassId } from '../../domain/model/area-class.ts';
import type { Verdict } from '../../domain/model/cell.ts';
import type { FrozenListing, RoundInputs } from '../../domain/model/grant-round.ts';
import type { GrantRules } from '../../domain/model/grant-rules.ts';
import type { KnownArea } from '../../engines/monitor/lists/list-areas.ts';
import type { OfficialLists } from '../../engines/monitor/lists/official-lists.ts';
import { knownAreaOf } from '../monitor/open-area.ts';
import type { OpenRelease } from '../release/open-release.ts';

/**
 * What the published lists in force on a day say of every boligområde of a release. An area that no list names is not on
 * one that is whole; without any list nothing is known, unless whoever opens the round says that none of them is listed.
 */
export function freezeLists(
  release: OpenRelease,
  lists: OfficialLists,
  asOf: string,
  rules: GrantRules,
  noneListed: boolean,
): Pick<RoundInputs, 'list' | 'listings'> {
  const months = [
    ...new Set(
      lists.lists
        .filter(({ id, list }) => rules.lists.full.includes(id) && list <= asOf.slice(0, 7))
        .map(({ list }) => list),
    ),
  ].sort();
  const list = months.at(-1);
  const earlier = months.slice(0, -1).slice(-rules.lists.leftWithin).reverse();
  const listings = release.places.directory.omraader.map(({ id }) => {
    const known = knownAreaOf(release, { terms: [{ sign: '+', place: { kind: 'omr', key: id } }] }, lists);
    if (list === undefined && noneListed) return [id, notListed] as const;
    return [id, listingOf(known, lists, list, earlier, rules)] as const;
  });
  return { ...(list === undefined ? {} : { list }), listings: Object.fromEntries(listings) };
}

const notListed: FrozenListing = { listed: 'not_met', prevention: 'not_met', left: 'not_met' };

function listingOf(
  known: KnownArea | undefined,
  lists: OfficialLists,
  list: string | undefined,
  earlier: readonly string[],
  { lists: wanted }: GrantRules,
): FrozenListing {
  if (list === undefined) return { listed: 'unknown', prevention: 'unknown', left: 'unknown' };
  const on = (month: string, ids: readonly AreaClassId[]): Verdict => onAny(known, lists, month, ids);
  const listed = on(list, wanted.full);
  const was = earlier.map((month) => ({ month, state: on(month, wanted.full) }));
  const leftList = was.find(({ state }) => state === 'met')?.month;
  const left: Verdict = listed === 'met' || leftList === undefined ? 'not_met' : 'met';
  return {
    listed,
    ...(listed === 'met' ? { list } : {}),
    prevention: on(list, wanted.prevention) === 'met' ? 'met' : 'not_met',
    left,
    ...(left === 'met' && leftList !== undefined ? { leftList } : {}),
  };
}

// An area of the release that no list names by its kommune and name is on none of those that are whole.
function onAny(known: KnownArea | undefined, lists: OfficialLists, list: string, ids: readonly AreaClassId[]): Verdict {
  const there = lists.lists.filter((one) => one.list === list && ids.includes(one.id));
  const states = there.map(({ id, whole }): Verdict => {
    if (known) return lists.membership(known, list, id);
    return whole ? 'not_met' : 'unknown';
  });
  if (states.includes('met')) return 'met';
  return states.length === 0 || states.includes('unknown') ? 'unknown' : 'not_met';
}
