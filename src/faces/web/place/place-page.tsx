import type { ReactElement } from 'react';
import type { ShownPlace } from '../../../domain/model/answer.ts';
import { readable } from '../client/own-address.ts';
import { useLang } from '../client/page-context.tsx';
import {
  comparatorList,
  openVariant,
  placeAddress,
  questionOfPlacePage,
  tableAddress,
  tableOfPlacePage,
} from '../client/table-address.ts';
import { BasketButton } from '../frame/basket-button.tsx';
import type { PlacePage } from '../page-data/place-pages.ts';
import { CompareChoice } from '../table/compare-choice.tsx';
import { CoverageNote } from '../table/coverage-note.tsx';
import { DownloadMenu } from '../table/download-menu.tsx';
import { HiddenTableNotice } from '../table/hidden-table-notice.tsx';
import { ThemeGrid } from '../table/theme-grid.tsx';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';
import { KeyFigures } from './key-figures.tsx';
import { partialKeyFigures } from './partial-key-figures.ts';
import { PlaceHistory } from './place-history.tsx';
import { PlaceList } from './place-list.tsx';
import { PlaceWays } from './place-ways.tsx';

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
          <a href={open ? openVariant(placeAddress(parent.key)) : placeAddress(parent.key)}>{parent.name[lang]}</a>
          {index < parents.length - 1 && '\u00A0· '}
        </span>
      ))}
    </p>
  );
}

function CompareRow({ page }: { readonly page: PlacePage }): ReactElement {
  const reading = page.laesning === 'dengang' ? '&laesning=dengang' : '';
  const own = placeAddress(page.place.place.key);
  const address = (sml: readonly string[]): string =>
    `${page.open ? openVariant(own) : own}?sml=${readable(comparatorList(sml))}${reading}`;
  return <CompareChoice choices={page.sml} asked={page.askedSml} unkept={page.unkept} address={address} />;
}

// Of a merged afdeling the note on top says it already, with the way to the merged unit.
function HiddenFigures({ page }: { readonly page: PlacePage }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  const { place, keyFigures, atomNote } = page.place;
  const [first, ...more] = keyFigures.filter((figure) => figure.hidden !== undefined);
  if (!first?.hidden || atomNote || (more.length + 1) * 2 < keyFigures.length) return null;
  return (
    <HiddenTableNotice
      hidden={first.hidden}
      title={w.hiddenFigures(place.name[lang])}
      statuses={page.statuses}
      address={(change) => tableAddress(questionOfPlacePage(page, first.table), change)}
    />
  );
}

// An organisation may be there before it has homes, or after.
function hasFigures({ place }: PlacePage): boolean {
  return place.keyFigures.some(({ cells }) => cells.some((cell) => cell.kind !== 'missing'));
}

function Figures({ page }: { readonly page: PlacePage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  return (
    <>
      <section aria-labelledby="noegletal">
        <div className="section-head">
          <h2 id="noegletal">{w.keyFigures}</h2>
          <CompareRow page={page} />
        </div>
        <HiddenFigures page={page} />
        <CoverageNote parts={partialKeyFigures(page.place, lang).notes} />
        <KeyFigures page={page} />
      </section>
      <section aria-labelledby="tabeller">
        <h2 id="tabeller">{w.placeTables}</h2>
        {page.tables.length === 0 && <p className="empty">{w.noPlaceTables(page.place.place.name[lang])}</p>}
        <ThemeGrid tables={page.tables} address={(table) => tableOfPlacePage(page, table)} />
      </section>
    </>
  );
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
                {'\u00A0· '}
                <span className="fact-label">{fact.label[lang]}</span> <span className="fact">{fact.value[lang]}</span>
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
          {place.place.level === 'kom' && (
            <a className="button button-secondary" href={`/faktaark?kommune=${place.place.key.slice('kom:'.length)}`}>
              {w.placeSheet}
            </a>
          )}
          {!page.open && <BasketButton term={place.place.key} />}
          <DownloadMenu downloads={page.downloads} url={page.url} pins />
        </div>
      </header>
      <PlaceWays page={page} />
      {place.atomNote && (
        <p className="atom-note">
          <strong>{w.merged}.</strong> {place.atomNote[lang]}{' '}
          {page.merged && page.mergedTable && (
            <a href={tableOfPlacePage(page, page.mergedTable, page.merged)}>{w.seeMerged}</a>
          )}
        </p>
      )}
      {hasFigures(page) ? (
        <Figures page={page} />
      ) : (
        <p className="empty">{w.noUnits(place.place.name[lang], place.edition)}</p>
      )}
      {place.children.length > 0 && (
        <PlaceList places={place.children} merged={place.merged} {...(page.opens ? { opens: page.opens } : {})} />
      )}
      {place.history.length > 0 && <PlaceHistory events={place.history} open={page.open === true} />}
    </article>
  );
}
