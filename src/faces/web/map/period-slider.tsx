import { type ReactElement, useEffect, useState } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { MapPage } from '../page-data/map-page.ts';
import { mapWords } from '../words/map.ts';
import { wordsIn } from '../words/message.ts';
import type { ShownMap } from './use-map.ts';

const pace = 1200;

interface PeriodSliderProps {
  readonly page: MapPage;
  readonly map: ShownMap;
  readonly view: MapPage['view'];
}

/** Moves through the periods; they are all in the browser, so the map follows the hand. */
export function PeriodSlider({ page, map, view }: PeriodSliderProps): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(mapWords, lang);
  const { periods } = page;
  const [playing, setPlaying] = useState(false);
  const last = periods.length - 1;
  const { change } = map;
  const show = (at: number): void => change({ periode: at === last ? '' : (periods[at]?.id ?? '') });
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => {
      if (view.period >= last) setPlaying(false);
      else change({ periode: view.period + 1 === last ? '' : (periods[view.period + 1]?.id ?? '') });
    }, pace);
    return () => clearTimeout(timer);
  }, [playing, view.period, last, periods, change]);
  if (periods.length < 2) return null;
  const play = (): void => {
    if (!playing && view.period >= last) show(0);
    setPlaying(!playing);
  };
  return (
    <div className="period-slider">
      <button type="button" className="button button-secondary period-slider__play" onClick={play}>
        {playing ? w.pause : w.play}
      </button>
      <label className="period-slider__label">
        <span className="sr-only">{w.period}</span>
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={view.period}
          aria-valuetext={periods[view.period]?.label[lang] ?? ''}
          onChange={(event) => {
            setPlaying(false);
            show(Number(event.target.value));
          }}
        />
      </label>
      <output className="period-slider__now">{periods[view.period]?.label[lang]}</output>
    </div>
  );
}
