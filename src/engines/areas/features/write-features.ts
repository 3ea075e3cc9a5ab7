import type { CrsName } from '../project.ts';
import type { FeatureLayer } from './feature-layer.ts';

/** One feature as GeoJSON text; `more` are members after the others, as JSON without braces. */
export function featureJson(layer: FeatureLayer, feature: number, crs: CrsName, more = ''): string {
  const id = JSON.stringify(layer.ids[feature] ?? '');
  const geometry = layer.shapes.geojson(feature, crs);
  return `{"type":"Feature","id":${id},"geometry":${geometry},"properties":${layer.properties[feature] ?? '{}'}${more}}`;
}

// Enough for a chunk to be worth its cost, few enough for memory to stay where it is.
const featuresAtOnce = 500;

/** A page of features as GeoJSON, in pieces. `head` are the members before the features, as JSON without braces. */
export function* featureCollectionJson(
  layer: FeatureLayer,
  features: Uint32Array,
  crs: CrsName,
  head: string,
): Generator<string> {
  yield `{"type":"FeatureCollection",${head},"features":[`;
  for (let at = 0; at < features.length; at += featuresAtOnce) {
    const some = Array.from(features.subarray(at, at + featuresAtOnce), (feature) => featureJson(layer, feature, crs));
    yield `${at === 0 ? '' : ','}${some.join(',')}`;
  }
  yield ']}';
}
