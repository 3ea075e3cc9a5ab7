import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { AdministrationPage } from '../page-data/access-pages.ts';
import { accessWords } from '../words/access.ts';
import { wordsIn } from '../words/message.ts';

interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'email' | 'number';
  readonly value: string;
  readonly required?: boolean;
}

/** A field of a form of rights, with its hint. */
export function Field({ id, name, label, hint, type = 'text', value, required = false }: FieldProps): ReactElement {
  return (
    <div className="form-group">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        className="form-input"
        {...{ id, name, type, required }}
        defaultValue={value}
        autoComplete="off"
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
      />
    </div>
  );
}

/** Invites a guest: who, for what, which place, how many days. */
export function InviteForm({ page }: { readonly page: AdministrationPage }): ReactElement {
  const w = wordsIn(accessWords, useLang());
  const typed = page.typed.handling === 'inviter' ? page.typed : {};
  return (
    <form method="post" action="/administration" className="access-form">
      <Field id="gaest-navn" name="navn" label={w.name} value={typed.navn ?? ''} required />
      <Field id="gaest-mail" name="mail" label={w.email} type="email" value={typed.mail ?? ''} />
      <Field id="gaest-formaal" name="formaal" label={w.purpose} value={typed.formaal ?? ''} required />
      <Field
        id="gaest-sted"
        name="sted"
        label={w.place}
        hint={w.placeHint}
        value={typed.sted ?? page.ownLimits}
        required
      />
      <Field id="gaest-dage" name="dage" label={w.days} type="number" value={typed.dage ?? '30'} required />
      <button type="submit" name="handling" value="inviter" className="button button-primary">
        {w.inviteButton}
      </button>
    </form>
  );
}

/** Gives a right to somebody known or new. */
export function GiveForm({ page }: { readonly page: AdministrationPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(accessWords, lang);
  const typed = page.typed.handling === 'giv' ? page.typed : {};
  const known = page.persons.filter(({ kind }) => kind !== 'persona');
  return (
    <form method="post" action="/administration" className="access-form">
      <div className="form-group">
        <label className="form-label" htmlFor="ret-person">
          {w.toWhom}
        </label>
        <select className="form-select" id="ret-person" name="person" defaultValue={typed.person ?? ''}>
          <option value="">{w.somebodyNew}</option>
          {known.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[lang]}
            </option>
          ))}
        </select>
      </div>
      <Field id="ret-navn" name="navn" label={w.name} value={typed.navn ?? ''} />
      <Field id="ret-mail" name="mail" label={w.email} type="email" value={typed.mail ?? ''} />
      <div className="form-group">
        <label className="form-label" htmlFor="ret-rolle">
          {w.role}
        </label>
        <select className="form-select" id="ret-rolle" name="rolle" defaultValue={typed.rolle ?? ''}>
          {page.roles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[lang]}
            </option>
          ))}
        </select>
      </div>
      <Field
        id="ret-sted"
        name="sted"
        label={w.place}
        hint={w.placeHint}
        value={typed.sted ?? page.ownLimits}
        required
      />
      <Field id="ret-fra" name="fra" label={w.from} type="date" value={typed.fra ?? page.today} />
      <Field id="ret-til" name="til" label={w.to} hint={w.toHint} type="date" value={typed.til ?? ''} />
      {page.mayGiveExact && (
        <div className="form-group-checkbox">
          <input className="form-checkbox" type="checkbox" id="ret-noejagtig" name="noejagtig" value="1" />
          <label className="form-label" htmlFor="ret-noejagtig">
            {w.mayExact}
          </label>
        </div>
      )}
      <button type="submit" name="handling" value="giv" className="button button-primary">
        {w.giveButton}
      </button>
    </form>
  );
}
