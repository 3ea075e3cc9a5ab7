import type { ReactElement } from 'react';
import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { GrantRoundPage, RoundPlace } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { localWords } from '../words/local-money.ts';
import { wordsIn } from '../words/message.ts';
import { withSoftBreaks } from '../words/soft-breaks.ts';
import { ClassWords } from './class-words.tsx';
import { mergeFormId } from './merge-panel.tsx';
import { ClassChoice, ListPages, listAddress } from './round-list.tsx';

// The box belongs to the form under "put places together", further down the page.
function TogetherBox({
  unit,
  name,
  chosen,
}: {
  readonly unit: string;
  readonly name: string;
  readonly chosen: boolean;
}): ReactElement {
  const w = wordsIn(grantWords, useLang());
  return (
    <span className="form-group-checkbox">
      <input
        className="form-checkbox"
        type="checkbox"
        id={`saml-${unit}`}
        name="saml"
        value={unit}
        form={mergeFormId}
        defaultChecked={chosen}
      />
      <label className="form-label" htmlFor={`saml-${unit}`}>
        <span className="sr-only">{w.togetherOne(name)}</span>
      </label>
    </span>
  );
}

// Never blank: what cannot be said has the sign that hidden figures have everywhere.
function Known<T>({ value, write }: { readonly value: T | undefined; readonly write: (value: T) => string }) {
  const w = wordsIn(grantWords, useLang());
  if (value !== undefined) return <td className="number">{write(value)}</td>;
  return (
    <td className="number">
      <span aria-hidden="true">..</span>
      <span className="sr-only">{w.notKnown}</span>
    </td>
  );
}

function Row({ place, page }: { readonly place: RoundPlace; readonly page: GrantRoundPage }): ReactElement {
  const lang = useLang();
  const l = wordsIn(localWords, lang);
  const { key, name, kommune } = place;
  const isChosen = page.chosen?.row.unit.key === key;
  return (
    <tr className={isChosen ? 'is-chosen' : ''}>
      <th scope="row">
        <a href={`${listAddress(page, { sted: key })}#sted`} aria-current={isChosen}>
          {withSoftBreaks(name[lang])}
        </a>
        <span className="under">
          {kommune}
          {key.startsWith('afd:') && ` · ${key.slice('afd:'.length)}`}
        </span>
      </th>
      <td>
        <ClassWords of={place} />
      </td>
      <Known value={place.score} write={(value) => formatNumber(value, 2, lang)} />
      <Known value={place.rank} write={(value) => formatNumber(value, value % 1 === 0 ? 0 : 1, lang)} />
      <Known value={place.residents} write={(value) => formatCount(value, lang)} />
      <Known value={place.need} write={(value) => formatCount(value, lang)} />
      <td className="number">
        <strong>{formatCount(place.grant, lang)}</strong>
      </td>
      <td className="number">
        {formatCount(place.local, lang)}
        {place.missing !== undefined && (
          <span className="under">{place.missing === 0 ? l.enough : l.missing(formatCount(place.missing, lang))}</span>
        )}
      </td>
      <td className="grant-why">{place.why[lang]}</td>
      {page.mayChange && (
        <td>
          {!key.startsWith('sum:') && (
            <TogetherBox unit={key} name={name[lang]} chosen={page.merge?.parts.includes(key) ?? false} />
          )}
        </td>
      )}
    </tr>
  );
}

/** Places by class and index, each with its kroner and why. */
export function RoundTable({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const figures = [w.score, w.rank, w.residents, w.need, w.grant, w.local].map((number) => ({ number }));
  const heads = [w.place, w.class, ...figures, w.why, ...(page.mayChange ? [w.together] : [])];
  return (
    <>
      <ClassChoice page={page} />
      {page.list.places.length === 0 && <p className="empty">{w.noneOfClass}</p>}
      <HeadedTable label={w.places} heads={heads} tall className="figures text-table grant-table">
        {page.list.places.map((place) => (
          <Row key={place.key} place={place} page={page} />
        ))}
      </HeadedTable>
      <ListPages page={page} />
      <p className="under">{w.rankAbout}</p>
      {page.small > 0 && <p className="under">{w.small(formatCount(page.small, lang))}</p>}
    </>
  );
}
