import { expect, test } from 'vitest';
import { kindSearchWords, searchFillers, tableSearchWords } from '../../../src/domain/definitions/search-words.ts';
import { tables } from '../../../src/domain/definitions/tables/index.ts';

test('every table with words of its own is a table, and no word that names a kind or a table says nothing', () => {
  const ids = new Set<string>(tables.map(({ id }) => id));
  expect(Object.keys(tableSearchWords).filter((id) => !ids.has(id))).toEqual([]);
  const naming = [...Object.values(tableSearchWords).flat(), ...Object.values(kindSearchWords).flat()];
  expect(naming.filter((word) => searchFillers.includes(word))).toEqual([]);
});
