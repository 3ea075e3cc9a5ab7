import * as Plot from '@observablehq/plot';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { ChartModel } from './chart-model.ts';
import {
  accent,
  axisNumber,
  comparatorSymbols,
  type Drawing,
  type DrawOptions,
  ink,
  isNarrow,
  letterPx,
  wrapped,
} from './plot-look.ts';

type BarModel = ChartModel & { kind: 'bars' };

const barPx = 36;
// On a small screen the name stands on a line of its own over the bar.
const barAndNamePx = 52;
const frameMargin = 56;
const mostLetters = 42;
const lineEm = 1.1;
// So wide that the column of figures is not read as the labels of the marks nearest to it.
const figureGapPx = 40;

/** Where the bars stand: beside their names, or under them on a small screen. */
interface Layout {
  readonly narrow: boolean;
  readonly rowPx: number;
  readonly marginLeft: number;
  readonly marginRight: number;
}

function layoutOf(names: readonly (readonly string[])[], figures: readonly string[], width: number): Layout {
  const narrow = isNarrow(width);
  const longest = Math.max(...names.flat().map((line) => line.length), 4);
  const widest = Math.max(...figures.map((figure) => figure.length), 4);
  return {
    narrow,
    rowPx: narrow ? barAndNamePx : barPx,
    marginLeft: narrow ? 6 : longest * letterPx + 12,
    marginRight: widest * letterPx + figureGapPx,
  };
}

function nameMark(
  bars: readonly { readonly row: number; readonly lines: readonly string[] }[],
  narrow: boolean,
): Plot.Markish {
  return Plot.text(bars, {
    y: 'row',
    text: (bar: { readonly lines: readonly string[] }) => bar.lines.join('\n'),
    frameAnchor: 'left',
    textAnchor: narrow ? 'start' : 'end',
    dx: narrow ? 4 : -10,
    dy: narrow ? -18 : 0,
    lineHeight: lineEm,
    fill: ink,
  });
}

/**
 * Bars from 0, one a row, with the comparators' values as open marks. The own values stand in a column of their own at
 * the right edge, so that none can be read as a comparator's.
 */
export function drawBars(model: BarModel, { width, lang, bands }: DrawOptions): Drawing {
  const figureOf = (value: number | undefined): string =>
    value === undefined ? '..' : formatNumber(value, model.decimals, lang);
  const narrow = isNarrow(width);
  const bars = model.bars.map((bar, row) => ({
    ...bar,
    row,
    figure: figureOf(bar.value),
    lines: narrow ? [bar.name[lang]] : wrapped(bar.name[lang], mostLetters),
  }));
  const { rowPx, marginLeft, marginRight } = layoutOf(
    bars.map((bar) => bar.lines),
    bars.map((bar) => bar.figure),
    width,
  );
  const marks = bars.flatMap(({ row, compared }) =>
    compared.flatMap((one, at) => (one.value === undefined ? [] : [{ row, value: one.value, at }])),
  );
  const known = bars.filter((bar) => bar.value !== undefined);
  // With the name over it a bar is as thick as beside its name, in a taller row.
  const barInset = narrow ? { insetTop: 26, insetBottom: 4 } : { insetTop: 7, insetBottom: 7 };
  const markDy = narrow ? 11 : 0;
  const y = { y: 'row' } as const;
  return Plot.plot({
    width,
    height: bars.length * rowPx + frameMargin,
    marginLeft,
    marginRight,
    marginTop: 8,
    x: { label: null, grid: true, ticks: narrow ? 4 : 6, tickFormat: axisNumber(lang), zero: true },
    y: { axis: null, domain: bars.map((bar) => bar.row), type: 'band', padding: 0 },
    symbol: { domain: comparatorSymbols.map((_, at) => at), range: [...comparatorSymbols] },
    marks: [
      Plot.barX(known, { ...y, x: 'value', fill: accent, ...barInset }),
      ...(bands ? [Plot.ruleY(known, { ...y, x1: 'low', x2: 'high', stroke: ink, strokeWidth: 1.5, dy: markDy })] : []),
      Plot.dot(marks, {
        ...y,
        x: 'value',
        symbol: 'at',
        r: 5,
        fill: '#fff',
        stroke: ink,
        strokeWidth: 1.5,
        dy: markDy,
      }),
      nameMark(bars, narrow),
      Plot.text(bars, {
        ...y,
        text: 'figure',
        frameAnchor: 'right',
        textAnchor: 'end',
        dx: marginRight - 4,
        dy: markDy,
        fill: ink,
        fontWeight: 600,
      }),
      Plot.ruleX([0], { stroke: ink }),
    ],
  });
}
