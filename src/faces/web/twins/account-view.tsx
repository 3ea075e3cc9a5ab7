import { Fragment, type ReactElement, useState } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import { type FigureGap, figureGapWords } from '../../../domain/model/figure-gap.ts';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import type { FigureGroup, FigureLine, TwinAccounts } from '../../../domain/model/twin-economy.ts';
import { useLang } from '../client/page-context.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import type { TwinPage } from '../page-data/twin-pages.ts';
import { wordsIn } from '../words/message.ts';
import { twinEconomyWords } from '../words/twin-economy.ts';
import { AccountNotices } from './account-notices.tsx';
import { EachTwin } from './each-twin.tsx';
import { FigureStrip } from './figure-strip.tsx';
import { FigureText, signed } from './figure-text.tsx';
import { YearChoice } from './year-choice.tsx';

// Of a row's own figure and what it is compared with.
const comparedColumns = 7;

function Compared({ line, fewest }: { readonly line: FigureLine; readonly fewest: number }): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinEconomyWords, lang);
  const { comparison } = line;
  if (comparison.status === 'too-few') {
    return (
      <td colSpan={comparedColumns} className="figure-few">
        {w.tooFew(comparison.n, fewest)}
      </td>
    );
  }
  const { median, lowerQuartile, upperQuartile, simpleMean, difference, place, n, leftOut } = comparison;
  return (
    <>
      <td>{formatNumber(median, 0, lang)}</td>
      <td>{`${formatNumber(lowerQuartile, 0, lang)} – ${formatNumber(upperQuartile, 0, lang)}`}</td>
      <td className="beside">{formatNumber(simpleMean, 0, lang)}</td>
      <td className="figure-spread">
        <FigureStrip own={line.figures[0]} twins={line.figures.slice(1)} comparison={comparison} />
        <span className="sr-only">
          {`${formatNumber(comparison.smallest, 0, lang)} – ${formatNumber(comparison.largest, 0, lang)}`}
        </span>
      </td>
      <td>{difference === undefined ? '' : signed(difference, lang)}</td>
      <td>{place === undefined ? '' : w.placeOf(place, n + 1)}</td>
      <td className="beside">{w.placeOf(n, n + leftOut)}</td>
    </>
  );
}

function LineHead({ line }: { readonly line: FigureLine }): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinEconomyWords, lang);
  return (
    <th scope="row" className="figure-head">
      <details>
        <summary>{line.name[lang]}</summary>
        <ul>
          {line.accounts.map(({ number, name }) => (
            <li key={number}>
              {w.account} {number} {name[lang]}
            </li>
          ))}
        </ul>
      </details>
    </th>
  );
}

function Group({ group, fewest }: { readonly group: FigureGroup; readonly fewest: number }): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinEconomyWords, lang);
  const [open, setOpen] = useState(true);
  const id = `gruppe-${group.id}`;
  return (
    <>
      <tbody>
        <tr className="figure-group">
          <th scope="rowgroup">
            <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
              {group.name[lang]}
            </button>
          </th>
          {group.sum ? (
            <>
              <td>
                <span className="sr-only">{w.sum} </span>
                <FigureText figure={group.sum.figures[0]} lang={lang} />
              </td>
              <Compared line={group.sum} fewest={fewest} />
            </>
          ) : (
            <td colSpan={comparedColumns + 1} />
          )}
        </tr>
      </tbody>
      <tbody id={id} hidden={!open}>
        {group.lines.map((line) => (
          <tr key={line.id}>
            <LineHead line={line} />
            <td>
              <FigureText figure={line.figures[0]} lang={lang} />
            </td>
            <Compared line={line} fewest={fewest} />
          </tr>
        ))}
      </tbody>
    </>
  );
}

function gapsIn({ groups }: TwinAccounts): readonly FigureGap[] {
  const all = groups.flatMap(({ lines }) => lines.flatMap(({ figures }) => figures));
  return [...new Set(all.flatMap(({ status }) => (status === 'known' ? [] : [status])))];
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
  const heads = [w.own, w.median, w.quartiles, w.mean, w.spread, w.difference, w.place, w.number];
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
      <ScrollFrame label={w.accounts(accounts.year)}>
        <table className="figures plain-figures economy-table figure-table">
          <caption className="sr-only">{`${w.accounts(accounts.year)}, ${answer.subject.name}, ${accounts.per[lang]}`}</caption>
          <thead>
            <tr>
              <th scope="col">
                {w.figure}
                <span className="head-detail">{accounts.per[lang]}</span>
              </th>
              {heads.map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {accounts.groups.map((group) => (
            <Fragment key={group.id}>
              <Group group={group} fewest={accounts.fewest} />
            </Fragment>
          ))}
        </table>
      </ScrollFrame>
      <Legend accounts={accounts} />
      <EachTwin answer={answer} accounts={accounts} />
    </section>
  );
}
