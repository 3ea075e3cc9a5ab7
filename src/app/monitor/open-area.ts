import { areaLists } from '../../domain/definitions/area-lists/area-lists.ts';
import { criterionSources } from '../../domain/definitions/monitoring/criterion-sources.ts';
import { monitorSettings } from '../../domain/definitions/monitoring/monitor-settings.ts';
import { monthSources } from '../../domain/definitions/monitoring/month-sources.ts';
import { type Decimal, dec } from '../../domain/kernel/decimal.ts';
import { keepPer } from '../../domain/kernel/keep-per.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { BasisSeries } from '../../domain/model/basisomraade.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { Averaging, CriterionHistory, MonitoredArea } from '../../domain/model/monitor.ts';
import type { CriterionSource } from '../../domain/model/monitor-rules.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ReleaseContent, ReleaseManifest } from '../../domain/model/release.ts';
import type { Selection } from '../../domain/model/selection.ts';
import { visibleTo } from '../../engines/areas/visible-areas.ts';
import { lawOnList, spansOfLaw } from '../../engines/monitor/classify-area.ts';
import { earlierLists } from '../../engines/monitor/lists/five-years.ts';
import type { KnownArea } from '../../engines/monitor/lists/list-areas.ts';
import type { OfficialLists } from '../../engines/monitor/lists/official-lists.ts';
import { type AreaReadings, monitorArea } from '../../engines/monitor/monitor-area.ts';
import { withMonths } from '../../engines/monitor/months/with-months.ts';
import { type EditionFigures, historyOf, readingsForList } from '../../engines/monitor/release-readings.ts';
import { derive, deriveWith } from '../../engines/protect/seal.ts';
import type { PartsAnswer } from '../../engines/query/answer-parts.ts';
import { answerParts, type PartFormula } from '../../engines/query/answer-parts.ts';
import { formatSelection, parseSelection } from '../../engines/query/parse-selection.ts';
import { scopeOf } from '../access/access-scope.ts';
import { areaViewerOf } from '../access/area-viewer-of.ts';
import { maySeeSelection } from '../access/may-see-selection.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { type MonthsByArea, type OpenedMonths, openMonths } from '../months/open-months.ts';
import { ifHomes } from '../release/if-homes.ts';
import { keepPerRelease } from '../release/keep-per-release.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { basisSeries } from './basis-series.ts';
import { openLists } from './official-lists.ts';
import { lawOfAreas, theLaw } from './the-law.ts';

/** What is asked about a place: the day it is seen from and how years are put together. */
export interface AreaQuestion {
  /** A place or a sum in link form. */
  readonly sted: string;
  /** ISO day; today unless told. */
  readonly asOf?: string;
  readonly averaging?: Averaging;
  readonly udgave?: string;
}

/** A place held against the law, and the right that opened it. */
export interface OpenedArea {
  readonly area: Protected<MonitoredArea>;
  readonly why: AccessVerdict;
  readonly release: OpenRelease;
  /** The area of the published lists that it is, where one has its name in its kommune. */
  readonly known?: KnownArea;
  /** Released monthly figures the reader may see, where there are any. */
  readonly months?: OpenedMonths;
  /** The place as the sum of basisområder, where months were released. */
  readonly basis?: Protected<readonly BasisSeries[]>;
  /** What the answer is made of: the release, the day, the lists and the months. */
  readonly stamp: string;
}

/** The table the criteria are read from. */
export const criterionTable = 'T24';

/** The counts behind the criteria: `size.part`, `size.whole` and so on, as figures of T24. */
export const criterionParts: readonly PartFormula[] = criterionSources.flatMap(({ id, part, whole, decimals }) => [
  { id: `${id}.part`, formula: part, decimals },
  { id: `${id}.whole`, formula: whole, decimals: 0 },
]);

/**
 * Where a place stands by the law of the next list: criteria, distances, classes.
 * @throws Problem KV-Q*, KV-A2, KV-A8 as a table; KV-L1 where no law holds on the list
 */
export async function openArea(context: AppContext, reader: Reader, question: AreaQuestion): Promise<OpenedArea> {
  const release = await context.desk.openFor(reader, question.udgave);
  const selection = parseSelection(question.sted);
  const why = maySeeSelection(reader, selection, scopeOf(context, release, criterionTable));
  const object = `${criterionTable} ${question.sted}`;
  await logUse(context, reader, { action: 'table', object, release: release.manifest.id }, why);
  if (!why.allowed) throw new Problem('KV-A2', { asked: question.sted });
  const asked = await placeAsked(context, release, question);
  const { known, asOf } = asked;
  const months = await openMonths(context, reader, release);
  const area = months
    ? deriveWith(release.release, months.byArea, (content, own) => judgePlace(content, { ...asked, months: own }))
    : derive(release.release, (content) => judgePlace(content, asked));
  const basis = months && basisOf(context, reader, release, selection, months);
  const stamp = stampOf(release, asOf, await context.state.listsChanged(), months);
  return {
    area,
    why,
    release,
    stamp,
    ...(months ? { months } : {}),
    ...(basis ? { basis } : {}),
    ...(known ? { known } : {}),
  };
}

function basisOf(
  { clock }: AppContext,
  reader: Reader,
  { areas }: OpenRelease,
  selection: Selection,
  { byArea, content }: OpenedMonths,
): Protected<readonly BasisSeries[]> | undefined {
  const [only] = selection.terms;
  if (!areas || !only || !isStatutory(selection)) return undefined;
  const filter = visibleTo(areaViewerOf(reader, clock().slice(0, 10)));
  const { n } = content.manifest.rules;
  return derive(byArea, (own) => basisSeries(only.place.key, own, { areas, filter, n }));
}

/**
 * A question with the list it leads to and the area of the published lists that the place is.
 * @throws Problem KV-L1 where no law holds on the list
 */
export async function placeAsked(
  context: AppContext,
  release: OpenRelease,
  question: AreaQuestion,
): Promise<PlaceAsked> {
  const selection = parseSelection(question.sted);
  const lists = await openLists(context);
  const asOf = question.asOf ?? context.clock().slice(0, 10);
  const averaging = question.averaging ?? 'mean_of_shares';
  const list = targetList(asOf);
  if (!lawOnList(list, theLaw.classes, theLaw.criteria)) {
    throw new Problem('KV-L1', { list: asOf, spans: spansOfLaw(theLaw.classes) });
  }
  return { selection, asOf, list, averaging, known: knownAreaOf(release, selection, lists), lists };
}

/** What an answer is made of: release, borders, day, lists and months. */
export function stampOf(
  { manifest, areas }: Pick<OpenRelease, 'manifest' | 'areas'>,
  asOf: string,
  listsChanged: number,
  months: OpenedMonths | undefined,
): string {
  return `${manifest.id} ${areas?.revision ?? ''} ${asOf} ${listsChanged} ${months?.content.manifest.id ?? ''}`;
}

/**
 * The list that what is known on a day feeds, that is the next: that of 1 December of its year, or after it of the next;
 * before lists were yearly one of those there were. A list of an unconfirmed day counts as ahead for its whole month.
 */
export function targetList(asOf: string): string {
  const { month } = areaLists.yearly;
  const year = Number(asOf.slice(0, 4));
  const next = areaLists.dates.find(({ list, day }) => asOf <= (day ?? `${list}-31`));
  if (next && next.list <= `${year + 1}-${asOf.slice(5, 7)}`) return next.list;
  return asOf <= `${year}-${month}-01` ? `${year}-${month}` : `${year + 1}-${month}`;
}

/** A place and the list it is held against. */
export interface PlaceAsked {
  readonly selection: Selection;
  readonly asOf: string;
  readonly list: string;
  readonly averaging: Averaging;
  readonly known: KnownArea | undefined;
  readonly lists: OfficialLists;
  /** Left out where only the classes are wanted. */
  readonly ways?: false;
  /** Released monthly figures the reader may see, by area. */
  readonly months?: MonthsByArea;
  /** Editions after this one are taken to be not there yet. */
  readonly upTo?: number;
  /** Exact cells instead of shown ones, for one reader: the part (`size.part`), its edition, and what is shown. */
  readonly exact?: (part: string, edition: number, shown: Cell) => Cell;
}

/** What a release knows of a place, without its cells: those stand in the editions, and of every area they are many. */
interface PlaceFigures {
  readonly answer: Omit<PartsAnswer, 'cells'>;
  readonly editions: ReadonlyMap<string, readonly EditionFigures[]>;
}

const mostKept = 2000;
const keptFigures = keepPerRelease<PlaceFigures>(mostKept);

/** What a release knows of a place for a list, ready to be held against the law. */
export interface PlaceReadings extends PlaceFigures {
  readonly of: AreaReadings;
}

/** Readings of a place for a list. */
export function readPlace(content: ReleaseContent, asked: PlaceAsked): PlaceReadings {
  const { selection, list, averaging } = asked;
  const { exact } = asked;
  const figures = exact
    ? figuresOf(content, selection, exact)
    : keptFigures(content, formatSelection(selection), () => figuresOf(content, selection));
  const { answer } = figures;
  // A part of a boligområde is not the area that the law looks at: its criteria cannot be decided.
  const editions: typeof figures.editions = isStatutory(selection) && answer.coverage ? new Map() : figures.editions;
  const year = Number(list.slice(0, 4));
  const own = monthsOf(content, asked);
  const of: AreaReadings = {
    list,
    readings: criterionSources.map((source) => {
      const found = (editions.get(source.id) ?? []).filter(({ edition }) => edition <= (asked.upTo ?? edition));
      const months = monthSources.find(({ id }) => id === source.id);
      return withMonths(source, months, readingsForList(source, found, year), own, year);
    }),
    national: nationalBefore(answer, year),
    averaging,
    basis: 'release',
    incomeChange: monitorSettings.incomeChange,
    ways: asked.ways !== false,
    ...listedIn(asked),
  };
  return { answer, editions, of };
}

function monthsOf({ manifest }: ReleaseContent, { selection, months, asOf }: PlaceAsked) {
  const [only] = selection.terms;
  const figures = isStatutory(selection) ? months?.get(only?.place.key ?? '') : undefined;
  return figures && { figures, band: manifest.rules.n - 1, asOf };
}

/** A place against the law of a list, from a release. */
export function judgePlace(content: ReleaseContent, asked: PlaceAsked): MonitoredArea {
  const { answer, editions, of } = readPlace(content, asked);
  return {
    ...monitorArea(lawOfAreas, of),
    place: answer.place,
    statutory: isStatutory(asked.selection),
    asOf: asked.asOf,
    ...(answer.coverage ? { coverage: answer.coverage } : {}),
    ...(answer.hidden ? { hidden: answer.hidden } : {}),
    history: historiesOf(editions, asked.upTo),
  };
}

/** The released values of every criterion of a place through the years, without holding it against a law. */
export function historyOfPlace(content: ReleaseContent, selection: Selection): readonly CriterionHistory[] {
  const { answer, editions } = keptFigures(content, formatSelection(selection), () => figuresOf(content, selection));
  return historiesOf(isStatutory(selection) && answer.coverage ? new Map() : editions);
}

/** {@link historyOfPlace} of a boligområde, empty where it cannot be shown by itself or has no afdelinger in any year. */
export function shownHistory(content: ReleaseContent, selection: Selection): readonly CriterionHistory[] {
  const figures = ifHomes(() => keptFigures(content, formatSelection(selection), () => figuresOf(content, selection)));
  return figures === undefined || figures.answer.hidden ? [] : historyOfPlace(content, selection);
}

function historiesOf(
  editions: ReadonlyMap<string, readonly EditionFigures[]>,
  upTo?: number,
): readonly CriterionHistory[] {
  return criterionSources.map((source) => {
    const known = (editions.get(source.id) ?? []).filter(({ edition }) => edition <= (upTo ?? edition));
    return historyOf(source, known);
  });
}

function isStatutory({ terms: [only, another] }: Selection): boolean {
  return only?.place.kind === 'omr' && only.sign === '+' && another === undefined;
}

function figuresOf(content: ReleaseContent, selection: Selection, exact?: PlaceAsked['exact']): PlaceFigures {
  const { cells, ...answer } = answerParts(content, {
    table: criterionTable,
    parts: criterionParts,
    selection,
    lineage: 'nu',
  });
  const rows = new Map(criterionParts.map(({ id }, at) => [id, cells[at] ?? []]));
  const editions = criterionSources.map((source) => {
    const figures = answer.periods.flatMap(({ edition }, at): readonly EditionFigures[] => {
      const cellOf = (id: string): Cell | undefined => {
        const shown = rows.get(id)?.[at]?.[0];
        return shown && exact ? exact(id, edition, shown) : shown;
      };
      const [part, whole] = [cellOf(`${source.id}.part`), cellOf(`${source.id}.whole`)];
      if (!part || !whole) return [];
      const dated = dateOf(content.manifest, source, edition);
      const regionMean = source.id === 'income' && dated.period ? meanOfRegion(answer, dated.period) : undefined;
      return [{ edition, part, whole, ...dated, ...(regionMean === undefined ? {} : { regionMean }) }];
    });
    return [source.id, figures] as const;
  });
  return { answer, editions: new Map(editions) };
}

type FigureDates = Pick<EditionFigures, 'deliveries' | 'period'>;

// The same for every place: a release has one for each criterion and edition.
const keptDates = keepPer<ReleaseManifest['dataDates'], FigureDates>(mostKept);

function dateOf({ dataDates }: ReleaseManifest, { group }: CriterionSource, edition: number): FigureDates {
  return keptDates(dataDates, `${group} ${edition}`, () => {
    const own = dataDates.filter((date) => date.group === group && date.edition === edition);
    const period = own
      .map((date) => date.period)
      .sort()
      .at(-1);
    const deliveries = [...new Set(own.map(({ delivery }) => delivery))];
    return { deliveries, ...(period === undefined ? {} : { period }) };
  });
}

// The residents' income and the region's are of one year, or there is no comparison.
function meanOfRegion(answer: PlaceFigures['answer'], period: string): number | undefined {
  if (answer.region === undefined) return undefined;
  const year = period.slice(0, 4);
  return answer.references('bruttoindkomst_gns_region', answer.region).find((value) => value.period.startsWith(year))
    ?.value;
}

// The two years before the list's, and no others: without them the criterion cannot be decided.
function nationalBefore(answer: PlaceFigures['answer'], listYear: number): Decimal | undefined {
  const found = answer.references('doemte_pct_land_2aar', '000').find(({ period }) => period === `${listYear - 1}`);
  return found && dec(found.value.toFixed(6));
}

/** What the published lists say of a place: whether it was on one, and which lists come before the one asked for. */
export function listedIn({ known, lists, list: target }: PlaceAsked) {
  const [year = '', month = ''] = target.split('-');
  return {
    earlierLists: (count: number): readonly string[] =>
      Array.from({ length: count - 1 }, (_none, back) => `${Number(year) - back - 1}-${month}`),
    listed: (_as: readonly string[], list: string) => {
      if (!known) return 'unknown' as const;
      const following = earlierLists(lists, theLaw.classes, { id: 'omdannelse', area: known, list: target });
      return following?.window.find((one) => one.list === list)?.listed ?? 'unknown';
    },
  };
}

/** The area of the lists that has the name of a boligområde in its kommune. A name alone, without its kommune, is nothing. */
export function knownAreaOf(
  { places }: OpenRelease,
  selection: Selection,
  lists: OfficialLists,
): KnownArea | undefined {
  const [only, another] = selection.terms;
  if (another || only?.place.kind !== 'omr') return undefined;
  const own = places.directory.omraader.find(({ id }) => id === only.place.key);
  const kommune = own && places.directory.kommuner.find(({ code }) => code === own.kommune);
  return own && kommune ? lists.areas.of(kommune.name, own.name) : undefined;
}
