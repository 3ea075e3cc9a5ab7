import type { ReactElement } from 'react';
import type { MoveAnswer, MoveEnd } from '../../../domain/model/moves.ts';
import { readable } from '../client/own-address.ts';
import { useLang } from '../client/page-context.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import { wordsIn } from '../words/message.ts';
import { movesWords } from '../words/moves.ts';
import { withSoftBreaks } from '../words/soft-breaks.ts';
import { FlowCell } from './flow-cell.tsx';
import { toldFlows } from './told-flows.ts';

function EndName({ end }: { readonly end: MoveEnd }): ReactElement {
  const lang = useLang();
  const w = wordsIn(movesWords, lang);
  const name = withSoftBreaks(end.name[lang]);
  const href = end.place && !end.place.includes(',') ? `/sted/${readable(end.place).replace(':', '/')}` : undefined;
  return (
    <>
      {href ? <a href={href}>{name}</a> : name}
      {end.ends && <span className="under">{w.ends(end.ends)}</span>}
    </>
  );
}

/** Origin by destination; sums of the same leaves, so rows and columns add up. */
export function MoveMatrix({ moves }: { readonly moves: MoveAnswer }): ReactElement {
  const lang = useLang();
  const w = wordsIn(movesWords, lang);
  const { ends, pairs } = moves;
  const cells = new Map(pairs.map(({ from, to, persons }) => [`${from} ${to}`, persons]));
  return (
    <section aria-labelledby="matrix">
      <h2 id="matrix">{w.matrix}</h2>
      <p>{w.matrixAbout}</p>
      <ScrollFrame label={w.matrix} tall>
        <table className="figures move-matrix">
          <caption className="sr-only">{w.matrix}</caption>
          <thead>
            <tr>
              <th scope="col">{w.fromTo}</th>
              <th scope="col">{w.total}</th>
              {ends.map((end) => (
                <th scope="col" key={`${end.inside} ${end.key}`}>
                  {withSoftBreaks(end.name[lang])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ends.map((end, from) => (
              <tr key={`${end.inside} ${end.key}`} className={end.inside ? 'is-inside' : undefined}>
                <th scope="row">
                  <EndName end={end} />
                </th>
                <FlowCell cell={end.outOf} />
                {ends.map((other, to) => {
                  const cell = cells.get(`${from} ${to}`);
                  const key = `${other.inside} ${other.key}`;
                  return cell ? <FlowCell cell={cell} key={key} /> : <td key={key} />;
                })}
              </tr>
            ))}
            <tr className="total-row">
              <th scope="row">{w.total}</th>
              <td />
              {ends.map((end) => (
                <FlowCell cell={end.into} key={`${end.inside} ${end.key}`} />
              ))}
            </tr>
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}

/** The largest flows from end to end before small ends are put together. */
export function LargestMoves({ moves }: { readonly moves: MoveAnswer }): ReactElement {
  const lang = useLang();
  const w = wordsIn(movesWords, lang);
  const told = toldFlows(moves.largest, ({ persons }) => persons);
  return (
    <section aria-labelledby="stroemme">
      <h2 id="stroemme">{w.largest}</h2>
      {moves.largest.length === 0 ? (
        <p>{w.nothing}</p>
      ) : (
        <>
          {told.length < moves.largest.length && <p>{w.largestAbout}</p>}
          <ScrollFrame label={w.largest} tall>
            <table className="figures text-table">
              <caption className="sr-only">{w.largest}</caption>
              <thead>
                <tr>
                  <th scope="col">{w.from}</th>
                  <th scope="col">{w.to}</th>
                  <th scope="col" className="value">
                    {w.persons}
                  </th>
                </tr>
              </thead>
              <tbody>
                {told.map(({ from, to, persons }) => (
                  <tr key={`${from.da} ${to.da}`}>
                    <th scope="row">{withSoftBreaks(from[lang])}</th>
                    <td>{withSoftBreaks(to[lang])}</td>
                    <FlowCell cell={persons} />
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollFrame>
        </>
      )}
    </section>
  );
}
