import { scenarioFields } from '../../domain/definitions/monitoring/scenario-fields.ts';
import type { ProblemOf } from '../../domain/kernel/problems/problem.ts';
import type { ScenarioQuestion } from '../../domain/model/area-dossier.ts';

const nothing: ScenarioQuestion = {
  ud: 0,
  ind: 0,
  nye: 0,
  nedrevne: 0,
  job: 0,
  maaneder: 12,
  udd: 0,
  dom: 0,
  profil: 'kommune',
};

/** A scenario as an address writes it; what cannot be used is set aside. */
export function readScenario(asked: Readonly<Record<string, string | undefined>>): {
  readonly question: ScenarioQuestion;
  readonly problems: readonly ProblemOf<'KV-A5'>[];
} {
  const problems: ProblemOf<'KV-A5'>[] = [];
  const numbers = scenarioFields.map(({ id, most }) => {
    const found = asked[id]?.trim() ?? '';
    if (found === '') return [id, nothing[id]] as const;
    const value = /^\d{1,5}$/.test(found) ? Number(found) : Number.NaN;
    if (value <= most) return [id, value] as const;
    problems.push({ code: 'KV-A5', data: { parameter: id, found, valid: `0-${most}` } });
    return [id, nothing[id]] as const;
  });
  const profil = asked.profil === 'omraade' ? 'omraade' : 'kommune';
  return { question: { ...nothing, ...Object.fromEntries(numbers), profil }, problems };
}

/** A scenario as an address writes it; '' when nothing happens in it. */
export function writeScenario(question: ScenarioQuestion): string {
  const happens = scenarioFields.filter(({ id }) => id !== 'maaneder' && question[id] > 0);
  if (happens.length === 0) return '';
  const told = scenarioFields.filter(({ id }) => question[id] !== nothing[id]);
  const profil = question.profil === nothing.profil ? [] : [['profil', question.profil]];
  return new URLSearchParams([...told.map(({ id }) => [id, `${question[id]}`]), ...profil]).toString();
}
