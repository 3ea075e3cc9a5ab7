import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import type { AboutPage } from '../page-data/about-pages.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';
import { DataDates } from './data-dates.tsx';
import { DefinitionEntry } from './definition-entry.tsx';
import { ProtectionRules } from './protection-rules.tsx';

function Signs({ page }: { readonly page: AboutPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  const signs = page.statuses.filter((status) => status.code !== '');
  return (
    <section aria-labelledby="tegn">
      <h2 id="tegn">{w.aboutSigns}</h2>
      <ScrollFrame label={w.aboutSigns}>
        <table className="figures text-table">
          <caption className="sr-only">{w.aboutSigns}</caption>
          <thead>
            <tr>
              <th scope="col">{w.sign}</th>
              <th scope="col">{w.word}</th>
              <th scope="col">{w.rule}</th>
            </tr>
          </thead>
          <tbody>
            {signs.map((status) => (
              <tr key={status.code}>
                <td>{status.symbol}</td>
                <th scope="row">{status.word[lang]}</th>
                <td>{status.rule[lang]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}

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
            {page.breaks.map((one) => (
              <li key={`${one.table}${one.from}${one.text.da}`}>
                <a href={`#${one.table}`}>{one.table}</a>, {one.from}: {one.text[lang]}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Signs page={page} />
      <section aria-labelledby="tabeller">
        <h2 id="tabeller">{w.aboutTables}</h2>
        {page.definitions.map((definition) => (
          <DefinitionEntry key={definition.id} definition={definition} />
        ))}
      </section>
    </article>
  );
}
