import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { AreaDossier, ScenarioQuestion } from '../../../domain/model/area-dossier.ts';
import type { Verdict } from '../../../domain/model/cell.ts';
import type { DocumentBlock } from '../../../domain/model/document.ts';
import { type ScenarioCount, scenarioLabels } from '../../../domain/model/scenario-words.ts';
import { criterionDecimals } from '../../../domain/model/shown-criteria.ts';
import { profileWords, stateWords, areaWords as w } from './area-words.ts';

type Scenario = AreaDossier['scenarios'][number];

/** What happens in a scenario, in words: "170 flytter ind …" is told as the form has it, "Flytter ind, personer: 170". */
export function scenarioText(asked: ScenarioQuestion, lang: Lang): string {
  const isAsked = (id: ScenarioCount): boolean => asked[id] > 0 && (id !== 'maaneder' || asked.job > 0);
  return (Object.keys(scenarioLabels) as ScenarioCount[])
    .filter(isAsked)
    .map((id) => `${scenarioLabels[id][lang]}: ${formatNumber(asked[id], 0, lang)}`)
    .join(' · ');
}

/** Rows of a scenario: criteria with their lines, then classes, today and then. */
export function scenarioRows(scenario: Scenario, dossier: AreaDossier, lang: Lang): readonly (readonly string[])[] {
  if (scenario.kind !== 'outcome') return [];
  const { criteria, classes } = scenario.outcome;
  const nameOf = (id: string): string => dossier.area.criteria.find((one) => one.id === id)?.name[lang] ?? id;
  const turn = (before: Verdict, after: Verdict): string => {
    const [now, then] = [stateWords[before][lang], stateWords[after][lang]];
    return before === after ? now : `${now} → ${then}`;
  };
  return [
    ...criteria.flatMap(({ id, before, after, lines }) => {
      const value = (text: string | undefined): string =>
        text === undefined ? '...' : formatNumber(Number(text), criterionDecimals[id], lang);
      return lines.map((line, at) => [
        ...(at === 0 ? [nameOf(id), value(before), value(after)] : ['', '', '']),
        ...[profileWords[line.profile], turn(line.before, line.after)],
      ]);
    }),
    ...classes.map(({ name, before, after }) => [name[lang], '', '', '', turn(before, after)]),
  ];
}

/** Scenarios on paper: what happens in each, what the criteria and classes become, and what is taken for granted. */
export function scenarioBlocks(dossier: AreaDossier, lang: Lang): readonly DocumentBlock[] {
  return dossier.scenarios.flatMap((scenario): readonly DocumentBlock[] => [
    { kind: 'heading', level: 2, text: w.scenario[lang] },
    { kind: 'paragraph', text: scenarioText(scenario.asked, lang) },
    ...(scenario.kind === 'outcome' ? outcomeBlocks(scenario, dossier, lang) : [refusal(scenario, lang)]),
  ]);
}

function outcomeBlocks(
  scenario: Extract<Scenario, { readonly kind: 'outcome' }>,
  dossier: AreaDossier,
  lang: Lang,
): readonly DocumentBlock[] {
  const heads = [w.criterion, w.today, w.later, w.rule, w.met];
  return [
    {
      kind: 'table',
      columns: [
        { align: 'left', fill: 1 },
        { align: 'right' },
        { align: 'right' },
        { align: 'left' },
        { align: 'left' },
      ],
      head: [heads.map((head) => ({ text: head[lang] }))],
      rows: scenarioRows(scenario, dossier, lang).map((cells) => ({ cells })),
    },
    { kind: 'list', items: scenario.assumptions.map((text) => text[lang]) },
  ];
}

function refusal(scenario: Exclude<Scenario, { readonly kind: 'outcome' }>, lang: Lang): DocumentBlock {
  return { kind: 'notice', text: scenario.kind === 'refused' ? scenario.why[lang] : w.noScenario[lang] };
}
