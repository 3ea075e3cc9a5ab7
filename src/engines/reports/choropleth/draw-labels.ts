import type { Lang } from '../../../domain/kernel/language.ts';
import type { MapIndicator, MapRegion } from '../../../domain/model/area-map.ts';
import type { MapOverlay } from '../../../domain/model/map-question.ts';
import { element, type Svg, svgText } from '../map/svg-element.ts';
import { fitLabels } from './fit-labels.ts';
import { labelWishes, marksOfView } from './label-wishes.ts';
import type { MapView } from './map-view.ts';
import { mapInk } from './tone-colours.ts';

/** Millimetres of paper for a pixel of the screen. */
export const pixelMm = 0.22;

/** A tenth of a millimetre is as fine as paper shows. */
export const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;

/** Where the ground lies on paper. */
export interface PaperFrame {
  /** Millimetres from metres in EPSG:25832. */
  readonly at: (x: number, y: number) => readonly [number, number];
  /** Metres of ground in a millimetre. */
  readonly metres: number;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

interface LabelledDrawing {
  readonly view: MapView;
  readonly regions: readonly MapRegion[];
  readonly indicator: MapIndicator;
  readonly vis: readonly MapOverlay[];
  readonly lang: Lang;
}

const size = 2.6;
const lineHeight = size * 1.15;
// Letters of the face are on average this much of their size wide.
const letterWidth = 0.56;
// From the middle of a line to what its letters stand on.
const toBase = size * 0.35;

/** Names and figures on a drawing, where they are asked for and where there is room. */
export function drawLabels(drawing: LabelledDrawing, { at, metres, box }: PaperFrame): readonly Svg[] {
  const wishes = labelWishes(drawing);
  if (wishes.length === 0) return [];
  const marks = marksOfView(drawing).map((mark) => ({ ...mark, radius: mark.radius * pixelMm }));
  const measure = (text: string): number => text.length * size * letterWidth;
  return fitLabels(wishes, marks, { metres, view: box, lineHeight, measure }).flatMap(({ x, y, lines }) => {
    const [px, py] = at(x, y);
    const first = py - ((lines.length - 1) / 2) * lineHeight + toBase;
    return lines.map((line, i) => {
      const place = { x: px, y: tenth(first + i * lineHeight), 'text-anchor': 'middle', 'font-size': size };
      const look = { stroke: mapInk.paper, 'stroke-width': 0.5, 'paint-order': 'stroke' };
      return element('text', { ...place, ...look }, [svgText(line)]);
    });
  });
}
