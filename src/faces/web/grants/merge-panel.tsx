import type { ReactElement } from 'react';
import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { GrantRow } from '../../../domain/model/grant.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { PostForm, TypedInput } from '../frame/post-form.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';
import { scenarioWords } from '../words/scenarios.ts';
import { ClassWords, toldClass } from './class-words.tsx';
import { ReasonField, stepHidden } from './reason-field.tsx';

/** Id of the form that the boxes of the table of places belong to. */
export const mergeFormId = 'laeg-sammen';

interface Part {
  readonly row: GrantRow;
  readonly name: string;
  readonly twins: readonly Text[] | undefined;
}

function PartRow({ row, name, twins = [] }: Part): ReactElement {
  const lang = useLang();
  const { unit, score, grant } = row;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <ClassWords of={toldClass(row)} />
      </td>
      <td className="number">{unit.criteria.filter(({ state }) => state === 'met').length}</td>
      <td className="number">{score.score === undefined ? '' : formatNumber(score.score, 2, lang)}</td>
      <td className="number">{unit.residents === undefined ? '' : formatCount(unit.residents, lang)}</td>
      <td className="number">{formatCount(grant, lang)}</td>
      <td>{twins.map((twin) => twin[lang]).join(', ')}</td>
    </tr>
  );
}

function Preview({ preview }: Pick<NonNullable<GrantRoundPage['merge']>, 'preview'>): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const s = wordsIn(scenarioWords, lang);
  if (!preview) return null;
  const { parts, together, others, twins } = preview;
  if (!together) return <p>{s.nothingKnown}</p>;
  const figures = [w.metCount, w.score, w.residents, w.grant].map((number) => ({ number }));
  const kroner = formatCount(Math.abs(others), lang);
  const gained = others > 0 ? s.othersGain(kroner) : s.othersLose(kroner);
  return (
    <>
      <HeadedTable label={s.previewed} heads={[w.place, w.class, ...figures, s.mostLike]}>
        {parts.map((row, at) => (
          <PartRow key={row.unit.key} row={row} name={row.unit.name[lang]} twins={twins[at]} />
        ))}
        <PartRow row={together} name={s.together} twins={twins[parts.length]} />
      </HeadedTable>
      <p>{others === 0 ? s.othersSame : gained}</p>
      <p className="under">{s.notStatutory}</p>
    </>
  );
}

// Back to the preview, where a refused merger stands again; a done one has nothing left to preview.
function mergeAddress(page: GrantRoundPage, parts: readonly string[]): string {
  return `/tilskud/${page.id}?${new URLSearchParams(parts.map((part) => ['saml', part]))}`;
}

/** Places put together: ticked in the table, previewed, and only then decided; taken apart again. */
export function MergePanel({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const s = wordsIn(scenarioWords, lang);
  const { merge } = page;
  const back = `/tilskud/${page.id}`;
  const post = `/api/v1/grants/${page.id}/merge`;
  // Ticked on another page of the list.
  const elsewhere = (merge?.parts ?? []).filter((part) => page.list.places.every(({ key }) => key !== part));
  return (
    <section aria-labelledby="sammen">
      <h2 id="sammen">{w.merge}</h2>
      <p>{s.mergeAbout}</p>
      <form id={mergeFormId} action={`/tilskud/${page.id}#sammen`} method="get" className="button-row">
        {elsewhere.map((part) => (
          <input key={part} type="hidden" name="saml" value={part} />
        ))}
        <button type="submit" className="button button-secondary">
          {s.preview}
        </button>
      </form>
      {merge?.problem && (
        <p className="notice" role="alert">
          {merge.problem[lang]}
        </p>
      )}
      {merge?.preview && (
        <>
          <Preview preview={merge.preview} />
          <PostForm
            className="grant-form"
            action={post}
            hidden={{ ...stepHidden(page, mergeAddress(page, merge.parts)), steder: merge.parts.join(' ') }}
            key={page.url}
          >
            <label>
              {w.name}
              <TypedInput className="form-input" name="navn" required minLength={2} maxLength={80} />
            </label>
            <ReasonField page={page} />
            <div className="button-row">
              <button type="submit" className="button button-primary">
                {w.mergeNow}
              </button>
            </div>
          </PostForm>
        </>
      )}
      {page.chosen?.row.unit.key.startsWith('sum:') && (
        <PostForm
          className="grant-form"
          action={post}
          hidden={{ ...stepHidden(page, back), skil: page.chosen.row.unit.key }}
        >
          <ReasonField page={page} />
          <div className="button-row">
            <button type="submit" className="button button-secondary">
              {w.split}
            </button>
          </div>
        </PostForm>
      )}
    </section>
  );
}
