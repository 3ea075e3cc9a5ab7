import type { ReactElement } from 'react';
import type { AreaDossier, ScenarioQuestion } from '../../../domain/model/area-dossier.ts';
import type { MonitoredArea } from '../../../domain/model/monitor.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { wordsIn } from '../words/message.ts';
import { monitoringWords } from '../words/monitoring.ts';
import { criterionValue } from './criteria-table.tsx';
import { scenarioText } from './scenario-form.tsx';
import { StateWord } from './state-word.tsx';

type Scenario = AreaDossier['scenarios'][number];
type WorkedOut = Extract<Scenario, { kind: 'outcome' }>;

interface ResultProps {
  readonly area: MonitoredArea;
  readonly scenarios: readonly Scenario[];
  /** Kept beside the one in the form. */
  readonly kept: ScenarioQuestion | undefined;
}

function OutcomeTable({
  area,
  outcomes,
  kept,
}: {
  readonly area: MonitoredArea;
  readonly outcomes: readonly WorkedOut[];
  readonly kept: ScenarioQuestion | undefined;
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  // The one in the form may be refused; what was kept is never called by its name.
  const nameOf = ({ asked }: WorkedOut): string =>
    kept && scenarioText(asked) === scenarioText(kept) ? w.keptScenario : w.scenario;
  return (
    <HeadedTable
      label={w.whatIf}
      heads={[w.criterion, w.today, ...outcomes.map((one) => ({ key: JSON.stringify(one.asked), text: nameOf(one) }))]}
    >
      {area.criteria.map(({ id, name }) => {
        const before = outcomes[0]?.outcome.criteria.find((one) => one.id === id)?.before;
        return (
          <tr key={id}>
            <th scope="row">{name[lang]}</th>
            <td>{before === undefined ? w.noFigure : criterionValue(id, before, lang)}</td>
            {outcomes.map((one) => {
              const found = one.outcome.criteria.find((criterion) => criterion.id === id);
              return (
                <td key={JSON.stringify(one.asked)}>
                  {found?.after === undefined ? w.noFigure : criterionValue(id, found.after, lang)}
                  {found?.lines.map((line) => (
                    <span className="under" key={line.profile}>
                      {w[`profile_${line.profile}`]}: <StateWord state={line.after} before={line.before} />
                    </span>
                  ))}
                </td>
              );
            })}
          </tr>
        );
      })}
      {area.classes.map(({ id, name, state }) => (
        <tr key={id}>
          <th scope="row">{name[lang]}</th>
          <td>
            <StateWord state={state} />
          </td>
          {outcomes.map((one) => {
            const found = one.outcome.classes.find((of) => of.id === id);
            return (
              <td key={JSON.stringify(one.asked)}>
                {found && <StateWord state={found.after} before={found.before} />}
              </td>
            );
          })}
        </tr>
      ))}
    </HeadedTable>
  );
}

/** What scenarios make of a place beside what it is today, and what they assume. */
export function ScenarioResult({ area, scenarios, kept }: ResultProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  const outcomes = scenarios.filter((one) => one.kind === 'outcome');
  const assumptions = new Map(outcomes.flatMap((one) => one.assumptions.map((text) => [text.da, text])));
  return (
    <>
      {scenarios.map((one) => {
        if (one.kind === 'outcome') return null;
        return (
          <p key={JSON.stringify(one.asked)} role="status" className="atom-note">
            {one.kind === 'refused' ? one.why[lang] : w.noScenarioFigures}
          </p>
        );
      })}
      {outcomes.length > 0 && (
        <>
          <OutcomeTable area={area} outcomes={outcomes} kept={kept} />
          <h3>{w.assumptions}</h3>
          <ul>
            {[...assumptions.values()].map((text) => (
              <li key={text.da}>{text[lang]}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
