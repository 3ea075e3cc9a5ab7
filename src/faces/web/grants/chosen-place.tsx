import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { GrantRow } from '../../../domain/model/grant.ts';
import type { GrantNeighbour } from '../../../domain/model/grant-neighbour.ts';
import { domainName, reasonText, verdictText } from '../../../domain/model/grant-words.ts';
import { useLang } from '../client/page-context.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';
import { ReasonField } from './reason-field.tsx';
import { ClassWords } from './round-table.tsx';

function Criteria({ row }: { readonly row: GrantRow }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const words = { met: w.yes, not_met: w.no, unknown: w.unknown } as const;
  const figure = (value: number | undefined): string => (value === undefined ? '' : formatNumber(value, 1, lang));
  return (
    <ScrollFrame label={w.criterion}>
      <table className="figures text-table">
        <caption className="sr-only">{w.criterion}</caption>
        <thead>
          <tr>
            <th scope="col">{w.criterion}</th>
            <th scope="col" className="number">
              {w.value}
            </th>
            <th scope="col" className="number">
              {w.line}
            </th>
            <th scope="col">{w.met}</th>
            <th scope="col" className="number">
              {w.adds}
            </th>
          </tr>
        </thead>
        <tbody>
          {row.unit.criteria.map(({ id, value, band, line, state }) => {
            const adds = row.score.domains.find((one) => one.id === id)?.adds;
            return (
              <tr key={id}>
                <th scope="row">{domainName(id)[lang]}</th>
                <td className="number">{value === undefined ? '' : `${figure(value)} ± ${figure(band ?? 0)}`}</td>
                <td className="number">{figure(line)}</td>
                <td>{words[state]}</td>
                <td className="number">{adds === undefined ? '' : formatNumber(adds, 2, lang)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Shifts({ row }: { readonly row: GrantRow }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const rank = (value: number): string => formatNumber(value, value % 1 === 0 ? 0 : 1, lang);
  return (
    <>
      <h3>{w.shifts}</h3>
      {row.shifts.length === 0 && <p>{w.noShifts}</p>}
      <ul>
        {row.shifts.map(({ by, what, classes }) => (
          <li key={`${by}${what.da}`}>
            {what[lang]}: {verdictText({ classes })[lang]}
          </li>
        ))}
      </ul>
      {row.ranks && row.ranks[0] !== row.ranks[1] && <p>{w.ranks(rank(row.ranks[0]), rank(row.ranks[1]))}</p>}
    </>
  );
}

function DecideForm({ page, row }: { readonly page: GrantRoundPage; readonly row: GrantRow }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const back = `/tilskud/${page.id}?sted=${encodeURIComponent(row.unit.key)}`;
  const { evidence } = page;
  return (
    <form className="grant-form" action={`/api/v1/grants/${page.id}/decide`} method="post" key={row.unit.key}>
      <input type="hidden" name="sted" value={row.unit.key} />
      {evidence && <input type="hidden" name="belaeg" value={`${evidence.area}: ${evidence.words.da}`} />}
      {evidence && (
        <p className="grant-form__wide">
          {w.evidence} ({evidence.area}): {evidence.words[lang]}
        </p>
      )}
      <label>
        {w.field}
        <select className="form-select" name="felt" defaultValue="class">
          <option value="class">{w.field_class}</option>
          <option value="amount">{w.field_amount}</option>
          <option value="excluded">{w.field_excluded}</option>
        </select>
      </label>
      <label>
        {w.valueBlank}
        <input className="form-input" name="vaerdi" maxLength={40} defaultValue={evidence ? 'K4' : ''} />
      </label>
      <ReasonField page={page} back={back} />
      <div className="button-row">
        <button type="submit" className="button button-primary">
          {w.save}
        </button>
      </div>
    </form>
  );
}

function Neighbours({
  page,
  row,
  neighbours,
}: {
  readonly page: GrantRoundPage;
  readonly row: GrantRow;
  readonly neighbours: readonly GrantNeighbour[];
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  if (neighbours.length === 0) return <p>{w.noNeighbours}</p>;
  const at = encodeURIComponent(row.unit.key);
  return (
    <>
      <p>{w.neighboursAbout}</p>
      <ScrollFrame label={w.neighbours}>
        <table className="figures text-table">
          <caption className="sr-only">{w.neighbours}</caption>
          <thead>
            <tr>
              <th scope="col">{w.place}</th>
              <th scope="col">{w.evidence}</th>
              <th scope="col">{w.decide}</th>
            </tr>
          </thead>
          <tbody>
            {neighbours.map(({ key, name, words, evidence }) => (
              <tr key={key}>
                <th scope="row">
                  {name[lang]}
                  <span className="under">{evidence.enough ? w.enough : w.notEnough}</span>
                </th>
                <td>{words[lang]}</td>
                <td>
                  <a href={`/tilskud/${page.id}?sted=${encodeURIComponent(key)}&ved=${at}#sted`}>
                    {w.attach(row.unit.name[lang])}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </>
  );
}

/** One place of a round: why it is where it is, what would move it, its neighbours, and a decision about it. */
export function ChosenPlace({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  if (!page.chosen) return <p className="empty">{w.choose}</p>;
  const { row, neighbours } = page.chosen;
  const isExposed = row.class === 'K1' || row.class === 'K2' || row.class === 'K3';
  return (
    <>
      <h3>{row.unit.name[lang]}</h3>
      <p>
        <ClassWords row={row} />
      </p>
      <ul>
        {row.decided && <li>{row.decided.reason}</li>}
        {row.computed.reasons.map((one) => (
          <li key={one.code}>{reasonText(one)[lang]}</li>
        ))}
      </ul>
      <Criteria row={row} />
      {row.score.score !== undefined && <Shifts row={row} />}
      {isExposed && <h3>{w.neighbours}</h3>}
      {isExposed && <Neighbours page={page} row={row} neighbours={neighbours} />}
      {page.mayChange && <h3>{w.decide}</h3>}
      {page.mayChange && <DecideForm page={page} row={row} />}
    </>
  );
}
