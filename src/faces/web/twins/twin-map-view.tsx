import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import type { TwinPage } from '../page-data/twin-pages.ts';
import { wordsIn } from '../words/message.ts';
import { twinWords } from '../words/twins.ts';

/** Where the twins are: the chosen one and the numbers of the table on an approximate map. */
export function TwinMapView({ map }: { readonly map: TwinPage['map'] }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(twinWords, lang);
  if (!map) return null;
  return (
    <section aria-labelledby="kort">
      <div className="section-head">
        <h2 id="kort">{w.map}</h2>
        <p>{w.mapAbout}</p>
      </div>
      <ScrollFrame label={w.map}>
        <img className="twin-map" src={`${map.href}&sprog=${lang}`} alt={map.description[lang]} />
      </ScrollFrame>
      {map.unplaced > 0 && <p className="twin-unit">{w.unplaced(map.unplaced)}</p>}
    </section>
  );
}
