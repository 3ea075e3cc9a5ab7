import type { ReactElement } from 'react';
import { type FigureGap, figureGapWords } from '../../../domain/model/figure-gap.ts';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import type { TwinAccounts } from '../../../domain/model/twin-economy.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { TwinPage } from '../page-data/twin-pages.ts';
import { wordsIn } from '../words/message.ts';
import { twinEconomyWords } from '../words/twin-economy.ts';
import { AccountGroup } from './account-group.tsx';
import { AccountNotices } from './account-notices.tsx';
import { EachTwin } from './each-twin.tsx';
import { YearChoice } from './year-choice.tsx';

function gapsIn({ groups }: TwinAccounts): readonly FigureGap[] {
  const all = groups.flatMap(({ lines, accounts = [] }) => [
    ...lines.flatMap((line) => [...line.figures, ...line.accounts.flatMap(({ figures = [] }) => figures)]),
    ...accounts.flatMap(({ figures = [] }) => figures),
  ]);
  return [...new Set(all.flatMap(({ status }) => (status === 'known' ? [] : [status])))];
}

function hasAmounts({ groups }: TwinAccounts): boolean {
  return groups.some(({ lines }) => lines.some(({ accounts }) => accounts.some(({ figures }) => figures)));
}

function Legend({ accounts }: { readonly accounts: TwinAccounts }): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinEconomyWords, lang);
  return (
    <div className="twin-legend">
      <p>{w.stripAbout}</p>
      <p>
        {w.medianAbout} {w.placeAbout}
      </p>
      {gapsIn(accounts).map((gap) => (
        <p key={gap}>
          <em>{figureGapWords[gap].word[lang]}</em>: {figureGapWords[gap].about[lang]}
        </p>
      ))}
    </div>
  );
}

/** `?fane=regnskab`: key figures of the accounts, own beside the twins' median, quartiles and spread. */
export function AccountView({ page, answer }: { readonly page: TwinPage; readonly answer: TwinAnswer }): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinEconomyWords, lang);
  const { accounts } = answer;
  if (!accounts) return <p className="empty">{w.noAccounts}</p>;
  return (
    <section aria-labelledby="regnskab">
      <div className="section-head">
        <h2 id="regnskab">{w.accounts(accounts.year)}</h2>
        <p>
          {answer.subject.name} · {accounts.per[lang]}
        </p>
      </div>
      <YearChoice page={page} />
      <p>
        <a href={page.parallel}>{w.parallel(answer.subject.organisation.name)}</a>
      </p>
      <AccountNotices page={page} answer={answer} accounts={accounts} />
      {page.accountLines && hasAmounts(accounts) && (
        <p className="account-lines-about">
          {w.accountsAbout}{' '}
          <a href={page.accountLines.href}>{page.accountLines.open ? w.closeAccounts : w.openAccounts}</a>
        </p>
      )}
      <HeadedTable
        label={w.accounts(accounts.year)}
        heads={[
          { text: w.figure, detail: accounts.per[lang] },
          w.own,
          w.median,
          w.quartiles,
          w.mean,
          w.spread,
          w.difference,
          w.place,
          w.number,
        ]}
        grouped
        caption={`${w.accounts(accounts.year)}, ${answer.subject.name}, ${accounts.per[lang]}`}
        className="figures plain-figures economy-table figure-table"
      >
        {accounts.groups.map((group) => (
          <AccountGroup key={group.id} group={group} fewest={accounts.fewest} open={page.accountLines?.open === true} />
        ))}
      </HeadedTable>
      <Legend accounts={accounts} />
      <EachTwin answer={answer} accounts={accounts} />
    </section>
  );
}
