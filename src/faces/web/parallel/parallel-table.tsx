import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { ParallelAnswer, ParallelOrder, ParallelRow } from '../../../domain/model/parallel-answer.ts';
import { useLang } from '../client/page-context.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import type { ParallelPage } from '../page-data/twin-pages.ts';
import { FigureStrip } from '../twins/figure-strip.tsx';
import { FigureText, signed } from '../twins/figure-text.tsx';
import { wordsIn } from '../words/message.ts';
import { parallelWords } from '../words/parallel.ts';
import { twinEconomyWords } from '../words/twin-economy.ts';

const comparedColumns = 7;
// A longer table scrolls under its head.
const longTable = 15;

function SortHead({
  page,
  order,
  detail,
}: {
  readonly page: ParallelPage;
  readonly order: ParallelOrder;
  readonly detail?: string;
}): ReactElement {
  const w = wordsIn(parallelWords, useLang());
  const sort = page.sorts.find((one) => one.order === order);
  return (
    <th scope="col" aria-sort={sort?.sorted ?? 'none'}>
      <a className="sort-head" href={sort?.href} data-keep="scroll">
        {w[`sort_${order}`]}
      </a>
      {detail !== undefined && <span className="head-detail">{detail}</span>}
    </th>
  );
}

function Compared({ row, fewest }: { readonly row: ParallelRow; readonly fewest: number }): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinEconomyWords, lang);
  const { comparison, own, differenceKr } = row;
  if (comparison.status === 'too-few') {
    return (
      <td colSpan={comparedColumns} className="figure-few">
        {row.refusal?.[lang] ?? w.tooFew(comparison.n, fewest)}
      </td>
    );
  }
  const { median, lowerQuartile, upperQuartile, difference, place, n, leftOut } = comparison;
  return (
    <>
      <td>{formatNumber(median, 0, lang)}</td>
      <td>{`${formatNumber(lowerQuartile, 0, lang)} – ${formatNumber(upperQuartile, 0, lang)}`}</td>
      <td className="figure-spread">
        <FigureStrip own={own} comparison={comparison} />
      </td>
      <td>{difference === undefined ? '' : signed(difference, lang)}</td>
      <td>{differenceKr === undefined ? '' : signed(differenceKr, lang)}</td>
      <td>{place === undefined ? '' : w.placeOf(place, n + 1)}</td>
      <td className="beside">{w.placeOf(n, n + leftOut)}</td>
    </>
  );
}

function Row({ row, answer }: { readonly row: ParallelRow; readonly answer: ParallelAnswer }): ReactElement {
  const lang = useLang();
  return (
    <tr>
      <th scope="row">
        <a href={`/tvillinger?sted=${row.key}&basis=${answer.basis}&fane=regnskab`}>{row.name}</a>
        <span className="twin-unit">
          {row.key.slice(4)} · {row.kommune.name}
        </span>
        {row.accounts.status !== 'compared' && <span className="twin-unit">{row.accounts.words[lang]}</span>}
      </th>
      <td>
        <FigureText figure={row.own} lang={lang} />
      </td>
      <Compared row={row} fewest={answer.fewest} />
    </tr>
  );
}

/** One row an afdeling: own figure, its twins' median and middle half, the difference per m² and in kr. */
export function ParallelTable({
  page,
  answer,
}: {
  readonly page: ParallelPage;
  readonly answer: ParallelAnswer;
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(parallelWords, lang);
  const { figure, rows, year } = answer;
  const per = figure.per[lang];
  const caption = w.table(figure.name[lang], year);
  return (
    <section aria-labelledby="afdelinger">
      <div className="section-head">
        <h2 id="afdelinger">{caption}</h2>
        <p>
          {per} · {w.made(figure.accounts.join(' + '))}
        </p>
      </div>
      <ScrollFrame label={caption} tall={rows.length > longTable}>
        <table className="figures plain-figures economy-table figure-table parallel-table">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <SortHead page={page} order="navn" />
              <SortHead page={page} order="egen" detail={per} />
              <SortHead page={page} order="median" detail={per} />
              <th scope="col">
                {w.quartiles}
                <span className="head-detail">{per}</span>
              </th>
              <th scope="col">{w.spread}</th>
              <SortHead page={page} order="forskel" detail={per} />
              <SortHead page={page} order="kr" detail={w.kroner} />
              <SortHead page={page} order="plads" />
              <th scope="col">{w.with}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} answer={answer} />
            ))}
          </tbody>
          <tfoot>
            <tr className="figure-group">
              <th scope="row">
                {w.total}
                <span className="twin-unit">{w.counted(answer.counted, rows.length)}</span>
              </th>
              <td colSpan={5} />
              <td>{signed(answer.totalKr, lang)}</td>
              <td colSpan={2} />
            </tr>
          </tfoot>
        </table>
      </ScrollFrame>
      <div className="twin-legend">
        <p>
          {w.ownTwins} {w.totalAbout}
        </p>
        <p>{w.stripAbout}</p>
      </div>
    </section>
  );
}
