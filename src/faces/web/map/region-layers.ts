import Feature from 'ol/Feature.js';
import MultiPolygon from 'ol/geom/MultiPolygon.js';
import Point from 'ol/geom/Point.js';
import type Layer from 'ol/layer/Layer.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import type { MapRegion } from '../../../domain/model/area-map.ts';
import { colourOf, mapInk, radiusOf } from '../../../engines/reports/choropleth/tone-colours.ts';
import { type GroundPaint, paintedGround } from './painted-ground.ts';

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
  readonly all: readonly Layer[];
  /** The region whose ground is at a place, −1 where there is none. */
  readonly at: (x: number, y: number) => number;
  readonly draw: (look: RegionLook & { readonly borders: boolean; readonly background: boolean }) => void;
  readonly highlight: (at: number) => void;
}

const pointRadius = 6;
// Seen from far away thousands of points would cover one another.
const farRadius = 4;
const farResolution = 250;
// Enough of the streets below to know where one is, and colours still told apart.
const overBackground = 0.7;
const notShown = -4;

/** The regions of a map as layers: borders behind, ground, symbols, and the region pointed at on top. */
export function regionLayers(regions: readonly MapRegion[], backdrop: readonly MapRegion[]): RegionLayers {
  const spots = new VectorSource({
    features: regions.map(({ x, y }, at) => new Feature({ geometry: new Point([x, y]), at })),
  });
  const pointed = new VectorSource();
  let look: RegionLook | undefined;
  const styles = new Map<string, Style>();
  const style = (key: string, make: () => Style): Style => {
    const known = styles.get(key) ?? make();
    styles.set(key, known);
    return known;
  };
  const paintOf = (at: number): GroundPaint | undefined => {
    const tone = look?.tones[at] ?? notShown;
    if (!look || tone === notShown) return undefined;
    const name = look.symbols && tone >= 0 ? 'faint' : fillName(look, tone);
    return { fill: fillOf(name), chosen: look.chosen.has(at) };
  };
  const spotStyle = (at: number, resolution: number): Style | undefined => {
    const tone = look?.tones[at] ?? notShown;
    const hasGround = regions[at]?.shape !== undefined;
    if (!look || tone === notShown || (hasGround && (!look.symbols || tone < 0))) return undefined;
    const chosen = look.chosen.has(at);
    const name = look.symbols && tone >= 0 ? 'step-3' : fillName(look, tone);
    const plain = tone < 0 || resolution > farResolution ? farRadius : pointRadius;
    const radius = look.symbols && tone >= 0 ? radiusOf(look.classes[tone]?.tone ?? '') : plain;
    const circle = () => new CircleStyle({ radius, fill: new Fill({ color: fillOf(name) }), stroke: edge(chosen) });
    return style(
      `${name} ${radius} ${chosen} o`,
      () => new Style({ image: circle(), zIndex: (tone < 0 ? 0 : 100 - radius) + (chosen ? 200 : 0) }),
    );
  };
  const numberOf = (feature: { get: (key: string) => unknown }): number => feature.get('at') as number;
  const ground = paintedGround(regions, paintOf);
  const behind = paintedGround(backdrop, () => behindPaint);
  const spotLayer = new VectorLayer({
    source: spots,
    style: (feature, resolution) => spotStyle(numberOf(feature), resolution),
  });
  // Its features carry no number: pointing at the mark of what is pointed at changes nothing.
  const pointedLayer = new VectorLayer({ source: pointed, style: pointedStyle });
  return {
    all: [behind.layer, ground.layer, spotLayer, pointedLayer],
    at: ground.at,
    draw: (next) => {
      look = next;
      behind.layer.setVisible(next.borders && !next.background);
      ground.layer.setOpacity(next.background ? overBackground : 1);
      ground.repaint();
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

function shapeOf(shape: NonNullable<MapRegion['shape']>): MultiPolygon {
  return new MultiPolygon(shape.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x, y]))));
}

function edge(chosen: boolean): Stroke {
  if (chosen) return new Stroke({ color: mapInk.chosen, width: 3 });
  return new Stroke({ color: mapInk.ink, width: 0.8 });
}

const behindPaint: GroundPaint = { fill: mapInk.faint, chosen: false };

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
