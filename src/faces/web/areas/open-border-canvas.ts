import { metricControls } from './metric-controls.ts';
import 'ol/ol.css';
import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import type Polygon from 'ol/geom/Polygon.js';
import Draw from 'ol/interaction/Draw.js';
import Modify from 'ol/interaction/Modify.js';
import Snap from 'ol/interaction/Snap.js';
import VectorLayer from 'ol/layer/Vector.js';
import OlMap from 'ol/Map.js';
import VectorSource from 'ol/source/Vector.js';
import View from 'ol/View.js';
import type { AreaPolygon, AreaShape } from '../../../domain/model/area.ts';
import { backgroundLayer } from '../map/background-layer.ts';
import type { AreaForm } from '../page-data/area-pages.ts';
import { featuresOf, metres, named } from './border-features.ts';
import { borderStyles } from './border-styles.ts';

/** What a map for drawing shows, and what it calls when the reader has drawn or chosen something. */
export interface BorderSetup {
  readonly target: HTMLElement;
  readonly form: Pick<AreaForm, 'ground' | 'background' | 'parcels' | 'findings'>;
  readonly shape: AreaShape;
  readonly words: { readonly zoomIn: string; readonly zoomOut: string };
  readonly onShape: (shape: AreaShape) => void;
  readonly onParcel: (at: number) => void;
}

/** A map for drawing on screen. */
export interface BorderCanvas {
  readonly show: (shape: AreaShape) => void;
  readonly choose: (parcels: ReadonlySet<number>) => void;
  readonly drawing: (on: boolean) => void;
  readonly close: () => void;
}

const padding = [32, 32, 32, 32];
const shortest = 0.1;
const near = 12;

/** Opens a map where one border is drawn among the others; what is drawn snaps to neighbours and parcels. */
export function openBorderCanvas(setup: BorderSetup): BorderCanvas {
  const { target, form, words } = setup;
  target.tabIndex = 0;
  const sources = sourcesOf(setup);
  const { drawn, beside, pieces } = sources;
  const { layers, choose } = layersOf(sources);
  const below = form.background && backgroundLayer(form.background, metres);
  below?.setVisible(true);
  const view = new View({ projection: metres, minResolution: shortest, constrainOnlyCenter: true });
  const map = new OlMap({
    target,
    view,
    controls: metricControls(words),
    layers: [...(below ? [below] : []), ...layers],
  });
  view.fit([...form.ground.box], { size: map.getSize() ?? [600, 400], padding });
  const tell = (): void => setup.onShape(shapeOf(drawn));
  const modify = new Modify({ source: drawn, pixelTolerance: near });
  modify.on('modifyend', tell);
  const draw = new Draw({ source: drawn, type: 'Polygon' });
  draw.setActive(false);
  // The feature is in the source only after the event.
  draw.on('drawend', () => queueMicrotask(tell));
  for (const one of [modify, draw]) map.addInteraction(one);
  for (const source of [drawn, beside, pieces]) map.addInteraction(new Snap({ source, pixelTolerance: near }));
  map.on('click', (event) => {
    if (draw.getActive()) return;
    const found = pieces.getFeaturesAtCoordinate(event.coordinate)[0];
    if (found) setup.onParcel(found.get('at') as number);
  });
  return {
    show: (shape) => {
      drawn.clear();
      drawn.addFeatures(featuresOf(shape));
    },
    choose,
    drawing: (on) => {
      draw.setActive(on);
      modify.setActive(!on);
    },
    close: () => map.setTarget(undefined),
  };
}

function sourcesOf({ form, shape: own }: BorderSetup) {
  const { ground, parcels, findings } = form;
  return {
    drawn: new VectorSource<Feature<Polygon>>({ features: featuresOf(own) }),
    beside: new VectorSource({
      features: ground.neighbours.flatMap(({ name, shape }) => featuresOf(shape).map((one) => named(one, name))),
    }),
    pieces: new VectorSource({
      features: parcels.flatMap(({ shape, matrikelnummer }, at) =>
        featuresOf(shape).map((one) => named(one, matrikelnummer, at)),
      ),
    }),
    spots: new VectorSource({
      features: ground.estates.map(({ name, x, y }) => named(new Feature(new Point([x, y])), name)),
    }),
    faults: new VectorSource({
      features: findings.flatMap(({ at }, number) =>
        at ? [named(new Feature(new Point([...at])), `${number + 1}`)] : [],
      ),
    }),
  };
}

function layersOf({ drawn, beside, pieces, spots, faults }: ReturnType<typeof sourcesOf>) {
  let chosen: ReadonlySet<number> = new Set();
  const pieceLayer = new VectorLayer({
    source: pieces,
    style: (feature) => borderStyles.parcel(`${feature.get('name')}`, chosen.has(feature.get('at') as number)),
  });
  const layers = [
    new VectorLayer({ source: beside, style: (one) => borderStyles.neighbour(`${one.get('name')}`), declutter: true }),
    pieceLayer,
    new VectorLayer({
      source: spots,
      style: (one, at) => borderStyles.estate(`${one.get('name')}`, at),
      declutter: true,
    }),
    new VectorLayer({ source: drawn, style: borderStyles.own }),
    new VectorLayer({ source: faults, style: (one) => borderStyles.fault(`${one.get('name')}`) }),
  ];
  const choose = (next: ReadonlySet<number>): void => {
    chosen = next;
    pieceLayer.changed();
  };
  return { layers, choose };
}

// In the order they were drawn, to the millimetre.
function shapeOf(source: VectorSource<Feature<Polygon>>): AreaShape {
  return source.getFeatures().flatMap((feature): AreaPolygon[] => {
    const rings = feature.getGeometry()?.getCoordinates() ?? [];
    return [rings.map((ring) => ring.map(([x = 0, y = 0]) => [millimetres(x), millimetres(y)] as const))];
  });
}

function millimetres(value: number): number {
  return Math.round(value * 1000) / 1000;
}
