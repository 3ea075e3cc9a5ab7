import Layer from 'ol/layer/Layer.js';
import type { FrameState } from 'ol/Map.js';
import Source from 'ol/source/Source.js';
import {
  type FittedLabel,
  fitLabels,
  type LabelMark,
  type LabelWish,
} from '../../../engines/reports/choropleth/fit-labels.ts';
import { mapInk } from '../../../engines/reports/choropleth/tone-colours.ts';
import { openFrameCanvas } from './frame-canvas.ts';

/** What is to be written on a map, and the marks it must leave free. */
export interface MapLabels {
  readonly wishes: readonly LabelWish[];
  readonly marks: readonly LabelMark[];
}

const size = 13;
const lineHeight = 16;
const font = `600 ${size}px 'IBM Plex Sans', sans-serif`;
const halo = 3;

/** Names and figures on top of a map, fitted anew for every view of it: the nearer, the more there is room for. */
export function labelLayer(): { readonly layer: Layer; readonly draw: (labels: MapLabels) => void } {
  const canvas = document.createElement('canvas');
  const holder = document.createElement('div');
  holder.className = 'map__ground map__labels';
  holder.append(canvas);
  const widths = new Map<string, number>();
  let drawn: MapLabels = { wishes: [], marks: [] };
  const layer = new Layer({
    source: new Source({}),
    zIndex: 5,
    render: (frame) => {
      holder.hidden = drawn.wishes.length === 0;
      if (frame && !holder.hidden) write(canvas, frame, drawn, widths);
      return holder;
    },
  });
  return {
    layer,
    draw: (labels) => {
      if (labels === drawn) return;
      drawn = labels;
      layer.changed();
    },
  };
}

function write(
  canvas: HTMLCanvasElement,
  frame: FrameState,
  { wishes, marks }: MapLabels,
  widths: Map<string, number>,
): void {
  const open = openFrameCanvas(canvas, frame);
  if (!open) return;
  const { pen, resolution, west, north, east, south } = open;
  const ratio = frame.pixelRatio;
  pen.font = font;
  const measure = (text: string): number => {
    const known = widths.get(text) ?? pen.measureText(text).width + halo;
    widths.set(text, known);
    return known;
  };
  const view = [west, south, east, north] as const;
  const fitted = fitLabels(wishes, marks, { metres: resolution, view, lineHeight, measure });
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.font = font;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  pen.lineWidth = halo;
  pen.strokeStyle = mapInk.paper;
  pen.fillStyle = mapInk.ink;
  for (const label of fitted) writeOne(pen, label, (label.x - west) / resolution, (north - label.y) / resolution);
}

function writeOne(pen: CanvasRenderingContext2D, { lines }: FittedLabel, x: number, y: number): void {
  lines.forEach((line, i) => {
    const at = y + (i - (lines.length - 1) / 2) * lineHeight;
    pen.strokeText(line, x, at);
    pen.fillText(line, x, at);
  });
}
