import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { grantClassNames } from '../../../domain/model/grant-words.ts';
import { sourceName } from '../../../domain/model/source-names.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { PublicGrant, PublicGrantsPage, PublicRound } from '../page-data/grant-pages.ts';
import { wordsIn } from '../words/message.ts';
import { publicGrantWords } from '../words/public-grants.ts';

function reasonsOf({ class: own, list, prevention, leftList, decided }: PublicGrant, lang: Lang): string {
  const w = wordsIn(publicGrantWords, lang);
  return [
    list !== undefined && w.onList(list),
    w[`class_${own}`],
    prevention && w.prevention,
    leftList !== undefined && w.left(leftList),
    decided && w.decided,
  ]
    .filter(Boolean)
    .join(' ');
}

function GrantedRow({ grant }: { readonly grant: PublicGrant }): ReactElement {
  const lang = useLang();
  const w = wordsIn(publicGrantWords, lang);
  const { href, name, kommune, parts, payments } = grant;
  return (
    <tr>
      <th scope="row">
        {href === undefined ? name[lang] : <a href={href}>{name[lang]}</a>}
        <span className="under">{[kommune, parts.join(', ')].filter(Boolean).join(' · ')}</span>
      </th>
      <td>{grantClassNames[grant.class][lang]}</td>
      <td className="number">{formatCount(grant.grant, lang)}</td>
      <td>{payments.map(({ year, kroner }) => w.payment(year, formatCount(kroner, lang))).join(', ')}</td>
      <td className="grant-why">{reasonsOf(grant, lang)}</td>
    </tr>
  );
}

function Granted({ round }: { readonly round: PublicRound }): ReactElement {
  const lang = useLang();
  const w = wordsIn(publicGrantWords, lang);
  const { name, granted, frame, published, list, rules, source } = round;
  return (
    <section aria-labelledby="runde">
      <h2 id="runde">{name}</h2>
      <p>{w.about(formatCount(granted, lang), formatCount(frame, lang), formatDate(published, lang))}</p>
      <p>
        {list !== undefined && `${w.list(list)} `}
        {w.rules(rules[lang], sourceName(source, lang))}
      </p>
      <HeadedTable label={name} heads={[w.place, w.class, { number: w.grant }, w.paid, w.why]}>
        {round.grants.map((grant) => (
          <GrantedRow key={grant.key} grant={grant} />
        ))}
        <tr>
          <th scope="row">{w.sum}</th>
          <td />
          <td className="number">
            <strong>{formatCount(granted, lang)}</strong>
          </td>
          <td />
          <td />
        </tr>
      </HeadedTable>
      <p className="under">{w.notHere}</p>
    </section>
  );
}

/** `/bevillinger`: what was granted in published rounds, for everybody. */
export function PublicGrantsPageView({ page }: { readonly page: PublicGrantsPage }): ReactElement {
  const w = wordsIn(publicGrantWords, useLang());
  const others = page.rounds.filter(({ id }) => id !== page.round?.id);
  return (
    <article className="monitor-page grants-page">
      <header className="page-head">
        <h1>{w.title}</h1>
        <p className="page-head__under">{w.lead}</p>
      </header>
      {page.rounds.length === 0 && <p className="empty">{w.none}</p>}
      {page.withdrawn && <p className="notice">{w.withdrawn}</p>}
      {page.round && <Granted round={page.round} />}
      {others.length > 0 && (
        <section aria-labelledby="runder">
          <h2 id="runder">{w.rounds}</h2>
          <ul>
            {others.map(({ id, name, year }) => (
              <li key={id}>
                <a href={`/bevillinger/${id}`}>{name}</a> ({year})
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
