import { setImmediate } from 'node:timers/promises';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { Protected } from '../../domain/model/protected.ts';
import { type FeatureLayer, GrowingLayer } from '../../engines/areas/features/feature-layer.ts';
import { countUpTo, orderFeatures, placeOf } from '../../engines/areas/features/order-features.ts';
import { selectFeatures } from '../../engines/areas/features/select-features.ts';
import { filterMeaning, filterSentence, visibleTo } from '../../engines/areas/visible-areas.ts';
import { areaViewerOf } from '../access/area-viewer-of.ts';
import { seesStrictLeaves } from '../access/sees-strict-leaves.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { areaLayer, type MarkedLayer } from './area-layers.ts';
import { classLayer, classMeaning } from './class-layers.ts';
import { kommuneLayer } from './figure-layers.ts';
import type { GeoCollection } from './geo-collections.ts';
import { monthLayer, monthMeaning } from './month-layers.ts';
import { readPageMark, writePageMark } from './page-mark.ts';
import type { ItemsQuestion } from './read-feature-question.ts';

/** The filter of visibility that was applied: as it is, in words, and whether it is the public's. */
export interface AppliedFilter {
  readonly filter: string;
  readonly meaning: Text;
  readonly isPublic: boolean;
}

/** A layer opened for a reader, with the filter that chose it; `mark` changes when it may have. */
export interface OpenedLayer extends AppliedFilter {
  readonly layer: FeatureLayer;
  readonly mark: string;
  readonly at: string;
}

/** A page of features: numbers of them in the layer, how many there are in all, and the mark of the next page. */
export interface FeaturePage extends OpenedLayer {
  readonly features: Uint32Array;
  readonly matched: number;
  readonly next?: string;
}

/** A layer of areas, which hold no figures, or one of figures, which there is as protected only. */
type ServedLayer =
  | { readonly kind: 'areas'; readonly layer: FeatureLayer; readonly mark: string }
  | { readonly kind: 'figures'; readonly layer: Protected<FeatureLayer>; readonly mark: string };

/** Opens a collection for a reader: what the reader may see of it, now or as known at a moment. */
export async function openLayer(
  context: AppContext,
  reader: Reader,
  collection: GeoCollection,
  known?: string,
): Promise<OpenedLayer> {
  const at = context.clock();
  const today = at.slice(0, 10);
  const isPublic = reader.rights.length === 0 && reader.via !== 'cli';
  const viewer = areaViewerOf(reader, today);
  const filter = visibleTo(viewer);
  if (collection.kind === 'figures') {
    const layer = layerOf(await openFigures(context, reader, collection, today));
    return { ...layer, at, filter: 'kommuner', meaning: releasedFigures, isPublic };
  }
  if (collection.kind === 'months') {
    const layer = layerOf(await openMonthFigures(context, reader, collection, today));
    return { ...layer, at, filter: 'observationer', meaning: monthMeaning, isPublic };
  }
  if (collection.kind === 'classes') {
    const release = await ofRelease(context.desk.openFor(reader));
    const marked = await classLayer(context, release, { filter, today });
    return { ...marked, at, filter: filterSentence(filter), meaning: classMeaning, isPublic };
  }
  const marked = await areaLayer(context, collection, { filter, ...(known === undefined ? {} : { known }) });
  const meaning = filterMeaning(viewer);
  return { ...layerOf({ kind: 'areas', ...marked }), at, filter: filterSentence(filter), meaning, isPublic };
}

const releasedFigures: Text = {
  da: 'Offentliggjorte, beskyttede tal for kommuner, som alle må se.',
  en: 'Released, protected figures of kommuner, which everybody may see.',
};

async function openFigures(
  context: AppContext,
  reader: Reader,
  { type }: GeoCollection,
  today: string,
): Promise<ServedLayer> {
  const release = await ofRelease(context.desk.openFor(reader));
  if (!release) return emptyLayer(type, today);
  const layer = await kommuneLayer(release, today);
  return { kind: 'figures', layer, mark: `${release.manifest.id} ${seesStrictLeaves(reader)} ${today}` };
}

async function openMonthFigures(
  context: AppContext,
  reader: Reader,
  { type }: GeoCollection,
  today: string,
): Promise<ServedLayer> {
  const release = await ofRelease(context.desk.openFor(reader));
  const months = release && (await monthLayer(context, reader, release, today));
  return months ? { kind: 'figures', ...months } : emptyLayer(type, today);
}

function emptyLayer(type: GeoCollection['type'], today: string): ServedLayer {
  return { kind: 'areas', layer: new GrowingLayer(type, today).finish(), mark: 'none' };
}

// Before the first release there are no figures, which is no fault.
async function ofRelease(opening: Promise<OpenRelease>): Promise<OpenRelease | undefined> {
  try {
    return await opening;
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'KV-A8')) throw error;
    return undefined;
  }
}

function layerOf(served: ServedLayer): MarkedLayer {
  return { layer: served.kind === 'areas' ? served.layer : served.layer.content, mark: served.mark };
}

/**
 * Finds a page of features.
 * @throws Problem KV-Z6 on a page mark that is none of this question; KV-Y3 to KV-Y6 on a filter the collection cannot
 * answer
 */
export async function findFeatures(
  context: AppContext,
  reader: Reader,
  collection: GeoCollection,
  asked: ItemsQuestion,
): Promise<FeaturePage> {
  const opened = await openLayer(context, reader, collection, asked.known);
  await logUse(context, reader, { action: 'area', object: `items ${collection.type.id}` }, { allowed: true });
  const { layer } = opened;
  const question = JSON.stringify([
    collection.type.id,
    asked.known,
    asked.bbox,
    asked.days,
    asked.ids,
    asked.filters,
    asked.sort,
  ]);
  const found = await answered(layer, question, asked);
  const start = asked.side === undefined ? asked.offset : await startOf(context, layer, found, question, asked);
  const features = found.subarray(start, start + asked.limit);
  const last = features.at(-1);
  const isMore = last !== undefined && start + features.length < found.length;
  const next = isMore ? await writePageMark(context, question, placeOf(layer, last, asked.sort)) : undefined;
  return { ...opened, features, matched: found.length, ...(next === undefined ? {} : { next }) };
}

async function startOf(
  context: AppContext,
  layer: FeatureLayer,
  found: Uint32Array,
  question: string,
  { side = '', sort }: ItemsQuestion,
): Promise<number> {
  return countUpTo(layer, found, sort, await readPageMark(context, question, side));
}

const mostAnswersKept = 24;
const keptAnswers = new WeakMap<FeatureLayer, Map<string, Uint32Array>>();

// Whoever pages asks the same question again and again.
async function answered(layer: FeatureLayer, question: string, asked: ItemsQuestion): Promise<Uint32Array> {
  const kept = keptAnswers.get(layer) ?? new Map<string, Uint32Array>();
  keptAnswers.set(layer, kept);
  const found =
    kept.get(question) ?? orderFeatures(layer, await selectFeatures(layer, asked, () => setImmediate()), asked.sort);
  kept.delete(question);
  kept.set(question, found);
  const [oldest] = kept.keys();
  if (kept.size > mostAnswersKept && oldest !== undefined) kept.delete(oldest);
  return found;
}

/** One feature by the name it has in addresses. @throws Problem KV-Z4 when it is not there or may not be seen */
export async function findFeature(
  context: AppContext,
  reader: Reader,
  collection: GeoCollection,
  asked: { readonly id: string; readonly known?: string },
): Promise<OpenedLayer & { readonly feature: number }> {
  const opened = await openLayer(context, reader, collection, asked.known);
  await logUse(
    context,
    reader,
    { action: 'area', object: `item ${collection.type.id} ${asked.id.slice(0, 80)}` },
    { allowed: true },
  );
  const feature = opened.layer.numberOfId.get(asked.id.toLowerCase());
  if (feature === undefined)
    throw new Problem('KV-Z4', { collection: collection.type.id, found: asked.id.slice(0, 80) });
  return { ...opened, feature };
}
