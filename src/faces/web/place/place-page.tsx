import type { ReactElement } from 'react';
import type { ShownPlace } from '../../../domain/model/answer.ts';
import { BasketButton } from '../basket/basket-button.tsx';
import { readable } from '../client/own-address.ts';
import { useLang } from '../client/page-context.tsx';
import { comparatorList, openVariant, placeAddress, tableOfPlacePage } from '../client/table-address.ts';
import { Segments } from '../frame/segments.tsx';
import type { PlacePage } from '../page-data/place-pages.ts';
import { CoverageNote } from '../table/coverage-note.tsx';
import { DownloadMenu } from '../table/download-menu.tsx';
import { tablesByTheme } from '../table/table-menu.tsx';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';
import { tableWords } from '../words/table.ts';
import { KeyFigures } from './key-figures.tsx';
import { partialKeyFigures } from './partial-key-figures.ts';
import { PlaceList } from './place-list.tsx';

function Parents({
  parents,
  open,
}: {
  readonly parents: readonly ShownPlace[];
  readonly open: boolean;
}): ReactElement | null {
  const lang = useLang();
  if (parents.length === 0) return null;
  return (
    <p className="page-head__over">
      {parents.map((parent, index) => (
        <span key={parent.key}>
          {index > 0 && ' · '}
          <a href={open ? openVariant(placeAddress(parent.key)) : placeAddress(parent.key)}>{parent.name[lang]}</a>
        </span>
      ))}
    </p>
  );
}

function CompareRow({ page }: { readonly page: PlacePage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(tableWords, lang);
  const chosen = page.sml.filter((choice) => choice.chosen).map((choice) => choice.value);
  const choices = page.sml.map((choice) => {
    const sml = choice.chosen ? chosen.filter((value) => value !== choice.value) : [...chosen, choice.value];
    const reading = page.laesning === 'dengang' ? '&laesning=dengang' : '';
    const own = placeAddress(page.place.place.key);
    const address = `${page.open ? openVariant(own) : own}?sml=${readable(comparatorList(sml))}${reading}`;
    return { label: choice.label[lang], href: address, chosen: choice.chosen };
  });
  return <Segments name={w.compare} choices={choices} many />;
}

/** `/sted/:kind/:key`: what the place is, its key figures with comparators and series, its tables and its parts. */
export function PlacePageView({ page }: { readonly page: PlacePage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  const f = wordsIn(frameWords, lang);
  const { place } = page;
  return (
    <article className="place-page">
      <header className="page-head page-head--split">
        <div>
          <Parents parents={place.parents} open={page.open === true} />
          <h1>{place.place.name[lang]}</h1>
          <p className="page-head__under">
            {f[`one_${place.place.level}`]}
            {place.facts.map((fact) => (
              <span key={fact.label.da}>
                {' · '}
                <span className="fact-label">{fact.label[lang]}</span> {fact.value[lang]}
              </span>
            ))}
          </p>
        </div>
        <div className="page-head__actions">
          {(place.place.level === 'afd' || place.place.level === 'org') && (
            <a className="button button-secondary" href={`/tvillinger?sted=${readable(place.place.key)}`}>
              {w.placeTwins}
            </a>
          )}
          {!page.open && <BasketButton term={place.place.key} />}
          <DownloadMenu downloads={page.downloads} url={page.url} />
        </div>
      </header>
      {place.atomNote && (
        <p className="atom-note">
          <strong>{w.merged}.</strong> {place.atomNote[lang]}{' '}
          {page.merged && page.mergedTable && (
            <a href={tableOfPlacePage(page, page.mergedTable, page.merged)}>{w.seeMerged}</a>
          )}
        </p>
      )}
      <section aria-labelledby="noegletal">
        <div className="section-head">
          <h2 id="noegletal">{w.keyFigures}</h2>
          <CompareRow page={page} />
        </div>
        <CoverageNote parts={partialKeyFigures(page.place, lang).notes} />
        <KeyFigures page={page} />
      </section>
      <section aria-labelledby="tabeller">
        <h2 id="tabeller">{w.placeTables}</h2>
        <div className="theme-grid">
          {tablesByTheme(page.tables, lang).map(([theme, tables]) => (
            <section key={theme}>
              <h3>{theme}</h3>
              <ul>
                {tables.map((table) => (
                  <li key={table.id}>
                    <a href={tableOfPlacePage(page, table.id)}>
                      <span className="table-id">{table.id}</span> {table.title[lang]}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </section>
      {place.children.length > 0 && <PlaceList places={place.children} />}
    </article>
  );
}
