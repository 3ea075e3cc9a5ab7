import type { ReactElement } from 'react';
import { formatMoment } from '../../../domain/kernel/danish-time.ts';
import { stageNames } from '../../../domain/model/round-words.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { cityWords } from '../words/city.ts';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';
import { paymentWords } from '../words/payments.ts';
import { ChosenPlace } from './chosen-place.tsx';
import { CityPanel } from './city-panel.tsx';
import { PaymentPanel } from './payment-panel.tsx';
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
            <dd>{value[lang]}</dd>
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

// A round is one long page, so that all of it can be printed; its parts are a step away.
function OnThisPage({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const parts: readonly (readonly [id: string, name: string])[] = [
    ['steder', w.places],
    ['sted', w.chosen],
    ['betaling', wordsIn(paymentWords, lang).title],
    ['by', wordsIn(cityWords, lang).title],
    ['hvad-nu-hvis', w.scenario],
    ...(page.mayChange
      ? ([
          ['forudsaetninger', w.settings],
          ['sammen', w.merge],
        ] as const)
      : []),
    ['videre', w.onward],
    ['laast', w.facts],
    ['log', w.log],
  ];
  return (
    <nav aria-label={w.onThisPage}>
      <ul className="grant-parts">
        {parts.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

// An earlier version stands as it was, and must not be taken for what holds.
function Versions({ page: { id, of } }: { readonly page: GrantRoundPage }): ReactElement | null {
  const w = wordsIn(grantWords, useLang());
  if (of.versions === 1) return null;
  const others = Array.from({ length: of.versions }, (_, at) => at + 1).filter((one) => one !== of.version);
  return (
    <p className={of.version === of.versions ? 'under' : 'notice'}>
      {of.version !== of.versions && `${w.oldVersion(of.versions)} `}
      {w.versions}:{' '}
      {others.map((one) => (
        <a key={one} href={`/tilskud/${id}?version=${one}`}>
          {w.version(one)}
        </a>
      ))}
    </p>
  );
}

function Log({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  return (
    <section aria-labelledby="log">
      <h2 id="log">{w.log}</h2>
      <HeadedTable label={w.log} heads={[w.at, w.who, w.what, w.because]}>
        {page.log.map(({ number, at, name, did, about, evidence, reason }) => (
          <tr key={number}>
            <th scope="row">{formatMoment(at, lang)}</th>
            <td>{name[lang]}</td>
            <td>
              {did[lang]}
              <span className="under">{about[lang]}</span>
              {evidence && <span className="under">{evidence}</span>}
            </td>
            <td>{reason}</td>
          </tr>
        ))}
      </HeadedTable>
      <p className="under grant-hash">
        {w.hash}: {page.hash}
      </p>
    </section>
  );
}

// What a form that was just sent did, by the entry it left.
function Kept({ page }: { readonly page: GrantRoundPage }): ReactElement | null {
  const lang = useLang();
  const last = page.log.find(({ number }) => number === page.last) ?? page.log.at(-1);
  if (!last) return null;
  return (
    <p role="status" className="area-done">
      {wordsIn(grantWords, lang).kept(last.did[lang], last.about[lang])}
    </p>
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
      {page.kept && !page.chosen && <Kept page={page} />}
      <Versions page={page} />
      {page.told.map((note) => (
        <p key={note.da}>{note[lang]}</p>
      ))}
      <OnThisPage page={page} />
      <section aria-labelledby="steder">
        <h2 id="steder">{w.places}</h2>
        <RoundTable page={page} />
      </section>
      <section aria-labelledby="sted">
        <h2 id="sted">{w.chosen}</h2>
        {page.kept && page.chosen && <Kept page={page} />}
        <ChosenPlace page={page} />
      </section>
      <PaymentPanel page={page} />
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
