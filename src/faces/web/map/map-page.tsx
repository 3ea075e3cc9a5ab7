import { type ReactElement, useDeferredValue, useState } from 'react';
import { mapUnit } from '../../../engines/reports/choropleth/map-view.ts';
import { useLang } from '../client/page-context.tsx';
import type { MapPage } from '../page-data/map-page.ts';
import { DownloadMenu } from '../table/download-menu.tsx';
import { mapWords } from '../words/map.ts';
import { wordsIn } from '../words/message.ts';
import { MapCanvasView } from './map-canvas-view.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapMarks } from './map-marks.tsx';
import { MapSettings } from './map-settings.tsx';
import { filesNow, mapAddress, shownView } from './map-state.ts';
import { MapSumView } from './map-sum.tsx';
import { MapTable } from './map-table.tsx';
import { PeriodSlider } from './period-slider.tsx';
import { PickedRegion } from './picked-region.tsx';
import { useMap } from './use-map.ts';

function Variant({ page }: { readonly page: MapPage }): ReactElement | null {
  const w = wordsIn(mapWords, useLang());
  const isPublic = page.reader.role === undefined;
  if (page.offentlig && !isPublic) {
    return (
      <p className="map-variant">
        {w.public} <a href={mapAddress({ offentlig: false }, page.question)}>{w.openOwn}</a>
      </p>
    );
  }
  if (isPublic) return <p className="map-variant">{w.public}</p>;
  return (
    <p className="map-variant">
      {w.ownOnly} <a href={mapAddress({ offentlig: true }, page.question)}>{w.openPublic}</a>
    </p>
  );
}

/** `/kort`: a key figure on a map, its classes, and the same in a table beside it. */
export function MapPageView({ page }: { readonly page: MapPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(mapWords, lang);
  const map = useMap(page);
  const { question, view: made } = map;
  const view = shownView(page, made, question);
  // The map follows the hand at once; the table comes after.
  const tableView = useDeferredValue(view);
  const [hovered, setHovered] = useState(-1);
  const [picked, setPicked] = useState(-1);
  const period = page.periods[view.period]?.label[lang] ?? '';
  const before = page.periods[view.against]?.label[lang];
  const what = `${page.indicator.name[lang]}, ${page.layer.name[lang]}, ${before === undefined ? '' : `${before} – `}${period}`;
  return (
    <article className="map-page">
      <header className="page-head page-head--split">
        <div>
          <h1>{page.indicator.name[lang]}</h1>
          <p className="page-head__under">
            {page.layer.name[lang]} · {before === undefined ? period : `${w.change} ${before} – ${period}`} ·{' '}
            {mapUnit(page.indicator, before !== undefined)[lang] || page.indicator.unit[lang]}
          </p>
        </div>
        <div className="page-head__actions">
          <DownloadMenu downloads={filesNow(page, question)} url={mapAddress(page, question)} pins />
        </div>
      </header>
      <Variant page={page} />
      <MapSettings page={page} map={map} />
      <p className="map-summary" role="status">
        {view.summary}
      </p>
      <div className="map-columns">
        <section className="map-side" aria-label={w.title}>
          <MapCanvasView
            page={page}
            map={map}
            label={w.mapLabel(what)}
            hovered={hovered}
            onHover={setHovered}
            onPick={setPicked}
          />
          <PeriodSlider page={page} map={map} view={view} />
          <MapLegend page={page} view={view} />
          <PickedRegion page={page} map={map} at={picked >= 0 ? picked : hovered} isPicked={picked >= 0} />
          <p className="map-source">
            {page.indicator.about[lang]} {page.layer.about[lang]} {!page.layer.points && w.bordersToday}{' '}
            {page.release && w.rounded(page.release.roundedTo)} {w.source(page.source)}.{' '}
            <a href="/omraader">{w.areas}</a>
          </p>
        </section>
        <div className="map-beside">
          <MapSumView page={page} map={map} period={view.period} />
          <MapTable page={page} map={map} view={tableView} hovered={hovered} onHover={setHovered} />
          <MapMarks page={page} />
        </div>
      </div>
    </article>
  );
}
