import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import { wordsIn } from '../words/message.ts';
import { protectionWords } from '../words/protection.ts';

/** Two sums and their difference: what a reader gets is a rounded figure again. */
export function SumExample({ n }: { readonly n: number }): ReactElement {
  const w = wordsIn(protectionWords, useLang());
  // Truly 23, 18 and 3 at n = 5: shown as 25, 15 and 5.
  const rows: readonly (readonly [string, number, number])[] = [
    [w.sumAll, 9 * n, Math.round(8.8 * n)],
    [w.sumTwo, 8 * n, Math.round(8.2 * n)],
    [w.sumRest, n, Math.round(0.6 * n)],
  ];
  return (
    <>
      <h3>{w.sumExample}</h3>
      <ScrollFrame label={w.sumExample}>
        <table className="figures plain-figures">
          <caption className="sr-only">{w.sumExample}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{w.youSee}</th>
              <th scope="col">{w.inReality}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, shown, real]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{shown}</td>
                <td className="soft">{real}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <p>{w.sumNever}</p>
    </>
  );
}
