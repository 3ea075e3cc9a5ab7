import { Fragment, type ReactElement, useState } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { FigureGroup, FigureLine, ShownAccount } from '../../../domain/model/twin-economy.ts';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { twinEconomyWords } from '../words/twin-economy.ts';
import { FigureStrip } from './figure-strip.tsx';
import { FigureText, signed } from './figure-text.tsx';

// Of a row's own figure and what it is compared with.
const comparedColumns = 7;

type ComparedFigures = Pick<FigureLine, 'figures' | 'comparison'>;

function Compared({ line, fewest }: { readonly line: ComparedFigures; readonly fewest: number }): ReactElement {
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
  const ranked = place === undefined ? '' : w.placeOf(place, n + 1);
  const placed = comparison.smallest === comparison.largest && difference === 0 ? w.allAlike : ranked;
  return (
    <>
      <td>{formatNumber(median, 0, lang)}</td>
      <td>{`${formatNumber(lowerQuartile, 0, lang)} – ${formatNumber(upperQuartile, 0, lang)}`}</td>
      <td className="beside">{formatNumber(simpleMean, 0, lang)}</td>
      <td className="figure-spread">
        <FigureStrip own={line.figures[0]} twins={line.figures.slice(1)} comparison={comparison} />
        <span className="figure-range">
          {`${formatNumber(comparison.smallest, 0, lang)} – ${formatNumber(comparison.largest, 0, lang)}`}
        </span>
      </td>
      <td>{difference === undefined ? '' : signed(difference, lang)}</td>
      <td>{placed}</td>
      <td className="beside">{w.placeOf(n, n + leftOut)}</td>
    </>
  );
}

interface RowProps {
  readonly fewest: number;
  readonly hidden: boolean;
}

function AccountRow({ account, fewest, hidden }: RowProps & { readonly account: ShownAccount }): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinEconomyWords, lang);
  const { number, name, depth, figures, comparison } = account;
  return (
    <tr hidden={hidden} className="account-row">
      <th scope="row">
        <span className={`account-name account-depth-${Math.min(depth, 2)}`}>
          <span className="sr-only">{w.account} </span>
          <span className="account-number">{number}</span> {name[lang]}
        </span>
      </th>
      {figures && comparison ? (
        <>
          <td>
            <FigureText figure={figures[0]} lang={lang} />
          </td>
          <Compared line={{ figures, comparison }} fewest={fewest} />
        </>
      ) : (
        <td colSpan={comparedColumns + 1} />
      )}
    </tr>
  );
}

interface LineProps {
  readonly line: FigureLine;
  readonly fewest: number;
  readonly hidden: boolean;
  readonly startOpen: boolean;
}

/** A key figure, and under it the accounts it is made of, folded away until asked for. */
function LineRows({ line, fewest, hidden, startOpen }: LineProps): ReactElement {
  const lang = useLang();
  const [open, setOpen] = useState(startOpen);
  return (
    <>
      <tr hidden={hidden}>
        <th scope="row" className="figure-head">
          {line.accounts.length === 0 ? (
            <span className="figure-closed">{line.name[lang]}</span>
          ) : (
            <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
              {line.name[lang]}
            </button>
          )}
        </th>
        <td>
          <FigureText figure={line.figures[0]} lang={lang} />
        </td>
        <Compared line={line} fewest={fewest} />
      </tr>
      {line.accounts.map((account) => (
        <AccountRow key={account.number} account={account} fewest={fewest} hidden={hidden || !open} />
      ))}
    </>
  );
}

/** A group of key figures with its sum; below each figure its accounts, and accounts that no figure is made of. */
export function AccountGroup({
  group,
  fewest,
  open: startOpen,
}: {
  readonly group: FigureGroup;
  readonly fewest: number;
  /** Whether accounts are open from the start. */
  readonly open: boolean;
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinEconomyWords, lang);
  // A group of nothing but accounts is open as its accounts are.
  const [open, setOpen] = useState(group.lines.length > 0 || startOpen);
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
      <tbody id={id}>
        {group.lines.map((line) => (
          <Fragment key={line.id}>
            <LineRows line={line} fewest={fewest} hidden={!open} startOpen={startOpen} />
          </Fragment>
        ))}
        {(group.accounts ?? []).map((account) => (
          <AccountRow key={account.number} account={account} fewest={fewest} hidden={!open} />
        ))}
      </tbody>
    </>
  );
}
