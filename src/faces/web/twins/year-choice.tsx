import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { Segments } from '../frame/segments.tsx';
import type { TwinPage } from '../page-data/twin-pages.ts';
import { wordsIn } from '../words/message.ts';
import { twinEconomyWords } from '../words/twin-economy.ts';

/** Accounting years there are, as links. */
export function YearChoice({ page }: { readonly page: Pick<TwinPage, 'years'> }): ReactElement | null {
  const w = wordsIn(twinEconomyWords, useLang());
  if (page.years.length < 2) return null;
  const choices = page.years.map(({ year, href, chosen }) => ({ label: String(year), href, chosen }));
  return <Segments name={w.year} choices={choices} />;
}
