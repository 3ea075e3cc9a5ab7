import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useLang } from '../client/page-context.tsx';
import { chartWords } from '../words/chart.ts';
import { wordsIn } from '../words/message.ts';
import type { ChartModel } from './chart-model.ts';
import { chartSummary } from './chart-summary.ts';
import { ComparatorKey } from './comparator-key.tsx';

interface ChartFigureProps {
  readonly model: ChartModel;
  readonly bands: boolean;
  /** What the marks of this chart mean, in place of the usual notes. */
  readonly notes?: readonly string[];
}

/** One chart with its title, the drawing, its summary in words and notes on its marks. */
export function ChartFigure({ model, bands, notes }: ChartFigureProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(chartWords, lang);
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const frame = box.current;
    if (!frame) return undefined;
    const observer = new ResizeObserver(() => setWidth(frame.clientWidth));
    observer.observe(frame);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const frame = box.current;
    if (!frame || width === 0) return undefined;
    let current = true;
    // The drawing library is a chunk of its own: a reader of tables never fetches it.
    void import('./draw-chart.ts').then(({ drawChart }) => {
      if (current) frame.replaceChildren(drawChart(model, { width, lang, bands }));
    });
    return () => {
      current = false;
    };
  }, [model, width, lang, bands]);
  const summary = chartSummary(model, lang);
  const usual =
    model.kind === 'lines'
      ? [model.hasGaps && w.gaps, model.breaks.length > 0 && w.breaksDrawn, bands && w.bandsDrawn]
      : [];
  return (
    <figure className="chart">
      <figcaption>
        <strong className="chart__title">{model.title[lang]}</strong>
        <span className="chart__sub">
          {model.place[lang]} · {model.unit[lang]}
          {model.kind === 'bars' && ` · ${model.period[lang]}`}
        </span>
      </figcaption>
      {model.kind === 'bars' && <ComparatorKey own={model.place[lang]} bar={model.bars[0]} />}
      <div className={`chart__drawing chart__drawing--${model.kind}`} ref={box} role="img" aria-label={summary} />
      <p className="chart__summary">{summary}</p>
      {model.kind === 'lines' && <p className="chart__note">{(notes ?? usual).filter(Boolean).join(' ')}</p>}
    </figure>
  );
}
