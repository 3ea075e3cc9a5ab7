import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

/** What one may write in the search field, each as a link to what it finds. */
export function SearchExamples(): ReactElement {
  const w = wordsIn(pageWords, useLang());
  return (
    <p className="search-examples">
      {w.forInstance}{' '}
      {w.searchExamples.split('|').map((example, at) => (
        <span key={example}>
          {at > 0 && ' · '}
          <a href={`/soeg?q=${encodeURIComponent(example)}`}>{example}</a>
        </span>
      ))}
    </p>
  );
}
