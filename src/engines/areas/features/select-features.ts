import type { AreaBox } from '../../../domain/model/area.ts';
import { compileFilter } from '../cql2/compile-filter.ts';
import type { FeatureTest, FilterFeature } from '../cql2/filter-feature.ts';
import type { FilterTree } from '../cql2/filter-tree.ts';
import { shapeOf } from '../cql2/shape-of.ts';
import type { CrsName } from '../project.ts';
import type { FeatureLayer } from './feature-layer.ts';
import { queryablesOf } from './feature-type.ts';
import {
  asksPlace,
  boxCondition,
  boxesInPlane,
  conjunctsOf,
  filterInPlane,
  narrowingBox,
  planeOf,
} from './filter-plane.ts';
import type { Plane } from './layer-shapes.ts';
import { meetsBox } from './meets-box.ts';

/** Boxes of which a feature has to meet one. */
interface BoxCondition {
  readonly boxes: readonly AreaBox[];
  readonly plane: Plane;
  /** Whether features without ground are let through. */
  readonly nowhere: boolean;
}

/** Which features are asked for: all conditions hold. */
export interface FeatureQuestion {
  /** Four or six numbers in the order of the coordinate system's axes. Features without ground are let through. */
  readonly bbox?: { readonly numbers: readonly number[]; readonly crs: CrsName };
  /** True on one of these days; absent end = open. Features that do not say are let through. */
  readonly days?: { readonly from?: string; readonly to?: string };
  /** Only features with one of these names. */
  readonly ids?: readonly string[];
  readonly filters: readonly { readonly tree: FilterTree; readonly crs: CrsName }[];
}

/** Lets others get a word in while something takes long. */
export type Pause = () => Promise<unknown>;

// Shapes are compared at some ten thousand a second: others are let in every few milliseconds.
const comparedAtOnce = 200;

/**
 * Numbers of the features of a layer that meet every condition, rising.
 * @throws Problem KV-Y3 to KV-Y6 on a filter the type cannot answer
 */
export async function selectFeatures(layer: FeatureLayer, asked: FeatureQuestion, pause: Pause): Promise<Uint32Array> {
  const { boxes, plain, dear } = conditionsOf(layer, asked);
  const found: number[] = [];
  let compared = 0;
  const named = asked.ids && new Set(asked.ids.map((id) => layer.numberOfId.get(id)));
  for (const feature of candidates(layer, boxes)) {
    if (named?.has(feature) === false) continue;
    if (!isTrueOn(layer, feature, asked.days)) continue;
    // The index has been asked already: what else a box settles is dearer than a comparison of values.
    if (!plain(feature)) continue;
    if (!boxes.every((condition) => meetsOne(layer, feature, condition))) continue;
    if (dear) {
      compared += 1;
      if (compared % comparedAtOnce === 0) await pause();
      if (!dear(feature)) continue;
    }
    found.push(feature);
  }
  return Uint32Array.from(found);
}

interface Conditions {
  readonly boxes: readonly BoxCondition[];
  readonly plain: (feature: number) => boolean;
  readonly dear?: (feature: number) => boolean;
}

function conditionsOf(layer: FeatureLayer, { bbox, filters }: FeatureQuestion): Conditions {
  const boxes: BoxCondition[] = [];
  if (bbox && layer.type.geometry !== 'none') {
    boxes.push({ boxes: boxesInPlane(bbox.numbers, bbox.crs), plane: planeOf(bbox.crs), nowhere: true });
  }
  const queryables = queryablesOf(layer.type);
  const plain: ((feature: number) => boolean)[] = [];
  const dear: ((feature: number) => boolean)[] = [];
  for (const { tree, crs } of filters) {
    const plane = planeOf(crs);
    for (const conjunct of conjunctsOf(filterInPlane(tree, crs))) {
      const test = asker(layer, compileFilter(conjunct, queryables), plane);
      const box = boxCondition(conjunct);
      if (box) boxes.push({ boxes: boxesInPlane(box, plane === 'metres' ? '25832' : 'CRS84'), plane, nowhere: false });
      else (asksPlace(conjunct) ? dear : plain).push(test);
      const around = narrowingBox(conjunct);
      if (!box && around) boxes.push({ boxes: [around], plane, nowhere: false });
    }
  }
  const all = (tests: readonly ((feature: number) => boolean)[]) => (feature: number) =>
    tests.every((test) => test(feature));
  return { boxes, plain: all(plain), ...(dear.length > 0 ? { dear: all(dear) } : {}) };
}

function candidates({ shapes, count }: FeatureLayer, conditions: readonly BoxCondition[]): Iterable<number> {
  const [first] = conditions;
  if (!first) return Uint32Array.from({ length: count }, (_, feature) => feature);
  const near = first.boxes.map((box) => shapes.touching(box, first.plane));
  const [only] = near;
  if (only && near.length === 1 && !(first.nowhere && shapes.nowhere.length > 0)) return only;
  const some = [...near.flatMap((found) => [...found]), ...(first.nowhere ? shapes.nowhere : [])];
  return Uint32Array.from(new Set(some)).sort();
}

function meetsOne({ shapes }: FeatureLayer, feature: number, { boxes, plane, nowhere }: BoxCondition): boolean {
  if (shapes.isNowhere(feature)) return nowhere;
  return boxes.some((box) => meetsBox(shapes, feature, box, plane));
}

function isTrueOn({ from, to }: FeatureLayer, feature: number, days: FeatureQuestion['days']): boolean {
  if (!days) return true;
  const [first, last] = [from[feature] ?? null, to[feature] ?? null];
  if (first !== null && days.to !== undefined && first > days.to) return false;
  return last === null || days.from === undefined || last >= days.from;
}

// One view of the layer that is moved from feature to feature.
function asker(layer: FeatureLayer, test: FeatureTest, plane: Plane): (feature: number) => boolean {
  let at = 0;
  const view: FilterFeature = {
    value: (property) => layer.columns.get(property)?.[at] ?? null,
    shape: () => {
      if (layer.shapes.isNowhere(at)) return null;
      return shapeOf({ type: 'MultiPolygon', coordinates: layer.shapes.shape(at, plane) });
    },
    box: () => layer.shapes.box(at, plane),
    eachRing: (_, visit) => layer.shapes.eachRing(at, plane, visit),
  };
  return (feature) => {
    at = feature;
    return test(view) === true;
  };
}
