import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import { mapInk } from '../../../engines/reports/choropleth/tone-colours.ts';

const accent = '#0059b3';
const wrong = '#b3261e';
const font = '12px "IBM Plex Sans", sans-serif';
// Names of afdelinger closer than this would lie on each other everywhere.
const readable = 12;

function label(text: string, offsetY = 0): Text {
  return new Text({
    ...{ text, font, offsetY, overflow: false },
    fill: new Fill({ color: mapInk.ink }),
    stroke: new Stroke({ color: '#fff', width: 3 }),
  });
}

const kept = new Map<string, Style>();

function once(key: string, make: () => Style): Style {
  const style = kept.get(key) ?? make();
  kept.set(key, style);
  return style;
}

function ofFile(name: string, color: string, fill: string, width: number): Style {
  return new Style({ stroke: new Stroke({ color, width }), fill: new Fill({ color: fill }), text: label(name) });
}

/** How a border being drawn looks, and everything around it. */
export const borderStyles = {
  own: new Style({ stroke: new Stroke({ color: accent, width: 3 }), fill: new Fill({ color: 'rgba(0,89,179,0.15)' }) }),
  accepted: (name: string): Style => once(`a ${name}`, () => ofFile(name, accent, 'rgba(0,89,179,0.12)', 2)),
  refused: (name: string): Style => once(`r ${name}`, () => ofFile(name, wrong, 'rgba(179,38,30,0.12)', 3)),
  neighbour: (name: string): Style =>
    once(
      `n ${name}`,
      () =>
        new Style({
          stroke: new Stroke({ color: '#595959', width: 1.5, lineDash: [6, 4] }),
          fill: new Fill({ color: 'rgba(89,89,89,0.12)' }),
          text: label(name),
        }),
    ),
  parcel: (name: string, chosen: boolean): Style =>
    once(
      `p ${name} ${chosen}`,
      () =>
        new Style({
          stroke: new Stroke({ color: mapInk.ink, width: chosen ? 2 : 1 }),
          fill: new Fill({ color: chosen ? 'rgba(0,89,179,0.35)' : 'rgba(255,255,255,0.4)' }),
          text: label(name),
        }),
    ),
  estate: (name: string, resolution: number): Style =>
    once(
      `e ${name} ${resolution < readable}`,
      () =>
        new Style({
          image: new CircleStyle({ radius: 4, fill: new Fill({ color: mapInk.ink }) }),
          ...(resolution < readable ? { text: label(name, 14) } : {}),
        }),
    ),
  fault: (number: string): Style =>
    once(
      `f ${number}`,
      () =>
        new Style({
          image: new CircleStyle({
            radius: 10,
            fill: new Fill({ color: '#fff' }),
            stroke: new Stroke({ color: wrong, width: 3 }),
          }),
          text: label(number),
        }),
    ),
};
