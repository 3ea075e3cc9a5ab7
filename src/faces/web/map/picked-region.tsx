import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import { mapUnit } from '../../../engines/reports/choropleth/map-view.ts';
import { useLang } from '../client/page-context.tsx';
import type { MapPage } from '../page-data/map-page.ts';
import { mapWords } from '../words/map.ts';
import { wordsIn } from '../words/message.ts';
import { FigureOf, regionAddress } from './map-table.tsx';
import type { ShownMap } from './use-map.ts';

interface PickedProps {
  readonly page: MapPage;
  readonly map: ShownMap;
  /** Number of the region, −1 for none. */
  readonly at: number;
  readonly isPicked: boolean;
}

/** The region pointed at: what it is called and its figure; clicked, also what can be done with it. */
export function PickedRegion({ page, map, at, isPicked }: PickedProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(mapWords, lang);
  const row = at < 0 ? undefined : map.view?.rows.find((known) => known.at === at);
  if (!row) return <div className="map-picked" />;
  const terms = row.selection === '' ? [] : row.selection.split(',');
  const isChosen = terms.length > 0 && terms.every((term) => map.chosen.includes(term));
  const address = regionAddress(page, row.id);
  const { band, value } = row.change ?? row.now;
  return (
    <div className="map-picked" role={isPicked ? 'status' : undefined}>
      <p>
        <strong>{row.name}</strong>
        {row.detail !== '' && `, ${row.detail}`}:{' '}
        <FigureOf cell={row.change ?? row.now} page={page} signed={row.change !== undefined} />{' '}
        {value !== null && mapUnit(page.indicator, row.change !== undefined)[lang]}{' '}
        {value !== null && band !== null && band > 0 && w.band(formatNumber(band, page.indicator.decimals, lang))}
        {row.coverage && ` · ${w.coverage(...row.coverage)}`}
      </p>
      {isPicked && (
        <p>
          {address !== undefined && <a href={address}>{w.openPlace}</a>}{' '}
          {terms.length > 0 && (
            <button type="button" className="plain-link" onClick={() => map.choose(terms, !isChosen)}>
              {isChosen ? w.removePlace : w.addPlace}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
