import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MapQuestion } from '../../../domain/model/map-question.ts';
import { type MapView, mapView } from '../../../engines/reports/choropleth/map-view.ts';
import { readBasket, writeBasket } from '../client/basket-store.ts';
import { usePage } from '../client/page-context.tsx';
import { useBasket } from '../client/use-basket.ts';
import type { MapPage } from '../page-data/map-page.ts';
import { changed, isLocal, type MapChange, mapAddress } from './map-state.ts';
import { type MapData, useMapData } from './use-map-data.ts';

/** The map as it is shown and what can be done with it. */
export interface ShownMap {
  readonly question: MapQuestion;
  /** Ground and figures; absent until they have arrived. May be those shown before, while others are on their way. */
  readonly data?: MapData;
  /** The view of the question; absent until its figures have arrived. */
  readonly view?: MapView;
  readonly failed: boolean;
  /** Shows something else: at once where the browser has what it takes, else by asking the server. */
  readonly change: (change: MapChange) => void;
  /** The address of a change, for links. */
  readonly addressOf: (change: MapChange) => string;
  /** Terms chosen to be added up: those of the address, else the basket's. */
  readonly chosen: readonly string[];
  readonly choose: (terms: readonly string[], on: boolean) => void;
}

const quiet = 300;

/** The state of a map page: the question, kept in the address, and what it shows. */
export function useMap(page: MapPage): ShownMap {
  const { go } = usePage();
  const [question, setQuestion] = useState(page.question);
  const asked = useRef(page);
  if (asked.current !== page) {
    asked.current = page;
    if (question !== page.question) setQuestion(page.question);
  }
  const { data, failed } = useMapData(page);
  const fits =
    data !== undefined && data.figures.indicator.id === page.indicator.id && data.figures.layer === page.layer.id;
  const { lang } = page;
  const view = useMemo(
    () => (fits && data ? mapView(data.regions, data.figures, question, lang) : undefined),
    [data, fits, question, lang],
  );
  const written = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useCallback(
    (next: MapQuestion) => {
      // A map that is dragged changes its address many times a second: the last one counts.
      clearTimeout(written.current);
      written.current = setTimeout(() => history.replaceState(null, '', mapAddress(page, next)), quiet);
    },
    [page],
  );
  useEffect(() => () => clearTimeout(written.current), []);
  const change = useCallback(
    (part: MapChange) => {
      const next = changed(question, part);
      if (!isLocal(part, question)) {
        clearTimeout(written.current);
        go(mapAddress(page, next));
        return;
      }
      setQuestion(next);
      keep(next);
    },
    [question, page, go, keep],
  );
  const basket = useBasket();
  const chosen = question.sted === '' ? basket.terms : question.sted.split(',');
  const choose = (terms: readonly string[], on: boolean): void => {
    const rest = chosen.filter((term) => !terms.includes(term));
    const next = on ? [...rest, ...terms] : rest;
    // What lies in the basket from other pages stays there, unless it was chosen away here.
    const inBasket = readBasket(page.reader.id);
    const others = (inBasket === '' ? [] : inBasket.split(',')).filter(
      (term) => !chosen.includes(term) && !terms.includes(term),
    );
    writeBasket(page.reader.id, [...others, ...next]);
    change({ sted: next.join(',') });
  };
  const addressOf = (part: MapChange): string => mapAddress(page, changed(question, part));
  return {
    ...{ question, failed, change, addressOf, chosen, choose },
    ...(data ? { data } : {}),
    ...(view ? { view } : {}),
  };
}
