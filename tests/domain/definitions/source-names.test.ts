import { expect, test } from 'vitest';
import { tables } from '../../../src/domain/definitions/tables/index.ts';
import { sourceName } from '../../../src/domain/model/source-names.ts';

test('every table has a source with an English name, and the Danish is as the definition says', () => {
  const sources = tables.map(({ source }) => source);
  expect(sources.filter((source) => sourceName(source, 'en') === source)).toEqual([]);
  expect(sources.map((source) => sourceName(source, 'da'))).toEqual(sources);
});

test('a law keeps its Danish name, explained; a source nobody has named in English stays as it was delivered', () => {
  const law = sourceName('Almenboligloven § 61 a; Danmarks Statistiks registre', 'en');
  expect(law).toMatch(/^Almenboligloven \(the Social Housing Act\)/);
  expect(sourceName('Kommunens egen optælling', 'en')).toBe('Kommunens egen optælling');
});
