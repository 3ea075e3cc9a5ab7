import { expect, test } from 'vitest';
import { rules2015 } from '../../../src/domain/definitions/grants/rules-2015.ts';
import { rules2019 } from '../../../src/domain/definitions/grants/rules-2019.ts';
import { comparedWords } from '../../../src/domain/definitions/monitoring/compared-words.ts';
import { familyDwellingRule } from '../../../src/domain/definitions/monitoring/monitor-settings.ts';
import { tables } from '../../../src/domain/definitions/tables/index.ts';
import { sourceName } from '../../../src/domain/model/source-names.ts';

test('every table has a source with an English name, and the Danish is as the definition says', () => {
  const sources = tables.map(({ source }) => source);
  expect(sources.filter((source) => sourceName(source, 'en') === source)).toEqual([]);
  expect(sources.map((source) => sourceName(source, 'da'))).toEqual(sources);
});

test('so have the rules of words, of grants and of family dwellings', () => {
  const words = comparedWords.flatMap(({ rules }) => rules.map(({ source }) => source));
  const rules = [rules2015, rules2019, familyDwellingRule].map(({ source }) => source);
  expect([...words, ...rules].filter((source) => sourceName(source, 'en') === source)).toEqual([]);
});

test('a law keeps its Danish name, explained; a source nobody has named in English stays as it was delivered', () => {
  const law = sourceName('Almenboligloven § 61 a; Danmarks Statistiks registre', 'en');
  expect(law).toMatch(/^Almenboligloven \(the Social Housing Act\)/);
  expect(sourceName('Kommunens egen optælling', 'en')).toBe('Kommunens egen optælling');
});
