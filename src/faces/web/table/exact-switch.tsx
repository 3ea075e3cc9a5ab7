import type { ReactElement, ReactNode } from 'react';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';

/** The field of the address that says why exact numbers are asked for. */
const field = 'eksakt';
const longest = 200;

/** What is told once exact numbers are shown. */
export function ExactShown({
  told,
  reason,
  back,
  children,
}: {
  readonly told: string;
  readonly reason: string;
  readonly back: string;
  readonly children?: ReactNode;
}): ReactElement {
  const w = wordsIn(tableWords, useLang());
  return (
    <section className="coverage" aria-label={w.exact}>
      <p>
        <strong>{told}</strong> {w.exactOwn}
      </p>
      {children}
      <p>
        {w.exactReasonGiven(reason)} <a href={back}>{w.exactBack}</a>
      </p>
    </section>
  );
}

/** The switch to exact numbers: why they are needed first, since each one told is written down. */
export function ExactForm({
  action,
  hidden,
}: {
  readonly action: string;
  readonly hidden: readonly (readonly [string, string])[];
}): ReactElement {
  const w = wordsIn(tableWords, useLang());
  return (
    <details className="exact">
      <summary className="button button-secondary">{w.exactShow}</summary>
      <form className="exact__form" method="get" action={action}>
        {hidden.map(([name, value]) => (
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
