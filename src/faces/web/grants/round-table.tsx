import type { ReactElement } from 'react';
import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import type { GrantRow } from '../../../domain/model/grant.ts';
import { grantClassNames, reasonText, verdictText } from '../../../domain/model/grant-words.ts';
import { useLang } from '../client/page-context.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';

/** Class of a row in words; open ones as those they may be. */
export function ClassWords({ row }: { readonly row: GrantRow }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  if (row.class === undefined) {
    return (
      <>
        <strong>{w.openClass}</strong>
        <span className="under">{verdictText(row.computed)[lang]}</span>
      </>
    );
  }
  const marks = [...(row.decided ? [w.decidedMark] : []), ...(row.shifts.length > 0 ? [w.tilts] : [])];
  return (
    <>
      {grantClassNames[row.class][lang]}
      {marks.length > 0 && <span className="under">{marks.join(', ')}</span>}
    </>
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
          {unit.name[lang]}
        </a>
        <span className="under">
          {unit.kommune} · {unit.key}
        </span>
      </th>
      <td>
        <ClassWords row={row} />
      </td>
      <td className="number">{score.score === undefined ? '' : formatNumber(score.score, 2, lang)}</td>
      <td className="number">
        {score.rank === undefined ? '' : formatNumber(score.rank, score.rank % 1 === 0 ? 0 : 1, lang)}
      </td>
      <td className="number">{unit.residents === undefined ? '' : formatCount(unit.residents, lang)}</td>
      <td className="number">{row.need === undefined ? '' : formatCount(Math.round(Number(row.need)), lang)}</td>
      <td className="number">
        <strong>{formatCount(row.grant, lang)}</strong>
      </td>
      <td className="number">{formatCount(row.local, lang)}</td>
      <td className="grant-why">{why}</td>
    </tr>
  );
}

/** Places by class and index, each with its kroner and why. */
export function RoundTable({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  return (
    <>
      <ScrollFrame label={w.places} tall>
        <table className="figures text-table grant-table">
          <caption className="sr-only">{w.places}</caption>
          <thead>
            <tr>
              <th scope="col">{w.place}</th>
              <th scope="col">{w.class}</th>
              <th scope="col" className="number">
                {w.score}
              </th>
              <th scope="col" className="number">
                {w.rank}
              </th>
              <th scope="col" className="number">
                {w.residents}
              </th>
              <th scope="col" className="number">
                {w.need}
              </th>
              <th scope="col" className="number">
                {w.grant}
              </th>
              <th scope="col" className="number">
                {w.local}
              </th>
              <th scope="col">{w.why}</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <Row key={row.unit.key} row={row} page={page} />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {page.moreRows > 0 && (
        <p>
          <a href={`/tilskud/${page.id}?alle=1`}>{w.moreRows(formatCount(page.moreRows, lang))}</a>
        </p>
      )}
      {page.small > 0 && <p className="under">{w.small(formatCount(page.small, lang))}</p>}
    </>
  );
}
