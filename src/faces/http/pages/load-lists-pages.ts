import { scopeOf } from '../../../app/access/access-scope.ts';
import { maySeePlace } from '../../../app/access/may-see-selection.ts';
import { className, criterionName } from '../../../app/monitor/criterion-name.ts';
import { fiveYearList } from '../../../app/monitor/five-year-list.ts';
import { dutiesOfArea, listedYears } from '../../../app/monitor/listed-years.ts';
import { classesOf, compareOfficialLists, openLists } from '../../../app/monitor/official-lists.ts';
import { knownAreaOf } from '../../../app/monitor/open-area.ts';
import { theLaw } from '../../../app/monitor/the-law.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { nameOfList } from '../../../domain/kernel/list-month.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { ListChange } from '../../../engines/monitor/lists/compare-lists.ts';
import { type KnownArea, nearKeys } from '../../../engines/monitor/lists/list-areas.ts';
import type { OfficialLists } from '../../../engines/monitor/lists/official-lists.ts';
import { ruleOnList } from '../../../engines/monitor/rule-on-list.ts';
import { parseSelection } from '../../../engines/query/parse-selection.ts';
import type { ListedAreaRow, ListsPage } from '../../web/page-data/monitoring-pages.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

// Words to choose a class by, each with the classes it stands for through the years.
const chosenWords = ['parallelsamfund', 'omdannelse', 'udsat', 'forebyggelse', 'kombineret_udlejning'];

/** `/overvaagning/lister?klasse=&fra=&til=`: the published lists, and two of them beside each other. */
export async function loadListsPage(asked: PageRequest): Promise<LoadedPage> {
  const lists = await openLists(asked.context);
  const word = chosenWords.find((one) => one === asked.query.klasse) ?? firstToCompare(lists);
  const known = listsOf(lists, word);
  const to = known.find((list) => list === asked.query.til) ?? known[0];
  const from =
    known.find((list) => list === asked.query.fra && list !== to) ??
    known.find((list) => to !== undefined && list < to);
  const title = { da: 'Officielle lister', en: 'Official lists' };
  const comparison = from && to ? await comparedRows(asked, { from, to, word }) : undefined;
  return {
    kind: 'figureless',
    page: {
      ...pageFrame(asked, title, unknownParameters(asked.query, ['klasse', 'fra', 'til'])),
      kind: 'lists',
      lists: overviewOf(lists),
      classes: chosenWords.map((value) => ({ value, label: wordName(value), chosen: value === word })),
      from: known.map((value) => ({ value, label: nameOfList(value), chosen: value === from })),
      to: known.map((value) => ({ value, label: nameOfList(value), chosen: value === to })),
      ...(comparison ? { compared: comparison } : {}),
      ...(to ? await fiveYearsOn(asked, to) : {}),
    },
  };
}

function listsOf({ lists }: OfficialLists, word: string): readonly string[] {
  const ids = classesOf(word);
  return [...new Set(lists.filter(({ id }) => ids.includes(id)).map(({ list }) => list))].sort().reverse();
}

// With one list there is nothing to lay beside each other.
const firstToCompare = (lists: OfficialLists): string =>
  chosenWords.find((word) => listsOf(lists, word).length > 1) ?? 'parallelsamfund';

const wordName = (word: string): Text => className(classesOf(word)[0] ?? 'udsat');

function overviewOf(lists: OfficialLists): ListsPage['lists'] {
  const byList = Map.groupBy(lists.lists, ({ list }) => list);
  return [...byList]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([list, classes]) => ({
      list,
      classes: classes.map(({ id, rows, whole, counted }) => ({
        name: ruleOnList(theLaw.classes.find((one) => one.id === id)?.rules ?? [], list)?.name ?? className(id),
        word: id,
        areas: rows,
        whole,
        ...(counted === undefined ? {} : { counted }),
      })),
    }));
}

async function comparedRows(
  { context }: PageRequest,
  asked: { readonly from: string; readonly to: string; readonly word: string },
): Promise<NonNullable<ListsPage['compared']>> {
  const found = await compareOfficialLists(context, asked);
  return {
    from: asked.from,
    to: asked.to,
    entered: found.entered.map((change) => ({ ...rowOf(change.area), why: whyText(change) })),
    left: found.left.map((change) => ({ ...rowOf(change.area), why: whyText(change) })),
    stayed: found.stayed.map(rowOf),
    unknown: found.unknown.map(rowOf),
  };
}

const rowOf = ({ key, name, kommune }: KnownArea): ListedAreaRow => ({ key, name, kommune });

function whyText({ reason }: ListChange): Text {
  switch (reason.kind) {
    case 'criteria': {
      const names = reason.ids.map(criterionName);
      return { da: names.map(({ da }) => da).join('; '), en: names.map(({ en }) => en).join('; ') };
    }
    case 'law':
      return { da: 'Loven er ændret', en: 'The law changed' };
    case 'not-told':
      return { da: 'Fremgår ikke af de trykte værdier', en: 'Not told by the printed values' };
  }
}

async function fiveYearsOn({ context }: PageRequest, list: string): Promise<Pick<ListsPage, 'fiveYears'>> {
  const found = await fiveYearList(context, list);
  if (found.length === 0) return {};
  const areas = found.map(({ area, earlier, published }) => ({
    ...rowOf(area),
    state: earlier.verdict === 'met' ? ('met' as const) : ('unknown' as const),
    decisive: earlier.decisive,
    published: published === 'met',
  }));
  return { fiveYears: { list, areas } };
}

/** `/overvaagning/liste/:key`: what the lists say of one area. @throws Problem KV-L14 */
export async function loadListedAreaPage(asked: PageRequest): Promise<LoadedPage> {
  const { key = '' } = asked.params;
  const lists = await openLists(asked.context);
  const area = lists.areas.byKey(key);
  if (!area) throw new Problem('KV-L14', { area: key.slice(0, 80), near: nearKeys(key, lists.areas.all) });
  const place = placeOf(asked, area, lists);
  return {
    kind: 'figureless',
    page: {
      ...pageFrame(asked, { da: area.name, en: area.name }, unknownParameters(asked.query, [])),
      kind: 'listed-area',
      name: area.name,
      kommune: area.kommune,
      names: area.names,
      years: listedYears(area, lists, []),
      duties: dutiesOfArea(area, lists),
      ...(place ? { place } : {}),
    },
  };
}

function placeOf({ context, reader, release }: PageRequest, area: KnownArea, lists: OfficialLists): string | undefined {
  const found = release?.places.directory.omraader.find(
    ({ id }) => knownAreaOf(release, parseSelection(`omr:${id}`), lists) === area,
  );
  if (!release || !found) return undefined;
  return maySeePlace(reader, { kind: 'omr', key: found.id }, scopeOf(context, release, 'T24')).allowed
    ? `omr:${found.id}`
    : undefined;
}
