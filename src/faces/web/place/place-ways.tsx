import type { ReactElement } from 'react';
import { readable } from '../client/own-address.ts';
import { useLang } from '../client/page-context.tsx';
import type { PlacePage } from '../page-data/place-pages.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

type Level = PlacePage['place']['place']['level'];

const judged: ReadonlySet<Level> = new Set(['afd', 'plan', 'org', 'omr', 'kom']);
const alwaysOpen: ReadonlySet<Level> = new Set(['kom', 'reg', 'land']);

/** What else there is about a place, each a link: criteria of the law, moves, a plan's goals, a pack for a meeting. */
export function PlaceWays({ page }: { readonly page: PlacePage }): ReactElement | null {
  const w = wordsIn(pageWords, useLang());
  const { key, level } = page.place.place;
  if (page.open || (page.reader.role === undefined && !alwaysOpen.has(level))) return null;
  const sted = readable(key);
  const ways = [
    ...(judged.has(level) ? [[`/overvaagning/${sted}`, w.placeCriteria]] : []),
    ...(level === 'plan' ? [[`/maal/${sted.replace('plan:', '')}`, w.planGoals]] : []),
    ...(page.reader.role === undefined ? [] : [[`/flytninger?sted=${sted}`, w.placeMoves]]),
    ...(page.border ? [[`/omraader/${sted.replace('omr:', '')}`, w.placeBorder]] : []),
    [`/moedepakke?sted=${sted}`, w.placePack],
  ];
  return (
    <nav className="place-ways" aria-label={w.placeWays}>
      <ul>
        {ways.map(([href, name]) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
