import type { ReactElement } from 'react';
import { readable } from '../client/own-address.ts';
import { useLang } from '../client/page-context.tsx';
import { placeAddress } from '../client/table-address.ts';
import { useBasket } from '../client/use-basket.ts';
import type { PackPage } from '../page-data/pack-page.ts';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';
import { packPageWords } from '../words/pack.ts';

function packOf(terms: readonly string[], criteria: boolean): string {
  if (terms.length === 0) return '/moedepakke';
  return `/moedepakke?sted=${readable(terms.join(','))}${criteria ? '&kriterier=1' : ''}`;
}

function Chosen({ page }: { readonly page: PackPage }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(packPageWords, lang);
  const f = wordsIn(frameWords, lang);
  const terms = page.sted.split(',');
  if (page.places.length === 0) return null;
  return (
    <ul className="hits">
      {page.places.map(({ key, name, level }, at) => (
        <li key={key}>
          <span className="hit">
            <a href={placeAddress(key)}>{name[lang]}</a>
            <span className="hit__detail">{f[`one_${level}`]}</span>
          </span>
          <a href={packOf(terms.toSpliced(at, 1), page.criteria)} aria-label={w.remove(name[lang])}>
            {w.removeShort}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Found({ page }: { readonly page: PackPage }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(packPageWords, lang);
  const f = wordsIn(frameWords, lang);
  const terms = page.sted === '' ? [] : page.sted.split(',');
  if (page.hits.length === 0 && page.find === '') return null;
  if (page.hits.length === 0) return <p role="status">{w.nothingFound}</p>;
  return (
    <ul className="hits" aria-label={page.find === '' ? w.own : w.found}>
      {page.hits.map(({ kind, key, name, detail }) => (
        <li key={`${kind}:${key}`}>
          <span className="hit">
            <a href={packOf([...terms, `${kind}:${key}`], page.criteria)}>{w.add(name)}</a>
            <span className="hit__detail">
              {page.find === '' ? detail[lang] : `${f[`one_${kind}`]} · ${detail[lang]}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Which places the pack is about: those chosen, a field to find one more by name or number, and the basket. */
export function PackPlaces({ page }: { readonly page: PackPage }): ReactElement {
  const w = wordsIn(packPageWords, useLang());
  const basket = useBasket();
  return (
    <section aria-labelledby="steder" className="pack-places">
      <h2 id="steder">{w.places}</h2>
      <Chosen page={page} />
      <form action="/moedepakke" method="get" className="inline-form">
        {page.sted !== '' && <input type="hidden" name="sted" value={page.sted} />}
        {page.criteria && <input type="hidden" name="kriterier" value="1" />}
        <label htmlFor="find">{page.places.length === 0 ? w.find : w.findMore}</label>
        <div className="inline-form__row">
          <input id="find" name="find" type="search" className="form-input" required defaultValue={page.find} />
          <button type="submit" className="button button-secondary">
            {w.findButton}
          </button>
        </div>
      </form>
      <Found page={page} />
      {basket.terms.length > 0 && page.places.length === 0 && (
        <p>
          <a href={packOf(basket.terms, page.criteria)}>{w.fromBasket(basket.terms.length)}</a>
        </p>
      )}
    </section>
  );
}
