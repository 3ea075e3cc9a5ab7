import { areaLists } from '../../domain/definitions/area-lists/area-lists.ts';
import { areaConsequences } from '../../domain/definitions/monitoring/area-consequences.ts';
import { dec } from '../../domain/kernel/decimal.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { AreaClassId, CriterionId } from '../../domain/model/area-class.ts';
import type { AreaDuty, ListedYear, ValueBeside } from '../../domain/model/listed-area.ts';
import type { CriterionHistory } from '../../domain/model/monitor.ts';
import { type ClassesOnList, dutiesOf } from '../../engines/monitor/area-duties.ts';
import type { AreaStanding } from '../../engines/monitor/classify-area.ts';
import { explainGap } from '../../engines/monitor/lists/explain-gap.ts';
import { standingOfRow } from '../../engines/monitor/lists/judge-row.ts';
import type { KnownArea } from '../../engines/monitor/lists/list-areas.ts';
import {
  classOfKind,
  kindOf,
  type OfficialLists,
  type PublishedRow,
} from '../../engines/monitor/lists/official-lists.ts';
import { ruleOnList } from '../../engines/monitor/rule-on-list.ts';
import { theLaw } from './the-law.ts';

/** Every list that says something of an area, the newest first, published values beside those computed from a release. */
export function listedYears(
  area: KnownArea,
  lists: OfficialLists,
  computed: readonly CriterionHistory[],
): readonly ListedYear[] {
  const rows = Map.groupBy(
    lists.rows.filter(({ known }) => known === area),
    ({ list }) => list,
  );
  const all = [...new Set(lists.lists.map(({ list }) => list))].sort().reverse();
  return all.map((list) => {
    const own = rows.get(list) ?? [];
    const withValues = own.find(({ values }) => Object.keys(values).length > 0);
    const classes = own.flatMap((row) => classNameOf(row) ?? []);
    const standing = withValues && standingOfRow(withValues, list, lists.lines, theLaw);
    const isOff = own.some(({ kind }) => kindOf(kind, theLaw.lists.kinds)?.listed === false);
    const known = lists.lists.filter((one) => one.list === list && isOnLadder(one.id));
    const whole = known.length > 0 && known.every((one) => one.whole);
    const [first] = own;
    return {
      list,
      names: [...new Set(own.map((row) => row.area))],
      classes,
      state: stateOf(classes.length > 0, isOff, whole),
      values: withValues ? valuesOf(withValues, list, computed) : [],
      ...(standing ? { byValues: classByValues(standing) } : {}),
      ...(first ? { source: first.source } : {}),
      corrected: own.reduce((sum, row) => sum + row.earlier.length, 0),
    };
  });
}

// Combined letting is a list of its own, which says nothing of the others.
const isOnLadder = (id: AreaClassId): boolean => theLaw.classes.find((one) => one.id === id)?.order !== undefined;

const noClass: Text = { da: 'ingen klasse', en: 'no class' };
const notDecided: Text = { da: 'kan ikke afgøres', en: 'cannot be decided' };

// A value that is missing, or the national rate of convicted, can decide between a class and none.
const classByValues = ({ verdict, rule }: AreaStanding): Text =>
  verdict === 'undecided' ? notDecided : (rule?.name ?? noClass);

function stateOf(isOn: boolean, isOff: boolean, whole: boolean): ListedYear['state'] {
  if (isOn) return 'met';
  return isOff || whole ? 'not_met' : 'unknown';
}

function classNameOf({ kind, list }: PublishedRow): Text | undefined {
  const known = kindOf(kind, theLaw.lists.kinds);
  const id = known?.listed ? classOfKind(known, list) : undefined;
  return id && ruleOnList(theLaw.classes.find((one) => one.id === id)?.rules ?? [], list)?.name;
}

function valuesOf(row: PublishedRow, list: string, computed: readonly CriterionHistory[]): readonly ValueBeside[] {
  return theLaw.criteria.flatMap(({ id, rules }): readonly ValueBeside[] => {
    const published = row.values[id];
    if (published === undefined) return [];
    const decimals = areaLists.decimals[id];
    const own = averageOn(
      computed.find((one) => one.id === id),
      list,
      id,
    );
    const earlier = row.earlier.flatMap(({ values }) => values[id] ?? []);
    const rule = rules.find((one) => ruleOnList([one], list));
    const isOther = rule?.measure !== undefined && rule.measure !== rules.at(-1)?.measure;
    const gap =
      own &&
      explainGap({ published: dec(published), ...own, decimals, otherMeasure: isOther, revised: earlier.length > 0 });
    return [{ id, published, decimals, earlier, ...(own ? { computed: own.value } : {}), ...(gap ? { gap } : {}) }];
  });
}

// Two years' mean for labour and the convicted since 2014, as the rule on the list says.
function averageOn(
  history: CriterionHistory | undefined,
  list: string,
  id: CriterionId,
): { readonly value: number; readonly band: number } | undefined {
  const edition = Number(list.slice(0, 4));
  const rules = theLaw.criteria.find((one) => one.id === id)?.rules ?? [];
  const count = rules.find((one) => ruleOnList([one], list))?.averageYears ?? 1;
  const years = history?.years.filter((one) => one.edition <= edition && one.edition > edition - count) ?? [];
  if (years.length < count) return undefined;
  const mean = (of: (year: (typeof years)[number]) => number): number =>
    years.reduce((sum, year) => sum + of(year), 0) / count;
  return { value: mean(({ value }) => value), band: mean(({ band }) => band) };
}

/** What the lists an area has been on trigger today. */
export function dutiesOfArea(area: KnownArea, lists: OfficialLists): readonly AreaDuty[] {
  const days = new Map(areaLists.dates.flatMap(({ list, day }) => (day === undefined ? [] : [[list, day] as const])));
  const known = [
    ...new Set(lists.lists.filter(({ list, id }) => days.has(list) && isOnLadder(id)).map(({ list }) => list)),
  ].sort();
  const ids = theLaw.classes.map(({ id }) => id);
  // A list is left out for classes it was not taken in for: nothing is known then.
  const history = known.map((list): ClassesOnList => {
    const classes = ids.filter((id) => lists.membership(area, list, id) === 'met');
    return { list, day: days.get(list) ?? '', classes: withClassesAbove(classes) };
  });
  return dutiesOf(areaConsequences, history);
}

// Omdannelse lies inside parallelsamfund, and that inside udsat.
const inside: readonly AreaClassId[] = ['omdannelse', 'parallelsamfund', 'udsat'];

function withClassesAbove(classes: readonly AreaClassId[]): readonly AreaClassId[] {
  const deepest = inside.findIndex((id) => classes.includes(id));
  return deepest < 0 ? classes : [...new Set([...classes, ...inside.slice(deepest)])];
}
