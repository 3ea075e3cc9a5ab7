import Feature from 'ol/Feature.js';
import MultiPolygon from 'ol/geom/MultiPolygon.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import type { MapRegion } from '../../../domain/model/area-map.ts';
import { colourOf, mapInk, radiusOf } from '../../../engines/reports/choropleth/tone-colours.ts';

/** What regions look like now: a class for each (below 0: hidden, missing, no right, not shown). */
export interface RegionLook {
  /** Class of every region: −1 hidden, −2 missing, −3 no right, −4 not shown. */
  readonly tones: readonly number[];
  /** Tone of each class. */
  readonly classes: readonly { readonly tone: string }[];
  /** Counts are circles of several sizes, not colours of ground. */
  readonly symbols: boolean;
  readonly chosen: ReadonlySet<number>;
}

interface RegionLayers {
  readonly all: readonly VectorLayer[];
  readonly draw: (look: RegionLook & { readonly borders: boolean }) => void;
  readonly highlight: (at: number) => void;
}

const pointRadius = 6;
// Seen from far away thousands of points would cover one another.
const farRadius = 4;
const farResolution = 250;
const notShown = -4;

/** The regions of a map as layers: borders behind, ground, symbols, and the region pointed at on top. */
export function regionLayers(regions: readonly MapRegion[], backdrop: readonly MapRegion[]): RegionLayers {
  const ground = new VectorSource({
    features: regions.flatMap((region, at) => (region.shape ? [groundOf(region, at)] : [])),
  });
  const spots = new VectorSource({
    features: regions.map(({ x, y }, at) => new Feature({ geometry: new Point([x, y]), at })),
  });
  const behind = new VectorSource({
    features: backdrop.flatMap((region) => (region.shape ? [groundOf(region, -1)] : [])),
  });
  const pointed = new VectorSource();
  let look: RegionLook | undefined;
  const styles = new Map<string, Style>();
  const style = (key: string, make: () => Style): Style => {
    const known = styles.get(key) ?? make();
    styles.set(key, known);
    return known;
  };
  const groundStyle = (at: number): Style | undefined => {
    const tone = look?.tones[at] ?? notShown;
    if (!look || tone === notShown) return undefined;
    const chosen = look.chosen.has(at);
    const name = look.symbols && tone >= 0 ? 'faint' : fillName(look, tone);
    return style(
      `${name} ${chosen}`,
      () => new Style({ fill: new Fill({ color: fillOf(name) }), stroke: edge(chosen), zIndex: chosen ? 1 : 0 }),
    );
  };
  const spotStyle = (at: number, resolution: number): Style | undefined => {
    const tone = look?.tones[at] ?? notShown;
    const hasGround = regions[at]?.shape !== undefined;
    if (!look || tone === notShown || (hasGround && (!look.symbols || tone < 0))) return undefined;
    const chosen = look.chosen.has(at);
    const name = look.symbols && tone >= 0 ? 'step-3' : fillName(look, tone);
    const plain = tone < 0 || resolution > farResolution ? farRadius : pointRadius;
    const radius = look.symbols && tone >= 0 ? radiusOf(look.classes[tone]?.tone ?? '') : plain;
    const circle = () =>
      new CircleStyle({ radius, fill: new Fill({ color: fillOf(name) }), stroke: edge(chosen, true) });
    return style(
      `${name} ${radius} ${chosen} o`,
      () => new Style({ image: circle(), zIndex: (tone < 0 ? 0 : 100 - radius) + (chosen ? 200 : 0) }),
    );
  };
  const numberOf = (feature: { get: (key: string) => unknown }): number => feature.get('at') as number;
  const groundLayer = new VectorLayer({ source: ground, style: (feature) => groundStyle(numberOf(feature)) });
  const spotLayer = new VectorLayer({
    source: spots,
    style: (feature, resolution) => spotStyle(numberOf(feature), resolution),
  });
  const behindLayer = new VectorLayer({ source: behind, style: behindStyle });
  // Its features carry no number: pointing at the mark of what is pointed at changes nothing.
  const pointedLayer = new VectorLayer({ source: pointed, style: pointedStyle });
  return {
    all: [behindLayer, groundLayer, spotLayer, pointedLayer],
    draw: (next) => {
      look = next;
      behindLayer.setVisible(next.borders);
      groundLayer.changed();
      spotLayer.changed();
    },
    highlight: (at) => {
      pointed.clear();
      const region = regions[at];
      if (!region) return;
      const geometry = region.shape && !look?.symbols ? shapeOf(region.shape) : new Point([region.x, region.y]);
      pointed.addFeature(new Feature({ geometry, at }));
    },
  };
}

function groundOf(region: MapRegion, at: number): Feature {
  return new Feature({ geometry: shapeOf(region.shape ?? []), ...(at < 0 ? {} : { at }) });
}

function shapeOf(shape: NonNullable<MapRegion['shape']>): MultiPolygon {
  return new MultiPolygon(shape.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x, y]))));
}

function edge(chosen: boolean, onPoint = false): Stroke {
  if (chosen) return new Stroke({ color: mapInk.chosen, width: 3 });
  return new Stroke({ color: onPoint ? mapInk.ink : mapInk.edge, width: 0.8 });
}

const behindStyle = new Style({
  fill: new Fill({ color: mapInk.faint }),
  stroke: new Stroke({ color: mapInk.edge, width: 0.6 }),
});

const pointedStyle = new Style({
  stroke: new Stroke({ color: mapInk.ink, width: 3 }),
  image: new CircleStyle({ radius: 10, stroke: new Stroke({ color: mapInk.ink, width: 3 }) }),
  zIndex: 1000,
});

function fillName({ classes }: RegionLook, tone: number): string {
  if (tone === -1) return 'hidden';
  return tone < 0 ? 'paper' : (classes[tone]?.tone ?? 'paper');
}

function fillOf(name: string): string | CanvasPattern {
  if (name === 'faint') return mapInk.faint;
  if (name === 'paper') return mapInk.paper;
  return name === 'hidden' ? hatching() : colourOf(name);
}

let hatch: CanvasPattern | undefined;

function hatching(): string | CanvasPattern {
  if (hatch) return hatch;
  const canvas = document.createElement('canvas');
  canvas.width = 8;
  canvas.height = 8;
  const pen = canvas.getContext('2d');
  if (!pen) return mapInk.faint;
  pen.fillStyle = mapInk.paper;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = mapInk.ink;
  pen.lineWidth = 1.2;
  for (const shift of [-8, 0, 8]) {
    pen.beginPath();
    pen.moveTo(shift, 8);
    pen.lineTo(shift + 8, 0);
    pen.stroke();
  }
  hatch = pen.createPattern(canvas, 'repeat') ?? undefined;
  return hatch ?? mapInk.faint;
}
