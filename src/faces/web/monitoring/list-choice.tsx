import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { PageChoice } from '../page-data/page-frame.ts';
import { wordsIn } from '../words/message.ts';
import { shadowWords } from '../words/shadow-list.ts';
import { listMonth } from './list-month.ts';

/** A choice of a list as a form of its own: it works without scripts. */
export function ListChoice({
  name,
  choices,
}: {
  readonly name: string;
  readonly choices: readonly PageChoice[];
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(shadowWords, lang);
  const chosen = choices.find((choice) => choice.chosen)?.value;
  return (
    <form className="compare-form" action="/overvaagning/skyggeliste" method="get">
      <label>
        {w.list}
        <select className="form-select" name={name} defaultValue={chosen} key={chosen}>
          {choices.map(({ value }) => (
            <option key={value} value={value}>
              {listMonth(value, lang)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button button-secondary">
        {w.show}
      </button>
    </form>
  );
}
