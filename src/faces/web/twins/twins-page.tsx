import type { ReactElement } from 'react';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import { useLang } from '../client/page-context.tsx';
import { SearchField } from '../frame/search-field.tsx';
import { Segments } from '../frame/segments.tsx';
import type { TwinPage } from '../page-data/twin-pages.ts';
import { DownloadMenu } from '../table/download-menu.tsx';
import { wordsIn } from '../words/message.ts';
import { twinWords } from '../words/twins.ts';
import { AccountView } from './account-view.tsx';
import { EfficiencyView } from './efficiency-view.tsx';
import { StockView } from './stock-view.tsx';
import { TwinChangesView } from './twin-changes-view.tsx';
import { TwinCompare } from './twin-compare.tsx';
import { TwinFilterForm } from './twin-filter-form.tsx';
import { TwinHits } from './twin-hits.tsx';
import { TwinMapView } from './twin-map-view.tsx';
import { TwinMethodView } from './twin-method-view.tsx';
import { TwinProfiles } from './twin-profiles.tsx';
import { TwinReasons } from './twin-reasons.tsx';
import { TwinTable } from './twin-table.tsx';
import { TwinTabs } from './twin-tabs.tsx';
import { TwinWeightForm } from './twin-weight-form.tsx';

function TwinSearch({ page }: { readonly page: TwinPage }): ReactElement {
  const w = wordsIn(twinWords, useLang());
  return (
    <article className="twins-page">
      <header className="page-head">
        <h1>{w.title}</h1>
        <p className="page-head__under">{w.lead}</p>
      </header>
      <SearchField id="soeg-tvilling" query={page.query} big twins />
      <p className="twins-page__open">{w.open}</p>
      <TwinHits page={page} />
    </article>
  );
}

function Settings({ page }: { readonly page: TwinPage }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(twinWords, lang);
  const { choices } = page;
  if (!choices) return null;
  const bases = choices.bases.map(({ name, href, chosen }) => ({ label: name[lang], href, chosen }));
  return (
    <div className="twin-settings">
      <Segments name={w.basis} choices={bases} />
      <TwinFilterForm page={page} choices={choices} />
      {page.question.basis === 'egne' && <TwinWeightForm page={page} choices={choices} />}
      {page.question.basis === 'egne' && <TwinProfiles page={page} />}
    </div>
  );
}

function Refusal({ page }: { readonly page: TwinPage }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(twinWords, lang);
  if (!page.refusal) return null;
  return (
    <div className="empty" role="status">
      <p>
        <strong>{w.refused}</strong>
      </p>
      <p>{page.refusal.message[lang]}</p>
      {page.refusal.works.length > 0 && (
        <p className="button-row">
          {page.refusal.works.map(({ name, href }) => (
            <a className="button button-secondary" key={href} href={href}>
              {w.tryBasis(name[lang])}
            </a>
          ))}
        </p>
      )}
      {page.refusal.members && page.refusal.members.length > 0 && (
        <ul>
          {page.refusal.members.map(({ name, href }) => (
            <li key={href}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      <SearchField id="soeg-tvilling" query={page.query} twins big />
    </div>
  );
}

function Shown({ page, answer }: { readonly page: TwinPage; readonly answer: TwinAnswer }): ReactElement {
  switch (page.tab) {
    case 'regnskab':
      return <AccountView page={page} answer={answer} />;
    case 'effektivitet':
      return <EfficiencyView page={page} answer={answer} />;
    case 'bygninger':
      return <StockView page={page} answer={answer} />;
    case 'tvillinger':
      return (
        <>
          <TwinChangesView changes={page.changes} />
          <TwinTable answer={answer} />
          <TwinMapView map={page.map} />
          <TwinReasons answer={answer} />
          <TwinCompare page={page} answer={answer} />
          <TwinMethodView answer={answer} links={page.links} />
        </>
      );
  }
}

/** `/tvillinger`: whom, on what, the twins, why, where, and how they were found. */
export function TwinPageView({ page }: { readonly page: TwinPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinWords, lang);
  const { answer, question } = page;
  if (question.sted === '') return <TwinSearch page={page} />;
  if (!answer) {
    return (
      <article className="twins-page">
        <header className="page-head">
          <p className="page-head__over">
            <a href="/tvillinger">{w.another}</a>
          </p>
          <h1>{page.refusal?.unit === undefined ? w.title : w.twinsOf(page.refusal.unit)}</h1>
        </header>
        <Settings page={page} />
        {page.tabs.length > 0 && <TwinTabs tabs={page.tabs} />}
        <Refusal page={page} />
      </article>
    );
  }
  const { subject } = answer;
  return (
    <article className="twins-page">
      <header className="page-head page-head--split">
        <div>
          <p className="page-head__over">
            <a href="/tvillinger">{w.another}</a>
          </p>
          <h1>{w.twinsOf(subject.name)}</h1>
          <p className="page-head__under">
            {subject.key.slice(4)} · {answer.level === 'afdeling' && `${subject.organisation.name} · `}
            {subject.kommune.name} · {subject.region[lang]}
          </p>
        </div>
        <div className="page-head__actions">
          <DownloadMenu downloads={page.downloads} url={page.links?.pinned ?? page.url} />
        </div>
      </header>
      <Settings page={page} />
      <TwinTabs tabs={page.tabs} />
      {page.tab !== 'tvillinger' && answer.instead && (
        <div className="twin-notices" role="status">
          <p>{answer.instead[lang]}</p>
        </div>
      )}
      <Shown page={page} answer={answer} />
    </article>
  );
}
