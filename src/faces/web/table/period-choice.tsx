import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { questionFields, tablePath } from '../client/table-address.ts';
import type { TablePage } from '../page-data/table-pages.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';

// How far back a reader usually wants to look; the table's own length is added.
const usualLengths = [1, 3, 5, 10];

/** The choice of periods as a GET form: rules that follow new figures, and fixed periods. */
export function PeriodChoice({ page }: { readonly page: TablePage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(tableWords, lang);
  const { question, allPeriods } = page;
  const latest = usualLengths.map((n) => ({
    value: `seneste:${n}`,
    label: n === 1 ? w.periodsOne : w.periodsLatest(n),
  }));
  const from = allPeriods.map((period) => ({
    value: `fra:${period.id}`,
    label: `${w.periodsFrom} ${period.label[lang]}`,
  }));
  const fixed = allPeriods.map((period) => ({ value: `${period.id}-${period.id}`, label: period.label[lang] }));
  const known =
    question.periode === '' || [...latest, ...from, ...fixed].some((option) => option.value === question.periode);
  const hidden = questionFields({ ...question, periode: undefined });
  return (
    <form className="period-choice" method="get" action={tablePath(question)}>
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="segments__name" htmlFor="periode">
        {w.periods}
      </label>
      <select
        id="periode"
        name="periode"
        className="form-select"
        defaultValue={question.periode}
        key={question.periode}
      >
        <optgroup label={w.periodsRolling}>
          <option value="">{w.periodsAll}</option>
          {[...latest, ...from].map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </optgroup>
        <optgroup label={w.periodsFixed}>
          {!known && <option value={question.periode}>{question.periode}</option>}
          {fixed.toReversed().map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </optgroup>
      </select>
      <button type="submit" className="button button-secondary">
        {w.apply}
      </button>
    </form>
  );
}
