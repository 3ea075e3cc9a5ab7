import * as Plot from '@observablehq/plot';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { ChartModel } from './chart-model.ts';

interface DrawOptions {
  readonly width: number;
  readonly lang: Lang;
  readonly bands: boolean;
}

const ink = '#1a1a1a';
const accent = '#0059b3';
const grey = '#8e8e8e';
const lineColours = ['#0059b3', '#1a1a1a', '#a35200', '#00695c', '#7a3e9d', '#707070', '#b0006d', '#5b6e00'];
const letterPx = 7.2;

// Plot puts a style element in its drawing; the same rules stand in pages.css, where the content policy allows them.
function withoutStyleElement(drawing: SVGSVGElement | HTMLElement): SVGSVGElement | HTMLElement {
  for (const style of drawing.querySelectorAll('style')) style.remove();
  return drawing;
}

function wrapped(name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}

function drawBars(
  model: ChartModel & { kind: 'bars' },
  { width, lang, bands }: DrawOptions,
): SVGSVGElement | HTMLElement {
  const narrow = width < 560;
  const most = narrow ? 22 : 44;
  const bars = model.bars.map((bar) => ({ ...bar, label: wrapped(bar.name[lang], most) }));
  const marks = bars.flatMap((bar) =>
    bar.compared.flatMap((one, at) =>
      one.value === undefined ? [] : [{ label: bar.label, value: one.value, at, name: one.name[lang] }],
    ),
  );
  const known = bars.filter((bar) => bar.value !== undefined);
  const longest = Math.max(...bars.map((bar) => bar.label.length), 4);
  const number = (value: number): string => formatNumber(value, model.decimals, lang);
  const names = [...new Map(marks.map((mark) => [mark.at, mark.name])).values()];
  return Plot.plot({
    width,
    height: bars.length * 34 + 56,
    marginLeft: longest * letterPx + 12,
    marginRight: 64,
    marginTop: 8,
    x: { label: null, grid: true, ticks: narrow ? 4 : 6, tickFormat: number, zero: true },
    y: { label: null, domain: bars.map((bar) => bar.label), padding: 0.35, tickSize: 0 },
    symbol: { legend: names.length > 0, domain: names, range: ['square', 'diamond', 'triangle'] },
    marks: [
      Plot.barX(known, { x: 'value', y: 'label', fill: accent }),
      ...(bands ? [Plot.ruleY(known, { x1: 'low', x2: 'high', y: 'label', stroke: ink, strokeWidth: 1.5 })] : []),
      Plot.dot(marks, { x: 'value', y: 'label', symbol: 'name', r: 5, fill: '#fff', stroke: ink, strokeWidth: 1.5 }),
      Plot.text(known, {
        x: (bar: (typeof known)[number]) => Math.max(bar.value ?? 0, ...bar.compared.map((one) => one.value ?? 0)),
        y: 'label',
        text: (bar: (typeof known)[number]) => number(bar.value ?? 0),
        textAnchor: 'start',
        dx: 12,
        fill: ink,
        fontWeight: 600,
      }),
      Plot.text(
        bars.filter((bar) => bar.value === undefined),
        { x: 0, y: 'label', text: () => '..', textAnchor: 'start', dx: 6, fill: ink },
      ),
      Plot.ruleX([0], { stroke: ink }),
    ],
  });
}

function drawLines(
  model: ChartModel & { kind: 'lines' },
  { width, lang, bands }: DrawOptions,
): SVGSVGElement | HTMLElement {
  const narrow = width < 560;
  const colour = (at: number, own: boolean): string => (own ? (lineColours[at % lineColours.length] ?? ink) : grey);
  const lines = model.lines.map((line, at) => ({
    ...line,
    at,
    stroke: colour(at, line.own),
    label: wrapped(line.name[lang], narrow ? 14 : 30),
  }));
  const points = lines.flatMap((line) =>
    line.points.map((point) => ({
      ...point,
      value: point.value ?? Number.NaN,
      line: line.at,
      own: line.own,
      stroke: line.stroke,
    })),
  );
  const ends = lines.flatMap((line) => {
    const last = line.points.findLast((point) => point.value !== undefined);
    return last
      ? [{ period: last.period, value: last.value ?? 0, label: line.label, stroke: line.own ? line.stroke : '#595959' }]
      : [];
  });
  const spaced = spreadLabels(ends, model, 320);
  const longest = Math.max(...ends.map((end) => end.label.length), 4);
  const lastPeriod = model.periods.length - 1;
  const every = Math.ceil(model.periods.length / (narrow ? 4 : 12));
  const known = points.filter((point) => !Number.isNaN(point.value));
  return Plot.plot({
    width,
    height: 360,
    marginLeft: 56,
    marginRight: longest * letterPx + 20,
    marginTop: 16,
    marginBottom: 32,
    x: {
      label: null,
      domain: [0, Math.max(1, lastPeriod)],
      ticks: model.periods.map((_, at) => at).filter((at) => (lastPeriod - at) % every === 0),
      tickFormat: (at: number) => shortPeriod(model.periods[at]?.[lang] ?? ''),
    },
    y: {
      label: null,
      grid: true,
      zero: true,
      ticks: 6,
      tickFormat: (value: number) => formatNumber(value, value % 1 === 0 ? 0 : 1, lang),
    },
    marks: [
      ...(bands
        ? [
            Plot.areaY(
              known.filter((point) => point.own && point.low !== undefined),
              { x: 'period', y1: 'low', y2: 'high', z: 'line', fill: 'stroke', fillOpacity: 0.15 },
            ),
          ]
        : []),
      Plot.ruleX(
        model.breaks.map((at) => at - 0.5),
        { stroke: ink, strokeDasharray: '3,3' },
      ),
      Plot.lineY(points, {
        x: 'period',
        y: 'value',
        z: 'line',
        stroke: 'stroke',
        strokeWidth: (point: { own: boolean }) => (point.own ? 2.5 : 1.5),
      }),
      Plot.dot(known, { x: 'period', y: 'value', fill: 'stroke', r: (point: { own: boolean }) => (point.own ? 3 : 2) }),
      Plot.text(spaced, { x: 'period', y: 'at', text: 'label', fill: 'stroke', textAnchor: 'start', dx: 10 }),
      Plot.ruleY([0], { stroke: ink }),
    ],
  });
}

// Long period names ("1. januar 2026") do not fit under an axis; the year does.
function shortPeriod(label: string): string {
  return /\d{4}/.exec(label)?.[0] ?? label;
}

interface LabelAt {
  readonly period: number;
  readonly value: number;
  readonly label: string;
  readonly stroke: string;
}

// Moves direct labels apart so that two lines ending at the same height can both be read.
function spreadLabels(
  ends: readonly LabelAt[],
  model: ChartModel & { kind: 'lines' },
  heightPx: number,
): readonly (LabelAt & { at: number })[] {
  const highest = Math.max(...model.lines.flatMap((line) => line.points.map((point) => point.value ?? 0)), 1);
  const gap = (highest / heightPx) * 15;
  let below = Number.NEGATIVE_INFINITY;
  return ends
    .toSorted((a, b) => a.value - b.value)
    .map((end) => {
      below = Math.max(end.value, below + gap);
      return { ...end, at: below };
    });
}

/** Draws a chart model as SVG in the given width. Bars start at 0; hidden points are gaps; breaks are dashed lines. */
export function drawChart(model: ChartModel, options: DrawOptions): SVGSVGElement | HTMLElement {
  return withoutStyleElement(model.kind === 'bars' ? drawBars(model, options) : drawLines(model, options));
}
