import type { ReactElement, ReactNode } from 'react';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import type { GrantRow } from '../../../domain/model/grant.ts';
import { grantClasses, grantClassNames, verdictText } from '../../../domain/model/grant-words.ts';
import { useLang } from '../client/page-context.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';
import { paymentWords } from '../words/payments.ts';
import { ReasonField } from './reason-field.tsx';

interface DecideProps {
  readonly page: GrantRoundPage;
  readonly row: GrantRow;
}

function DecideForm({
  page,
  row,
  field,
  save,
  children,
}: DecideProps & { readonly field: string; readonly save: string; readonly children: ReactNode }): ReactElement {
  return (
    <form
      className="grant-form"
      action={`/api/v1/grants/${page.id}/decide`}
      method="post"
      key={`${row.unit.key} ${page.last}`}
    >
      <input type="hidden" name="sted" value={row.unit.key} />
      <input type="hidden" name="felt" value={field} />
      {children}
      <ReasonField page={page} back={`/tilskud/${page.id}?sted=${encodeURIComponent(row.unit.key)}#sted`} />
      <div className="button-row">
        <button type="submit" className="button button-primary">
          {save}
        </button>
      </div>
    </form>
  );
}

function ClassForm({ page, row }: DecideProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const { evidence } = page;
  return (
    <DecideForm page={page} row={row} field="class" save={w.save}>
      {evidence && <input type="hidden" name="belaeg" value={`${evidence.area}: ${evidence.words.da}`} />}
      {evidence && (
        <p className="grant-form__wide">
          {w.evidence} ({evidence.area}): {evidence.words[lang]}
        </p>
      )}
      <label>
        {w.class}
        <select className="form-select" name="vaerdi" defaultValue={evidence ? 'K4' : (row.decided?.class ?? '')}>
          <option value="">{w.asComputed(verdictText(row.computed)[lang])}</option>
          {grantClasses.map((own) => (
            <option key={own} value={own}>
              {`${own} ${grantClassNames[own][lang]}`}
            </option>
          ))}
        </select>
      </label>
    </DecideForm>
  );
}

/** What may be decided about a place, each with its reason: class, need, or that it is left out. */
export function DecideForms({ page, row }: DecideProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const p = wordsIn(paymentWords, lang);
  const isOut = row.decided?.excluded === true;
  return (
    <>
      <ClassForm page={page} row={row} />
      <details className="grant-more">
        <summary>{w.decideAmount}</summary>
        <DecideForm page={page} row={row} field="amount" save={w.save}>
          <label>
            {w.field_amount}
            <input
              className="form-input"
              name="vaerdi"
              inputMode="numeric"
              maxLength={20}
              defaultValue={row.decided?.amount === undefined ? '' : formatCount(row.decided.amount, 'da')}
            />
          </label>
          <p className="grant-form__wide">{w.amountBlank}</p>
        </DecideForm>
      </details>
      {page.mostPaymentYears > 1 && (
        <details className="grant-more">
          <summary>{p.decide}</summary>
          <DecideForm page={page} row={row} field="payments" save={w.save}>
            <label>
              {p.percents(page.mostPaymentYears)}
              <input
                className="form-input"
                name="vaerdi"
                maxLength={20}
                defaultValue={row.decided?.payments?.join(' ') ?? ''}
              />
            </label>
            <p className="grant-form__wide">{p.blank}</p>
          </DecideForm>
        </details>
      )}
      <details className="grant-more">
        <summary>{isOut ? w.takeIn : w.leaveOut}</summary>
        <DecideForm page={page} row={row} field="excluded" save={isOut ? w.takeIn : w.leaveOut}>
          <input type="hidden" name="vaerdi" value={isOut ? '' : 'ja'} />
          <p className="grant-form__wide">{isOut ? w.takeInAbout : w.leaveOutAbout}</p>
        </DecideForm>
      </details>
    </>
  );
}
