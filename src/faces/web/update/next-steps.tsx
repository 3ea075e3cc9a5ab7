import type { ReactElement, ReactNode } from 'react';
import type { ReleaseState } from '../../../domain/model/release-update.ts';
import { useLang } from '../client/page-context.tsx';
import { PostForm, TypedInput } from '../frame/post-form.tsx';
import type { UpdatePage } from '../page-data/update-pages.ts';
import { wordsIn } from '../words/message.ts';
import { updateWords } from '../words/update.ts';

interface StepFormProps {
  readonly page: UpdatePage;
  readonly action: string;
  readonly button: string;
  readonly children?: ReactNode;
}

function StepForm({ page, action, button, children }: StepFormProps): ReactElement {
  return (
    <PostForm
      action={`/api/v1/updates/${page.update.id}/steps`}
      hidden={{ action, next: `/udgivelse/${page.update.id}` }}
      className="step-form"
    >
      {children}
      <button type="submit" className="button button-secondary">
        {button}
      </button>
    </PostForm>
  );
}

function Field({
  label,
  name,
  ...rest
}: { readonly label: string; readonly name: string } & Readonly<Record<string, unknown>>) {
  return (
    <label>
      {label}
      <TypedInput className="form-input" name={name} {...rest} />
    </label>
  );
}

function PreviewForm({ page }: { readonly page: UpdatePage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(updateWords, lang);
  const known = page.readers.map(({ id }) => id).join(', ');
  return (
    <StepForm page={page} action="preview" button={w.doPreview}>
      <Field label={w.forWhom} name="readers" defaultValue={page.update.progress.readers.join(',')} required />
      {known !== '' && (
        <p className="step-hint">
          {w.forWhomHint} {known}
        </p>
      )}
      <Field label={w.comment} name="note" />
    </StepForm>
  );
}

function PublishForms({ page }: { readonly page: UpdatePage }): ReactElement {
  const w = wordsIn(updateWords, useLang());
  const told = (
    <>
      <Field label={w.publicNote} name="note" />
      <Field label={w.corrects} name="corrects" pattern="r_[0-9a-f]{16}" />
    </>
  );
  return (
    <>
      <StepForm page={page} action="embargo" button={w.doEmbargo}>
        <Field label={`${w.until} (${w.untilHint})`} name="until" type="datetime-local" required />
        {told}
      </StepForm>
      {page.update.progress.state === 'godkendt' && (
        <StepForm page={page} action="published" button={w.doPublish}>
          {told}
        </StepForm>
      )}
    </>
  );
}

const maySee: readonly ReleaseState[] = ['beskyttet', 'forhaandsvist', 'godkendt', 'embargo'];
const mayShow: readonly ReleaseState[] = ['beskyttet', 'forhaandsvist', 'godkendt'];
const mayPublish: readonly ReleaseState[] = ['godkendt', 'embargo'];
const mayWithdraw: readonly ReleaseState[] = ['forhaandsvist', 'godkendt', 'embargo', 'udgivet'];

/** What can be done with the release now, each a plain form. */
export function NextSteps({ page }: { readonly page: UpdatePage }): ReactElement {
  const w = wordsIn(updateWords, useLang());
  const { state } = page.update.progress;
  return (
    <section aria-labelledby="skridt">
      <h2 id="skridt">{w.next}</h2>
      {maySee.includes(state) && (
        <form method="post" action="/api/v1/preview" className="step-form">
          <input type="hidden" name="release" value={page.update.id} />
          <input type="hidden" name="next" value="/" />
          <button type="submit" className="button button-secondary">
            {w.see}
          </button>
        </form>
      )}
      {mayShow.includes(state) && <PreviewForm page={page} />}
      {state === 'forhaandsvist' &&
        (page.isOwn ? (
          <p>{w.ownBuild}</p>
        ) : (
          <StepForm page={page} action="signed" button={w.doSign}>
            <Field label={w.comment} name="note" />
          </StepForm>
        ))}
      {mayPublish.includes(state) && <PublishForms page={page} />}
      {mayWithdraw.includes(state) && (
        <StepForm page={page} action="withdrawn" button={w.doWithdraw}>
          <p className="step-hint">{w.withdrawHint}</p>
          <Field label={w.why} name="note" required />
        </StepForm>
      )}
    </section>
  );
}
