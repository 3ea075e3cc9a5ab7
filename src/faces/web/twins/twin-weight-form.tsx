import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { TwinChoices, TwinPage, TwinVariableChoice } from '../page-data/twin-pages.ts';
import { wordsIn } from '../words/message.ts';
import { twinWords } from '../words/twins.ts';
import { HiddenFields } from './hidden-fields.tsx';

const scalings = ['z', 'minmax', 'none'] as const;

/** One chosen variable: weight, scaling, cap, year, and the way to leave it out. */
function VariableFields({ variable }: { readonly variable: TwinVariableChoice }): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinWords, lang);
  const { key, name, unit, weight, scaling, cap, year, years, without } = variable;
  // Uncontrolled fields begin anew when the search does.
  const state = `${weight} ${scaling} ${cap} ${year}`;
  return (
    <fieldset className="own-variable" key={state}>
      <legend>
        {name[lang]} <span className="own-variable__unit">{unit[lang]}</span>
      </legend>
      <label>
        {w.weight}
        <input
          className="form-input"
          name={`v_${key}`}
          inputMode="decimal"
          size={5}
          defaultValue={weight.replace('.', w.decimalMark)}
        />
      </label>
      <label>
        {w.scaling}
        <select className="form-select" name={`s_${key}`} defaultValue={scaling}>
          {scalings.map((one) => (
            <option key={one} value={one}>
              {w[`scaling_${one}`]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {w.cap}
        <input
          className="form-input"
          name={`c_${key}`}
          size={8}
          defaultValue={cap.replaceAll('.', w.decimalMark)}
          placeholder={w.capExample}
        />
      </label>
      {years.length > 1 && (
        <label>
          {w.ofYear}
          <select className="form-select" name={`y_${key}`} defaultValue={year}>
            <option value="">{w.newest}</option>
            {years.toReversed().map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      )}
      <a className="own-variable__without" href={without}>
        {w.leaveOut}
        <span className="sr-only"> {name[lang]}</span>
      </a>
    </fieldset>
  );
}

/** Own variables with weight, scaling, cap and year: a plain GET form, so that the address says it all. */
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
      <HiddenFields page={page} without={['variable', 'skala', 'basis', 'tilfoej', 'profil']} />
      <input type="hidden" name="basis" value="egne" />
      <h2>{w.own}</h2>
      <p>{w.ownAbout}</p>
      {choices.chosen.map((variable) => (
        <VariableFields key={`${variable.key}@${variable.year}`} variable={variable} />
      ))}
      <div className="choice-field">
        <label htmlFor="tilfoej">{w.addVariable}</label>
        <select id="tilfoej" className="form-select" name="tilfoej" defaultValue="">
          <option value="">{w.noneAdded}</option>
          {choices.offers.map(({ name, variables }) => (
            <optgroup key={name.da} label={name[lang]}>
              {variables.map((variable) => (
                <option key={variable.key} value={variable.key}>
                  {variable.name[lang]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <button type="submit" className="button button-primary">
        {w.apply}
      </button>
    </form>
  );
}
