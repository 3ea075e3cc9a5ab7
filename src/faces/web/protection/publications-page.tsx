import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import type { PlaceKind } from '../../../domain/model/place.ts';
import type { ShownPublication } from '../../../domain/model/publication.ts';
import { useLang } from '../client/page-context.tsx';
import type { PublicationsPage } from '../page-data/about-pages.ts';
import { wordsIn } from '../words/message.ts';
import { publicationWords } from '../words/publications.ts';

type Words = ReturnType<typeof wordsIn<typeof publicationWords>>;

const levelWords = {
  land: 'levelLand',
  reg: 'levelReg',
  kom: 'levelKom',
  plan: 'levelPlan',
  org: 'levelOrg',
  omr: 'levelOmr',
  afd: 'levelAfd',
} as const satisfies Readonly<Record<PlaceKind, keyof Words>>;

// Files for people, in the order they are offered; others of the folder are for programs that know them.
const offered = [
  { name: 'tabeller.xlsx', word: 'xlsxDa' },
  { name: 'tables.xlsx', word: 'xlsxEn' },
  { name: 'tabeller.csv', word: 'csv' },
  { name: 'tabeller.json', word: 'jsonStat' },
  { name: 'tabeller.parquet', word: 'parquet' },
  { name: 'kv_9004_observation.csv', word: 'observations' },
] as const satisfies readonly { readonly name: string; readonly word: keyof Words }[];

function Files({ publication, address }: { readonly publication: ShownPublication; readonly address: string }) {
  const lang = useLang();
  const w = wordsIn(publicationWords, lang);
  const links = offered.flatMap(({ name, word }) => {
    const file = publication.files.find((known) => known.name === name);
    return file ? [{ name, text: w[word], kilobytes: Math.max(1, Math.round(file.bytes / 1000)) }] : [];
  });
  return (
    <>
      <h3>{w.files}</h3>
      <ul>
        {links.map(({ name, text, kilobytes }) => (
          <li key={name}>
            <a href={`${address}/files/${name}`} download>
              {text}
            </a>{' '}
            ({w.size(formatCount(kilobytes, lang))})
          </li>
        ))}
      </ul>
    </>
  );
}

function Entry({ publication }: { readonly publication: ShownPublication }): ReactElement {
  const lang = useLang();
  const w = wordsIn(publicationWords, lang);
  const { id, period, created, synthetic, tables, levels, certificate } = publication;
  const address = `/api/v1/publications/${id}`;
  const names = levels.map((level) => w[levelWords[level]]);
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} ${w.and} ${names.at(-1)}` : names.join();
  const { hidden, cells, stageA, union } = certificate;
  return (
    <section aria-labelledby={id} className="prose">
      <h2 id={id}>{w.period(period)}</h2>
      <p>
        {w.made(formatDate(created, lang), id)} {synthetic && w.synthetic}
      </p>
      <ul>
        {tables.map((table) => (
          <li key={table.id}>
            {table.id} {table.title[lang]}
          </li>
        ))}
      </ul>
      <p>{w.places(list)}</p>
      <Files publication={publication} address={address} />
      <h3>{w.hiddenTitle}</h3>
      <p>{w.hidden(formatCount(hidden, lang), formatCount(cells, lang))}</p>
      <h3>{w.proofTitle}</h3>
      <ul>
        <li>{w.exact(formatCount(stageA.relations, lang))}</li>
        <li>{w.bounds}</li>
        <li>{w.alone}</li>
        {union.tested > 0 && <li>{w.union(formatCount(union.tested, lang))}</li>}
      </ul>
      <p>
        <a href={`${address}/certificate`}>{w.certificate}</a>
      </p>
    </section>
  );
}

/** `/offentliggjort`: every set of exact tables, its files, what is hidden of it and what was checked. */
export function PublicationsPageView({ page }: { readonly page: PublicationsPage }): ReactElement {
  const w = wordsIn(publicationWords, useLang());
  return (
    <article className="protection-page">
      <header className="page-head">
        <h1>{w.title}</h1>
        <p className="page-head__under">{w.lead}</p>
        <p>
          <a href="/beskyttelse">{w.more}</a>
        </p>
      </header>
      {page.publications.length === 0 && (
        <p>
          {w.none} <a href="/sted/land/000">{w.seeRounded}</a>
        </p>
      )}
      {page.publications.map((publication) => (
        <Entry key={publication.id} publication={publication} />
      ))}
    </article>
  );
}
