import type { ReactElement } from 'react';
import { readable } from '../client/own-address.ts';
import { usePage } from '../client/page-context.tsx';
import { tableOfPlacePage } from '../client/table-address.ts';
import { useBasket } from '../client/use-basket.ts';
import type { PageData } from '../page-data.ts';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';
import { LogoMark } from './logo-mark.tsx';
import { SearchField } from './search-field.tsx';

function LanguageSwitch({ page }: { readonly page: PageData }): ReactElement {
  const w = wordsIn(frameWords, page.lang);
  const other = page.lang === 'da' ? 'en' : 'da';
  return (
    <form method="post" action="/api/v1/session" className="header-item">
      <input type="hidden" name="next" value={page.url} />
      <button type="submit" name="lang" value={other} lang={other} className="plain-link">
        {w.otherLanguage}
      </button>
    </form>
  );
}

function ReaderLink({ page }: { readonly page: PageData }): ReactElement {
  const w = wordsIn(frameWords, page.lang);
  const { name, role, scope, loggedIn } = page.reader;
  if (page.login && !loggedIn)
    return (
      <a className="header-item" href={`/log-ind?next=${readable(page.url)}`}>
        {w.logIn}
      </a>
    );
  const detail = [role?.[page.lang], scope?.[page.lang]].filter(Boolean).join(', ');
  return (
    <a className="header-item reader-link" href={`/log-ind?next=${readable(page.url)}`}>
      <span className="sr-only">{w.readAs} </span>
      <span className="reader-link__name">{name[page.lang]}</span>
      <span className="sr-only">. {detail && w.switchReader}</span>
      <span className="reader-link__detail">{detail || w.switchReader}</span>
    </a>
  );
}

/** From a place that can have twins its own, else the search. */
function twinsOf(page: PageData): string {
  const key = page.kind === 'place' ? page.place.place.key : '';
  return /^(afd|org):[\d-]+$/.test(key) ? `/tvillinger?sted=${key}` : '/tvillinger';
}

/** From a place its own tables; from a public variant those that have one, else none is chosen. */
function tablesOf(page: PageData): string {
  if (page.kind !== 'place') return '/tabel/T01';
  const table = page.open ? page.tables[0]?.id : 'T01';
  return table === undefined ? '/tabel/T01' : tableOfPlacePage(page, table);
}

function MainMenu({ page }: { readonly page: PageData }): ReactElement {
  const w = wordsIn(frameWords, page.lang);
  const { terms, address } = useBasket();
  const current = (kinds: readonly PageData['kind'][]): 'page' | undefined =>
    kinds.includes(page.kind) ? 'page' : undefined;
  return (
    <nav className="main-menu" aria-label={w.mainMenu}>
      <ul className="container">
        <li>
          <a href={tablesOf(page)} aria-current={current(['table', 'place'])}>
            {w.tables}
          </a>
        </li>
        <li>
          <a href={twinsOf(page)} aria-current={current(['twins', 'parallel'])}>
            {w.twins}
          </a>
        </li>
        <li>
          <a href="/kort" aria-current={current(['map'])}>
            {w.map}
          </a>
        </li>
        <li>
          <a
            href="/overvaagning"
            aria-current={current([
              'monitoring',
              'alert-mail',
              'area-monitor',
              'shadow-list',
              'lists',
              'listed-area',
              'area-index',
              'definitions',
              'placement',
              'family-dwellings',
            ])}
          >
            {w.monitoring}
          </a>
        </li>
        <li>
          <a href="/flytninger" aria-current={current(['moves'])}>
            {w.moves}
          </a>
        </li>
        <li>
          <a href={address} aria-current={current(['basket'])}>
            {w.basket}
            {terms.length > 0 && <span className="main-menu__count"> ({terms.length})</span>}
          </a>
        </li>
        <li>
          <a href="/faktaark" aria-current={current(['sheet', 'sheet-desk'])}>
            {w.sheets}
          </a>
        </li>
        {page.reader.grants && (
          <li>
            <a href="/tilskud" aria-current={current(['grants', 'grant-round'])}>
              {w.grants}
            </a>
          </li>
        )}
        <li>
          <a href="/om-tallene" aria-current={current(['about'])}>
            {w.about}
          </a>
        </li>
      </ul>
    </nav>
  );
}

/** Logo word, search field, language and reader; the main menu under them. */
export function PageHeader(): ReactElement {
  const { page } = usePage();
  const w = wordsIn(frameWords, page.lang);
  return (
    <header className="page-header">
      <div className="container page-header__top">
        <a className="logo" href="/" aria-label={w.home}>
          <LogoMark />
          <span>Kvarter</span>
        </a>
        {page.kind !== 'front' && <SearchField id="soeg-top" query={page.kind === 'search' ? page.query : ''} />}
        <div className="page-header__who">
          <LanguageSwitch page={page} />
          <ReaderLink page={page} />
          {(page.reader.role || page.reader.loggedIn) && (
            <a className="header-item" href="/min-adgang">
              {w.myAccess}
            </a>
          )}
          {page.reader.mayAdminister && (
            <a className="header-item" href="/administration">
              {w.administration}
            </a>
          )}
          {page.reader.loggedIn && (
            <form method="post" action="/log-ud" className="header-item">
              <button type="submit" className="plain-link">
                {w.logOut}
              </button>
            </form>
          )}
        </div>
      </div>
      <MainMenu page={page} />
    </header>
  );
}
