import type { ReactElement, ReactNode } from 'react';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import { mapUnit } from '../../../engines/reports/choropleth/map-view.ts';
import { colourOf, mapInk, radiusOf } from '../../../engines/reports/choropleth/tone-colours.ts';
import { useLang } from '../client/page-context.tsx';
import type { MapPage } from '../page-data/map-page.ts';
import { mapWords } from '../words/map.ts';
import { wordsIn } from '../words/message.ts';

const size = 20;

/** The sign of a tone: a patch of its colour, or a circle of its size. */
export function ToneSign({ tone, symbol = false }: { readonly tone: string; readonly symbol?: boolean }): ReactElement {
  const edge = { stroke: mapInk.edge, strokeWidth: 1 };
  if (symbol) {
    const radius = radiusOf(tone);
    return (
      <svg className="map-tone" width={2 * radius + 2} height={2 * radius + 2} aria-hidden="true">
        <circle cx={radius + 1} cy={radius + 1} r={radius} fill={colourOf('step-3')} {...edge} />
      </svg>
    );
  }
  return (
    <svg className="map-tone" width={size} height={14} aria-hidden="true">
      <rect
        x={0.5}
        y={0.5}
        width={size - 1}
        height={13}
        fill={tone === 'hidden' ? mapInk.paper : colourOf(tone)}
        {...edge}
      />
      {tone === 'hidden' && (
        <path d="M0 14L14 0M7 14L20 1M-6 14L8 0M14 14L20 8" stroke={mapInk.ink} strokeWidth={1.2} />
      )}
    </svg>
  );
}

function Entry({ sign, children }: { readonly sign: ReactElement; readonly children: ReactNode }): ReactElement {
  return (
    <li>
      <span className="map-legend__sign">{sign}</span>
      <span>{children}</span>
    </li>
  );
}

/** What the colours and sizes of the map mean, and how many places are in each. */
export function MapLegend({ page, view }: { readonly page: MapPage; readonly view: MapPage['view'] }): ReactElement {
  const lang = useLang();
  const w = wordsIn(mapWords, lang);
  const symbols = page.indicator.kind === 'count' && view.against < 0;
  const { hidden, missing, noRight } = view.gaps;
  return (
    <section className="map-legend" aria-label={w.legend}>
      <h2>
        {mapUnit(page.indicator, view.against >= 0)[lang] || page.indicator.unit[lang]}
        <span className="sr-only">: {w.legend}</span>
      </h2>
      <ul>
        {view.classes.map(({ tone, label, count }) => (
          <Entry key={label} sign={<ToneSign tone={tone} symbol={symbols} />}>
            {label} <span className="map-legend__count">({formatCount(count, lang)})</span>
          </Entry>
        ))}
        {hidden > 0 && (
          <Entry sign={<ToneSign tone="hidden" />}>
            {w.hidden} <span className="map-legend__count">({formatCount(hidden, lang)})</span>
          </Entry>
        )}
        {missing > 0 && (
          <Entry sign={<ToneSign tone="" />}>
            {w.missing} <span className="map-legend__count">({formatCount(missing, lang)})</span>
          </Entry>
        )}
        {noRight > 0 && (
          <Entry sign={<ToneSign tone="" />}>
            {w.noRight} <span className="map-legend__count">({formatCount(noRight, lang)})</span>
          </Entry>
        )}
      </ul>
      {view.line && <p>{view.line.text}</p>}
      {symbols && <p>{w.symbols}</p>}
    </section>
  );
}
