import type { PlacementAnswer } from '../../../app/calc/placement-of-own-files.ts';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { AreaLoad, PlacementLimit, PlacementPlan } from '../../../domain/model/placement.ts';

/** A plan in words: what each area comes to, who has no home, what held, and what one more home would change. */
export function placementLines({ plan, oneMore, proposal }: PlacementAnswer, lang: Lang): readonly string[] {
  const words = texts[lang];
  return [
    words.plan,
    ...planLines(plan, lang),
    ...plan.limits.map((limit) => `  ${words.held}: ${limitText(limit, lang)}`),
    ...oneMore.map(({ area, dwelling, persons, lighter }) =>
      persons > 0 || !lighter
        ? `  ${words.oneMore(dwelling, area)}: ${words.more(persons)}`
        : `  ${words.oneMore(dwelling, area)}: ${words.lighter(loadText(lighter.before, lang), loadText(lighter.after, lang))}`,
    ),
    ...(proposal
      ? [
          words.own,
          ...planLines(proposal.plan, lang),
          ...proposal.broken.map((limit) => `  ${words.broken}: ${limitText(limit, lang)}`),
        ]
      : []),
  ];
}

function planLines({ loads, homeless, districtMoves }: PlacementPlan, lang: Lang): readonly string[] {
  const words = texts[lang];
  return [
    ...loads.map((load) => `  ${loadText(load, lang)} (+${load.persons})`),
    ...homeless.map(({ households, count }) => `  ${words.homeless(households, count)}`),
    ...(districtMoves > 0 ? [`  ${words.moves(districtMoves)}`] : []),
  ];
}

function loadText({ area, persons, placedBefore, residents }: AreaLoad, lang: Lang): string {
  const share = formatNumber((100 * (placedBefore + persons)) / residents, 3, lang);
  return lang === 'da' ? `${area}: ${share} pct. af beboerne` : `${area}: ${share} per cent of residents`;
}

function limitText(limit: PlacementLimit, lang: Lang): string {
  const words = texts[lang];
  switch (limit.kind) {
    case 'letting-rule':
      return `${limit.area}, ${limit.households}: ${limit.rule.name[lang]} (${limit.rule.source})`;
    case 'vacancies':
      return words.vacancies(limit.area, limit.dwelling);
    case 'children':
      return words.children(limit.area);
    case 'rent':
    case 'access':
      return `${limit.area}, ${limit.households}: ${words[limit.kind]}`;
  }
}

const texts = {
  da: {
    plan: 'Forslag (den tungest belastede del er så let som mulig, derefter den næste):',
    own: 'Dit forslag:',
    held: 'grænse',
    broken: 'brudt',
    rent: 'huslejen er for høj eller ukendt',
    access: 'boligerne er ikke tilgængelige',
    vacancies: (area: string, dwelling: string): string => `${area}: ikke flere ledige boliger (${dwelling})`,
    children: (area: string): string => `${area}: ikke flere pladser til børn`,
    oneMore: (dwelling: string, area: string): string => `én bolig mere (${dwelling}) i ${area}`,
    more: (persons: number): string => `${persons} ${persons === 1 ? 'person' : 'personer'} mere får bolig`,
    lighter: (before: string, after: string): string => `${before} bliver til ${after}`,
    homeless: (kind: string, count: number): string => `uden bolig: ${count} af ${kind}`,
    moves: (count: number): string => `${count} skifter skoledistrikt`,
  },
  en: {
    plan: 'Proposal (the most loaded area is as light as it can be, then the next):',
    own: 'Your proposal:',
    held: 'limit',
    broken: 'broken',
    rent: 'the rent is too high or not known',
    access: 'the homes are not accessible',
    vacancies: (area: string, dwelling: string): string => `${area}: no more vacant homes (${dwelling})`,
    children: (area: string): string => `${area}: no more places for children`,
    oneMore: (dwelling: string, area: string): string => `one more home (${dwelling}) in ${area}`,
    more: (persons: number): string => `${persons} more ${persons === 1 ? 'person has' : 'persons have'} a home`,
    lighter: (before: string, after: string): string => `${before} becomes ${after}`,
    homeless: (kind: string, count: number): string => `without a home: ${count} of ${kind}`,
    moves: (count: number): string => `${count} change school district`,
  },
} as const;
