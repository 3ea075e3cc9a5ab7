import { boardQuestions } from '../../domain/definitions/factsheets/index.ts';
import { formatNumber } from '../../domain/kernel/format-number.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import { periodText } from '../../domain/kernel/period-text.ts';
import type { MonitoredArea } from '../../domain/model/monitor.ts';
import { criterionDecimals, shownLines } from '../../domain/model/shown-criteria.ts';
import type { PartCell } from '../../engines/export/twins/part-table.ts';
import { lineSigns, profileWords } from '../../engines/reports/areas/area-words.ts';
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

/** Criteria with value, line, rule and verdict, one row a line of the law; a value that is not known is no figure. */
export function criteriaRows(area: MonitoredArea, lang: Lang): readonly (readonly string[])[] {
  return area.criteria.flatMap(({ id, name, period, lines }) => {
    const number = (text: string | undefined): string =>
      text === undefined ? '...' : formatNumber(Number(text), criterionDecimals[id], lang);
    return shownLines(lines).map(({ profile, op, value, threshold, state }) => [
      ...[name[lang], number(value), `${lineSigns[op]} ${number(threshold)}`, profileWords[profile]],
      ...[packStates[state][lang], periodText(period, lang)],
    ]);
  });
}

/** The same as cells of a sheet: values and lines are numbers, and what side of the line counts stands between them. */
export function criteriaCells(area: MonitoredArea, lang: Lang): readonly (readonly PartCell[])[] {
  const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
  return area.criteria.flatMap(({ name, period, lines }) =>
    shownLines(lines).map(({ profile, op, value, threshold, state }) => [
      ...[name[lang], number(value), lineSigns[op], number(threshold), profileWords[profile]],
      ...[packStates[state][lang], periodText(period, lang)],
    ]),
  );
}
