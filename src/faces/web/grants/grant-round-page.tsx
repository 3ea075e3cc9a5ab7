import type { ReactElement } from 'react';
import { stageNames, stepNames, stepText } from '../../../domain/model/round-words.ts';
import { useLang } from '../client/page-context.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';
import { ChosenPlace } from './chosen-place.tsx';
import { CityPanel } from './city-panel.tsx';
import { RefusedNote } from './refused-note.tsx';
import { ChangeForms, OnwardForms } from './round-steps.tsx';
import { RoundTable } from './round-table.tsx';
import { ScenarioPanel } from './scenario-panel.tsx';

function Facts({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  return (
    <section aria-labelledby="laast">
      <h2 id="laast">{w.facts}</h2>
      <dl className="grant-facts">
        {page.facts.map(([name, value]) => (
          <div key={name.da}>
            <dt>{name[lang]}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{w.files}</h3>
      <p>{w.filesAbout}</p>
      <p className="button-row">
        {page.downloads.map(({ format, label, href }) => (
          <a key={format} href={href} className="button button-secondary">
            {label[lang]}
          </a>
        ))}
      </p>
    </section>
  );
}

function Log({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const nameOf = (unit: string): string => page.names[unit]?.[lang] ?? unit;
  return (
    <section aria-labelledby="log">
      <h2 id="log">{w.log}</h2>
      <ScrollFrame label={w.log}>
        <table className="figures text-table">
          <caption className="sr-only">{w.log}</caption>
          <thead>
            <tr>
              <th scope="col">{w.at}</th>
              <th scope="col">{w.who}</th>
              <th scope="col">{w.what}</th>
              <th scope="col">{w.because}</th>
            </tr>
          </thead>
          <tbody>
            {page.log.map(({ number, at, name, step, reason }) => (
              <tr key={number}>
                <th scope="row">{`${at.slice(0, 10)} ${at.slice(11, 16)}`}</th>
                <td>{name[lang]}</td>
                <td>
                  {stepNames[step.do][lang]}
                  <span className="under">{stepText(step, nameOf, lang)}</span>
                  {step.do === 'decide' && step.evidence && <span className="under">{step.evidence}</span>}
                </td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <p className="under grant-hash">
        {w.hash}: {page.hash}
      </p>
    </section>
  );
}

/** `/tilskud/:runde`: a round worked out, decided about, and filed. */
export function GrantRoundPageView({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  return (
    <article className="monitor-page grants-page">
      <header className="page-head">
        <h1>{page.name}</h1>
        <p className="page-head__under">
          <a href="/tilskud">{w.title}</a> · {page.id} · {w.version(page.of.version)} · {stageNames[page.stage][lang]}
        </p>
      </header>
      <RefusedNote code={page.refused} />
      {page.told.map((note) => (
        <p key={note.da}>{note[lang]}</p>
      ))}
      <section aria-labelledby="steder">
        <h2 id="steder">{w.places}</h2>
        <RoundTable page={page} />
      </section>
      <section aria-labelledby="sted">
        <h2 id="sted">{w.chosen}</h2>
        <ChosenPlace page={page} />
      </section>
      <CityPanel page={page} />
      <section aria-labelledby="hvad-nu-hvis">
        <h2 id="hvad-nu-hvis">{w.scenario}</h2>
        <ScenarioPanel page={page} />
      </section>
      <ChangeForms page={page} />
      <OnwardForms page={page} />
      <Facts page={page} />
      <Log page={page} />
    </article>
  );
}
