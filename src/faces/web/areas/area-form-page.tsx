import { type ReactElement, useCallback, useMemo, useState } from 'react';
import type { AreaShape } from '../../../domain/model/area.ts';
import { writeShapeText } from '../../../engines/areas/shape-text.ts';
import { useLang } from '../client/page-context.tsx';
import type { AreaForm, AreaFormPage, ShownAreaField } from '../page-data/area-pages.ts';
import { areaWords } from '../words/areas.ts';
import { wordsIn } from '../words/message.ts';
import { AreaFindings } from './area-findings.tsx';
import { BorderMap, shapeTyped } from './border-map.tsx';
import { ChoiceField } from './choice-field.tsx';
import { ParcelChoice } from './parcel-choice.tsx';

function FormField({ field }: { readonly field: ShownAreaField }): ReactElement {
  const lang = useLang();
  const w = wordsIn(areaWords, lang);
  const name = `felt_${field.name}`;
  const label = (
    <>
      {field.label[lang]} <span className="area-field__name">{field.name}</span>
    </>
  );
  if (field.choices) {
    return (
      <label>
        {label}
        <select name={name} className="form-select" defaultValue={field.value} required={field.required}>
          <option value="">{w.choose}</option>
          {field.choices.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text[lang]}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <label>
      {label}
      <input
        name={name}
        type={field.kind === 'date' ? 'date' : 'text'}
        inputMode={field.kind === 'number' ? 'numeric' : undefined}
        className="form-input"
        defaultValue={field.value}
        required={field.required}
        maxLength={field.length}
      />
    </label>
  );
}

// What is drawn is typed, what is typed is drawn.
function useBorder(form: AreaForm) {
  const [corners, setCorners] = useState(form.corners);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(form.chosen));
  const typed = useMemo(() => shapeTyped(corners), [corners]);
  const onShape = useCallback((shape: AreaShape) => setCorners(writeShapeText(shape)), []);
  const onParcel = useCallback((at: number) => {
    setChosen((before) =>
      before.has(at) ? new Set([...before].filter((one) => one !== at)) : new Set([...before, at]),
    );
  }, []);
  return { corners, setCorners, chosen, shape: typed ?? nowhere, onShape, onParcel };
}

const nowhere: AreaShape = [];

function Border({ form }: { readonly form: AreaForm }): ReactElement {
  const w = wordsIn(areaWords, useLang());
  const { corners, setCorners, chosen, shape, onShape, onParcel } = useBorder(form);
  return (
    <section aria-labelledby="graense">
      <h2 id="graense">{w.border}</h2>
      <p>{w.borderAbout}</p>
      <BorderMap form={form} shape={shape} chosen={chosen} onShape={onShape} onParcel={onParcel} />
      <label className="area-corners">
        {w.corners}
        <span className="under" id="om-hjoerner">
          {w.cornersAbout}
        </span>
        <textarea
          name="hjoerner"
          className="form-input"
          rows={8}
          spellCheck={false}
          aria-describedby="om-hjoerner"
          value={corners}
          onChange={(event) => setCorners(event.target.value)}
        />
      </label>
      {form.takesParcels && <ParcelChoice form={form} chosen={chosen} onChoose={onParcel} />}
    </section>
  );
}

function Filled({ page, form }: { readonly page: AreaFormPage; readonly form: AreaForm }): ReactElement {
  const lang = useLang();
  const w = wordsIn(areaWords, lang);
  return (
    <form method="post" action={page.address} encType="multipart/form-data" className="area-form">
      {Object.entries(form.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <AreaFindings form={form} />
      <Border form={form} />
      <section aria-labelledby="oplysninger">
        <h2 id="oplysninger">{w.fields}</h2>
        <div className="area-form__fields">
          {form.fields.map((field) => (
            <FormField key={field.name} field={field} />
          ))}
          <label className="area-form__reason">
            {w.reason}
            <input name="begrundelse" className="form-input" required maxLength={1000} defaultValue={form.reason} />
            <span className="under">{w.reasonAbout}</span>
          </label>
        </div>
      </section>
      <div className="area-form__buttons">
        <button type="submit" name="handling" value="kontrol" className="button button-primary">
          {w.check}
        </button>
      </div>
    </form>
  );
}

function Choose({ page }: { readonly page: AreaFormPage }): ReactElement {
  const w = wordsIn(areaWords, useLang());
  return (
    <>
      <p>{w.chooseAbout}</p>
      <form method="get" action="/omraader/nyt" className="step-form">
        <ChoiceField name="tema" label={w.kind} choices={page.themes} />
        <ChoiceField name="kommune" label={w.kommune} choices={page.kommuner} none={w.chooseKommune} required />
        <button type="submit" className="button button-primary">
          {w.go}
        </button>
      </form>
    </>
  );
}

/** `/omraader/nyt` and `/omraader/<objekt_id>/ret`: draw or choose, check, keep. */
export function AreaFormPageView({ page }: { readonly page: AreaFormPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(areaWords, lang);
  const { form } = page;
  const known = form?.known;
  const isCorrection = known?.as === 'rettelse';
  return (
    <article className="areas-page">
      <header className="page-head">
        <p className="page-head__over">
          <a href="/omraader">{w.over}</a>
          {known && (
            <>
              {' / '}
              <a href={`/omraader/${known.objektId}`}>{known.name}</a>
            </>
          )}
        </p>
        <h1>{page.title[lang]}</h1>
        {form && <p className="page-head__under">{w.formLead(form.theme[lang], form.kommune[lang])}</p>}
      </header>
      {known && (
        <p>
          {known.hasDays && (isCorrection ? w.asCorrection : w.asChange)}
          {!known.hasDays && w.withoutDays}{' '}
          {known.hasDays && (
            <a href={`/omraader/${known.objektId}/ret?som=${isCorrection ? 'aendring' : 'rettelse'}`}>
              {isCorrection ? w.toChange : w.toCorrection}
            </a>
          )}
        </p>
      )}
      {form ? <Filled key={page.address} page={page} form={form} /> : <Choose page={page} />}
    </article>
  );
}
