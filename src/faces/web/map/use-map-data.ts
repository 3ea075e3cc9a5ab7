import { useEffect, useState } from 'react';
import type { MapFigures, MapGround, MapRegion } from '../../../domain/model/area-map.ts';
import { readGround } from '../../../engines/reports/choropleth/map-ground.ts';
import type { MapPage } from '../page-data/map-page.ts';

/** Ground and figures of the map shown, once they have arrived. */
export interface MapData {
  readonly figures: MapFigures;
  readonly regions: readonly MapRegion[];
  readonly backdrop: readonly MapRegion[];
}

/** How far a map has come. `failed`: the table still shows its page of figures. */
export interface MapLoading {
  readonly data?: MapData;
  readonly failed: boolean;
}

// Ground seldom changes: what was read is kept while the reader moves between key figures and layers.
const grounds = new Map<string, Promise<readonly MapRegion[]>>();

async function answerOf<T>(address: string, signal?: AbortSignal): Promise<T> {
  const answer = await fetch(address, { headers: { Accept: 'application/json' }, ...(signal ? { signal } : {}) });
  if (!answer.ok) throw new TypeError(`${answer.status} ${address}`);
  return (await answer.json()) as T;
}

function groundOf(address: string): Promise<readonly MapRegion[]> {
  const known = grounds.get(address);
  if (known) return known;
  const read = answerOf<MapGround>(address).then(readGround);
  grounds.set(address, read);
  read.catch(() => grounds.delete(address));
  return read;
}

/** Fetches ground and figures of a map page; the figures once for all periods. */
export function useMapData({ addresses, layer }: MapPage): MapLoading {
  const [loading, setLoading] = useState<MapLoading>({ failed: false });
  const { ground, figures, backdrop } = addresses;
  const needsBackdrop = layer.id !== 'kom';
  useEffect(() => {
    const controller = new AbortController();
    Promise.all([
      groundOf(ground),
      answerOf<MapFigures>(figures, controller.signal),
      needsBackdrop ? groundOf(backdrop) : [],
    ]).then(
      ([regions, found, behind]) => {
        if (controller.signal.aborted) return;
        // A layer that changed between the two answers is asked for again by the next page.
        const matches = found.ids.length === regions.length && found.ids.every((id, at) => id === regions[at]?.id);
        if (!matches) grounds.delete(ground);
        setLoading(matches ? { data: { figures: found, regions, backdrop: behind }, failed: false } : { failed: true });
      },
      () => {
        if (!controller.signal.aborted) setLoading({ failed: true });
      },
    );
    return () => controller.abort();
  }, [ground, figures, backdrop, needsBackdrop]);
  // Figures of another question are none of this one.
  const fits = loading.data?.figures.layer === layer.id;
  return fits || !loading.data ? loading : { failed: false };
}
