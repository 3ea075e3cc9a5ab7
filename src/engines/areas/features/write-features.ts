import type { CrsName } from '../project.ts';
import type { FeatureLayer } from './feature-layer.ts';

/** One feature as GeoJSON text; `more` are members after the others, as JSON without braces. */
export function featureJson(layer: FeatureLayer, feature: number, crs: CrsName, more = ''): string {
  const id = JSON.stringify(layer.ids[feature] ?? '');
  const geometry = layer.shapes.geojson(feature, crs);
  return `{"type":"Feature","id":${id},"geometry":${geometry},"properties":${layer.properties[feature] ?? '{}'}${more}}`;
}

/** Neighbouring features as bytes, each with a comma before it; feature i of them from starts[i] to starts[i + 1]. */
interface Block {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

// Features are written as bytes a block at a time, once for each coordinate system: a page is then cut out of blocks, and
// nothing is made that would have to be cleared away.
const featuresInBlock = 256;
const blocks = new WeakMap<FeatureLayer, Map<CrsName, (Block | undefined)[]>>();
const encoder = new TextEncoder();

/** A page of features as GeoJSON, in pieces. `head` are the members before the features, as JSON without braces. */
export function* featureCollectionJson(
  layer: FeatureLayer,
  features: Uint32Array,
  crs: CrsName,
  head: string,
): Generator<Uint8Array> {
  let small: Uint8Array[] = [encoder.encode(`{"type":"FeatureCollection",${head},"features":[`)];
  for (const piece of piecesOf(layer, features, crs)) {
    small.push(piece);
    if (lengthOf(small) < worthSending) continue;
    // A long piece is sent as it lies in its block.
    yield* piece.length < worthSending ? [joined(small)] : [joined(small.slice(0, -1)), piece];
    small = [];
  }
  yield joined([...small, encoder.encode(']}')]);
}

const worthSending = 32_768;

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function* piecesOf(layer: FeatureLayer, features: Uint32Array, crs: CrsName): Generator<Uint8Array> {
  const ofLayer = blocks.get(layer) ?? new Map<CrsName, (Block | undefined)[]>();
  blocks.set(layer, ofLayer);
  const ofCrs = ofLayer.get(crs) ?? [];
  ofLayer.set(crs, ofCrs);
  let at = 0;
  while (at < features.length) {
    const first = features[at] ?? 0;
    const number = Math.floor(first / featuresInBlock);
    const block = ofCrs[number] ?? writeBlock(layer, number * featuresInBlock, crs);
    ofCrs[number] = block;
    const from = at;
    // As long as one follows upon the other in the block, they are one piece.
    do at++;
    while (features[at] === first + at - from && (features[at] ?? 0) < (number + 1) * featuresInBlock);
    const inBlock = first - number * featuresInBlock;
    const start = (block.starts[inBlock] ?? 0) + (from === 0 ? 1 : 0);
    yield block.bytes.subarray(start, block.starts[inBlock + at - from]);
  }
}

function writeBlock(layer: FeatureLayer, first: number, crs: CrsName): Block {
  const count = Math.min(featuresInBlock, layer.count - first);
  const parts = Array.from({ length: count }, (_, i) => encoder.encode(`,${featureJson(layer, first + i, crs)}`));
  const starts = new Uint32Array(count + 1);
  for (const [i, part] of parts.entries()) starts[i + 1] = (starts[i] ?? 0) + part.length;
  const bytes = new Uint8Array(starts[count] ?? 0);
  for (const [i, part] of parts.entries()) bytes.set(part, starts[i]);
  return { bytes, starts };
}
