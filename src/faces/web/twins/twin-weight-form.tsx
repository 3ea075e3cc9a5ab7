import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { TwinChoices, TwinPage } from '../page-data.ts';
import { wordsIn } from '../words/message.ts';
import { twinWords } from '../words/twins.ts';
import { HiddenFields } from './hidden-fields.tsx';

const scalings = ['z', 'minmax', 'none'] as const;

/** Own variables with their weights, and one scaling for all: a plain GET form. */
export function TwinWeightForm({
  page,
  choices,
}: {
  readonly page: TwinPage;
  readonly choices: TwinChoices;
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinWords, lang);
  return (
    <form action="/tvillinger" method="get" className="twin-form twin-form--weights">
      <HiddenFields page={page} without={['variable', 'skala', 'basis']} />
      <input type="hidden" name="basis" value="egne" />
      <h2>{w.own}</h2>
      <p>{w.ownAbout}</p>
      <div className="twin-form__fields">
        {choices.variables.map(({ key, name, weight }) => (
          <div className="twin-field" key={key}>
            <label htmlFor={`v_${key}`}>{name[lang]}</label>
            <input
              id={`v_${key}`}
              className="form-input"
              name={`v_${key}`}
              inputMode="decimal"
              size={6}
              defaultValue={weight}
              key={weight}
            />
          </div>
        ))}
        <div className="twin-field">
          <label htmlFor="skala">{w.scaling}</label>
          <select id="skala" className="form-select" name="skala" defaultValue={choices.scaling} key={choices.scaling}>
            {scalings.map((one) => (
              <option key={one} value={one}>
                {w[`scaling_${one}`]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <button type="submit" className="button button-primary">
        {w.apply}
      </button>
    </form>
  );
}
