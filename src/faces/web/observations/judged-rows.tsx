import type { ReactElement } from 'react';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { ObservationPage } from '../page-data/observation-page.ts';
import { wordsIn } from '../words/message.ts';
import { observationWords } from '../words/observations.ts';
import { Carried, deliveryAddress } from './send-form.tsx';

type Judged = NonNullable<ObservationPage['judged']>;

function Findings({ judged }: { readonly judged: Judged }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(observationWords, lang);
  if (judged.findings.length === 0) return null;
  return (
    <>
      <HeadedTable label={w.found} heads={[w.row, w.what]}>
        {judged.findings.map(({ row, code, text, note }) => (
          <tr key={`${row} ${code} ${text.da}`}>
            <th scope="row">{row}</th>
            <td>
              {text[lang]}{' '}
              <span className="under">
                {note ? w.noteWord : w.errorWord} {code}
              </span>
            </td>
          </tr>
        ))}
      </HeadedTable>
      {judged.errors > judged.findings.length && <p>{w.more(formatCount(judged.errors, lang))}</p>}
    </>
  );
}

function KeepForm({ page, judged }: { readonly page: ObservationPage; readonly judged: Judged }): ReactElement | null {
  const w = wordsIn(observationWords, useLang());
  const { file } = page;
  if (!file) return null;
  const hasLarge = judged.findings.some(({ code }) => code === 'KV-L50');
  const isKeepable = hasLarge || judged.added + judged.revised > 0;
  return (
    <form method="post" action={deliveryAddress} encType="multipart/form-data" className="step-form">
      <Carried file={file} />
      {hasLarge && (
        <label className="choice-check">
          <input type="checkbox" name="store" value="1" /> {w.acceptLarge}
        </label>
      )}
      {isKeepable && (
        <button
          type="submit"
          name="handling"
          value={judged.errors > 0 ? 'gem-resten' : 'gem'}
          className="button button-primary"
        >
          {judged.errors > 0 ? w.keepRest : w.keep}
        </button>
      )}
      <button type="submit" name="handling" value="kolonner" className="button button-secondary">
        {w.again}
      </button>
    </form>
  );
}

/** What the check of a sent file found, and the buttons that keep it; or that it was kept. */
export function JudgedRows({
  page,
  judged,
}: {
  readonly page: ObservationPage;
  readonly judged: Judged;
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(observationWords, lang);
  const [rows = '', added = '', revised = '', same = ''] = [judged.rows, judged.added, judged.revised, judged.same].map(
    (count) => formatCount(count, lang),
  );
  return (
    <section aria-labelledby="kontrol">
      <h2 id="kontrol">{page.file ? `${w.found}: ${page.file.name}` : w.found}</h2>
      <p role="status" className={judged.kept ? 'observed-kept' : undefined}>
        {judged.kept ? w.keptNow(added, revised, same) : `${w.counts(rows, added, revised, same)} ${w.nothingKept}`}{' '}
        {judged.errors > 0 ? w.errors(formatCount(judged.errors, lang)) : !judged.kept && w.noErrors}
      </p>
      <KeepForm page={page} judged={judged} />
      <Findings judged={judged} />
    </section>
  );
}
