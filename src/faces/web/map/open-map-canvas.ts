import 'ol/ol.css';
import ScaleLine from 'ol/control/ScaleLine.js';
import Zoom from 'ol/control/Zoom.js';
import ZoomToExtent from 'ol/control/ZoomToExtent.js';
import type { FeatureLike } from 'ol/Feature.js';
import OlMap from 'ol/Map.js';
import Projection from 'ol/proj/Projection.js';
import View from 'ol/View.js';
import type { MapRegion } from '../../../domain/model/area-map.ts';
import { boxOfRegions } from '../../../engines/reports/choropleth/map-ground.ts';
import type { MapMark, MapPage } from '../page-data/map-page.ts';
import { backgroundLayer } from './background-layer.ts';
import { labelLayer, type MapLabels } from './label-layer.ts';
import { markLayer } from './mark-layer.ts';
import { type RegionLook, regionLayers } from './region-layers.ts';

/** What a map says in words, and what it calls when something is pointed at. */
export interface CanvasSetup {
  readonly target: HTMLElement;
  readonly regions: readonly MapRegion[];
  readonly backdrop: readonly MapRegion[];
  readonly background: MapPage['background'];
  /** The part in view, `x,y,metres per pixel`; '' is all of the layer. */
  readonly udsnit: string;
  readonly words: { readonly zoomIn: string; readonly zoomOut: string; readonly whole: string };
  readonly onHover: (at: number) => void;
  readonly onPick: (at: number) => void;
  readonly onMove: (udsnit: string) => void;
  readonly onReady: () => void;
}

/** How everything is drawn now. */
export interface CanvasState extends RegionLook {
  readonly borders: boolean;
  readonly background: boolean;
  readonly marks: readonly MapMark[];
  readonly labels: MapLabels;
}

/** A map on screen. */
export interface MapCanvas {
  readonly draw: (state: CanvasState) => void;
  /** Draws the edge of a region in ink; −1 takes it away. */
  readonly highlight: (at: number) => void;
  /** Shows everything that is drawn, or the regions given. */
  readonly fit: (regions: readonly MapRegion[]) => void;
  readonly close: () => void;
}

const denmark = [120_000, 5_900_000, 1_000_000, 6_500_000];
const metres = new Projection({
  code: 'EPSG:25832',
  units: 'm',
  extent: denmark,
  // A metre on the ground is a metre on the map, near enough for a scale bar anywhere in the zone.
  getPointResolution: (resolution) => resolution,
});
const usualBox = [430_000, 6_040_000, 900_000, 6_415_000];
const padding = [24, 24, 40, 24];
const hitTolerance = 3;
const shortest = 0.5;
const farthest = 3000;

/** Opens a map in an element. The element takes the keyboard: arrows pan, plus and minus zoom. */
export function openMapCanvas(setup: CanvasSetup): MapCanvas {
  const { target, regions, words, udsnit } = setup;
  target.tabIndex = 0;
  const layers = regionLayers(regions, setup.backdrop);
  const marks = markLayer();
  const labels = labelLayer();
  const below = setup.background && backgroundLayer(setup.background, metres);
  const view = new View({
    projection: metres,
    extent: denmark,
    constrainOnlyCenter: true,
    minResolution: shortest,
    maxResolution: farthest,
    showFullExtent: true,
  });
  const whole = boxOfRegions(regions) ?? usualBox;
  const map = new OlMap({
    target,
    view,
    controls: [
      new Zoom({ zoomInTipLabel: words.zoomIn, zoomOutTipLabel: words.zoomOut }),
      new ZoomToExtent({ extent: [...whole], label: '⤢', tipLabel: words.whole }),
      new ScaleLine({ units: 'metric' }),
    ],
    layers: [...(below ? [below] : []), ...layers.all, labels.layer, marks.layer],
  });
  const [x, y, resolution] = udsnit.split(',').map(Number);
  if (x !== undefined && y !== undefined && resolution !== undefined && udsnit !== '') {
    view.setCenter([x, y]);
    view.setResolution(resolution);
  } else view.fit([...whole], { size: map.getSize() ?? [600, 500], padding });
  listen(map, setup, layers.at);
  return {
    draw: (state) => {
      below?.setVisible(state.background);
      layers.draw(state);
      marks.draw(state.marks);
      labels.draw(state.labels);
    },
    highlight: layers.highlight,
    fit: (shown) => {
      const box = boxOfRegions(shown);
      if (box) view.fit([...box], { padding, maxZoom: 14, minResolution: 2 });
    },
    close: () => map.setTarget(undefined),
  };
}

function listen(
  map: OlMap,
  { target, onHover, onPick, onMove, onReady }: CanvasSetup,
  groundAt: (x: number, y: number) => number,
): void {
  // Symbols lie on top of ground.
  const at = (pixel: number[]): number => {
    // The search ends with the first that is not 0, so numbers are told one too high.
    const next = (feature: FeatureLike): number => ((feature.get('at') as number | undefined) ?? -1) + 1;
    const found = map.forEachFeatureAtPixel(pixel, next, { hitTolerance });
    const [x = Number.NaN, y = Number.NaN] = map.getCoordinateFromPixel(pixel);
    return found === undefined || found === 0 ? groundAt(x, y) : found - 1;
  };
  let hovered = -1;
  map.on('pointermove', (event) => {
    if (event.dragging) return;
    const found = at(event.pixel);
    if (found === hovered) return;
    hovered = found;
    target.classList.toggle('map__canvas--over', found >= 0);
    onHover(found);
  });
  target.addEventListener('pointerleave', () => onHover(-1));
  map.on('click', (event) => onPick(at(event.pixel)));
  map.once('rendercomplete', () => {
    onReady();
    // Only what the reader does is told: the first view is the usual one.
    map.on('moveend', () => {
      const view = map.getView();
      const [x = 0, y = 0] = view.getCenter() ?? [];
      onMove(`${Math.round(x)},${Math.round(y)},${Math.round((view.getResolution() ?? 1) * 10) / 10}`);
    });
  });
}
