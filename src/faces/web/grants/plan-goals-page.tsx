import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { GoalComment, ShownGoal } from '../../../domain/model/plan-goal.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { PlanGoalsPage } from '../page-data/grant-pages.ts';
import { DownloadMenu } from '../table/download-menu.tsx';
import { wordsIn } from '../words/message.ts';
import { planGoalWords } from '../words/plan-goals.ts';
import { GoalCharts } from './goal-charts.tsx';
import { GoalForms } from './goal-forms.tsx';
import { PlanEffect } from './plan-effect.tsx';

function Comments({ comments }: { readonly comments: readonly GoalComment[] }): ReactElement | null {
  const lang = useLang();
  if (comments.length === 0) return null;
  return (
    <ul>
      {comments.map(({ at, name, text }) => (
        <li key={`${at}${text}`}>
          {text}
          <span className="under">
            {name[lang]}, {formatDate(at.slice(0, 10), lang)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function GoalRow({ shown }: { readonly shown: ShownGoal }): ReactElement {
  const lang = useLang();
  const w = wordsIn(planGoalWords, lang);
  const { goal, indicator, kind, now, progress, twins, comments } = shown;
  const one = (value: number): string => formatNumber(value, 1, lang);
  const percent = (share: number | undefined): string => formatNumber(100 * (share ?? 0), 0, lang);
  const beside = twins.findLast(({ year }) => year === now?.year);
  return (
    <tr>
      <th scope="row">
        {indicator.name[lang]}
        {kind.id !== 'niveau' && <span className="under">{`${kind.name[lang]}: ${kind.about[lang]}`}</span>}
        {goal.responsible !== '' && (
          <span className="under">
            {w.responsible}: {goal.responsible}
          </span>
        )}
        <Comments comments={comments} />
      </th>
      <td className="number">
        {one(goal.baseline.value)}
        <span className="under">{goal.baseline.year}</span>
      </td>
      <td className="number">
        {one(goal.target.value)}
        <span className="under">{goal.target.year}</span>
      </td>
      <td className="number">
        {now ? `${one(now.value)}${now.band ? ` ± ${one(now.band)}` : ''}` : ''}
        <span className="under">{now?.year}</span>
      </td>
      <td className="number">{beside ? one(beside.value) : ''}</td>
      <td>
        <strong>{w[`status_${progress.status}`]}</strong>
        {progress.progress !== undefined && (
          <span className="under">{w.progress(percent(progress.progress), percent(progress.expected))}</span>
        )}
        {progress.noise?.mayBeChance && <span className="under">{w.noise}</span>}
      </td>
    </tr>
  );
}

function Goals({ page }: { readonly page: PlanGoalsPage }): ReactElement {
  const w = wordsIn(planGoalWords, useLang());
  if (page.follow.goals.length === 0) return <p className="empty">{w.noGoals}</p>;
  return (
    <HeadedTable
      label={w.goals}
      heads={[w.goal, ...[w.baseline, w.target, w.now, w.twins].map((number) => ({ number })), w.status]}
    >
      {page.follow.goals.map((shown) => (
        <GoalRow key={shown.goal.id} shown={shown} />
      ))}
    </HeadedTable>
  );
}

/** `/maal/:plan`: the goals of a plan as a status meeting needs them, and its effect beside its twins. */
export function PlanGoalsPageView({ page }: { readonly page: PlanGoalsPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(planGoalWords, lang);
  return (
    <article className="monitor-page grants-page">
      <header className="page-head page-head--split">
        <div>
          <h1>{page.title[lang]}</h1>
          <p className="page-head__under">
            <a href={`/sted/plan/${page.plan}`}>{w.plan}</a> ·{' '}
            {page.period.map((day) => formatDate(day, lang)).join(' – ')}. {w.lead}
          </p>
        </div>
        <div className="page-head__actions">
          <DownloadMenu downloads={page.downloads} url={page.url} />
        </div>
      </header>
      {page.follow.endedEarly && <p className="notice">{w.early(formatDate(page.follow.endedEarly, lang))}</p>}
      <section aria-labelledby="maal">
        <h2 id="maal">{w.goals}</h2>
        <Goals page={page} />
        <GoalCharts goals={page.follow.goals} />
        <Comments comments={page.comments} />
        {page.maySet && <GoalForms page={page} />}
      </section>
      <PlanEffect page={page} />
    </article>
  );
}
