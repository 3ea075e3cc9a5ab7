import { dynamicClasses, indexMethods, indexSettings } from '../../domain/definitions/index-methods/index.ts';
import { must } from '../../domain/kernel/invariant.ts';
import { keepPer } from '../../domain/kernel/keep-per.ts';
import { randomFrom } from '../../domain/kernel/random.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AreaIndex, AreaIndexMethod, IndexedArea, IndexVariable } from '../../domain/model/area-index.ts';
import type { MapFigures, MapRegion } from '../../domain/model/area-map.ts';
import type { Protected } from '../../domain/model/protected.ts';
import { ranksByMargin, ranksByWeight, scoreByMethod } from '../../engines/monitor/build-index.ts';
import { derive } from '../../engines/protect/seal.ts';
import type { AppContext } from '../context/app-context.ts';
import { mapIndicatorsOf, type OpenedMap, openMap, prepareMaps } from '../maps/open-map.ts';
import type { OpenRelease } from '../release/open-release.ts';
import type { Preparation } from '../release/prepare-comparisons.ts';
import type { IndexAsked } from './index-question.ts';

/** An index with what it was made of. */
export interface OpenedIndex {
  readonly index: Protected<AreaIndex>;
  readonly release: OpenRelease;
  /** Kommuner that areas of the layer are in, by code. */
  readonly kommuner: readonly string[];
  readonly stamp: string;
  readonly maps: readonly OpenedMap[];
}

const residents = 'beboere';
const kept = keepPer<MapFigures, AreaIndex>(20);
const fewest = 3;

/**
 * Scores the areas a reader may see by a method, from the same released figures as the map shows; small areas, and those
 * with a figure missing, are left out and told.
 * @throws Problem KV-A5, KV-A8 as openMap
 * @source issue 6, point 10; monitorering.md section 11
 */
export async function openIndex(context: AppContext, reader: Reader, asked: IndexAsked): Promise<OpenedIndex> {
  const { ids, beside } = figuresOfIndex(await context.desk.openFor(reader), asked.method);
  const opened = new Map<string, OpenedMap>();
  for (const tal of ids) {
    opened.set(tal, await openMap(context, reader, { lag: asked.enhed, tal, udgave: '', offentlig: false }));
  }
  const { scene, layer, figures } = must([...opened.values()][0], 'a map of the areas');
  const index = derive(figures, (content) => {
    const figuresOf = (id: string): MapFigures => must(opened.get(id), id).figures.content;
    // The same object is the same figures of the same areas, for everybody with the same rights.
    const key = JSON.stringify([asked.enhed, asked.kommune, asked.aar, asked.method, [...ids]]);
    return kept(content, key, () => indexOf(layer.regions, figuresOf, [...ids], beside, asked));
  });
  const kommuner = [...new Set(layer.regions.flatMap(({ kommune }) => kommune ?? []))].sort();
  return { index, release: scene.release, kommuner, stamp: layer.stamp, maps: [...opened.values()] };
}

/** Makes the key figures of the first index of boligområder beside the server, so that no reader is the first to ask. */
export async function prepareIndex(context: AppContext, how: Preparation): Promise<void> {
  const [first] = indexMethods;
  if (!first) return;
  const { ids } = figuresOfIndex(await context.desk.open(), first);
  await prepareMaps(context, { lag: 'omr', figures: [...ids] }, how);
}

function figuresOfIndex(release: OpenRelease, method: AreaIndexMethod) {
  const held = new Set(mapIndicatorsOf(release).map(({ id }) => id));
  const beside = indexMethods.filter(
    ({ id, variables }) => id !== method.id && variables.every((one) => held.has(one.id)),
  );
  const variables = [method, ...beside].flatMap((one) => one.variables.map(({ id }) => id));
  // A release that does not hold the residents by themselves has no small areas to leave out.
  return { ids: new Set([...(held.has(residents) ? [residents] : []), ...variables]), beside };
}

/** A value with its half-width, and the value so many years before. */
interface Reading {
  readonly value: number;
  readonly band: number;
  readonly before: number | undefined;
}

/** An area with a reading for each figure that has one. */
interface Row {
  readonly region: MapRegion;
  readonly readings: ReadonlyMap<string, Reading>;
}

function indexOf(
  regions: readonly MapRegion[],
  figuresOf: (id: string) => MapFigures,
  ids: readonly string[],
  beside: readonly AreaIndexMethod[],
  asked: IndexAsked,
): AreaIndex {
  const { method } = asked;
  const rows = regions.flatMap((region, at): readonly Row[] => {
    if (asked.kommune !== '' && region.kommune !== asked.kommune) return [];
    const readings = ids.flatMap((id) => {
      const found = readingOf(figuresOf(id), at, asked.aar);
      return found ? [[id, found] as const] : [];
    });
    return [{ region, readings: new Map(readings) }];
  });
  // Nobody knows how small an area without a figure of its residents is.
  const isSmall = ({ readings }: Row): boolean =>
    (readings.get(residents)?.value ?? indexSettings.residents) < indexSettings.residents;
  const needed = [...(ids.includes(residents) ? [residents] : []), ...method.variables.map(({ id }) => id)];
  const isWhole = ({ readings }: Row): boolean => needed.every((id) => readings.has(id));
  const [large, small] = [rows.filter((row) => !isSmall(row)), rows.filter(isSmall)];
  const scored = scoredRows(large.filter(isWhole), method, beside);
  const left = [
    ...large.filter((row) => !isWhole(row)).map(({ region }) => ({ ...named(region), why: 'missing' as const })),
    ...small.map(({ region }) => ({ ...named(region), why: 'small' as const })),
  ];
  return {
    units: asked.enhed,
    method,
    variables: method.variables.map((variable) => {
      const { indicator, periods } = figuresOf(variable.id);
      const { name, unit, decimals } = indicator;
      return {
        ...variable,
        name,
        unit,
        decimals,
        period: periods[newestOf(figuresOf(variable.id))]?.label ?? noPeriod,
      };
    }),
    areas: scored.areas,
    left,
    beside,
    years: asked.aar,
    dynamicClasses,
    ...(scored.alike === undefined ? {} : { alike: figuresOf(scored.alike).indicator.name }),
  };
}

const named = ({ id, name }: MapRegion) => ({ key: id, name });

const noPeriod = { da: '', en: '' };

/** The newest period that any region has a value in; 0 where none has. */
function newestOf({ periods, values }: MapFigures): number {
  for (let p = periods.length - 1; p > 0; p--) {
    for (let at = p; at < values.length; at += periods.length) if (values[at] !== null) return p;
  }
  return 0;
}

function readingOf(figures: MapFigures, region: number, years: number): Reading | undefined {
  const { periods, values, bands } = figures;
  const now = newestOf(figures);
  const value = values[region * periods.length + now];
  if (value === null || value === undefined) return undefined;
  const wanted = Number(periods[now]?.id) - years;
  const then = periods.findIndex(({ id }) => Number(id) === wanted);
  const before = then < 0 ? null : values[region * periods.length + then];
  return { value, band: bands[region * periods.length + now] ?? 0, before: before ?? undefined };
}

function columnsOf(
  rows: readonly Row[],
  variables: readonly IndexVariable[],
  read: (one: Reading) => number,
): readonly Float64Array[] {
  return variables.map(({ id }) => Float64Array.from(rows, ({ readings }) => read(must(readings.get(id), id))));
}

function scoredRows(
  rows: readonly Row[],
  method: AreaIndexMethod,
  beside: readonly AreaIndexMethod[],
): { readonly areas: readonly IndexedArea[]; readonly alike?: string } {
  if (rows.length < fewest) return { areas: [] };
  const values = columnsOf(rows, method.variables, ({ value }) => value);
  const bands = columnsOf(rows, method.variables, ({ band }) => band);
  const { constant, draws, span: share, weights, mostDrawn } = indexSettings;
  const found = scoreByMethod(method, values, constant);
  // The sum itself is alike where figures cancel each other out; then the first of them is told.
  const isOwn = 'column' in found && method.variables.some(({ id }) => id === found.column);
  if ('column' in found) return { areas: [], alike: isOwn ? found.column : (method.variables[0]?.id ?? residents) };
  const byMargin =
    rows.length > mostDrawn
      ? found.ranks.map((rank) => [rank, rank] as const)
      : ranksByMargin(method, { values, bands }, { constant, draws, share }, randomFrom(method.id));
  const byWeight = ranksByWeight(method, values, { constant, weights });
  const dynamics = dynamicsOf(rows, method);
  const others = beside.map((other) => besideOf(rows, other));
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

/** The same sum of the changes, over the areas that had every figure then. */
function dynamicsOf(
  rows: readonly Row[],
  method: AreaIndexMethod,
): ReadonlyMap<Row, { readonly score: number; readonly label: string }> {
  const held = rows.filter(({ readings }) =>
    method.variables.every(({ id }) => readings.get(id)?.before !== undefined),
  );
  if (held.length < fewest) return new Map();
  const changes = columnsOf(held, method.variables, ({ value, before = value }) => value - before);
  const found = scoreByMethod({ ...method, kind: 'z-sum', classes: dynamicClasses }, changes, indexSettings.constant);
  if ('column' in found) return new Map();
  return new Map(held.map((row, at) => [row, { score: found.scores[at] ?? 0, label: found.classes[at] ?? '' }]));
}

function besideOf(
  rows: readonly Row[],
  method: AreaIndexMethod,
): ReadonlyMap<Row, { readonly rank: number; readonly label: string }> {
  const held = rows.filter(({ readings }) => method.variables.every(({ id }) => readings.has(id)));
  if (held.length < fewest) return new Map();
  const values = columnsOf(held, method.variables, ({ value }) => value);
  const found = scoreByMethod(method, values, indexSettings.constant);
  if ('column' in found) return new Map();
  return new Map(held.map((row, at) => [row, { rank: found.ranks[at] ?? 0, label: found.classes[at] ?? '' }]));
}
