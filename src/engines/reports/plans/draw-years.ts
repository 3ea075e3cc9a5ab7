import type { GroupValue } from '../../../domain/model/plan-goal.ts';
import { mapLook } from '../map/map-look.ts';
import { element, type Svg, svgText } from '../map/svg-element.ts';
import {
  bandEnds,
  type DrawnYear,
  paper,
  rounded,
  runsOf,
  type Scale,
  scaleOf,
  type YearDrawing,
} from './year-scale.ts';

const { width, height } = paper;
const grey = '#6e6e6e';
const letter = { 'font-size': 12, 'font-family': 'IBM Plex Sans, sans-serif' } as const;
const labelGap = 15;

/** A plan, its twins and its aim over the years, with their bands. Years without a figure are gaps. */
export function drawYears(drawing: YearDrawing): string {
  const { title, own, twins, aim, begins, isShare, say } = drawing;
  const scale = scaleOf(drawing);
  const { x, y, ticks, years } = scale;
  const right = width - paper.right;
  const grid = ticks.flatMap((tick) => [
    element('line', { x1: paper.left, x2: right, y1: y(tick), y2: y(tick), stroke: '#d9d9d9' }),
    text(say(tick), paper.left - 6, y(tick) + 4, mapLook.ink, 'end'),
  ]);
  const every = Math.ceil(years.length / 8);
  const named = years
    .filter((_, at) => (years.length - 1 - at) % every === 0)
    .map((year) => text(`${year}`, x(year), height - 6, mapLook.ink, 'middle'));
  const start = begins === undefined || begins <= (years[0] ?? 0) || !years.includes(begins) ? [] : [begins - 0.5];
  const dashed = { 'stroke-dasharray': '3 3', stroke: mapLook.ink };
  const accent = mapLook.classes[4];
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height }, [
    element('title', {}, [svgText(title)]),
    ...grid,
    ...named,
    ...start.map((at) =>
      element('line', { x1: x(at), x2: x(at), y1: paper.top, y2: height - paper.bottom, ...dashed }),
    ),
    ...bandOf(twins.years, scale, grey),
    ...bandOf(
      own.years.flatMap((one) => edges(one, isShare)),
      scale,
      accent,
    ),
    ...lineOf(twins.years, scale, { stroke: grey, 'stroke-width': 1.5 }),
    ...(aim
      ? lineOf(aim.ends, scale, { stroke: mapLook.ink, 'stroke-width': 1.5, 'stroke-dasharray': '6 4' }, false)
      : []),
    ...lineOf(own.years, scale, { stroke: accent, 'stroke-width': 2.5 }),
    ...own.years.map(({ year, value }) => element('circle', { cx: x(year), cy: y(value), r: 2.5, fill: accent })),
    ...labelsOf(
      [
        { name: own.name, fill: accent, at: own.years.at(-1)?.value },
        { name: twins.name, fill: grey, at: twins.years.at(-1)?.value },
        { name: aim?.name ?? '', fill: mapLook.ink, at: aim?.ends[1].value },
      ],
      y,
    ),
  ]).svg;
}

function edges(one: DrawnYear, isShare: boolean): readonly GroupValue[] {
  const [low, high] = bandEnds(one, isShare);
  return high > low ? [{ year: one.year, value: one.value, low, high }] : [];
}

function bandOf(years: readonly GroupValue[], { x, y }: Scale, fill: string): readonly Svg[] {
  return runsOf(years).map((run) => {
    const points = [
      ...run.map(({ year, high }) => `${x(year)},${y(high)}`),
      ...run.toReversed().map(({ year, low }) => `${x(year)},${y(low)}`),
    ];
    return element('polygon', { points: points.join(' '), fill, 'fill-opacity': 0.15 });
  });
}

function lineOf(
  years: readonly DrawnYear[],
  { x, y }: Scale,
  look: Readonly<Record<string, string | number>>,
  hasGaps = true,
): readonly Svg[] {
  return (hasGaps ? runsOf(years) : [years]).map((run) =>
    element('polyline', {
      points: run.map(({ year, value }) => `${x(year)},${y(value)}`).join(' '),
      fill: 'none',
      ...look,
    }),
  );
}

function text(words: string, x: number, y: number, fill: string, anchor: 'start' | 'middle' | 'end'): Svg {
  return element('text', { x, y, fill, 'text-anchor': anchor, ...letter }, [svgText(words)]);
}

// Names beside the ends of their lines, moved apart where they would cover one another.
function labelsOf(
  wanted: readonly { readonly name: string; readonly fill: string; readonly at: number | undefined }[],
  y: Scale['y'],
): readonly Svg[] {
  let free = paper.top;
  return wanted
    .flatMap(({ name, fill, at }) => (at === undefined ? [] : [{ name, fill, y: y(at) }]))
    .toSorted((a, b) => a.y - b.y)
    .map((label) => {
      const at = Math.max(label.y + 4, free);
      free = at + labelGap;
      return text(label.name, width - paper.right + 8, rounded(at), label.fill, 'start');
    });
}
