import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { ClassScore, CriterionScore, ListScore } from '../../../domain/model/shadow-list.ts';
import { criterionDecimals } from '../../../domain/model/shown-criteria.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { ShadowPage } from '../page-data/monitoring-pages.ts';
import { wordsIn } from '../words/message.ts';
import { shadowWords } from '../words/shadow-list.ts';
import { criterionTitle } from './criterion-title.ts';
import { ListChoice } from './list-choice.tsx';

function CriterionRow({ one }: { readonly one: CriterionScore }): ReactElement {
  const lang = useLang();
  const w = wordsIn(shadowWords, lang);
  const points = (value: number): string => formatNumber(value, criterionDecimals[one.id] + 1, lang);
  const share = (value: number): string => w.chance(formatNumber(100 * value, 0, lang));
  return (
    <tr>
      <th scope="row">{criterionTitle(one.id, lang)}</th>
      <td>
        {one.source === 'months' ? w.ofMonths : w.release}, {w[`freshness_${one.freshness}`]}
      </td>
      <td className="number">{one.areas}</td>
      <td className="number">{points(one.error)}</td>
      <td className="number">{points(one.bias)}</td>
      <td className="number">{points(one.spread)}</td>
      <td className="number">{share(one.in80)}</td>
      <td className="number">{share(one.in95)}</td>
      <td className="number">{one.carriedError === undefined ? '' : points(one.carriedError)}</td>
    </tr>
  );
}

function CriterionScores({
  title,
  criteria,
}: {
  readonly title: string;
  readonly criteria: ListScore['criteria'];
}): ReactElement {
  const w = wordsIn(shadowWords, useLang());
  const heads = [w.areas, w.error, w.bias, w.spread, w.in80, w.in95, w.carriedError];
  return (
    <HeadedTable label={title} heads={[w.criterion, w.source, ...heads.map((number) => ({ number }))]}>
      {criteria.map((one) => (
        <CriterionRow key={`${one.id} ${one.source} ${one.freshness}`} one={one} />
      ))}
    </HeadedTable>
  );
}

function ClassScores({
  title,
  classes,
}: {
  readonly title: string;
  readonly classes: readonly ClassScore[];
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(shadowWords, lang);
  const heads = [w.hit, w.miss, w.falseAlarm, w.correctRejection, w.couldNotTell, w.brier];
  return (
    <HeadedTable label={title} heads={[w.classTable, ...heads.map((number) => ({ number }))]}>
      {classes.map((one) => (
        <tr key={one.id}>
          <th scope="row">{one.name[lang]}</th>
          {[one.hit, one.miss, one.falseAlarm, one.correctRejection, one.couldNotTell].map((count, at) => (
            <td className="number" key={heads[at]}>
              {count}
            </td>
          ))}
          <td className="number">{formatNumber(one.brier, 3, lang)}</td>
        </tr>
      ))}
    </HeadedTable>
  );
}

/** How estimates of a list did, seen from each day they were made on. Public: it tells of no area. */
export function ShadowScores({ page }: { readonly page: ShadowPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(shadowWords, lang);
  return (
    <section aria-labelledby="traefsikkerhed">
      <h2 id="traefsikkerhed">{w.scores}</h2>
      {page.scores.length === 0 ? (
        <p>{w.noScores}</p>
      ) : (
        <>
          <p>{w.scoresAbout}</p>
          <ListChoice name="score" choices={page.scored} />
          {page.scores.map((score) => {
            const title = `${w.seenFrom(formatDate(score.day, lang))} (${w[score.made]})`;
            return (
              <section key={score.day}>
                <h3>{title}</h3>
                {score.criteria.length > 0 && <CriterionScores title={title} criteria={score.criteria} />}
                {score.classes.length > 0 && (
                  <ClassScores title={`${title}: ${w.classTable}`} classes={score.classes} />
                )}
              </section>
            );
          })}
        </>
      )}
    </section>
  );
}
