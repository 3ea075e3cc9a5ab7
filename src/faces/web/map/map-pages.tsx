import type { MouseEvent, ReactElement } from 'react';
import { rowsOfPage } from '../../../engines/reports/choropleth/map-question.ts';
import { useLang } from '../client/page-context.tsx';
import { mapWords } from '../words/map.ts';
import { wordsIn } from '../words/message.ts';
import type { ShownMap } from './use-map.ts';

/** The pages of a long table; sorting and filters are over all of them. */
export function MapPages({ map, count }: { readonly map: ShownMap; readonly count: number }): ReactElement | null {
  const w = wordsIn(mapWords, useLang());
  const pages = Math.ceil(count / rowsOfPage);
  const { side } = map.question;
  if (pages < 2) return null;
  const link = (to: number, words: string): ReactElement => (
    <a
      href={map.addressOf({ side: to })}
      data-keep="scroll"
      onClick={(event: MouseEvent) => {
        event.preventDefault();
        map.change({ side: to });
      }}
    >
      {words}
    </a>
  );
  return (
    <nav className="map-pages" aria-label={w.pages}>
      {side > 1 && link(side - 1, w.previousPage)}
      <span>
        {side} / {pages}
      </span>
      {side < pages && link(side + 1, w.nextPage)}
    </nav>
  );
}
