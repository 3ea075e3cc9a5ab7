import type { ReactElement } from 'react';
import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import type { GrantRow } from '../../../domain/model/grant.ts';
import { reasonText } from '../../../domain/model/grant-words.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';
import { withSoftBreaks } from '../words/soft-breaks.ts';
import { ClassWords } from './class-words.tsx';
import { mergeFormId } from './merge-panel.tsx';

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

function Row({ row, page }: { readonly row: GrantRow; readonly page: GrantRoundPage }): ReactElement {
  const lang = useLang();
  const { unit, score } = row;
  const version = page.of.version === page.of.versions ? '' : `&version=${page.of.version}`;
  const why = row.decided ? row.decided.reason : row.computed.reasons.map((one) => reasonText(one)[lang]).join(' ');
  const isChosen = page.chosen?.row.unit.key === unit.key;
  return (
    <tr className={isChosen ? 'is-chosen' : ''}>
      <th scope="row">
        <a href={`/tilskud/${page.id}?sted=${encodeURIComponent(unit.key)}${version}#sted`} aria-current={isChosen}>
          {withSoftBreaks(unit.name[lang])}
        </a>
        <span className="under">
          {unit.kommune}
          {unit.key.startsWith('afd:') && ` · ${unit.key.slice('afd:'.length)}`}
        </span>
      </th>
      <td>
        <ClassWords row={row} />
      </td>
      <Known value={score.score} write={(value) => formatNumber(value, 2, lang)} />
      <Known value={score.rank} write={(value) => formatNumber(value, value % 1 === 0 ? 0 : 1, lang)} />
      <Known value={unit.residents} write={(value) => formatCount(value, lang)} />
      <Known value={row.need} write={(value) => formatCount(Math.round(Number(value)), lang)} />
      <td className="number">
        <strong>{formatCount(row.grant, lang)}</strong>
      </td>
      <td className="number">{formatCount(row.local, lang)}</td>
      <td className="grant-why">{why}</td>
      {page.mayChange && (
        <td>
          {!unit.key.startsWith('sum:') && (
            <TogetherBox
              unit={unit.key}
              name={unit.name[lang]}
              chosen={page.merge?.parts.includes(unit.key) ?? false}
            />
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
      <HeadedTable label={w.places} heads={heads} tall className="figures text-table grant-table">
        {page.rows.map((row) => (
          <Row key={row.unit.key} row={row} page={page} />
        ))}
      </HeadedTable>
      {page.moreRows > 0 && (
        <p>
          <a href={`/tilskud/${page.id}?alle=1`}>{w.moreRows(formatCount(page.moreRows, lang))}</a>
        </p>
      )}
      {page.small > 0 && <p className="under">{w.small(formatCount(page.small, lang))}</p>}
    </>
  );
}
