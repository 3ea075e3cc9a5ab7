import type { ReactElement, ReactNode } from 'react';
import { type LocalMoney, localSources } from '../../../domain/model/local-money.ts';
import { localSourceNames } from '../../../domain/model/local-words.ts';
import { useLang } from '../client/page-context.tsx';
import { PostForm, TypedInput, TypedSelect } from '../frame/post-form.tsx';
import { localWords } from '../words/local-money.ts';
import { wordsIn } from '../words/message.ts';
import { type DecideProps, More } from './decide-forms.tsx';
import { ReasonField, stepHidden } from './reason-field.tsx';
import { listAddress } from './round-list.tsx';

interface LocalFormProps extends DecideProps {
  readonly kind: LocalMoney['kind'];
  readonly name: string;
  readonly about: string;
  readonly children: ReactNode;
}

function LocalForm({ page, row, kind, name, about, children }: LocalFormProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(localWords, lang);
  const action = `/api/v1/grants/${page.id}/local`;
  const sent = { sted: row.unit.key, slags: kind };
  // The list as it was chosen: whoever takes the open places one by one goes on with them.
  const back = `${listAddress(page, { sted: row.unit.key })}#sted`;
  return (
    <More action={action} sent={sent} name={name}>
      <PostForm
        className="grant-form"
        action={action}
        hidden={{ ...stepHidden(page, back), ...sent }}
        key={`${row.unit.key} ${page.last}`}
      >
        <label>
          {w.source}
          <TypedSelect className="form-select" name="kilde" defaultValue="kommune">
            {localSources.map((source) => (
              <option key={source} value={source}>
                {localSourceNames[source][lang]}
              </option>
            ))}
          </TypedSelect>
        </label>
        {children}
        <p className="grant-form__wide">{about}</p>
        <ReasonField page={page} />
        <div className="button-row">
          <button type="submit" className="button button-primary">
            {w.save}
          </button>
        </div>
      </PostForm>
    </More>
  );
}

function Field({ name, label, isNumber = true }: FieldProps): ReactElement {
  return (
    <label>
      {label}
      <TypedInput className="form-input" name={name} {...(isNumber ? { inputMode: 'numeric' } : {})} maxLength={80} />
    </label>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly isNumber?: boolean;
}

/** Local money beside a place's grant, confirmed by its source: kroner, or hours that somebody signed for. */
export function LocalForms({ page, row }: DecideProps): ReactElement {
  const w = wordsIn(localWords, useLang());
  return (
    <>
      <h3>{w.title}</h3>
      <p>{w.about}</p>
      <LocalForm page={page} row={row} kind="money" name={w.confirm} about={w.blank}>
        <Field name="kroner" label={w.kroner} />
      </LocalForm>
      <LocalForm page={page} row={row} kind="hours" name={w.confirmHours} about={w.blankHours}>
        <Field name="timer" label={w.hours} />
        <Field name="sats" label={w.rate} />
        <Field name="underskrift" label={w.signedBy} isNumber={false} />
      </LocalForm>
    </>
  );
}
