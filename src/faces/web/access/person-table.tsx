import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import type { ListedPerson, ListedRight } from '../../../domain/model/listed-person.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { accessWords } from '../words/access.ts';
import { logWords } from '../words/log.ts';
import { wordsIn } from '../words/message.ts';

function RightState({ right }: { readonly right: ListedRight }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(accessWords, lang);
  const word = w[`state_${right.state}`];
  const said = typeof word === 'function' ? word(formatDate(right.from ?? '', lang)) : word;
  const soon = right.endsSoon && w.endsSoon(formatDate(right.endsSoon, lang));
  return said || soon ? <span className="under">{said || soon}</span> : null;
}

function RightActions({ person, right }: { readonly person: ListedPerson; readonly right: ListedRight }) {
  const lang = useLang();
  const w = wordsIn(accessWords, lang);
  const about = (
    <span className="sr-only">
      : {person.name[lang]}, {right.role[lang]}
    </span>
  );
  if (!right.id || !(right.mayConfirm || right.mayWithdraw)) return null;
  return (
    <form method="post" action="/administration" className="access-actions">
      <input type="hidden" name="ret" value={right.id} />
      {right.mayConfirm && (
        <button type="submit" name="handling" value="bekraeft" className="plain-link">
          {w.confirm}
          {about}
        </button>
      )}
      {right.mayWithdraw && (
        <button type="submit" name="handling" value="fjern" className="plain-link">
          {w.withdraw}
          {about}
        </button>
      )}
    </form>
  );
}

interface PersonCellProps {
  readonly person: ListedPerson;
  readonly rows: number;
  readonly hasLog: boolean;
}

function PersonCell({ person, rows, hasLog }: PersonCellProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(accessWords, lang);
  const facts = [
    w[`kind_${person.kind}`],
    person.organisation,
    person.email,
    person.purpose,
    person.lastLogin && w.lastLogin(formatDate(person.lastLogin, lang)),
    person.idle && w[`idle_${person.idle}`],
  ];
  const { use } = person;
  const counted = use && [use.logins, use.lookups, use.files];
  const [logins = '', lookups = '', files = ''] = (counted ?? []).map((count) => formatCount(count, lang));
  const mayEnd = person.rights.some(({ mayWithdraw }) => mayWithdraw);
  return (
    <th scope="rowgroup" rowSpan={rows}>
      {person.name[lang]}
      <span className="under">{facts.filter(Boolean).join(' · ')}</span>
      {counted && (
        <span className="under">{counted.some((count) => count > 0) ? w.used(logins, lookups, files) : w.notUsed}</span>
      )}
      {use && hasLog && (
        <span className="under">
          <a href={`/administration/log?person=${encodeURIComponent(person.id)}`}>
            {wordsIn(logWords, lang).ofThem}
            <span className="sr-only">: {person.name[lang]}</span>
          </a>
        </span>
      )}
      {(person.mayViewAs || mayEnd) && (
        <form method="post" action="/administration" className="access-actions">
          <input type="hidden" name="person" value={person.id} />
          {person.mayViewAs && (
            <button type="submit" name="handling" value="se-som" className="plain-link">
              {w.viewAs}
              <span className="sr-only">: {person.name[lang]}</span>
            </button>
          )}
          {mayEnd && (
            <button type="submit" name="handling" value="log-ud" className="plain-link">
              {w.logOutEverywhere}
              <span className="sr-only">: {person.name[lang]}</span>
            </button>
          )}
        </form>
      )}
    </th>
  );
}

function RightCells({ person, right }: { readonly person: ListedPerson; readonly right: ListedRight }): ReactElement {
  const lang = useLang();
  const w = wordsIn(accessWords, lang);
  return (
    <>
      <td>
        {right.role[lang]}, {right.limits[lang]}
        {right.exact && `, ${w.exact}`}
        <RightState right={right} />
      </td>
      <td>{right.to ? formatDate(right.to, lang) : w.noEnd}</td>
      <td>{right.grantedBy[lang]}</td>
      <td>
        <RightActions person={person} right={right} />
      </td>
    </>
  );
}

/** Persons with their rights, one row a right. */
export function PersonTable({
  persons,
  label,
  hasLog,
}: {
  readonly persons: readonly ListedPerson[];
  readonly label: string;
  /** The reader may take extracts of the log. */
  readonly hasLog: boolean;
}): ReactElement {
  const w = wordsIn(accessWords, useLang());
  if (persons.length === 0) return <p>{w.noPeople}</p>;
  return (
    <HeadedTable
      label={label}
      heads={[w.person, w.right, w.until, w.givenBy, w.actions]}
      className="figures text-table access-table"
      grouped
    >
      {persons.map((person) => (
        <tbody key={person.id}>
          {person.rights.length === 0 && (
            <tr>
              <PersonCell person={person} rows={1} hasLog={hasLog} />
              <td colSpan={4}>{w.noRight}</td>
            </tr>
          )}
          {person.rights.map((right, at) => (
            <tr key={right.id ?? `${right.role.da} ${right.limits.da}`}>
              {at === 0 && <PersonCell person={person} rows={person.rights.length} hasLog={hasLog} />}
              <RightCells person={person} right={right} />
            </tr>
          ))}
        </tbody>
      ))}
    </HeadedTable>
  );
}
