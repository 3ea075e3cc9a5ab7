import { type ReactElement, useEffect, useState } from 'react';
import { statuses } from '../../../domain/definitions/statuses/index.ts';
import { withUnit } from '../../../engines/reports/choropleth/map-view.ts';
import { readable } from '../client/own-address.ts';
import { useLang } from '../client/page-context.tsx';
import type { MapPage, MapSum } from '../page-data/map-page.ts';
import { mapWords } from '../words/map.ts';
import { wordsIn } from '../words/message.ts';
import type { ShownMap } from './use-map.ts';

interface MapSumProps {
  readonly page: MapPage;
  readonly map: ShownMap;
  readonly period: number;
}

type Found = MapSum | 'refused' | undefined;

// The sum the server sent is used as long as it is of what is chosen; another one is fetched.
function useSum(page: MapPage, sted: string): Found {
  const [found, setFound] = useState<Found>(page.sum);
  const { indicator, offentlig, question } = page;
  const leaves = `${offentlig ? '&offentlig=ja' : ''}${question.udgave === '' ? '' : `&udgave=${question.udgave}`}`;
  const address = `/api/v1/map/sum?tal=${indicator.id}&sted=${readable(sted)}${leaves}`;
  useEffect(() => {
    if (sted === '') return undefined;
    const controller = new AbortController();
    fetch(address, { headers: { Accept: 'application/json' }, signal: controller.signal })
      .then(async (answer) => {
        setFound(answer.ok ? { ...((await answer.json()) as Omit<MapSum, 'sted'>), sted } : 'refused');
      })
      .catch(() => {
        if (!controller.signal.aborted) setFound('refused');
      });
    return () => controller.abort();
  }, [address, sted]);
  if (sted === '') return undefined;
  return found === 'refused' || found?.sted === sted ? found : undefined;
}

function SumText({
  sum,
  page,
  period,
}: {
  readonly sum: MapSum;
  readonly page: MapPage;
  readonly period: number;
}): ReactElement {
  const lang = useLang();
  const value = sum.values[period] ?? null;
  const status = statuses.find(({ code }) => code === sum.status[period]);
  return (
    <>
      <span className="map-sum__name">{sum.name[lang]}</span>:{' '}
      {value === null ? (
        <strong>{status?.word[lang]}</strong>
      ) : (
        <strong>{withUnit(value, page.indicator, lang)}</strong>
      )}
    </>
  );
}

/** The places chosen on the map or in the table, added up: the same selection as the basket. */
export function MapSumView({ page, map, period }: MapSumProps): ReactElement {
  const w = wordsIn(mapWords, useLang());
  const { chosen } = map;
  const sted = chosen.join(',');
  const sum = useSum(page, sted);
  return (
    <section className="map-sum" aria-label={w.sum}>
      <div className="section-head">
        <h2>{w.sum}</h2>
        <p>{chosen.length > 0 && w.sumOf(chosen.length)}</p>
      </div>
      {chosen.length === 0 && <p className="map-sum__none">{w.sumNone}</p>}
      {chosen.length > 0 && (
        <p role="status">
          {sum === 'refused' && w.sumRefused}
          {sum !== undefined && sum !== 'refused' && <SumText sum={sum} page={page} period={period} />}
        </p>
      )}
      {chosen.length > 0 && (
        <p className="map-sum__ways">
          <a href={`/udvalg?sted=${readable(sted)}`}>{w.openBasket}</a>{' '}
          <button type="button" className="plain-link" onClick={() => map.choose(chosen, false)}>
            {w.clearChoice}
          </button>
        </p>
      )}
    </section>
  );
}
