import * as Plot from '@observablehq/plot';
import type { ChartModel } from './chart-model.ts';
import {
  axisNumber,
  type Drawing,
  type DrawOptions,
  grey,
  ink,
  isNarrow,
  letterPx,
  lineColours,
  wrapped,
} from './plot-look.ts';

type LineModel = ChartModel & { kind: 'lines' };

interface PlottedPoint {
  readonly period: number;
  /** NaN where the figure is hidden or missing: Plot then breaks the line. */
  readonly value: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly line: number;
  readonly own: boolean;
  readonly aim: boolean;
  readonly stroke: string;
}

interface EndLabel {
  readonly period: number;
  readonly value: number;
  readonly lines: readonly string[];
  readonly stroke: string;
}

const heightPx = 360;
const marginTop = 16;
const marginBottom = 32;
const labelGapPx = 4;
const labelLinePx = 15;
const greyText = '#595959';

// Long period names ("1. januar 2026") do not fit under an axis; the year does.
function shortPeriod(label: string): string {
  return /\d{4}/.exec(label)?.[0] ?? label;
}

// An election is its kind and its year; both must be read under its point, on as many lines as they need.
function tickOf(model: LineModel, at: number, lang: DrawOptions['lang']): string {
  const label = model.periods[at]?.[lang] ?? '';
  return model.apart ? label.replace('-', '-\n').replaceAll(' ', '\n') : shortPeriod(label);
}

function strokeOf(model: LineModel, at: number): string {
  return model.lines[at]?.own ? (lineColours[at % lineColours.length] ?? ink) : grey;
}

function pointsOf(model: LineModel): readonly PlottedPoint[] {
  return model.lines.flatMap((line, at) =>
    line.points.map((point) => ({
      ...point,
      value: point.value ?? Number.NaN,
      line: at,
      own: line.own,
      aim: line.aim === true,
      stroke: strokeOf(model, at),
    })),
  );
}

function endLabels(model: LineModel, lang: DrawOptions['lang'], most: number): readonly EndLabel[] {
  return model.lines.flatMap((line, at) => {
    const last = line.points.findLast((point) => point.value !== undefined);
    if (last?.value === undefined) return [];
    const stroke = line.own ? strokeOf(model, at) : greyText;
    // Beside the drawing, also where the line ends before the others: nothing is drawn there.
    return [{ period: model.periods.length - 1, value: last.value, lines: wrapped(line.name[lang], most), stroke }];
  });
}

// Moves direct labels apart so that two lines ending at the same height can both be read.
function spread(ends: readonly EndLabel[], range: number): readonly (EndLabel & { at: number })[] {
  const perPx = range / (heightPx - marginTop - marginBottom);
  let top = Number.NEGATIVE_INFINITY;
  return ends
    .toSorted((a, b) => a.value - b.value)
    .map((end) => {
      const half = (end.lines.length * labelLinePx * perPx) / 2;
      const at = Math.max(end.value, top + labelGapPx * perPx + half);
      top = at + half;
      return { ...end, at };
    });
}

function marksOf(model: LineModel, labels: readonly EndLabel[], bands: boolean): Plot.Markish[] {
  const points = pointsOf(model);
  // The own place last, so that a comparator of the same height does not lie on top of it.
  const known = points.filter((point) => !Number.isNaN(point.value)).toSorted((a, b) => Number(a.own) - Number(b.own));
  const banded = known.filter((point) => point.low !== undefined);
  const [measured, aimed] = [points.filter(({ aim }) => !aim), points.filter(({ aim }) => aim)];
  const band = { x: 'period', y1: 'low', y2: 'high', z: 'line', fill: 'stroke', fillOpacity: 0.15 };
  const wide = (point: PlottedPoint): number => (point.own ? 2.5 : 1.5);
  const tops = known.map((point) => (bands ? (point.high ?? point.value) : point.value));
  const bottoms = known.map((point) => (bands ? (point.low ?? point.value) : point.value));
  const range = Math.max(...tops, 0) - Math.min(...bottoms, 0) || 1;
  return [
    ...(bands ? [Plot.areaY(banded, band)] : []),
    Plot.ruleX(
      model.breaks.map((at) => at - 0.5),
      { stroke: ink, strokeDasharray: '3,3' },
    ),
    ...(model.apart
      ? []
      : [Plot.lineY(measured, { x: 'period', y: 'value', z: 'line', stroke: 'stroke', strokeWidth: wide })]),
    Plot.lineY(aimed, { x: 'period', y: 'value', z: 'line', stroke: 'stroke', strokeWidth: 2, strokeDasharray: '6,4' }),
    Plot.dot(known, {
      x: 'period',
      y: 'value',
      fill: 'stroke',
      r: (point: PlottedPoint) => (point.own ? 3 : 2) + (model.apart ? 2 : 0),
    }),
    Plot.text(spread(labels, range), {
      x: 'period',
      y: 'at',
      text: (end: EndLabel) => end.lines.join('\n'),
      lineHeight: 1.1,
      fill: 'stroke',
      textAnchor: 'start',
      dx: 10,
    }),
    Plot.ruleY([0], { stroke: ink }),
  ];
}

/** Lines over time with direct labels at their ends, gaps where figures are hidden, breaks as dashed rules. */
export function drawLines(model: LineModel, { width, lang, bands }: DrawOptions): Drawing {
  const narrow = isNarrow(width);
  const labels = endLabels(model, lang, narrow ? 14 : 30);
  const longest = Math.max(...labels.flatMap((end) => end.lines).map((line) => line.length), 4);
  const last = model.periods.length - 1;
  const every = Math.ceil(model.periods.length / (narrow ? 4 : 12));
  return Plot.plot({
    width,
    height: heightPx,
    marginLeft: 56,
    marginRight: longest * letterPx + 20,
    marginTop,
    marginBottom: model.apart ? marginBottom + 2 * labelLinePx : marginBottom,
    x: {
      label: null,
      domain: [0, Math.max(1, last)],
      ticks: model.periods.map((_, at) => at).filter((at) => (last - at) % every === 0),
      tickFormat: (at: number) => tickOf(model, at, lang),
    },
    y: { label: null, grid: true, zero: true, nice: 6, ticks: 6, tickFormat: axisNumber(lang) },
    marks: marksOf(model, labels, bands),
  });
}
