import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { TwinPage } from '../page-data/twin-pages.ts';
import { wordsIn } from '../words/message.ts';
import { twinEconomyWords } from '../words/twin-economy.ts';

/** What of the answer is shown: links, so that a tab is an address and works without JavaScript. */
export function TwinTabs({ tabs }: Pick<TwinPage, 'tabs'>): ReactElement {
  const w = wordsIn(twinEconomyWords, useLang());
  return (
    <nav className="twin-tabs" aria-label={w.tabs}>
      <ul>
        {tabs.map(({ id, href, chosen }) => (
          <li key={id}>
            <a href={href} aria-current={chosen ? 'page' : undefined} data-keep="scroll">
              {w[`tab_${id}`]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
