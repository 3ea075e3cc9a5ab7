import { newestData, runScenario, type ScenarioData } from '../../../app/grants/scenarios.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { GrantRun } from '../../../domain/model/grant.ts';
import type { GrantRound } from '../../../domain/model/grant-round.ts';
import type { ShownScenario } from '../../web/page-data/grant-pages.ts';
import { settingFields, settingsIn } from '../request/grant-fields.ts';
import type { PageRequest } from './page-request.ts';

type Query = PageRequest['query'];

const fields: readonly string[] = ['regler', 'data', ...settingFields];
const numbers = [1, 2, 3] as const;

// The first scenario has plain names, so that an address with one is short.
const nameOf = (field: string, at: number): string => (at === 1 ? field : `${field}.${at}`);

/** Names of every field of every scenario in the address. */
export const scenarioParameters: readonly string[] = numbers.flatMap((at) => fields.map((field) => nameOf(field, at)));

/** Whether a scenario is to be worked out on the newest figures and lists. */
export function asksNewestData(query: Query): boolean {
  return numbers.some((at) => query[nameOf('data', at)] === newestData);
}

/** The scenarios of an address, each beside the round. What cannot be used is told, and what was written stands. */
export function scenariosIn(
  data: ScenarioData,
  round: GrantRound,
  now: GrantRun,
  { query, lang }: Pick<PageRequest, 'query' | 'lang'>,
): readonly ShownScenario[] {
  return numbers.map((at): ShownScenario => {
    const written = Object.fromEntries(
      fields.flatMap((field) => {
        const value = query[nameOf(field, at)]?.trim() ?? '';
        return value === '' ? [] : [[field, value]];
      }),
    );
    if (Object.keys(written).length === 0) return { at, written };
    try {
      const asked = { ...settingsIn(written, lang), rules: written.regler, data: written.data };
      return { at, written, comparison: runScenario(data, round, now, asked) };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { at, written, problem: sentencesOf(error) };
    }
  });
}

/** A problem as a page tells it. */
export function sentencesOf(problem: Problem): Text {
  return { da: problem.sentence('da'), en: problem.sentence('en') };
}
