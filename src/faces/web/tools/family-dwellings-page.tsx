import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import { sourceName } from '../../../domain/model/source-names.ts';
import { useLang } from '../client/page-context.tsx';
import type { FamilyDwellingsPage } from '../page-data/tool-pages.ts';
import { wordsIn } from '../words/message.ts';
import { toolWords } from '../words/tools.ts';
import { ToolHead } from './tool-head.tsx';

const fieldNames = {
  family: 'field_family',
  other: 'field_other',
  built: 'field_built',
  demolished: 'field_demolished',
  commercialM2: 'field_commercialM2',
} as const;

const isField = (id: string): id is keyof typeof fieldNames => Object.hasOwn(fieldNames, id);

/** `/overvaagning/familieboliger`: the share of § 168 a, and what each way to the goal takes. */
export function FamilyDwellingsPageView({ page }: { readonly page: FamilyDwellingsPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(toolWords, lang);
  const { answer, fields } = page;
  const say = (value: number): string => formatNumber(value, 0, lang);
  const family = Number((fields.find(({ id }) => id === 'family')?.value ?? '').replaceAll(/[.,]/g, ''));
  return (
    <article className="monitor-page">
      <ToolHead title={w.dwellings} lead={w.dwellingsLead} />
      <form className="scenario-form" action="/overvaagning/familieboliger" method="get" key={page.url}>
        {fields.map(({ id, value }) => (
          <label key={id}>
            {isField(id) ? w[fieldNames[id]] : id}
            <input className="form-input" name={id} inputMode="numeric" maxLength={9} defaultValue={value} />
          </label>
        ))}
        <div className="button-row">
          <button type="submit" className="button button-primary">
            {w.calculate}
          </button>
        </div>
      </form>
      {page.problem && (
        <p role="alert" className="atom-note">
          {page.problem[lang]}
        </p>
      )}
      {answer && (
        <section aria-live="polite">
          <p className="page-head__under">
            {w.shareNow(formatNumber(Number(answer.share), 2, lang), say(family), say(answer.dwellings))}
          </p>
          <p>
            {answer.reached
              ? w.goalReached
              : w.goalWays(say(answer.most), say(answer.tooMany), say(answer.newDwellings))}
          </p>
          <p className="under">
            {sourceName(answer.source, lang)}. {w.guidance}
          </p>
        </section>
      )}
    </article>
  );
}
