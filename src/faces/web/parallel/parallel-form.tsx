import type { ReactElement } from 'react';
import type { ParallelAnswer } from '../../../domain/model/parallel-answer.ts';
import { useLang } from '../client/page-context.tsx';
import type { ParallelPage } from '../page-data/twin-pages.ts';
import { wordsIn } from '../words/message.ts';
import { parallelWords } from '../words/parallel.ts';

const fields = ['figur', 'antal', 'egen'];

/** Which key figure, and how many twins of whom: a GET form that keeps the rest of the address. */
export function ParallelForm({
  page,
  answer,
}: {
  readonly page: ParallelPage;
  readonly answer: ParallelAnswer;
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(parallelWords, lang);
  const kept = [...new URLSearchParams(answer.question)].filter(([name]) => !fields.includes(name));
  return (
    <form action="/tvillinger/parallelt" method="get" className="twin-form">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="twin-form__fields">
        <div className="choice-field">
          <label htmlFor="figur">{w.figure}</label>
          <select id="figur" className="form-select" name="figur" defaultValue={answer.figure.id} key={page.url}>
            {answer.figures.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[lang]}
              </option>
            ))}
          </select>
        </div>
        <div className="choice-field">
          <label htmlFor="antal">{w.count}</label>
          <input
            id="antal"
            className="form-input"
            name="antal"
            inputMode="numeric"
            size={4}
            defaultValue={answer.asked}
            key={page.url}
          />
        </div>
      </div>
      <div className="twin-form__checks">
        <div className="form-group-checkbox">
          <input
            className="form-checkbox"
            type="checkbox"
            id="egen"
            name="egen"
            value="med"
            defaultChecked={answer.withOwn}
            key={page.url}
          />
          <label className="form-label" htmlFor="egen">
            {w.withOwn}
          </label>
        </div>
      </div>
      <button type="submit" className="button button-primary">
        {w.apply}
      </button>
    </form>
  );
}
