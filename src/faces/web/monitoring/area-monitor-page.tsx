import type { ReactElement } from 'react';
import { readable } from '../client/own-address.ts';
import { useLang } from '../client/page-context.tsx';
import type { AreaMonitorPage } from '../page-data/monitoring-pages.ts';
import { DownloadMenu } from '../table/download-menu.tsx';
import { wordsIn } from '../words/message.ts';
import { monitoringWords } from '../words/monitoring.ts';
import { AlertList } from './alert-list.tsx';
import { BasisTable } from './basis-table.tsx';
import { BesideForm } from './beside-form.tsx';
import { ClassSummary } from './class-summary.tsx';
import { CriteriaTable } from './criteria-table.tsx';
import { DutyList } from './duty-list.tsx';
import { ExactCriteriaSwitch } from './exact-criteria.tsx';
import { ForecastTable } from './forecast-table.tsx';
import { ListHistory } from './list-history.tsx';
import { MonthTable } from './month-table.tsx';
import { ScenarioForm } from './scenario-form.tsx';
import { ScenarioResult } from './scenario-result.tsx';

function Figures({ page }: { readonly page: AreaMonitorPage }): ReactElement {
  const w = wordsIn(monitoringWords, useLang());
  const { area, beside, alerts, unlikelyAlone, forecasts, months, scenarios } = page.dossier;
  return (
    <>
      {alerts.length + unlikelyAlone > 0 && (
        <section aria-labelledby="varsler">
          <h2 id="varsler">{w.alerts}</h2>
          {alerts.length > 0 && <AlertList alerts={alerts} marks={page.marks} />}
          {unlikelyAlone > 0 && <p className="under">{w.unlikelyAlone(unlikelyAlone)}</p>}
        </section>
      )}
      <ExactCriteriaSwitch page={page} />
      <ClassSummary area={area} />
      <CriteriaTable area={area} beside={beside} />
      <BesideForm page={page} />
      {page.twinsHref && (
        <p>
          <a href={page.twinsHref}>{w.showTwins}</a>
        </p>
      )}
      {page.sml !== undefined && (
        <p>
          <a href={page.address}>{w.hideBeside}</a>
        </p>
      )}
      {area.statutory && <MonthTable series={months} />}
      <ForecastTable area={area} forecasts={forecasts} />
      <section aria-labelledby="hvad-nu-hvis">
        <h2 id="hvad-nu-hvis">{w.whatIf}</h2>
        <p>{w.whatIfAbout}</p>
        <ScenarioForm page={page} />
        <ScenarioResult area={area} scenarios={scenarios} kept={page.kept} />
      </section>
    </>
  );
}

/** `/overvaagning/:omraade`: criteria, persons to the line, forecast, what-if, and what the lists said of the place. */
export function AreaMonitorPageView({ page }: { readonly page: AreaMonitorPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  const { area, basis, years, duties } = page.dossier;
  const { key } = area.place;
  return (
    <article className="monitor-page">
      <header className="page-head page-head--split">
        <div>
          <p className="page-head__over">
            <a href="/overvaagning">{w.title}</a>
          </p>
          <h1>{area.place.name[lang]}</h1>
          <p className="page-head__under">{w.targetList(area.list.slice(0, 4))}</p>
        </div>
        <div className="page-head__actions">
          <a className="button button-secondary" href={`/tabel/T24?sted=${readable(key)}`}>
            {w.seeTable}
          </a>
          <a className="button button-secondary" href={`/flytninger?sted=${readable(key)}`}>
            {w.seeMoves}
          </a>
          {page.reader.role !== undefined && (
            <a className="button button-secondary" href={`/moedepakke?sted=${readable(key)}&kriterier=1`}>
              {w.seePack}
            </a>
          )}
          <DownloadMenu downloads={page.downloads} url={page.url} />
        </div>
      </header>
      {area.coverage && <p className="atom-note">{area.coverage.reason[lang]}</p>}
      {area.hidden ? (
        <p className="atom-note">
          <strong>{w.hiddenTitle}.</strong> {area.hidden.reason?.[lang]} {w.hiddenAbout}
        </p>
      ) : (
        <Figures page={page} />
      )}
      <p>
        <a href={`/overvaagning/definitioner?sted=${readable(key)}`}>{w.compareWords}</a>
      </p>
      {basis.length > 0 && <BasisTable series={basis} />}
      <section aria-labelledby="listerne">
        <h2 id="listerne">{w.history}</h2>
        {years.length === 0 ? <p>{w.noHistory}</p> : <ListHistory years={years} name={area.place.name[lang]} />}
        {page.listed && (
          <p>
            <a href={`/overvaagning/liste/${page.listed}`}>{w.seeLists}</a>
          </p>
        )}
      </section>
      <DutyList duties={duties} />
    </article>
  );
}
