import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { PostForm, TypedArea, TypedInput, TypedSelect } from '../frame/post-form.tsx';
import type { PlanGoalsPage } from '../page-data/grant-pages.ts';
import { wordsIn } from '../words/message.ts';
import { planGoalWords } from '../words/plan-goals.ts';

function Field({ name, label }: { readonly name: string; readonly label: string }): ReactElement {
  return (
    <label>
      {label}
      <TypedInput className="form-input" name={name} required maxLength={120} />
    </label>
  );
}

function Save({ label }: { readonly label: string }): ReactElement {
  return (
    <div className="button-row">
      <button type="submit" className="button button-secondary">
        {label}
      </button>
    </div>
  );
}

/** A goal, a value from elsewhere, and a comment, for those who may set goals. */
export function GoalForms({ page }: { readonly page: PlanGoalsPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(planGoalWords, lang);
  const back = `/maal/${page.plan}`;
  const api = `/api/v1/plans/${page.plan}`;
  const local = page.follow.goals.filter(
    ({ indicator }) => indicator.criterion === undefined && indicator.figure === undefined,
  );
  const goals = page.follow.goals.map(({ goal, indicator }) => ({ id: goal.id, name: indicator.name[lang] }));
  return (
    <>
      <h3>{w.newGoal}</h3>
      <p>{w.kindsAbout}</p>
      <PostForm className="grant-form" action={`${api}/goals`} hidden={{ next: back }} key={`g${goals.length}`}>
        <label className="grant-form__double">
          {w.indicator}
          <TypedSelect className="form-select" name="indikator">
            {page.indicators.map(({ id, name, theme }) => (
              <option key={id} value={id}>
                {`${theme[lang]}: ${name[lang]}`}
              </option>
            ))}
          </TypedSelect>
        </label>
        <label>
          {w.kind}
          <TypedSelect className="form-select" name="slags">
            {page.kinds.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[lang]}
              </option>
            ))}
          </TypedSelect>
        </label>
        <Field name="udgangsaar" label={w.baselineYear} />
        <label>
          {w.baselineBlank}
          <TypedInput className="form-input" name="udgangspunkt" maxLength={20} inputMode="decimal" />
        </label>
        <Field name="maalaar" label={w.targetYear} />
        <Field name="maal" label={w.targetValue} />
        <Field name="ansvarlig" label={w.responsible} />
        <Save label={w.save} />
      </PostForm>
      {local.length > 0 && (
        <>
          <h3>{w.newValue}</h3>
          <PostForm className="grant-form" action={`${api}/values`} hidden={{ next: back }}>
            <label className="grant-form__double">
              {w.goal}
              <TypedSelect className="form-select" name="maal">
                {local.map(({ goal, indicator }) => (
                  <option key={goal.id} value={goal.id}>
                    {indicator.name[lang]}
                  </option>
                ))}
              </TypedSelect>
            </label>
            <Field name="aar" label={w.year} />
            <Field name="vaerdi" label={w.value} />
            <Field name="kilde" label={w.source} />
            <Save label={w.save} />
          </PostForm>
        </>
      )}
      <h3>{w.newComment}</h3>
      <PostForm
        className="grant-form"
        action={`${api}/comments`}
        hidden={{ next: back }}
        key={`c${page.comments.length}`}
      >
        <label className="grant-form__double">
          {w.goal}
          <TypedSelect className="form-select" name="maal">
            <option value="">{w.aboutAll}</option>
            {goals.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </TypedSelect>
        </label>
        <label className="grant-form__wide">
          {w.comment}
          <TypedArea className="form-input" name="tekst" required minLength={20} maxLength={4000} rows={3} />
        </label>
        <Save label={w.save} />
      </PostForm>
    </>
  );
}
