import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { AreaMonitorPage } from '../page-data/monitoring-pages.ts';
import { wordsIn } from '../words/message.ts';
import { monitoringWords } from '../words/monitoring.ts';
import { scenarioText } from './scenario-form.tsx';

/** Chooses what stands beside the criteria: twins, the kommune, or another area of it. */
export function BesideForm({ page }: { readonly page: AreaMonitorPage }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  const { address, besideChoices, sml = '' } = page;
  if (besideChoices.length === 0) return null;
  return (
    <form method="get" action={`${address}#kriterier`} className="step-form">
      {[...new URLSearchParams(scenarioText(page.asked))].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        {w.besideAsked}
        <select name="sml" className="form-select" defaultValue={sml} key={sml} required>
          <option value="">{w.besideNothing}</option>
          {besideChoices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label[lang]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button button-secondary">
        {w.besideShow}
      </button>
    </form>
  );
}
