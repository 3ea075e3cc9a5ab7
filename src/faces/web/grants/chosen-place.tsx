import type { ReactElement } from 'react';
import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import { formatPersons } from '../../../domain/kernel/format-persons.ts';
import type { GrantPayment, GrantRow } from '../../../domain/model/grant.ts';
import type { GrantNeighbour } from '../../../domain/model/grant-neighbour.ts';
import { domainName, reasonText, verdictText } from '../../../domain/model/grant-words.ts';
import { localShareText } from '../../../domain/model/local-words.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';
import { paymentWords } from '../words/payments.ts';
import { ClassWords, toldClass } from './class-words.tsx';
import { DecideForms } from './decide-forms.tsx';
import { LocalForms } from './local-forms.tsx';

type Chosen = NonNullable<GrantRoundPage['chosen']>;

function Criteria({ row, persons }: Pick<Chosen, 'row' | 'persons'>): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const words = { met: w.yes, not_met: w.no, unknown: w.unknown } as const;
  const personsTo = (id: string): string => {
    const found = persons.find((one) => one.id === id);
    return found ? formatPersons(found, lang) : '';
  };
  const figure = (value: number | undefined): string =>
    value === undefined ? w.notTold : formatNumber(value, 1, lang);
  return (
    <HeadedTable
      label={w.criterion}
      heads={[w.criterion, { number: w.value }, { number: w.line }, w.met, w.toLine, { number: w.adds }]}
    >
      {row.unit.criteria.map(({ id, value, band, line, state }) => {
        const adds = row.score.domains.find((one) => one.id === id)?.adds;
        return (
          <tr key={id}>
            <th scope="row">{domainName(id)[lang]}</th>
            <td className="number">{value === undefined ? w.notTold : `${figure(value)} ±${figure(band ?? 0)}`}</td>
            <td className="number">{figure(line)}</td>
            <td>
              {words[state]}
              {value !== undefined && line === undefined && <span className="under">{w.noLine}</span>}
            </td>
            <td>{personsTo(id)}</td>
            <td className="number">{adds === undefined ? '' : formatNumber(adds, 2, lang)}</td>
          </tr>
        );
      })}
    </HeadedTable>
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
      <HeadedTable label={w.neighbours} heads={[w.place, w.evidence, w.decide]}>
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
      </HeadedTable>
    </>
  );
}

function Payments({ payments }: { readonly payments: readonly GrantPayment[] }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(paymentWords, lang);
  if (payments.length < 2) return null;
  return (
    <p>
      {w.paid} {payments.map(({ year, kroner }) => w.payment(year, formatCount(kroner, lang))).join('; ')}
    </p>
  );
}

function Computed({ row }: { readonly row: GrantRow }): ReactElement {
  const lang = useLang();
  return (
    <>
      {row.computed.reasons.map((one) => (
        <li key={one.code}>{reasonText(one)[lang]}</li>
      ))}
    </>
  );
}

/** One place of a round: why it is where it is, what would move it, its neighbours, and a decision about it. */
export function ChosenPlace({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  if (!page.chosen) return <p className="empty">{w.choose}</p>;
  const { row, neighbours, payments, persons, local } = page.chosen;
  const isExposed = row.class === 'K1' || row.class === 'K2' || row.class === 'K3';
  return (
    <>
      <h3>{row.unit.name[lang]}</h3>
      <p>
        <ClassWords of={toldClass(row)} />
      </p>
      <Payments payments={payments} />
      {local && <p>{localShareText(local, lang)}</p>}
      <p>
        <a
          href={`/api/v1/grants/${page.id}/file?form=pdf&version=${page.of.version}&sprog=${lang}&sted=${encodeURIComponent(row.unit.key)}`}
        >
          {w.letter}
        </a>
      </p>
      <ul>
        {row.decided && <li>{row.decided.reason}</li>}
        {!row.decided && <Computed row={row} />}
      </ul>
      {row.decided && row.computed.reasons.length > 0 && (
        <>
          <p>{w.computedBefore}</p>
          <ul>
            <Computed row={row} />
          </ul>
        </>
      )}
      {row.unit.residents === undefined && <p>{w.noResidents}</p>}
      <Criteria row={row} persons={persons} />
      {row.score.score !== undefined && <Shifts row={row} />}
      {isExposed && <h3>{w.neighbours}</h3>}
      {isExposed && <Neighbours page={page} row={row} neighbours={neighbours} />}
      {page.mayChange && <h3>{w.decide}</h3>}
      {page.mayChange && <DecideForms page={page} row={row} />}
      {page.mayChange && <LocalForms page={page} row={row} />}
    </>
  );
}
