import { expect, test } from 'vitest';
import { searchPages } from '../../../src/domain/definitions/search-pages.ts';
import { pagePaths } from '../../../src/faces/http/pages/page-paths.ts';

// Reached from a page beside them, or by a link of their own.
const besideOthers: ReadonlySet<string> = new Set([
  'soeg',
  'kort/offentlig',
  'beskyttelse/teknisk',
  'overvaagning/mail',
  'log-ind/igen',
]);

test('every page that needs no place is found by the search field and stands on the front page', () => {
  const served = pagePaths.filter((path) => path !== '/' && !path.includes(':')).map((path) => path.slice(1));
  expect(served.length).toBeGreaterThan(20);
  const found = new Set(searchPages.map(({ key }) => key));
  expect(served.filter((path) => !found.has(path) && !besideOthers.has(path))).toEqual([]);
});
