import type { ReactElement } from 'react';
import { compareKeys } from '../../../domain/kernel/collation.ts';
import { periodText } from '../../../domain/kernel/period-text.ts';
import type { SeriesBreak } from '../../../domain/model/period.ts';
import { useLang } from '../client/page-context.tsx';
import { SignTable } from '../frame/sign-table.tsx';
import type { AboutPage } from '../page-data/about-pages.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';
import { DataDates } from './data-dates.tsx';
import { DefinitionEntry } from './definition-entry.tsx';
import { ProtectionRules } from './protection-rules.tsx';

const byTable = (a: SeriesBreak, b: SeriesBreak): number =>
  compareKeys(a.table, b.table) || compareKeys(a.from, b.from);

/** `/om-tallene`: protection, data dates, breaks, signs and the definition of every table, all from the data of the release. */
export function AboutPageView({ page }: { readonly page: AboutPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  return (
    <article className="about-page">
      <header className="page-head">
        <h1>{w.aboutTitle}</h1>
        <p className="page-head__under">{w.aboutLead}</p>
      </header>
      <nav className="contents" aria-label={w.contents}>
        <ul>
          <li>
            <a href="#beskyttelse">{w.aboutProtection}</a>
          </li>
          <li>
            <a href="#datagrundlag">{w.aboutDates}</a>
          </li>
          {page.breaks.length > 0 && (
            <li>
              <a href="#brud">{w.aboutBreaks}</a>
            </li>
          )}
          <li>
            <a href="#tegn">{w.aboutSigns}</a>
          </li>
          <li>
            <a href="#tabeller">{w.aboutTables}</a>
          </li>
        </ul>
      </nav>
      <ProtectionRules page={page} />
      <DataDates dates={page.dataDates} />
      {page.breaks.length > 0 && (
        <section aria-labelledby="brud">
          <h2 id="brud">{w.aboutBreaks}</h2>
          <ul>
            {page.breaks.toSorted(byTable).map((one) => (
              <li key={`${one.table}${one.from}${one.text.da}`}>
                <a href={`#${one.table}`}>{one.table}</a>, {periodText(one.from, lang)}: {one.text[lang]}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="tegn">
        <SignTable title={w.aboutSigns} statuses={page.statuses.filter(({ code }) => code !== '')} />
      </section>
      <section aria-labelledby="tabeller">
        <h2 id="tabeller">{w.aboutTables}</h2>
        {page.definitions.map((definition) => (
          <DefinitionEntry key={definition.id} definition={definition} />
        ))}
      </section>
    </article>
  );
}
