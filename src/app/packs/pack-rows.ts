import { boardQuestions } from '../../domain/definitions/factsheets/index.ts';
import { formatNumber } from '../../domain/kernel/format-number.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import type { MonitoredArea } from '../../domain/model/monitor.ts';
import { answerQuestions } from '../../engines/reports/sheets/place-sheet.ts';
import type { PackContent } from './pack-content.ts';
import { packStates } from './pack-words.ts';

/** Questions of each place with their answers. */
export function questionsOf({ places }: PackContent, lang: Lang) {
  return places.map((place) => ({
    name: place.place.name[lang],
    items: answerQuestions(boardQuestions, place, lang),
  }));
}

/** Criteria with value, line and verdict, one row a line of the law; a value that is not known is no figure. */
export function criteriaRows(area: MonitoredArea, lang: Lang): readonly (readonly string[])[] {
  const number = (text: string | undefined): string => (text === undefined ? '–' : formatNumber(Number(text), 1, lang));
  return area.criteria.flatMap(({ name, period, lines }) =>
    lines.map(({ profile, value, threshold, state }) => [
      ...[`${name[lang]} (${profile})`, number(value), number(threshold), packStates[state][lang], period ?? '–'],
    ]),
  );
}
