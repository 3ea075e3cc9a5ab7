import { dynamicClasses, indexMethods, indexSettings } from '../../domain/definitions/index-methods/index.ts';
import { must } from '../../domain/kernel/invariant.ts';
import { keepPer } from '../../domain/kernel/keep-per.ts';
import { randomFrom } from '../../domain/kernel/random.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AreaIndex, AreaIndexMethod, IndexedArea, IndexVariable } from '../../domain/model/area-index.ts';
import type { MapRegion } from '../../domain/model/area-map.ts';
import type { Protected } from '../../domain/model/protected.ts';
import { ranksByMargin, ranksByWeight, scoreByMethod } from '../../engines/monitor/build-index.ts';
import { derive } from '../../engines/protect/seal.ts';
import type { PlaceReadings } from '../../engines/query/readings-of-places.ts';
import { publicReader, wholeCountryReader } from '../access/readers.ts';
import type { AppContext } from '../context/app-context.ts';
import { mayTakeMap } from '../maps/map-file.ts';
import { mapIndicatorsOf } from '../maps/open-map.ts';
import type { OpenRelease } from '../release/open-release.ts';
import type { Preparation } from '../release/prepare-comparisons.ts';
import { type IndexAsked, indexUnits, usualYears } from './index-question.ts';
import {
  type OpenedReadings,
  openReadings,
  prepareReadings,
  type ReadingsByFigure,
  readingsFor,
} from './index-readings.ts';

/** An index with what it was made of. */
export interface OpenedIndex {
  readonly index: Protected<AreaIndex>;
  readonly release: OpenRelease;
  /** Kommuner that areas of the layer are in, by code. */
  readonly kommuner: readonly string[];
  readonly stamp: string;
  /** Whether the reader may take it in files. */
  readonly mayTake: boolean;
}

const residents = 'beboere';
const kept = keepPer<ReadingsByFigure, AreaIndex>(20);
const fewest = 3;

/**
 * Scores the areas a reader may see by a method, from the same released figures as the map shows; small areas, and those
 * with a figure missing, are left out and told.
 * @throws Problem KV-A5, KV-A8 as openMap
 * @source issue 6, point 10; monitorering.md section 11
 */
export async function openIndex(context: AppContext, reader: Reader, asked: IndexAsked): Promise<OpenedIndex> {
  const { ids, beside } = figuresOfIndex(await context.desk.openFor(reader), asked.method);
  const opened = await openReadings(context, reader, { units: asked.enhed, figures: ids });
  const index = scoredIndex(opened, { ids, beside }, asked);
  const { scene, layer, kommuner } = opened;
  return { index, release: scene.release, kommuner, stamp: layer.stamp, mayTake: mayTakeMap(context, opened) };
}

/**
 * Reads every key figure of all units an index can be of beside the server, for all who may see the whole country and for
 * the public, and scores each by every method of the definitions: no reader is the first to ask.
 */
export async function prepareIndices(context: AppContext, how: Preparation): Promise<void> {
  for (const reader of [wholeCountryReader, publicReader]) {
    for (const enhed of indexUnits) {
      await prepareReadings(context, reader, enhed, how);
      for (const method of indexMethods) {
        if (how.signal.aborted) return;
        await how.pause();
        const release = await context.desk.openFor(reader);
        if (!figuresIn(release)(method)) continue;
        const figures = figuresOfIndex(release, method);
        const opened = await readingsFor(context, reader, { units: enhed, figures: figures.ids });
        scoredIndex(opened, figures, { enhed, kommune: '', method, aar: usualYears });
      }
    }
  }
}

function scoredIndex(
  { layer, readings }: OpenedReadings,
  { ids, beside }: FiguresOfIndex,
  asked: IndexAsked,
): Protected<AreaIndex> {
  return derive(readings, (found) => {
    // The same object is the same figures of the same areas, for everybody with the same rights.
    const key = JSON.stringify([asked.enhed, asked.kommune, asked.aar, asked.method, ids]);
    return kept(found, key, () => indexOf(layer.regions, found, ids, beside, asked));
  });
}

/** Key figures that an index is made of, and the methods beside it. */
interface FiguresOfIndex {
  readonly ids: readonly string[];
  readonly beside: readonly AreaIndexMethod[];
}

// Whether a release has every figure that a method is made of.
function figuresIn(release: OpenRelease): (method: AreaIndexMethod) => boolean {
  const held = new Set(mapIndicatorsOf(release).map(({ id }) => id));
  return ({ variables }) => variables.every(({ id }) => held.has(id));
}

function figuresOfIndex(release: OpenRelease, method: AreaIndexMethod): FiguresOfIndex {
  const held = new Set(mapIndicatorsOf(release).map(({ id }) => id));
  const beside = indexMethods.filter((one) => one.id !== method.id && figuresIn(release)(one));
  const variables = [method, ...beside].flatMap((one) => one.variables.map(({ id }) => id));
  // A release that does not hold the residents by themselves has no small areas to leave out.
  return { ids: [...new Set([...(held.has(residents) ? [residents] : []), ...variables])], beside };
}

/** An area, and where its figures stand among the readings. */
interface Row {
  readonly region: MapRegion;
  readonly at: number;
}

function indexOf(
  regions: readonly MapRegion[],
  figures: ReadingsByFigure,
  ids: readonly string[],
  beside: readonly AreaIndexMethod[],
  asked: IndexAsked,
): AreaIndex {
  const { method } = asked;
  const readingsOf = (id: string): PlaceReadings => must(figures.get(id), id);
  const rows = regions
    .map((region, at): Row => ({ region, at }))
    .filter(({ region }) => asked.kommune === '' || region.kommune === asked.kommune);
  const heads = ids.includes(residents) ? readingsOf(residents).values : undefined;
  // Nobody knows how small an area without a figure of its residents is.
  const isSmall = ({ at }: Row): boolean => (heads?.[at] ?? indexSettings.residents) < indexSettings.residents;
  const needed = [...(heads ? [heads] : []), ...method.variables.map(({ id }) => readingsOf(id).values)];
  const isWhole = ({ at }: Row): boolean => needed.every((values) => !Number.isNaN(values[at]));
  const [large, small] = [rows.filter((row) => !isSmall(row)), rows.filter(isSmall)];
  const scored = scoredRows(large.filter(isWhole), { figures: readingsOf, years: asked.aar }, method, beside);
  const left = [
    ...large.filter((row) => !isWhole(row)).map(({ region }) => ({ ...named(region), why: 'missing' as const })),
    ...small.map(({ region }) => ({ ...named(region), why: 'small' as const })),
  ];
  return {
    units: asked.enhed,
    method,
    variables: method.variables.map((variable) => {
      const { indicator, period } = readingsOf(variable.id);
      const { name, unit, decimals } = indicator;
      return { ...variable, name, unit, decimals, period: period?.label ?? noPeriod };
    }),
    areas: scored.areas,
    left,
    beside,
    years: asked.aar,
    dynamicClasses,
    ...(scored.alike === undefined ? {} : { alike: readingsOf(scored.alike).indicator.name }),
  };
}

const named = ({ id, name }: MapRegion) => ({ key: id, name });

const noPeriod = { da: '', en: '' };

/** Where a score finds its numbers: key figures by id, and how many years its development is over. */
interface Numbers {
  readonly figures: (id: string) => PlaceReadings;
  readonly years: number;
}

function columnsOf(
  rows: readonly Row[],
  variables: readonly IndexVariable[],
  numbersOf: (id: string) => Float64Array,
): readonly Float64Array[] {
  return variables.map(({ id }) => {
    const numbers = numbersOf(id);
    return Float64Array.from(rows, ({ at }) => numbers[at] as number);
  });
}

function scoredRows(
  rows: readonly Row[],
  numbers: Numbers,
  method: AreaIndexMethod,
  beside: readonly AreaIndexMethod[],
): { readonly areas: readonly IndexedArea[]; readonly alike?: string } {
  if (rows.length < fewest) return { areas: [] };
  const values = columnsOf(rows, method.variables, (id) => numbers.figures(id).values);
  const bands = columnsOf(rows, method.variables, (id) => numbers.figures(id).bands);
  const { constant, span: share, weights, mostDrawn } = indexSettings;
  const found = scoreByMethod(method, values, constant);
  // The sum itself is alike where figures cancel each other out; then the first of them is told.
  const isOwn = 'column' in found && method.variables.some(({ id }) => id === found.column);
  if ('column' in found) return { areas: [], alike: isOwn ? found.column : (method.variables[0]?.id ?? residents) };
  const byMargin =
    rows.length > mostDrawn
      ? found.ranks.map((rank) => [rank, rank] as const)
      : ranksByMargin(
          method,
          { values, bands },
          { constant, draws: drawsOf(rows.length * method.variables.length), share },
          randomFrom(method.id),
        );
  const byWeight = ranksByWeight(method, values, { constant, weights });
  const dynamics = dynamicsOf(rows, numbers, method);
  const others = beside.map((other) => besideOf(rows, numbers, other));
  const areas = rows.map((row, at): IndexedArea => {
    const dynamic = dynamics.get(row);
    return {
      key: row.region.id,
      name: row.region.name,
      detail: row.region.detail,
      x: Math.round(row.region.x),
      y: Math.round(row.region.y),
      values: method.variables.map((_one, v) => [values[v]?.[at] ?? 0, bands[v]?.[at] ?? 0]),
      score: found.scores[at] ?? 0,
      rank: found.ranks[at] ?? 0,
      label: found.classes[at] ?? '',
      byMargin: byMargin[at] ?? [1, rows.length],
      byWeight: byWeight[at] ?? [1, rows.length],
      ...(dynamic ? { dynamic } : {}),
      others: others.map((other) => other.get(row) ?? { rank: 0, label: '' }),
    };
  });
  return { areas: areas.sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1)) };
}

function drawsOf(values: number): number {
  const { most, values: all, fewest: least } = indexSettings.draws;
  return Math.min(most, Math.max(least, Math.floor(all / values)));
}

/** The same sum of the changes, over the areas that had every figure then. */
function dynamicsOf(
  rows: readonly Row[],
  { figures, years }: Numbers,
  method: AreaIndexMethod,
): ReadonlyMap<Row, { readonly score: number; readonly label: string }> {
  const before = (id: string): Float64Array => must(figures(id).before[years - 1], `${years} years before`);
  const held = rows.filter(({ at }) => method.variables.every(({ id }) => !Number.isNaN(before(id)[at])));
  if (held.length < fewest) return new Map();
  const then = columnsOf(held, method.variables, before);
  const now = columnsOf(held, method.variables, (id) => figures(id).values);
  const changes = now.map((column, v) => column.map((value, i) => value - (then[v]?.[i] ?? value)));
  const found = scoreByMethod({ ...method, kind: 'z-sum', classes: dynamicClasses }, changes, indexSettings.constant);
  if ('column' in found) return new Map();
  return new Map(held.map((row, i) => [row, { score: found.scores[i] ?? 0, label: found.classes[i] ?? '' }]));
}

function besideOf(
  rows: readonly Row[],
  { figures }: Numbers,
  method: AreaIndexMethod,
): ReadonlyMap<Row, { readonly rank: number; readonly label: string }> {
  const held = rows.filter(({ at }) => method.variables.every(({ id }) => !Number.isNaN(figures(id).values[at])));
  if (held.length < fewest) return new Map();
  const values = columnsOf(held, method.variables, (id) => figures(id).values);
  const found = scoreByMethod(method, values, indexSettings.constant);
  if ('column' in found) return new Map();
  return new Map(held.map((row, i) => [row, { rank: found.ranks[i] ?? 0, label: found.classes[i] ?? '' }]));
}
