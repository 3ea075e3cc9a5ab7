import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import { listMonth } from '../../../domain/kernel/list-month.ts';
import type { PredictedArea, PredictedClass, PredictedCriterion } from '../../../domain/model/shadow-list.ts';
import { criterionDecimals } from '../../../domain/model/shown-criteria.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { ShadowPage } from '../page-data/monitoring-pages.ts';
import { DownloadMenu } from '../table/download-menu.tsx';
import { ToolHead } from '../tools/tool-head.tsx';
import { wordsIn } from '../words/message.ts';
import { shadowWords } from '../words/shadow-list.ts';
import { withSoftBreaks } from '../words/soft-breaks.ts';
import { criterionTitle } from './criterion-title.ts';
import { ListChoice } from './list-choice.tsx';
import { ShadowScores } from './shadow-scores.tsx';

/** Classes that stand in the table, in this order. */
const shownClasses: readonly PredictedClass['id'][] = ['udsat', 'parallelsamfund', 'omdannelse', 'forebyggelse'];

function ClassLine({ one }: { readonly one: PredictedClass }): ReactElement {
  const lang = useLang();
  const w = wordsIn(shadowWords, lang);
  const per = formatNumber(100 * one.chance, 0, lang);
  const open = one.chance > 0 ? w.atLeast(per) : w.cannotTell;
  const told = one.open > 0.005 ? open : w.chance(per);
  return (
    <li>
      {one.name[lang]}: {told}
    </li>
  );
}

function CriterionCell({ one }: { readonly one: PredictedCriterion }): ReactElement {
  const lang = useLang();
  const w = wordsIn(shadowWords, lang);
  const text = (value: number): string => formatNumber(value, criterionDecimals[one.id], lang);
  const how = w[`freshness_${one.freshness}`];
  return (
    <td className="value">
      {one.point === undefined ? w.freshness_none : text(one.point)}
      {one.range95 && <span className="under">{w.range(text(one.range95[0]), text(one.range95[1]))}</span>}
      {one.point !== undefined && (
        <span className="under">{one.source === 'months' ? `${how}, ${w.ofMonths}` : how}</span>
      )}
    </td>
  );
}

function AreaRow({ area }: { readonly area: PredictedArea }): ReactElement {
  const lang = useLang();
  const w = wordsIn(shadowWords, lang);
  const classes = shownClasses.flatMap((id) => area.classes.find((one) => one.id === id) ?? []);
  const strict = classes.find(({ id }) => id === 'udsat');
  return (
    <tr>
      <th scope="row">
        <a href={`/overvaagning/${area.key}`}>{withSoftBreaks(area.name[lang])}</a>
        <span className="under">{area.kommune}</span>
      </th>
      {area.hidden ? (
        <td colSpan={7}>{w.hidden}</td>
      ) : (
        <>
          <td className="class-chances">
            <ul className="plain-list">
              {classes
                .filter(({ chance, open, id }) => chance > 0.005 || open > 0.005 || id === 'udsat')
                .map((one) => (
                  <ClassLine key={one.id} one={one} />
                ))}
            </ul>
            {strict && (
              <span className="under">
                {w.strictly}: {strict.name[lang].toLocaleLowerCase(lang)} {w[`strict_${strict.strict}`]}
              </span>
            )}
          </td>
          {area.criteria.map((one) => (
            <CriterionCell key={one.id} one={one} />
          ))}
        </>
      )}
    </tr>
  );
}

function Areas({ page }: { readonly page: ShadowPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(shadowWords, lang);
  const { areas, list, asOf } = page.shadow;
  const title = w.estimate(listMonth(list, lang), formatDate(asOf, lang));
  const criteria = areas.find(({ hidden }) => !hidden)?.criteria ?? [];
  return (
    <section aria-labelledby="skoen">
      <h2 id="skoen">{title}</h2>
      <ListChoice name="liste" choices={page.lists} />
      {areas.length === 0 ? (
        <p className="empty">
          {w.needsLogin} <a href="/log-ind">{w.login}</a>
        </p>
      ) : (
        <>
          <p>{w.rangesAbout}</p>
          <HeadedTable
            label={title}
            heads={[
              w.area,
              w.classes,
              ...criteria.map(({ id }) => ({ key: id, text: criterionTitle(id, lang), className: 'value' })),
            ]}
            tall
          >
            {areas.map((area) => (
              <AreaRow key={area.key} area={area} />
            ))}
          </HeadedTable>
        </>
      )}
    </section>
  );
}

/** `/overvaagning/skyggeliste`: estimates of the next lists with ranges, and how earlier ones did. */
export function ShadowPageView({ page }: { readonly page: ShadowPage }): ReactElement {
  const w = wordsIn(shadowWords, useLang());
  return (
    <article className="monitor-page">
      <ToolHead title={w.title} lead={w.lead}>
        <DownloadMenu downloads={page.downloads} url={page.url} />
      </ToolHead>
      <Areas page={page} />
      <ShadowScores page={page} />
    </article>
  );
}
