import type { AreaClassId, CriterionId } from '../../../domain/model/area-class.ts';
import { standingOfRow, type WholeLaw } from './judge-row.ts';
import type { KnownArea } from './list-areas.ts';
import { classOfKind, kindOf, type OfficialLists, type PublishedRow } from './official-lists.ts';

/** Why an area is on one list and not on the next, as far as the printed values tell. */
export type ChangeReason =
  /** Criteria that changed sides. */
  | { readonly kind: 'criteria'; readonly ids: readonly CriterionId[] }
  /** By the older list's rules the newer values would give the older answer: the law changed. */
  | { readonly kind: 'law' }
  /** The values of one of the lists are not known, or do not explain it. */
  | { readonly kind: 'not-told' };

/** An area that came or went. */
export interface ListChange {
  readonly area: KnownArea;
  readonly reason: ChangeReason;
}

/** Two lists of a class beside each other. */
export interface ListComparison {
  readonly from: string;
  readonly to: string;
  readonly entered: readonly ListChange[];
  readonly left: readonly ListChange[];
  readonly stayed: readonly KnownArea[];
  /** On the older list, and not known of the newer, which is not whole. */
  readonly unknown: readonly KnownArea[];
}

/** Lists of a class by what it was called then: ghetto until 2017, parallelsamfund since. */
export function compareLists(
  lists: OfficialLists,
  asked: { readonly from: string; readonly to: string; readonly ids: readonly AreaClassId[] },
  law: WholeLaw,
): ListComparison {
  const { from, to, ids } = asked;
  const before = areasOn(lists, from, ids, law);
  const now = areasOn(lists, to, ids, law);
  const isOff = (area: KnownArea, list: string): boolean => {
    const published = ids.filter((id) => lists.lists.some((one) => one.list === list && one.id === id));
    return published.length > 0 && published.every((id) => lists.membership(area, list, id) === 'not_met');
  };
  const gone = [...before].filter((area) => !now.has(area));
  const come = [...now].filter((area) => !before.has(area));
  const change = (area: KnownArea): ListChange => ({ area, reason: reasonOf(lists, area, from, to, law) });
  return {
    from,
    to,
    entered: come.filter((area) => isOff(area, from)).map(change),
    left: gone.filter((area) => isOff(area, to)).map(change),
    stayed: [...now].filter((area) => before.has(area)),
    unknown: [...come.filter((area) => !isOff(area, from)), ...gone.filter((area) => !isOff(area, to))],
  };
}

/** Areas on a list of one of these classes, by kommune and name. */
export function areasOn(
  lists: OfficialLists,
  list: string,
  ids: readonly AreaClassId[],
  law: WholeLaw,
): ReadonlySet<KnownArea> {
  const on = lists.rows.filter((row) => {
    const kind = kindOf(row.kind, law.lists.kinds);
    const id = classOfKind(kind, row.list);
    return row.list === list && kind?.listed === true && id !== undefined && ids.includes(id);
  });
  const byName = new Intl.Collator('da');
  const areas = [...new Set(on.map(({ known }) => known))];
  return new Set(areas.sort((a, b) => byName.compare(a.kommune, b.kommune) || byName.compare(a.name, b.name)));
}

function reasonOf(lists: OfficialLists, area: KnownArea, from: string, to: string, law: WholeLaw): ChangeReason {
  const [old, now] = [rowOf(lists, area, from), rowOf(lists, area, to)];
  const was = old && standingOfRow(old, from, lists.lines, law);
  const is = now && standingOfRow(now, to, lists.lines, law);
  if (!was || !is || was.verdict === 'undecided' || is.verdict === 'undecided') return { kind: 'not-told' };
  const byOldLaw = standingOfRow(now, from, lists.lines, law);
  const sameAnswer = byOldLaw?.verdict === was.verdict && byOldLaw.rule?.word === was.rule?.word;
  if (sameAnswer && is.verdict !== was.verdict) return { kind: 'law' };
  const moved = law.criteria.filter(({ id }) => was.met.includes(id) !== is.met.includes(id));
  return moved.length > 0 ? { kind: 'criteria', ids: moved.map(({ id }) => id) } : { kind: 'not-told' };
}

function rowOf(lists: OfficialLists, area: KnownArea, list: string): PublishedRow | undefined {
  return lists.rows.find((row) => row.list === list && row.known === area && row.values.labour !== undefined);
}
