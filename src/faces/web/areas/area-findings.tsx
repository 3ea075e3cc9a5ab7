import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { AreaForm } from '../page-data/area-pages.ts';
import { areaWords } from '../words/areas.ts';
import { wordsIn } from '../words/message.ts';
import { areaSize } from './area-size.ts';

function verdict(form: AreaForm, w: ReturnType<typeof wordsIn<typeof areaWords>>, size: string): string {
  if (!form.keepable) return w.notKept;
  return form.findings.length === 0 ? w.fine(size) : w.keepable;
}

function Buttons({ form }: { readonly form: AreaForm }): ReactElement {
  const w = wordsIn(areaWords, useLang());
  return (
    <div className="area-form__buttons">
      {form.keepable && (
        <button type="submit" name="handling" value="gem" className="button button-primary">
          {w.keep}
        </button>
      )}
      {form.repairable && (
        <button type="submit" name="handling" value="ret" className="button button-secondary" formNoValidate>
          {w.repair}
        </button>
      )}
    </div>
  );
}

/** What the check of a border found, each with its number on the map, and the buttons that keep or mend it. */
export function AreaFindings({ form }: { readonly form: AreaForm }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(areaWords, lang);
  const { findings, keepable, problem } = form;
  if (problem) {
    return (
      <p role="alert" className="empty">
        {problem[lang]}
      </p>
    );
  }
  if (!keepable && findings.length === 0) return null;
  return (
    <section aria-labelledby="kontrol" className={keepable ? 'area-checked area-checked--fine' : 'area-checked'}>
      <h2 id="kontrol">{w.found}</h2>
      <p role="status">{verdict(form, w, areaSize(form.m2 ?? 0, lang))}</p>
      {findings.length > 0 && (
        <HeadedTable label={w.found} heads={[w.onMap, w.what]}>
          {findings.map(({ code, severity, text, at }, number) => (
            <tr key={`${code} ${text.da}`}>
              <th scope="row">{at ? number + 1 : ''}</th>
              <td>
                {text[lang]} <span className="under">{`${w[severity]} ${code}`}</span>
              </td>
            </tr>
          ))}
        </HeadedTable>
      )}
      <Buttons form={form} />
    </section>
  );
}
