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
  shortened,
} from './plot-look.ts';

const barPx = 34;
const frameMargin = 56;

function labelLetters(width: number): number {
  if (isNarrow(width)) return 22;
  return width > 900 ? 64 : 36;
}

/** Bars from 0, one a row, with the comparators' values as open marks and the own value written at the end. */
export function drawBars(model: ChartModel & { kind: 'bars' }, { width, lang, bands }: DrawOptions): Drawing {
  const narrow = isNarrow(width);
  const bars = model.bars.map((bar) => ({ ...bar, label: shortened(bar.name[lang], labelLetters(width)) }));
  const marks = bars.flatMap((bar) =>
    bar.compared.flatMap((one, at) => (one.value === undefined ? [] : [{ label: bar.label, value: one.value, at }])),
  );
  const known = bars.filter((bar) => bar.value !== undefined);
  const longest = Math.max(...bars.map((bar) => bar.label.length), 4);
  type Bar = (typeof known)[number];
  const farthest = (bar: Bar): number => Math.max(bar.value ?? 0, ...bar.compared.map((one) => one.value ?? 0));
  return Plot.plot({
    width,
    height: bars.length * barPx + frameMargin,
    marginLeft: longest * letterPx + 12,
    marginRight: 64,
    marginTop: 8,
    x: { label: null, grid: true, ticks: narrow ? 4 : 6, tickFormat: axisNumber(lang), zero: true },
    y: { label: null, domain: bars.map((bar) => bar.label), padding: 0.35, tickSize: 0 },
    symbol: { domain: comparatorSymbols.map((_, at) => at), range: [...comparatorSymbols] },
    marks: [
      Plot.barX(known, { x: 'value', y: 'label', fill: accent }),
      ...(bands ? [Plot.ruleY(known, { x1: 'low', x2: 'high', y: 'label', stroke: ink, strokeWidth: 1.5 })] : []),
      Plot.dot(marks, { x: 'value', y: 'label', symbol: 'at', r: 5, fill: '#fff', stroke: ink, strokeWidth: 1.5 }),
      Plot.text(known, {
        x: farthest,
        y: 'label',
        text: (bar: Bar) => formatNumber(bar.value ?? 0, model.decimals, lang),
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
