import type { ReactElement } from 'react';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import type { TwinAccounts } from '../../../domain/model/twin-economy.ts';
import { useLang } from '../client/page-context.tsx';
import type { TwinPage } from '../page-data/twin-pages.ts';
import { wordsIn } from '../words/message.ts';
import { twinEconomyWords } from '../words/twin-economy.ts';

/** What is not compared, unit by unit, and what to do where too few twins have accounts. */
export function AccountNotices({
  page,
  answer,
  accounts,
}: {
  readonly page: TwinPage;
  readonly answer: TwinAnswer;
  readonly accounts: TwinAccounts;
}): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(twinEconomyWords, lang);
  const named = [answer.subject, ...answer.twins].map((unit, at) => ({ unit, found: accounts.units[at] }));
  const left = named.filter(({ found }) => found && found.status !== 'compared');
  const few = accounts.groups.some(({ lines }) => lines.some(({ comparison }) => comparison.status === 'too-few'));
  if (left.length === 0 && !few && accounts.notes.length === 0) return null;
  return (
    <div className="twin-notices" role="status">
      {accounts.notes.map((note) => (
        <p key={note.da}>{note[lang]}</p>
      ))}
      {left.map(({ unit, found }) => (
        <p key={unit.key}>
          <strong>{unit.name}:</strong> {found?.words[lang]}
        </p>
      ))}
      {few && (
        <p>
          {w.askMore(accounts.fewest)}{' '}
          {page.moreTwins && <a href={page.moreTwins.href}>{w.showMore(page.moreTwins.count)}</a>}
        </p>
      )}
    </div>
  );
}
