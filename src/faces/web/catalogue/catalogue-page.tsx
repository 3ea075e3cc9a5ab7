import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import type { CatalogueDataset } from '../../../domain/model/catalogue.ts';
import { sourceName } from '../../../domain/model/source-names.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { CataloguePage } from '../page-data/catalogue-page.ts';
import { catalogueWords } from '../words/catalogue.ts';
import { wordsIn } from '../words/message.ts';

function Dataset({
  dataset,
  publisher,
}: {
  readonly dataset: CatalogueDataset;
  readonly publisher: string;
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(catalogueWords, lang);
  const hasCrs = dataset.distributions.some(({ crs }) => crs !== undefined);
  const { title, description, temporal, distributions, keywords, modified, source } = dataset;
  return (
    <article className="catalogue">
      <header className="page-head">
        <p className="page-head__over">
          <a href="/katalog">{w.back}</a>
        </p>
        <h1>{title[lang]}</h1>
        <p className="page-head__under">{description[lang]}</p>
      </header>
      <section>
        <h2>{w.facts}</h2>
        <dl className="catalogue__facts">
          <dt>{w.publisher}</dt>
          <dd>{publisher}</dd>
          <dt>{w.source}</dt>
          <dd>{sourceName(source, lang)}</dd>
          {temporal && <dt>{w.period}</dt>}
          {temporal && (
            <dd>
              {formatDate(temporal.from, lang)} – {formatDate(temporal.to, lang)}
            </dd>
          )}
          <dt>{w.updated}</dt>
          <dd>{formatDate(modified, lang)}</dd>
          <dt>{w.keywords}</dt>
          <dd>{keywords.map((word) => word[lang]).join(', ')}</dd>
        </dl>
      </section>
      <section>
        <h2>{w.files}</h2>
        <HeadedTable label={w.files} heads={[w.format, w.type, ...(hasCrs ? [w.crs] : [])]}>
          {distributions.map((one) => (
            <tr key={one.accessUrl}>
              <th scope="row">
                <a href={one.accessUrl}>{one.title[lang]}</a>
              </th>
              <td>{one.mediaType}</td>
              {hasCrs && <td>{one.crs ?? ''}</td>}
            </tr>
          ))}
        </HeadedTable>
      </section>
    </article>
  );
}

/** `/katalog`: everything anybody may have. */
export function CataloguePageView({ page }: { readonly page: CataloguePage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(catalogueWords, lang);
  if (page.chosen) return <Dataset dataset={page.chosen} publisher={page.publisher} />;
  return (
    <article className="catalogue">
      <header className="page-head">
        <h1>{w.title}</h1>
        <p className="page-head__under">{w.lead}</p>
        <p>
          <a href="/katalog.jsonld" download>
            {w.machine}
          </a>
        </p>
      </header>
      <section>
        <h2>{w.datasets}</h2>
        <HeadedTable label={w.datasets} heads={[w.name, w.about]}>
          {page.datasets.map(({ id, title, description }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/katalog/${id}`}>{title[lang]}</a>
              </th>
              <td>{description[lang]}</td>
            </tr>
          ))}
        </HeadedTable>
      </section>
      <section>
        <h2>{w.services}</h2>
        <ul>
          {page.services.map(({ id, title, endpoint, description }) => (
            <li key={id}>
              {title[lang]}:{' '}
              <a href={endpoint}>
                <code>{endpoint}</code>
              </a>{' '}
              (<a href={description}>{w.describedAt}</a>)
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
