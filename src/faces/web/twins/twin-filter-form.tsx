import { type ReactElement, useId } from 'react';
import { type OpenRange, twinFilterParameters } from '../../../domain/model/twin-question.ts';
import { useLang } from '../client/page-context.tsx';
import type { TwinChoices, TwinPage } from '../page-data/twin-pages.ts';
import { wordsIn } from '../words/message.ts';
import { twinWords } from '../words/twins.ts';
import { HiddenFields } from './hidden-fields.tsx';

interface FormProps {
  readonly page: TwinPage;
  readonly choices: TwinChoices;
}

function Choice({
  name,
  label,
  chosen,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | undefined;
  readonly options: readonly (readonly [string, string])[];
}): ReactElement {
  const id = useId();
  const w = wordsIn(twinWords, useLang());
  return (
    <div className="choice-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="form-select" name={name} defaultValue={chosen ?? ''} key={chosen}>
        <option value="">{w.all}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function Range({
  name,
  label,
  range,
}: {
  readonly name: string;
  readonly label: string;
  readonly range: OpenRange;
}): ReactElement {
  const w = wordsIn(twinWords, useLang());
  const end = (side: 'fra' | 'til', value: number | undefined, word: string): ReactElement => (
    <label>
      {word}{' '}
      <input
        className="form-input"
        name={`${name}_${side}`}
        inputMode="decimal"
        size={6}
        defaultValue={value}
        key={value}
      />
    </label>
  );
  return (
    <fieldset className="choice-field twin-range">
      <legend>{label}</legend>
      {end('fra', range.from, w.from)} {end('til', range.to, w.to)}
    </fieldset>
  );
}

function Check({
  name,
  value,
  label,
  chosen,
}: {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}): ReactElement {
  return (
    <label className="choice-check">
      <input type="checkbox" name={name} value={value} defaultChecked={chosen} key={String(chosen)} /> {label}
    </label>
  );
}

function filtersSet({ filters }: TwinPage['question']): number {
  const { region, kommune, omraade, byggeart, boligtype, withoutOwn, le, aar, withAccounts, withEfficiency } = filters;
  return [
    region.length > 0,
    kommune.length > 0,
    omraade.length > 0,
    byggeart !== undefined,
    boligtype !== undefined,
    withoutOwn,
    le.from !== undefined || le.to !== undefined,
    aar.from !== undefined || aar.to !== undefined,
    withAccounts,
    withEfficiency,
  ].filter(Boolean).length;
}

/** How many twins, and who may be one. A plain GET form: without JavaScript it works as well. */
export function TwinFilterForm({ page, choices }: FormProps): ReactElement {
  const w = wordsIn(twinWords, useLang());
  const { antal, filters } = page.question;
  const set = filtersSet(page.question);
  const { from, to } = choices.nearest;
  return (
    <details className="choice-fold" open={set > 0}>
      <summary>{set > 0 ? w.filtersSet(set) : w.filters}</summary>
      <form action="/tvillinger" method="get" className="twin-form">
        <HiddenFields page={page} without={twinFilterParameters} />
        <div className="twin-form__fields">
          <div className="choice-field">
            <label htmlFor="antal">{`${w.count} (${from}-${to})`}</label>
            <input
              id="antal"
              className="form-input"
              name="antal"
              inputMode="numeric"
              size={4}
              defaultValue={antal}
              key={antal}
            />
          </div>
          <Choice
            name="region"
            label={w.region}
            chosen={filters.region[0]}
            options={choices.regions.map((r) => [r.code, r.name])}
          />
          <Choice
            name="kommune"
            label={w.kommune}
            chosen={filters.kommune[0]}
            options={choices.kommuner.map((k) => [k.code, k.name])}
          />
          {choices.areas.length > 0 && (
            <Choice
              name="omraade"
              label={w.area}
              chosen={filters.omraade[0]}
              options={choices.areas.map((area) => [area.code, area.name])}
            />
          )}
          {choices.has.stock && (
            <>
              <Choice
                name="byggeart"
                label={w.form}
                chosen={filters.byggeart && { etage: 'etage', taetLav: 'taet-lav' }[filters.byggeart]}
                options={[
                  ['etage', w.form_etage],
                  ['taet-lav', w.form_taetLav],
                ]}
              />
              <Choice
                name="boligtype"
                label={w.kind}
                chosen={
                  filters.boligtype && { family: 'familie', youth: 'ungdom', elderly: 'aeldre' }[filters.boligtype]
                }
                options={[
                  ['familie', w.kind_family],
                  ['ungdom', w.kind_youth],
                  ['aeldre', w.kind_elderly],
                ]}
              />
              <Range name="le" label={w.size} range={filters.le} />
            </>
          )}
          {choices.has.year && <Range name="aar" label={w.year} range={filters.aar} />}
        </div>
        <div className="twin-form__checks">
          <Check name="egen" value="uden" label={w.withoutOwn} chosen={filters.withoutOwn} />
          {choices.has.accounts && (
            <>
              <Check name="regnskab" value="ja" label={w.withAccounts} chosen={filters.withAccounts} />
              <Check name="effektivitet" value="ja" label={w.withEfficiency} chosen={filters.withEfficiency} />
            </>
          )}
        </div>
        <button type="submit" className="button button-primary">
          {w.apply}
        </button>
      </form>
    </details>
  );
}
