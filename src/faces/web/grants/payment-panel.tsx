import type { ReactElement } from 'react';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { wordsIn } from '../words/message.ts';
import { paymentWords } from '../words/payments.ts';

/** The frame year by year: what the rules give, what was handed on, what is paid, what is left. */
export function PaymentPanel({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(paymentWords, lang);
  const heads = [w.frame, w.carried, w.others, w.own, w.left].map((number) => ({ number }));
  return (
    <section aria-labelledby="betaling">
      <h2 id="betaling">{w.title}</h2>
      <p>{w.about}</p>
      {page.isShort && <p className="notice">{w.short}</p>}
      <HeadedTable label={w.title} heads={[w.year, ...heads]}>
        {page.frameYears.map(({ year, frame, carried, others, own, left }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td className="number">{formatCount(frame, lang)}</td>
            <td className="number">{formatCount(carried, lang)}</td>
            <td className="number">{formatCount(others, lang)}</td>
            <td className="number">{formatCount(own, lang)}</td>
            <td className="number">
              <strong>{formatCount(left, lang)}</strong>
            </td>
          </tr>
        ))}
      </HeadedTable>
    </section>
  );
}
