import { expect, test } from 'vitest';
import { earlierSheets } from '../../../../src/domain/definitions/factsheets/earlier-sheets.ts';
import { englishOfVersion1 } from '../../../../src/domain/definitions/factsheets/earlier-words.ts';
import { boardQuestions, factsheets, placeSheets } from '../../../../src/domain/definitions/factsheets/index.ts';

/** Every English text of a definition. */
function englishIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'da' in part && 'en' in part && typeof part.en === 'string' ? [part.en] : [];
  return [...own, ...Object.values(part).flatMap(englishIn)];
}

const danishWord = /\b(almene?|kommuner?|boligsociale)\b/i;
// A slot, and the title of the act, are no words of a sentence.
const sentence = (text: string): string => text.replaceAll(/\{[^}]*\}|almenboligloven/g, '');

test('English texts of sheets say social housing and municipality', () => {
  const texts = englishIn([factsheets, placeSheets, boardQuestions]);
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => danishWord.test(sentence(text)))).toEqual([]);
});

test('version 1 of the sheet of a kommune is today’s sheet in its earlier English words, and nothing else is other', () => {
  const [today, earlier] = [factsheets[0], earlierSheets[0]];
  expect(earlier).toMatchObject({ id: 'kommune', version: '1' });
  expect(today?.version).toBe('2');
  const [now, then] = [englishIn(today), englishIn(earlier)];
  expect(then).toHaveLength(now.length);
  const changed = now.flatMap((text, at) => (text === then[at] ? [] : [[text, then[at]]]));
  // Each of the kept words is needed, and stands where it stood.
  expect(Object.fromEntries(changed)).toEqual(englishOfVersion1);
  const withoutEnglish = (part: unknown) =>
    JSON.stringify(part, (key, value: unknown) => (key === 'en' ? undefined : value)).replace(/"version":"[12]"/, '');
  expect(withoutEnglish(earlier)).toBe(withoutEnglish(today));
});
