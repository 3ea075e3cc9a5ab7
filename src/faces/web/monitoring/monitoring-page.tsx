import type { ReactElement } from 'react';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import { formatPersons } from '../../../domain/kernel/format-persons.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { OverviewArea } from '../../../domain/model/monitor.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { MonitoringPage } from '../page-data/monitoring-pages.ts';
import { SeeAs } from '../search/see-as.tsx';
import { wordsIn } from '../words/message.ts';
import { monitoringWords } from '../words/monitoring.ts';
import { shadowWords } from '../words/shadow-list.ts';
import { withSoftBreaks } from '../words/soft-breaks.ts';
import { AlertList } from './alert-list.tsx';
import { MailForm } from './mail-form.tsx';
import { SeriesTable } from './series-table.tsx';

function AreaRow({ area }: { readonly area: OverviewArea }): ReactElement {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  const { nearest, classes, hidden } = area;
  const told = classes.map(({ name, state }) => (state === 'met' ? name[lang] : w.openClass(name[lang])));
  const name = nearest?.name[lang] ?? '';
  return (
    <tr>
      <th scope="row">
        <a href={`/overvaagning/${area.key}`}>{withSoftBreaks(area.name[lang])}</a>
        <span className="under">{area.kommune}</span>
      </th>
      {hidden ? (
        <td colSpan={3}>{w.hiddenArea}</td>
      ) : (
        <>
          <td>{told.join(', ') || w.noClass}</td>
          <td>{nearest ? (nearest.state === 'met' ? w.leave : w.enter)(name) : w.notTold}</td>
          <td className="one-line">{nearest ? formatPersons(nearest.way.total, lang) : ''}</td>
        </>
      )}
    </tr>
  );
}

/** Those of one kommune, where there are several: a plain form whose answer is the page itself. */
function KommuneChoice({ page }: { readonly page: MonitoringPage }): ReactElement | null {
  const w = wordsIn(monitoringWords, useLang());
  if (page.kommuner.length < 2) return null;
  return (
    <form method="get" action="/overvaagning#taettest" className="compare-form">
      <label>
        {w.onlyKommune}
        <select className="form-select" name="kommune" defaultValue={page.kommune ?? ''}>
          <option value="">{w.allKommuner}</option>
          {page.kommuner.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button button-secondary">
        {w.showKommune}
      </button>
    </form>
  );
}

function Nearest({ areas }: { readonly areas: readonly OverviewArea[] }): ReactElement {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  if (areas.length === 0) return <p className="empty">{w.noAreas}</p>;
  const hidden = areas.filter((one) => one.hidden).length;
  return (
    <>
      <p>
        {w.nearestAbout} {hidden > 0 && w.hiddenAmong(formatCount(hidden, lang), formatCount(areas.length, lang))}
      </p>
      <HeadedTable label={w.nearest} heads={[w.area, w.classes, w.way, w.persons]} tall>
        {areas.map((area) => (
          <AreaRow key={area.key} area={area} />
        ))}
      </HeadedTable>
    </>
  );
}

// What there is to say where there is no alert: never more than the areas that can be judged.
function quiet(areas: readonly OverviewArea[], lang: Lang): string {
  const w = wordsIn(monitoringWords, lang);
  const shown = areas.filter(({ hidden }) => !hidden).length;
  if (areas.length === 0) return w.alertsForReaders;
  if (shown === 0) return w.allHidden;
  return shown === areas.length
    ? w.noAlerts
    : w.noAlertsAmong(formatCount(shown, lang), formatCount(areas.length, lang));
}

/** `/overvaagning`: alerts, the areas nearest a line, and the way to the published lists. */
export function MonitoringPageView({ page }: { readonly page: MonitoringPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  const s = wordsIn(shadowWords, lang);
  const { areas, alerts, list } = page.overview;
  return (
    <article className="monitor-page">
      <header className="page-head">
        <h1>{w.title}</h1>
        <p className="page-head__under">
          {w.targetList(list.slice(0, 4))}. {w.lead}
        </p>
      </header>
      <section aria-labelledby="varsler">
        <h2 id="varsler">{w.alerts}</h2>
        {alerts.length > 0 && <AlertList alerts={alerts} marks={page.marks} named />}
        {alerts.length === 0 && <p>{quiet(areas, lang)}</p>}
        {areas.length > 0 && (
          <p>
            <a href={page.feed}>{w.feed}</a>
            <span className="under">{w.feedKey}</span>
          </p>
        )}
        {page.mail && <MailForm mail={page.mail} />}
      </section>
      <section aria-labelledby="taettest">
        <h2 id="taettest">{w.nearest}</h2>
        <KommuneChoice page={page} />
        <Nearest areas={areas.filter(({ kommune }) => page.kommune === undefined || kommune === page.kommune)} />
        {areas.length === 0 && page.reader.role === undefined && (
          <p>
            <SeeAs next={page.url} />
          </p>
        )}
      </section>
      <section aria-labelledby="skyggeliste">
        <h2 id="skyggeliste">
          <a href="/overvaagning/skyggeliste">{s.shadowLink}</a>
        </h2>
        <p>{s.shadowAbout}</p>
      </section>
      {page.series.length > 0 && <SeriesTable series={page.series} />}
      <section aria-labelledby="lister">
        <h2 id="lister">
          <a href="/overvaagning/lister">{w.officialLists}</a>
        </h2>
        <p>{w.officialListsAbout}</p>
      </section>
      <section aria-labelledby="mere">
        <h2 id="mere">{w.moreTools}</h2>
        <ul>
          {page.tools.map((tool) => (
            <li key={tool}>
              <a href={`/overvaagning/${tool}`}>{w[`tool_${tool}`]}</a>: {w[`tool_${tool}_about`]}
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
