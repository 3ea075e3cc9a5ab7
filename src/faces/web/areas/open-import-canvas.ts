import { metricControls } from './metric-controls.ts';
import 'ol/ol.css';
import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import OlMap from 'ol/Map.js';
import VectorSource from 'ol/source/Vector.js';
import View from 'ol/View.js';
import { backgroundLayer } from '../map/background-layer.ts';
import type { ImportFinding, ImportMapData } from '../page-data/area-import-page.ts';
import { featuresOf, metres, named } from './border-features.ts';
import { borderStyles } from './border-styles.ts';

const padding = [32, 32, 32, 32];
const finest = 0.1;

/** Opens a map of a file's areas among those there are, with findings by their number. Returns what closes it. */
export function openImportCanvas({
  target,
  map: { box, areas, neighbours, background },
  findings,
  words,
}: {
  readonly target: HTMLElement;
  readonly map: ImportMapData;
  readonly findings: readonly ImportFinding[];
  readonly words: { readonly zoomIn: string; readonly zoomOut: string };
}): () => void {
  target.tabIndex = 0;
  const below = background && backgroundLayer(background, metres);
  below?.setVisible(true);
  const shown = (wrong: boolean) =>
    areas
      .filter((area) => area.wrong === wrong)
      .flatMap(({ name, shape }) => featuresOf(shape).map((one) => named(one, name)));
  const layer = (features: readonly Feature[], style: (name: string) => ReturnType<typeof borderStyles.fault>) =>
    new VectorLayer({
      source: new VectorSource({ features: [...features] }),
      style: (one) => style(`${one.get('name')}`),
      declutter: true,
    });
  const beside = neighbours.flatMap(({ name, shape }) => featuresOf(shape).map((one) => named(one, name)));
  const faults = findings.flatMap(({ at }, number) =>
    at ? [named(new Feature(new Point([...at])), `${number + 1}`)] : [],
  );
  const view = new View({ projection: metres, minResolution: finest, constrainOnlyCenter: true });
  const map = new OlMap({
    target,
    view,
    controls: metricControls(words),
    layers: [
      ...(below ? [below] : []),
      layer(beside, borderStyles.neighbour),
      layer(shown(false), borderStyles.accepted),
      layer(shown(true), borderStyles.refused),
      layer(faults, borderStyles.fault),
    ],
  });
  view.fit([...box], { size: map.getSize() ?? [600, 400], padding });
  return () => map.setTarget(undefined);
}
