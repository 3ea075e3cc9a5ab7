import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { ScenarioQuestion } from '../../../domain/model/area-dossier.ts';
import { useLang } from '../client/page-context.tsx';
import type { AreaMonitorPage } from '../page-data/monitoring-pages.ts';
import { wordsIn } from '../words/message.ts';
import { monitoringWords } from '../words/monitoring.ts';

/** A scenario as its own address writes it, to be kept beside another. */
export function scenarioText(asked: ScenarioQuestion): string {
  return Object.entries(asked)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** What happens, in whole numbers: a plain form whose answer is the page itself. */
export function ScenarioForm({ page }: { readonly page: AreaMonitorPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  const { address, fields, unread, asked, kept, sml } = page;
  const hasAnswer = page.dossier.scenarios.length > 0;
  const beside = sml === undefined ? '' : `sml=${encodeURIComponent(sml)}`;
  const keeping = `${address}?gemt=${encodeURIComponent(scenarioText(asked))}${beside && `&${beside}`}#hvad-nu-hvis`;
  return (
    <form className="scenario-form" action={`${address}#hvad-nu-hvis`} method="get" key={scenarioText(asked)}>
      {kept && <input type="hidden" name="gemt" value={scenarioText(kept)} />}
      {sml !== undefined && <input type="hidden" name="sml" value={sml} />}
      {unread.map(({ id, found }) => {
        const field = fields.find((one) => one.id === id);
        return (
          <p key={id} role="alert" className="atom-note">
            {w.unread(field?.label[lang] ?? id, found, formatNumber(field?.most ?? 0, 0, lang))}
          </p>
        );
      })}
      {fields.map(({ id, label }) => (
        <label key={id}>
          {label[lang]}
          <input
            className="form-input"
            name={id}
            inputMode="numeric"
            pattern="[0-9]*"
            defaultValue={unread.find((one) => one.id === id)?.found ?? (asked[id] === 0 ? '' : asked[id])}
          />
        </label>
      ))}
      <label>
        {w.profile}
        <select className="form-select" name="profil" defaultValue={asked.profil}>
          <option value="kommune">{w.profileKommune}</option>
          <option value="omraade">{w.profileArea}</option>
        </select>
      </label>
      <div className="button-row">
        <button type="submit" className="button button-primary">
          {w.calculate}
        </button>
        {hasAnswer && <a href={keeping}>{w.keep}</a>}
        {hasAnswer && <a href={`${address}${beside && `?${beside}`}#hvad-nu-hvis`}>{w.clear}</a>}
      </div>
    </form>
  );
}
