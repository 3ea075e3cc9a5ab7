import type { ReactElement, ReactNode } from 'react';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import type { GrantRow } from '../../../domain/model/grant.ts';
import { grantClasses, grantClassNames, verdictText } from '../../../domain/model/grant-words.ts';
import { useLang } from '../client/page-context.tsx';
import { PostForm, TypedInput, TypedSelect, useRefused } from '../frame/post-form.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { localWords } from '../words/local-money.ts';
import { wordsIn } from '../words/message.ts';
import { paymentWords } from '../words/payments.ts';
import { ReasonField, stepHidden } from './reason-field.tsx';
import { listAddress } from './round-list.tsx';

/** A place of a round that something is decided about. */
export interface DecideProps {
  readonly page: GrantRoundPage;
  readonly row: GrantRow;
}

interface DecideFormProps {
  readonly field: string;
  readonly save: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

const decidePath = (page: GrantRoundPage): string => `/api/v1/grants/${page.id}/decide`;

// Folded away until it is asked for, or comes back.
/** A form that stands behind its name. `action` and `sent` tell when it was refused. */
export function More({ action, sent, name, children }: MoreProps): ReactElement {
  const refused = useRefused(action, sent);
  return (
    <details className="grant-more" {...(refused ? { open: true } : {})}>
      <summary>{name}</summary>
      {children}
    </details>
  );
}

interface MoreProps {
  readonly action: string;
  readonly sent: Readonly<Record<string, string>>;
  readonly name: string;
  readonly children: ReactNode;
}

function DecideForm({ page, row, field, save, hidden = {}, children }: DecideProps & DecideFormProps): ReactElement {
  // The list as it was chosen: whoever takes the open places one by one goes on with them.
  const back = `${listAddress(page, { sted: row.unit.key })}#sted`;
  return (
    <PostForm
      className="grant-form"
      action={decidePath(page)}
      hidden={{ ...stepHidden(page, back), ...hidden, sted: row.unit.key, felt: field }}
      key={`${row.unit.key} ${page.last}`}
    >
      {children}
      <ReasonField page={page} />
      <div className="button-row">
        <button type="submit" className="button button-primary">
          {save}
        </button>
      </div>
    </PostForm>
  );
}

function ClassForm({ page, row }: DecideProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const { evidence } = page;
  return (
    <DecideForm
      page={page}
      row={row}
      field="class"
      save={w.save}
      hidden={evidence ? { belaeg: `${evidence.area}: ${evidence.words.da}` } : {}}
    >
      {evidence && (
        <p className="grant-form__wide">
          {w.evidence} ({evidence.area}): {evidence.words[lang]}
        </p>
      )}
      <label>
        {w.class}
        <TypedSelect className="form-select" name="vaerdi" defaultValue={evidence ? 'K4' : (row.decided?.class ?? '')}>
          <option value="">{w.asComputed(verdictText(row.computed)[lang])}</option>
          {grantClasses.map((own) => (
            <option key={own} value={own}>
              {`${own} ${grantClassNames[own][lang]}`}
            </option>
          ))}
        </TypedSelect>
      </label>
    </DecideForm>
  );
}

function KronerField({ label, kroner }: { readonly label: string; readonly kroner: number | undefined }): ReactElement {
  const lang = useLang();
  const written = kroner === undefined ? '' : formatCount(kroner, lang);
  return (
    <label>
      {label}
      <TypedInput className="form-input" name="vaerdi" inputMode="numeric" maxLength={20} defaultValue={written} />
    </label>
  );
}

/** What may be decided about a place, each with its reason: class, need, or that it is left out. */
export function DecideForms({ page, row }: DecideProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const p = wordsIn(paymentWords, lang);
  const l = wordsIn(localWords, lang);
  const asked = (field: string) => ({ action: decidePath(page), sent: { sted: row.unit.key, felt: field } });
  const isOut = row.decided?.excluded === true;
  return (
    <>
      <ClassForm page={page} row={row} />
      <More {...asked('amount')} name={w.decideAmount}>
        <DecideForm page={page} row={row} field="amount" save={w.save}>
          <KronerField label={w.field_amount} kroner={row.decided?.amount} />
          <p className="grant-form__wide">{w.amountBlank}</p>
        </DecideForm>
      </More>
      {page.mostPaymentYears > 1 && (
        <More {...asked('payments')} name={p.decide}>
          <DecideForm page={page} row={row} field="payments" save={w.save}>
            <label>
              {p.percents(page.mostPaymentYears)}
              <TypedInput
                className="form-input"
                name="vaerdi"
                maxLength={20}
                defaultValue={row.decided?.payments?.join(' ') ?? ''}
              />
            </label>
            <p className="grant-form__wide">{p.blank}</p>
          </DecideForm>
        </More>
      )}
      <More {...asked('budget')} name={l.decideBudget}>
        <DecideForm page={page} row={row} field="budget" save={w.save}>
          <KronerField label={l.budget} kroner={row.decided?.budget} />
          <p className="grant-form__wide">{l.budgetAbout}</p>
        </DecideForm>
      </More>
      <More {...asked('excluded')} name={isOut ? w.takeIn : w.leaveOut}>
        <DecideForm
          page={page}
          row={row}
          field="excluded"
          save={isOut ? w.takeIn : w.leaveOut}
          hidden={{ vaerdi: isOut ? '' : 'ja' }}
        >
          <p className="grant-form__wide">{isOut ? w.takeInAbout : w.leaveOutAbout}</p>
        </DecideForm>
      </More>
    </>
  );
}
