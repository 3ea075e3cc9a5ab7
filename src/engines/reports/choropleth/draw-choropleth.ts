import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { AreaShape } from '../../../domain/model/area.ts';
import type { MapIndicator, MapRegion } from '../../../domain/model/area-map.ts';
import type { MapOverlay } from '../../../domain/model/map-question.ts';
import { element, type Svg, svgText } from '../map/svg-element.ts';
import { choroplethWords } from './choropleth-words.ts';
import { drawLabels, type PaperFrame, pixelMm, tenth } from './draw-labels.ts';
import { boxOfRegions } from './map-ground.ts';
import { type MapRow, type MapView, mapUnit, withUnit } from './map-view.ts';
import { colourOf, mapInk, radiusOf } from './tone-colours.ts';

/** A map to draw on paper. The drawing is made of this alone: same map, same bytes. */
export interface ChoroplethDrawing {
  readonly lang: Lang;
  readonly title: string;
  /** The line under the title: period and what is shown. */
  readonly subtitle: string;
  readonly view: MapView;
  readonly regions: readonly MapRegion[];
  readonly indicator: MapIndicator;
  /** Ground drawn under points, for finding one's way. */
  readonly backdrop: readonly AreaShape[];
  /** Whether names and figures are written where there is room for them. */
  readonly vis: readonly MapOverlay[];
  /** Lines at the foot: source, release, and what else must be said. */
  readonly foot: readonly string[];
}

const width = 180;
const mapHeight = 165;
const margin = 5;
const lineHeight = 4.6;
const scales = [1e3, 2.5e3, 5e3, 1e4, 2.5e4, 5e4, 1e5, 2.5e5, 5e5, 1e6, 2e6, 2.5e6, 3e6, 4e6, 5e6, 1e7] as const;

interface Frame extends PaperFrame {
  readonly scale: number;
}

/** How many metres are one metre on paper: the first round scale at which all of a box fits. */
function scaleFor(wide: number, high: number): number {
  const fits = (scale: number): boolean =>
    wide * 1e3 <= scale * (width - 2 * margin) && high * 1e3 <= scale * (mapHeight - 2 * margin);
  return scales.find(fits) ?? 1e7;
}

function frameOf([west, south, east, north]: readonly [number, number, number, number], top: number): Frame {
  const scale = scaleFor(east - west, north - south);
  const [middleX, middleY] = [(west + east) / 2, (south + north) / 2];
  const [mm, metres] = [1e3 / scale, scale / 1e3];
  const [reachX, reachY] = [(width / 2) * metres, (mapHeight / 2) * metres];
  return {
    scale,
    metres,
    box: [middleX - reachX, middleY - reachY, middleX + reachX, middleY + reachY],
    at: (x, y) => [tenth(width / 2 + (x - middleX) * mm), tenth(top + mapHeight / 2 - (y - middleY) * mm)],
  };
}

/** A map as an SVG document in millimetres: title, ground, symbols, legend, scale, north and sources. */
export function drawChoropleth(drawing: ChoroplethDrawing): string {
  const { lang, title, subtitle, view, regions, foot, backdrop } = drawing;
  const shown = regions.filter((_, at) => (view.tones[at] ?? -4) > -4);
  const top = 16;
  const frame = frameOf(boxOfRegions(shown) ?? [0, 0, 1, 1], top);
  const legend = drawLegend(drawing, top + mapHeight + 4);
  const footTop = top + mapHeight + 8 + legend.height;
  const height = Math.ceil(footTop + foot.length * lineHeight + 3);
  const head = [
    element('text', { x: margin, y: 7, 'font-size': 5, 'font-weight': 600 }, [svgText(title)]),
    element('text', { x: margin, y: 12.5, 'font-size': 3.4, fill: mapInk.edge }, [svgText(subtitle)]),
  ];
  const lines = foot.map((line, i) => {
    return element('text', { x: margin, y: tenth(footTop + i * lineHeight), 'font-size': 2.9, fill: mapInk.edge }, [
      svgText(line),
    ]);
  });
  const ground = backdrop.map((shape) =>
    element('path', { d: pathOf(shape, frame), fill: mapInk.faint, stroke: mapInk.edge, 'stroke-width': 0.1 }),
  );
  const clip = element('clipPath', { id: 'kort' }, [element('rect', { x: 0, y: top, width, height: mapHeight })]);
  const map = element('g', { 'clip-path': 'url(#kort)' }, [
    ...ground,
    ...drawRegions(drawing, frame),
    ...drawLabels(drawing, frame),
  ]);
  const document = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width: `${width}mm`,
      height: `${height}mm`,
      role: 'img',
      lang,
      'font-family': "'IBM Plex Sans', sans-serif",
      'font-size': 3.2,
      fill: mapInk.ink,
    },
    [
      element('title', {}, [svgText(title)]),
      element('desc', {}, [svgText(`${subtitle}. ${view.summary}`)]),
      element('defs', {}, [clip, hatching()]),
      element('rect', { x: 0, y: 0, width, height, fill: mapInk.paper }),
      ...head,
      map,
      ...scaleBar(frame, top + mapHeight - 4, lang),
      ...northArrow(top + 4),
      ...legend.parts,
      ...lines,
    ],
  );
  return document.svg;
}

function hatching(): Svg {
  const strokes = element('path', { d: 'M0 1.6L1.6 0', stroke: mapInk.ink, 'stroke-width': 0.2 });
  const paper = element('rect', { width: 1.6, height: 1.6, fill: mapInk.paper });
  return element('pattern', { id: 'skjult', width: 1.6, height: 1.6, patternUnits: 'userSpaceOnUse' }, [
    paper,
    strokes,
  ]);
}

function fillOf(view: MapView, tone: number): string {
  if (tone === -1) return 'url(#skjult)';
  return tone >= 0 ? colourOf(view.classes[tone]?.tone ?? '') : mapInk.paper;
}

function drawRegions(drawing: ChoroplethDrawing, frame: Frame): readonly Svg[] {
  const { view, regions, indicator, lang } = drawing;
  const ground: Svg[] = [];
  const signs: Svg[] = [];
  // By key, so that the same map is the same bytes whatever the table is sorted by.
  for (const row of [...view.rows].sort((a, b) => a.at - b.at)) {
    const region = regions[row.at];
    if (!region) continue;
    const tone = view.tones[row.at] ?? -4;
    const named = element('title', {}, [svgText(`${row.name}: ${figureText(row, indicator, lang)}`)]);
    const edge = { stroke: mapInk.edge, 'stroke-width': 0.12 };
    const asSign = !region.shape || indicator.kind === 'count';
    if (region.shape) {
      const fill = asSign && tone >= 0 ? mapInk.faint : fillOf(view, tone);
      ground.push(element('path', { d: pathOf(region.shape, frame), 'fill-rule': 'evenodd', fill, ...edge }, [named]));
    }
    if (!asSign || (region.shape && tone < 0)) continue;
    const [cx, cy] = frame.at(region.x, region.y);
    const radius = indicator.kind === 'count' ? radiusOf(view.classes[tone]?.tone ?? '') : 5;
    const fill = indicator.kind === 'count' && tone >= 0 ? colourOf('step-3') : fillOf(view, tone);
    const look = { fill, 'fill-opacity': 0.85, stroke: mapInk.ink, 'stroke-width': 0.15 };
    signs.push(element('circle', { cx, cy, r: tenth(radius * pixelMm), ...look }, [named]));
  }
  return [...ground, ...signs];
}

/** The figure of a row in words: the number with its unit, or why there is none. */
export function figureText(row: Pick<MapRow, 'now' | 'change'>, indicator: MapIndicator, lang: Lang): string {
  const { value, status } = row.change ?? row.now;
  const w = choroplethWords[lang];
  if (value !== null) return withUnit(value, indicator, lang, row.change !== undefined);
  if (status === 'x') return w.noRight;
  return status === 'm' || status === 'z' ? w.missing : w.hidden;
}

function pathOf(shape: AreaShape, frame: Frame): string {
  const parts: string[] = [];
  for (const ring of shape.flat()) {
    let last = '';
    const corners: string[] = [];
    for (const [x, y] of ring.slice(0, -1)) {
      const corner = frame.at(x, y).join(' ');
      if (corner !== last) corners.push(corner);
      last = corner;
    }
    if (corners.length > 2) parts.push(`M${corners.join('L')}Z`);
  }
  return parts.join('');
}

function drawLegend(
  { view, indicator, lang }: ChoroplethDrawing,
  top: number,
): { readonly parts: readonly Svg[]; readonly height: number } {
  const w = choroplethWords[lang];
  const isCount = indicator.kind === 'count' && view.against < 0;
  const entries: { readonly fill: string; readonly words: string; readonly radius?: number }[] = view.classes.map(
    ({ tone, label, count }) => ({
      fill: isCount ? colourOf('step-3') : colourOf(tone),
      words: `${[label, mapUnit(indicator, view.against >= 0)[lang]].join(' ').trim()} (${formatNumber(count, 0, lang)})`,
      ...(isCount ? { radius: radiusOf(tone) * pixelMm } : {}),
    }),
  );
  const gap = (count: number, fill: string, words: string): void => {
    if (count > 0) entries.push({ fill, words: `${words} (${formatNumber(count, 0, lang)})` });
  };
  gap(view.gaps.hidden, 'url(#skjult)', w.hidden);
  gap(view.gaps.missing, mapInk.paper, w.missing);
  gap(view.gaps.noRight, mapInk.paper, w.noRight);
  const rows = Math.ceil(entries.length / 2);
  const parts = entries.flatMap(({ fill, words, radius }, i): readonly Svg[] => {
    const x = margin + Math.floor(i / rows) * (width / 2);
    const y = top + (i % rows) * lineHeight;
    const edge = { fill, stroke: mapInk.edge, 'stroke-width': 0.15 };
    const sign =
      radius === undefined
        ? element('rect', { x, y: tenth(y), width: 6, height: 3.2, ...edge })
        : element('circle', { cx: x + 3, cy: tenth(y + 1.6), r: tenth(radius), ...edge });
    return [sign, element('text', { x: x + 8, y: tenth(y + 2.7) }, [svgText(words)])];
  });
  const said = [...(view.line ? [view.line.text] : []), ...(isCount ? [w.symbols] : [])];
  const notes = said.map((words, i) =>
    element('text', { x: margin, y: tenth(top + (rows + i) * lineHeight + 2.7) }, [svgText(words)]),
  );
  return { parts: [...parts, ...notes], height: (rows + notes.length) * lineHeight };
}

function scaleBar({ scale }: Frame, y: number, lang: Lang): readonly Svg[] {
  const most = (scale * 40) / 1e3;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((step) => step * power).find((step) => step <= most) ?? power;
  const long = tenth((metres * 1e3) / scale);
  const words = metres >= 1e3 ? `${formatNumber(metres / 1e3, 0, lang)} km` : `${formatNumber(metres, 0, lang)} m`;
  return [
    element('path', {
      d: `M${margin} ${y - 1.5}V${y}H${tenth(margin + long)}V${y - 1.5}`,
      fill: 'none',
      stroke: mapInk.ink,
      'stroke-width': 0.3,
    }),
    element('text', { x: margin, y: y - 2.5 }, [svgText(`${words} · 1:${formatNumber(scale, 0, lang)}`)]),
  ];
}

function northArrow(y: number): readonly Svg[] {
  const x = width - margin - 3;
  return [
    element('path', { d: `M${x} ${y}l2.4 7l-2.4 -1.6l-2.4 1.6Z`, fill: mapInk.ink }),
    element('text', { x, y: y + 11, 'text-anchor': 'middle' }, [svgText('N')]),
  ];
}
