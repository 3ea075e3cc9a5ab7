import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { AreaLoad, PlacementLimit, PlacementPlan } from '../../../domain/model/placement.ts';
import { sourceName } from '../../../domain/model/source-names.ts';
import { useLang } from '../client/page-context.tsx';
import { saveCsv } from '../client/save-file.ts';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import type { PlacementPage } from '../page-data/tool-pages.ts';
import { wordsIn } from '../words/message.ts';
import { toolWords } from '../words/tools.ts';
import { planCsv } from './plan-csv.ts';
import { ToolHead } from './tool-head.tsx';

const mostSigns = 2400;

const shareOf = ({ placedBefore, persons, residents }: AreaLoad): number =>
  (100 * (placedBefore + persons)) / residents;

function PlacementForm({ page }: { readonly page: PlacementPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(toolWords, lang);
  return (
    <form className="placement-form" action="/overvaagning/boligplacering" method="get" key={page.url}>
      {page.fields.map(({ id, heads, text }) => (
        <label key={id}>
          {w[`field_${id}`]}
          <span className="under">{w.columns(heads[lang])}</span>
          <textarea
            className="form-input"
            name={id}
            rows={6}
            maxLength={mostSigns}
            defaultValue={text}
            spellCheck={false}
          />
        </label>
      ))}
      {page.mayCompute ? (
        <button type="submit" className="button button-primary">
          {w.compute}
        </button>
      ) : (
        <p className="atom-note">{w.mustLogIn}</p>
      )}
    </form>
  );
}

function LoadTable({
  plans,
}: {
  readonly plans: readonly { readonly name: string; readonly plan: PlacementPlan }[];
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(toolWords, lang);
  const areas = plans[0]?.plan.loads ?? [];
  return (
    <ScrollFrame label={w.loads}>
      <table className="figures">
        <caption className="sr-only">{w.loads}</caption>
        <thead>
          <tr>
            <th scope="col">{w.area}</th>
            <th scope="col">{w.before}</th>
            {plans.flatMap(({ name }) => [
              <th scope="col" key={`${name} n`}>
                {name}: {w.placedNow}
              </th>,
              <th scope="col" key={`${name} pct`}>
                {name}: {w.share}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {areas.map(({ area, placedBefore }) => (
            <tr key={area}>
              <th scope="row">{area}</th>
              <td className="value">{formatNumber(placedBefore, 0, lang)}</td>
              {plans.flatMap(({ name, plan }) => {
                const load = plan.loads.find((one) => one.area === area);
                return [
                  <td className="value" key={`${name} n`}>
                    {load ? `+${load.persons}` : ''}
                  </td>,
                  <td className="value" key={`${name} pct`}>
                    {load ? formatNumber(shareOf(load), 3, lang) : ''}
                  </td>,
                ];
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function PlanTable({ title, plan }: { readonly title: string; readonly plan: PlacementPlan }): ReactElement {
  const w = wordsIn(toolWords, useLang());
  return (
    <section>
      <h3>{title}</h3>
      <ScrollFrame label={title}>
        <table className="figures text-table">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{w.kindOf}</th>
              <th scope="col">{w.area}</th>
              <th scope="col">{w.dwelling}</th>
              <th scope="col">{w.count}</th>
            </tr>
          </thead>
          <tbody>
            {plan.placements.map(({ households, area, dwelling, count }) => (
              <tr key={`${households} ${area} ${dwelling}`}>
                <th scope="row">{households}</th>
                <td>{area}</td>
                <td>{dwelling}</td>
                <td className="value">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {plan.homeless.map(({ households, count }) => (
        <p key={households}>{w.homeless(count, households)}</p>
      ))}
      {plan.homeless.length === 0 && <p>{w.everybody}</p>}
      {plan.districtMoves > 0 && <p>{w.districts(plan.districtMoves)}</p>}
    </section>
  );
}

function Limits({
  title,
  limits,
}: {
  readonly title: string;
  readonly limits: readonly PlacementLimit[];
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(toolWords, lang);
  const textOf = (limit: PlacementLimit): string => {
    switch (limit.kind) {
      case 'letting-rule':
        return `${limit.area}, ${limit.households}: ${limit.rule.name[lang]} (${sourceName(limit.rule.source, lang)})`;
      case 'vacancies':
        return `${limit.area}: ${w.limit_vacancies(limit.dwelling)}`;
      case 'children':
        return `${limit.area}: ${w.limit_children}`;
      case 'rent':
      case 'access':
        return `${limit.area}, ${limit.households}: ${w[`limit_${limit.kind}`]}`;
    }
  };
  return (
    <section>
      <h3>{title}</h3>
      {limits.length === 0 && <p>{w.none}</p>}
      <ul>
        {[...new Set(limits.map(textOf))].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

/** The plan as a file with the columns of a proposal: to be kept, changed in a spreadsheet, and tried as one's own. */
function SavePlan({ plan }: { readonly plan: PlacementPlan }): ReactElement {
  const lang = useLang();
  const w = wordsIn(toolWords, lang);
  const name = { da: 'boligplacering.csv', en: 'placement.csv' }[lang];
  return (
    <p className="button-row">
      <button type="button" className="button button-secondary" onClick={() => saveCsv(name, planCsv(plan))}>
        {w.savePlan}
      </button>
    </p>
  );
}

function Answer({ found }: { readonly found: NonNullable<PlacementPage['answer']> }): ReactElement {
  const lang = useLang();
  const w = wordsIn(toolWords, lang);
  const { plan, oneMore, proposal } = found;
  const pct = (load: AreaLoad): string => formatNumber(shareOf(load), 3, lang);
  const plans = [{ name: w.plan, plan }, ...(proposal ? [{ name: w.ownPlan, plan: proposal.plan }] : [])];
  return (
    <section aria-labelledby="svaret">
      <h2 id="svaret">{w.loads}</h2>
      <LoadTable plans={plans} />
      {plans.map(({ name, plan: one }) => (
        <PlanTable key={name} title={name} plan={one} />
      ))}
      {proposal && <Limits title={w.broken} limits={proposal.broken} />}
      <Limits title={w.limits} limits={plan.limits} />
      <SavePlan plan={plan} />
      {oneMore.length > 0 && <h3>{w.oneMore}</h3>}
      <ul>
        {oneMore.map(({ area, dwelling, persons, lighter }) => {
          const isLighter = persons === 0 && lighter;
          const text = isLighter
            ? w.oneMoreLighter(dwelling, area, lighter.before.area, pct(lighter.before), pct(lighter.after))
            : w.oneMorePersons(dwelling, area, persons);
          const nothing = persons === 0 && !lighter;
          return <li key={`${area} ${dwelling}`}>{nothing ? w.oneMoreNothing(dwelling, area) : text}</li>;
        })}
      </ul>
      <p className="under">{w.guidance}</p>
    </section>
  );
}

/** `/overvaagning/boligplacering`: the form, the plan with what held, and one's own proposal beside it. */
export function PlacementPageView({ page }: { readonly page: PlacementPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(toolWords, lang);
  return (
    <article className="monitor-page">
      <ToolHead title={w.placement} lead={w.placementLead} />
      {page.problem && (
        <p role="alert" className="atom-note">
          {page.problem[lang]}
        </p>
      )}
      {page.answer ? <Answer found={page.answer} /> : <p>{w.example}</p>}
      <PlacementForm page={page} />
    </article>
  );
}
