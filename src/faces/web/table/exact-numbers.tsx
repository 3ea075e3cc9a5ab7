import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { questionFields, tableAddress } from '../client/table-address.ts';
import type { TablePage } from '../page-data/table-pages.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';

/** The field of the address that says why exact numbers are asked for. */
const field = 'eksakt';
const longest = 200;

/** The switch to exact numbers for those with the right: why they are needed first, since each one told is written down. */
export function ExactNumbersSwitch({ page }: { readonly page: TablePage }): ReactElement | null {
  const w = wordsIn(tableWords, useLang());
  const { exact, question } = page;
  if (!exact) return null;
  if (exact.shown) {
    return (
      <section className="coverage" aria-label={w.exact}>
        <p>
          <strong>{w.exactShown(exact.told)}</strong> {w.exactOwn}
        </p>
        {exact.refused > 0 && <p role="status">{w.exactRefused(exact.refused)}</p>}
        <p>
          {w.exactReasonGiven(exact.reason)} <a href={tableAddress(question)}>{w.exactBack}</a>
        </p>
      </section>
    );
  }
  return (
    <details className="exact">
      <summary className="button button-secondary">{w.exactShow}</summary>
      <form className="exact__form" method="get" action={`/tabel/${question.table}`}>
        {questionFields(question).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p id="eksakt-hvad">{w.exactAbout}</p>
        <label className="form-label" htmlFor={field}>
          {w.exactReason}
        </label>
        <input
          id={field}
          name={field}
          className="form-input"
          type="text"
          required
          maxLength={longest}
          aria-describedby="eksakt-hvad"
          autoComplete="off"
        />
        <button type="submit" className="button button-secondary">
          {w.exactShow}
        </button>
      </form>
    </details>
  );
}
