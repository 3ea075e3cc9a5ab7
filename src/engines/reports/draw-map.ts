import { invariant } from '../../domain/kernel/invariant.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import type { MapGeography } from '../../domain/model/map.ts';
import { landPaths, type PathsOfParts } from './map/land-paths.ts';
import { type MapFrame, mapFrame, type Spot, tenths } from './map/map-frame.ts';
import { drawLegend, type LegendEntry, legendHeight } from './map/map-legend.ts';
import { classColour, mapLook, mostClasses } from './map/map-look.ts';
import { type PlacedLabel, placeLabels } from './map/place-labels.ts';
import { element, type Svg, svgText } from './map/svg-element.ts';
import { reportWords } from './report-words.ts';

/** Something with a place: a unit's centre in metres, EPSG:25832. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
  /** Drawn otherwise than the rest: the one the map is about. */
  readonly subject?: true;
  /** A few letters beside the mark, most often its number in the table. */
  readonly label?: string;
  /** Its name, shown on pointing at it. */
  readonly name?: string;
}

/** Kommuner shaded by a figure. A value belongs to the first class whose `upTo` it does not exceed; the last has none. */
export interface MapShade {
  readonly classes: readonly { readonly upTo?: number; readonly words: string }[];
  /** By kommune code; absent is missing. Hidden is hatched, missing white. */
  readonly values: ReadonlyMap<string, number | 'hidden'>;
  readonly words: { readonly hidden: string; readonly missing: string };
}

/** What a map shows. The drawing is made of this alone: same map → same bytes. */
export interface MapDrawing {
  /** Unique on its page; letters, digits and hyphens. */
  readonly id: string;
  readonly lang: Lang;
  readonly title: string;
  /** What the map shows, in sentences, for those who do not see it. */
  readonly description: string;
  readonly points?: readonly MapPoint[];
  /** Words of the legend for the marks. */
  readonly marks?: { readonly subject?: string; readonly points?: string };
  readonly shade?: MapShade;
}

const width = 600;
const dot = 4.5;
const diamond = 8;
const fontSize = 12;
const legendGap = 14;
const noteHeight = 22;

/**
 * Denmark as an SVG document: shaded kommuner, numbered points, Bornholm in a frame, legend and the word that borders
 * are approximate. The same drawing goes into pages and PDF.
 * @throws InvariantError for more than five classes
 */
export function drawMap(drawing: MapDrawing, geography: MapGeography): string {
  const frame = mapFrame(geography, width);
  const land = landPaths(geography, frame);
  const entries = legendEntries(drawing);
  const top = frame.height + legendGap;
  const height = Math.ceil(top + legendHeight(entries) + noteHeight);
  const note = reportWords.approximateBorders[drawing.lang];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${drawing.id}-title ${drawing.id}-desc`,
      'font-family': 'IBM Plex Sans, sans-serif',
      'font-size': fontSize,
      fill: mapLook.ink,
    },
    [
      element('title', { id: `${drawing.id}-title` }, [svgText(drawing.title)]),
      element('desc', { id: `${drawing.id}-desc` }, [svgText(drawing.description)]),
      element('defs', {}, [...coastClips(drawing.id, land), hatching(drawing.id)]),
      ...drawLand(drawing, frame, land),
      ...drawPoints(drawing.points ?? [], frame),
      ...drawLegend(entries, top, width),
      element('text', { x: 0, y: height - 6, 'font-size': fontSize - 2 }, [svgText(note)]),
    ],
  ).svg;
}

function coastClips(id: string, parts: PathsOfParts): readonly Svg[] {
  return parts.map(({ shore }, part) =>
    element('clipPath', { id: clipId(id, part) }, [element('path', { 'clip-rule': 'evenodd', d: shore })]),
  );
}

function clipId(id: string, part: number): string {
  return part === 0 ? `${id}-land` : `${id}-inset`;
}

function hatching(id: string): Svg {
  const lines = element('path', { d: 'M0 6L6 0M-1 1L1 -1M5 7L7 5', stroke: mapLook.ink, 'stroke-width': 1 });
  const paper = element('rect', { width: 6, height: 6, fill: mapLook.paper });
  return element('pattern', { id: `${id}-hidden`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, [
    paper,
    lines,
  ]);
}

function drawLand(drawing: MapDrawing, frame: MapFrame, paths: PathsOfParts): readonly Svg[] {
  const parts = paths.map(({ shore, cells }, part) => {
    const filled = cells.map(({ code, path }) => element('path', { d: path, fill: fillOf(drawing, code) }));
    const borders = { stroke: mapLook.border, 'stroke-width': 0.7, 'clip-path': `url(#${clipId(drawing.id, part)})` };
    const coast = { d: shore, fill: 'none', stroke: mapLook.coast, 'stroke-width': 0.6 };
    return [element('g', borders, filled), element('path', coast)];
  });
  const { x, y, width: wide, height: high } = frame.inset;
  const box = { x: tenths(x), y: tenths(y), width: tenths(wide), height: tenths(high) };
  return [...parts.flat(), element('rect', { ...box, fill: 'none', stroke: mapLook.coast })];
}

function fillOf({ id, shade }: MapDrawing, code: string): string {
  if (!shade) return mapLook.plain;
  const value = shade.values.get(code);
  if (value === 'hidden') return `url(#${id}-hidden)`;
  if (value === undefined) return mapLook.missing;
  const at = shade.classes.findIndex(({ upTo }) => upTo === undefined || value <= upTo);
  return at < 0 ? mapLook.missing : classColour(at, shade.classes.length);
}

function drawPoints(points: readonly MapPoint[], frame: MapFrame): readonly Svg[] {
  // The subject last: it is never under another mark.
  const ordered = [...points.filter((p) => !p.subject), ...points.filter((p) => p.subject)];
  const marks = ordered.map((point) => ({
    ...point,
    ...frame.project(point.x, point.y),
    radius: point.subject ? diamond : dot,
  }));
  const labels = placeLabels(marks, frame);
  const lines = marks.flatMap((mark, i) => {
    const label = labels[i];
    return label?.far ? [leader(mark, label)] : [];
  });
  const signs = marks.map((mark) => {
    const named = mark.name === undefined ? [] : [element('title', {}, [svgText(mark.name)])];
    return element('g', {}, [...named, markAt(mark.x, mark.y, mark.subject === true)]);
  });
  const texts = marks.flatMap((mark, i) => {
    const label = labels[i];
    return label && mark.label !== undefined ? labelAt(mark.label, label) : [];
  });
  return [...lines, ...signs, ...texts];
}

function leader(mark: Spot, label: PlacedLabel): Svg {
  const ends = { x1: tenths(mark.x), y1: tenths(mark.y), x2: tenths(label.x), y2: tenths(label.y) };
  return element('line', { ...ends, stroke: mapLook.ink, 'stroke-width': 0.7 });
}

function labelAt(text: string, { x, y, width: wide, height }: PlacedLabel): readonly Svg[] {
  const box = { x: tenths(x - wide / 2), y: tenths(y - height / 2), width: tenths(wide), height };
  const at = { x: tenths(x), y: tenths(y + fontSize / 2 - 2), 'text-anchor': 'middle', 'font-weight': 600 };
  return [
    element('rect', { ...box, rx: 3, fill: mapLook.paper, 'fill-opacity': 0.85 }),
    element('text', at, [svgText(text)]),
  ];
}

function markAt(x: number, y: number, subject: boolean): Svg {
  const edge = { stroke: mapLook.paper, 'stroke-width': 1.5 };
  if (!subject) return element('circle', { cx: tenths(x), cy: tenths(y), r: dot, fill: mapLook.ink, ...edge });
  const corners = [
    [x, y - diamond],
    [x + diamond, y],
    [x, y + diamond],
    [x - diamond, y],
  ];
  const d = `M${corners.map(([cx = 0, cy = 0]) => `${tenths(cx)} ${tenths(cy)}`).join('L')}Z`;
  return element('path', { d, fill: mapLook.subject, ...edge });
}

function legendEntries({ id, shade, marks, points = [] }: MapDrawing): readonly LegendEntry[] {
  const swatch =
    (fill: string): LegendEntry['sign'] =>
    (x, y) =>
      element('rect', { x: x - 10, y: y - 7, width: 20, height: 14, fill, stroke: mapLook.coast, 'stroke-width': 0.6 });
  const entries: LegendEntry[] = [];
  if (marks?.subject !== undefined && points.some((p) => p.subject)) {
    entries.push({ sign: (x, y) => markAt(x, y, true), words: marks.subject });
  }
  if (marks?.points !== undefined && points.some((p) => !p.subject)) {
    entries.push({ sign: (x, y) => markAt(x, y, false), words: marks.points });
  }
  if (!shade) return entries;
  const { classes, values, words } = shade;
  invariant(classes.length <= mostClasses, `a map of ${classes.length} classes`);
  for (const [at, { words: label }] of classes.entries()) {
    entries.push({ sign: swatch(classColour(at, classes.length)), words: label });
  }
  if ([...values.values()].includes('hidden'))
    entries.push({ sign: swatch(`url(#${id}-hidden)`), words: words.hidden });
  entries.push({ sign: swatch(mapLook.missing), words: words.missing });
  return entries;
}
