import type { ReactElement } from 'react';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import { useLang } from '../client/page-context.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { localWords } from '../words/local-money.ts';
import { wordsIn } from '../words/message.ts';
import { withSoftBreaks } from '../words/soft-breaks.ts';

interface Listed {
  readonly klasse?: string;
  readonly side?: number;
  readonly sted?: string;
}

/** Address of a round with its list as it stands, but for what is changed. An earlier version stays that. */
export function listAddress({ id, of, list }: GrantRoundPage, change: Listed): string {
  const klasse = change.klasse ?? list.classes.find(({ chosen }) => chosen)?.id ?? '';
  const side = change.side ?? list.page;
  const parts = [
    ...(of.version === of.versions ? [] : [['version', `${of.version}`]]),
    ...(klasse === '' ? [] : [['klasse', klasse]]),
    ...(side === 1 ? [] : [['side', `${side}`]]),
    ...(change.sted === undefined ? [] : [['sted', change.sted]]),
  ];
  return parts.length === 0 ? `/tilskud/${id}` : `/tilskud/${id}?${new URLSearchParams(parts)}`;
}

/** How many places there are of each class, and a way to see those alone. */
export function ClassChoice({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  return (
    <nav aria-label={w.byClass}>
      <ul className="grant-parts">
        {page.list.classes.map(({ id, label, count, chosen }) => (
          <li key={id}>
            <a href={`${listAddress(page, { klasse: id, side: 1 })}#steder`} aria-current={chosen}>
              {label[lang]}
            </a>{' '}
            {formatCount(count, lang)}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Which part of a long list is shown, and the ways to the others. */
export function ListPages({ page }: { readonly page: GrantRoundPage }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const { from, of, places, page: at, pages } = page.list;
  if (pages === 1) return null;
  const [first, last] = [from, from + places.length - 1].map((one) => formatCount(one, lang));
  return (
    <nav aria-label={w.listPages}>
      <p>{w.shownOf(`${first}–${last}`, formatCount(of, lang))}</p>
      <ul className="grant-parts">
        {Array.from({ length: pages }, (_, index) => index + 1).map((one) => (
          <li key={one}>
            <a href={`${listAddress(page, { side: one })}#steder`} aria-current={one === at && 'page'}>
              <span className="sr-only">{w.listPage} </span>
              {one}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The places that keep a round from being recommended, each with a way to decide about it. */
export function OpenPlaces({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const w = wordsIn(grantWords, useLang());
  const { open, moreOpen } = page.list;
  return (
    <>
      <p>{w.blocked_open}</p>
      <NamedPlaces page={page} places={open} more={moreOpen} klasse="aaben" />
    </>
  );
}

/** The places whose grants have too little local money, each with a way to confirm more. */
export function ShortPlaces({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const w = wordsIn(localWords, useLang());
  const { short, moreShort } = page.list;
  return (
    <>
      <p>{w.blocked}</p>
      <NamedPlaces page={page} places={short} more={moreShort} klasse="" />
    </>
  );
}

interface NamedPlacesProps {
  readonly page: GrantRoundPage;
  readonly places: GrantRoundPage['list']['open'];
  readonly more: number;
  /** Class of the list that the rest are in. */
  readonly klasse: string;
}

function NamedPlaces({ page, places, more, klasse }: NamedPlacesProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  return (
    <ul>
      {places.map(({ key, name, kommune }) => (
        <li key={key}>
          <a href={`${listAddress(page, { klasse, side: 1, sted: key })}#sted`}>{withSoftBreaks(name[lang])}</a> (
          {kommune})
        </li>
      ))}
      {more > 0 && (
        <li>
          <a href={`${listAddress(page, { klasse, side: 1 })}#steder`}>{w.moreOpen(formatCount(more, lang))}</a>
        </li>
      )}
    </ul>
  );
}
