import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import RegularShape from 'ol/style/RegularShape.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import { mapInk } from '../../../engines/reports/choropleth/tone-colours.ts';
import type { MapMark } from '../page-data/map-page.ts';

/** Plans and twins on top of the map: diamonds, told apart from regions by form as well as colour. */
export function markLayer(): { readonly layer: VectorLayer; readonly draw: (marks: readonly MapMark[]) => void } {
  const source = new VectorSource();
  const layer = new VectorLayer({ source, zIndex: 10 });
  let drawn: readonly MapMark[] = [];
  return {
    layer,
    draw: (marks) => {
      if (marks === drawn) return;
      drawn = marks;
      source.clear();
      source.addFeatures(marks.map(featureOf));
    },
  };
}

function featureOf({ x, y, label, subject }: MapMark): Feature {
  const feature = new Feature({ geometry: new Point([x, y]) });
  const image = new RegularShape({
    points: 4,
    radius: subject ? 10 : 7,
    fill: new Fill({ color: subject ? mapInk.chosen : mapInk.ink }),
    stroke: new Stroke({ color: mapInk.paper, width: 1.5 }),
  });
  const text =
    label === undefined
      ? undefined
      : new Text({
          text: label,
          offsetX: 14,
          font: "600 14px 'IBM Plex Sans', sans-serif",
          fill: new Fill({ color: mapInk.ink }),
          stroke: new Stroke({ color: mapInk.paper, width: 4 }),
        });
  feature.setStyle(new Style({ image, ...(text ? { text } : {}) }));
  return feature;
}
