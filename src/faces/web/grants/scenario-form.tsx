import type { ReactElement } from 'react';
import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import { shareText } from '../../../domain/model/round-words.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { GrantRoundPage, ShownScenario } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';
import { scenarioWords } from '../words/scenarios.ts';

interface Choice {
  readonly value: string;
  readonly label: Text;
}

interface ScenarioField {
  readonly name: string;
  readonly label: string;
  /** What the round itself has. */
  readonly own: string;
  readonly choices?: readonly Choice[];
}

function fieldsOf({ settings, methods, rules }: GrantRoundPage, lang: Lang): readonly ScenarioField[] {
  const w = wordsIn(grantWords, lang);
  const s = wordsIn(scenarioWords, lang);
  const named = (choices: readonly Choice[], value: string): string =>
    choices.find((one) => one.value === value)?.label[lang] ?? value;
  const sharing: readonly Choice[] = [
    { value: 'trin', label: grantWords.sharing_trin },
    { value: 'pro_rata', label: grantWords.sharing_pro_rata },
  ];
  const ownRules = rules.find(({ chosen }) => chosen)?.label[lang] ?? '';
  const factors = (['K1', 'K2', 'K3', 'K4'] as const).map((own) => ({
    name: `andel_${own.toLowerCase()}`,
    label: w[`factor_${own}`],
    own: shareText(settings.factors[own], lang),
  }));
  return [
    { name: 'ramme', label: w.frame, own: formatCount(settings.frame, lang) },
    { name: 'sats', label: w.rate, own: formatCount(settings.rate, lang) },
    ...factors,
    { name: 'graense', label: w.cutOff, own: formatNumber(settings.cutOff, 2, lang) },
    { name: 'vippe', label: w.edge, own: formatNumber(settings.edge, 2, lang) },
    { name: 'fordeling', label: w.sharing, own: named(sharing, settings.sharing), choices: sharing },
    { name: 'metode', label: w.method, own: named(methods, settings.method), choices: methods },
    { name: 'regler', label: w.rules, own: ownRules, choices: rules },
    { name: 'data', label: s.data, own: s.ownData, choices: [{ value: 'nyeste', label: scenarioWords.newestData }] },
  ];
}

function Field({ field, scenario }: { readonly field: ScenarioField; readonly scenario: ShownScenario }): ReactElement {
  const lang = useLang();
  const s = wordsIn(scenarioWords, lang);
  const { at, written } = scenario;
  const name = at === 1 ? field.name : `${field.name}.${at}`;
  const shared = { name, 'aria-label': `${field.label}, ${s.scenario(at)}`, defaultValue: written[field.name] ?? '' };
  if (!field.choices) return <input className="form-input" maxLength={20} inputMode="decimal" {...shared} />;
  return (
    <select className="form-select" {...shared}>
      <option value="">{s.asRound}</option>
      {field.choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label[lang]}
        </option>
      ))}
    </select>
  );
}

/** Three scenarios side by side; what is blank is as in the round. The question stands in the address. */
export function ScenarioForm({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const s = wordsIn(scenarioWords, lang);
  return (
    <form action={`/tilskud/${page.id}#hvad-nu-hvis`} method="get" key={page.url}>
      {page.of.version !== page.of.versions && <input type="hidden" name="version" value={page.of.version} />}
      <HeadedTable
        label={s.form}
        heads={[w.settings, s.round, ...page.scenarios.map(({ at }) => s.scenario(at))]}
        className="figures text-table round-scenarios"
      >
        {fieldsOf(page, lang).map((field) => (
          <tr key={field.name}>
            <th scope="row">{field.label}</th>
            <td>{field.own}</td>
            {page.scenarios.map((scenario) => (
              <td key={scenario.at}>
                <Field field={field} scenario={scenario} />
              </td>
            ))}
          </tr>
        ))}
      </HeadedTable>
      <div className="button-row">
        <button type="submit" className="button button-secondary">
          {w.calculate}
        </button>
      </div>
    </form>
  );
}
