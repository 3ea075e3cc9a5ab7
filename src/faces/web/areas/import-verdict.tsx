import type { ReactElement } from 'react';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { AreaImportPage, JudgedImport } from '../page-data/area-import-page.ts';
import { areaImportWords } from '../words/area-import.ts';
import { wordsIn } from '../words/message.ts';
import { CarriedFields, importAddress } from './import-carried.tsx';
import { ImportMap } from './import-map.tsx';

interface VerdictProps {
  readonly page: AreaImportPage;
  readonly judged: JudgedImport;
}

function useVerdict({ judged }: VerdictProps): string {
  const lang = useLang();
  const w = wordsIn(areaImportWords, lang);
  const count = (number: number): string => formatCount(number, lang);
  const { rows, added, changed, same, rejected, errors, warnings, kept } = judged;
  if (kept && added + changed > 0) return w.keptNow(count(added), count(changed));
  const isKnown = rejected === 0 && added + changed === 0;
  return [
    w.counts(count(rows), count(added), count(changed), count(same)),
    errors > 0 ? w.wrong(count(errors), count(rejected)) : w.fine,
    ...(warnings > 0 ? [w.warned(count(warnings))] : []),
    isKnown ? w.nothingNew : w.notKept,
  ].join(' ');
}

function KeepForm({ page, judged }: VerdictProps): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(areaImportWords, lang);
  const { added, changed, rejected, repairable } = judged;
  if (!page.file) return null;
  return (
    <form method="post" action={importAddress} encType="multipart/form-data" className="import-keep">
      <CarriedFields page={page} />
      {added + changed > 0 && (
        <label className="area-form__reason">
          {w.reason}
          <input name="begrundelse" className="form-input" required maxLength={254} />
          <span className="under">{w.reasonAbout}</span>
        </label>
      )}
      <div className="area-form__buttons">
        {added + changed > 0 && (
          <button
            type="submit"
            name="handling"
            value={rejected > 0 ? 'gem-resten' : 'gem'}
            className={rejected > 0 ? 'button button-secondary' : 'button button-primary'}
          >
            {rejected > 0 ? w.keepRest(formatCount(rejected, lang)) : w.keep}
          </button>
        )}
        {repairable && (
          <button type="submit" name="handling" value="ret" className="button button-primary" formNoValidate>
            {w.repair}
          </button>
        )}
        <button type="submit" name="handling" value="kolonner" className="button button-secondary" formNoValidate>
          {w.again}
        </button>
      </div>
    </form>
  );
}

function Findings({ judged }: { readonly judged: JudgedImport }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(areaImportWords, lang);
  const { findings, found } = judged;
  if (findings.length === 0) return null;
  return (
    <>
      <HeadedTable
        label={w.found}
        heads={[w.number, w.rows, w.what]}
        className="figures text-table import-findings"
        tall
      >
        {findings.map(({ code, severity, text, rows }, number) => (
          <tr key={`${code} ${rows.join()} ${text.da}`}>
            <th scope="row">{number + 1}</th>
            <td>{rows.join(', ')}</td>
            <td>
              {text[lang]} <span className="under">{`${w[severity]} ${code}`}</span>
            </td>
          </tr>
        ))}
      </HeadedTable>
      {found > findings.length && <p>{w.more(formatCount(findings.length, lang), formatCount(found, lang))}</p>}
    </>
  );
}

/** What the check of a file found, on a map and in a table, and the buttons that keep or mend it; or that it was kept. */
export function ImportVerdict(props: VerdictProps): ReactElement {
  const { page, judged } = props;
  const w = wordsIn(areaImportWords, useLang());
  const verdict = useVerdict(props);
  const title = judged.kept ? w.keptTitle : w.found;
  return (
    <section
      aria-labelledby="kontrol"
      className={judged.errors === 0 ? 'area-checked area-checked--fine' : 'area-checked'}
    >
      <h2 id="kontrol">{page.file ? `${title}: ${page.file.name}` : title}</h2>
      <p role="status">
        {verdict} {judged.kept && <a href={page.listAt}>{w.toList}</a>}
      </p>
      <KeepForm {...props} />
      <Findings judged={judged} />
      <ImportMap map={judged.map} findings={judged.findings} />
    </section>
  );
}
