import type { ReactElement, ReactNode } from 'react';
import { useLang } from '../client/page-context.tsx';
import { PostForm, TypedInput } from '../frame/post-form.tsx';
import type { SheetDeskPage } from '../page-data/sheet-pages.ts';
import { wordsIn } from '../words/message.ts';
import { sheetDeskWords } from '../words/sheet-desk.ts';

interface DeskStepsProps {
  readonly page: SheetDeskPage;
  readonly own: NonNullable<SheetDeskPage['own']>;
}

/** What the reader can do with the sheet now; a step that is somebody else's says whose. */
export function DeskSteps({ page, own }: DeskStepsProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(sheetDeskWords, lang);
  const { standing, mayWrite, mayApprove } = own;
  const isOpen = standing === 'kladde' || standing === 'til-godkendelse';
  const steps: ReactNode[] = [];
  if (mayWrite && !isOpen)
    steps.push(
      <Step key="begynd" page={page} own={own} step="begynd">
        <Why id="begynd" label={w.reason} hint={w.reasonHint} />
        <Press step="begynd" word={standing ? w.beginCorrection : w.begin} primary />
      </Step>,
    );
  if (mayWrite && standing === 'kladde')
    steps.push(
      <Step key="indsend" page={page} own={own} step="indsend">
        <Press step="indsend" word={w.send} primary />
      </Step>,
    );
  if (mayApprove && standing === 'til-godkendelse')
    steps.push(
      <Step key="godkend" page={page} own={own} step="godkend">
        <label htmlFor="dag">{w.day}</label>
        <TypedInput id="dag" name="dag" type="date" className="form-input" min={page.today} defaultValue={page.today} />
        <Press step="godkend" word={w.approve} primary />
      </Step>,
    );
  if ((mayApprove || mayWrite) && standing === 'til-godkendelse')
    steps.push(
      <Step key="tilbage" page={page} own={own} step="send-tilbage">
        <Why id="tilbage" label={w.whyBack} />
        <Press step="send-tilbage" word={w.sendBack} />
      </Step>,
    );
  if (standing === 'offentliggjort' || standing === 'venter')
    steps.push(
      <Step key="traek" page={page} own={own} step="traek">
        <Why id="traek" label={w.whyWithdraw} />
        <Press step="traek" word={w.withdraw} />
      </Step>,
    );
  return (
    <section aria-labelledby="skridt" className="sheet-section">
      <h2 id="skridt">{w.steps}</h2>
      {own.whyNotApprove && <p>{own.whyNotApprove[lang]}</p>}
      {steps.length > 0 ? steps : <p>{w.noSteps}</p>}
    </section>
  );
}

function Step({
  page,
  own,
  step,
  children,
}: DeskStepsProps & { readonly step: string; readonly children: ReactNode }): ReactElement {
  return (
    <PostForm
      action={page.url}
      hidden={{ kommune: own.kommune, ark: own.edition?.id ?? '' }}
      step={['trin', step]}
      className="sheet-form"
    >
      {children}
    </PostForm>
  );
}

interface WhyProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

function Why({ id, label, hint }: WhyProps): ReactElement {
  return (
    <>
      <label htmlFor={`hvorfor-${id}`}>{label}</label>
      <TypedInput
        id={`hvorfor-${id}`}
        name="begrundelse"
        className="form-input"
        maxLength={500}
        {...(hint === undefined ? {} : { 'aria-describedby': `hjaelp-${id}` })}
      />
      {hint !== undefined && (
        <span id={`hjaelp-${id}`} className="small">
          {hint}
        </span>
      )}
    </>
  );
}

interface PressProps {
  readonly step: string;
  readonly word: string;
  readonly primary?: true;
}

function Press({ step, word, primary }: PressProps): ReactElement {
  return (
    <button type="submit" name="trin" value={step} className={`button button-${primary ? 'primary' : 'secondary'}`}>
      {word}
    </button>
  );
}
