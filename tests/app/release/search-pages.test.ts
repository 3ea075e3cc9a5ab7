import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { searchPages } from '../../../src/app/release/search-pages.ts';

// Reached from a page beside them, or by a link of their own.
const besideOthers: ReadonlySet<string> = new Set([
  'soeg',
  'kort/offentlig',
  'beskyttelse/teknisk',
  'overvaagning/mail',
]);

test('every page that needs no place is found by the search field and stands on the front page', () => {
  const routes = readFileSync(new URL('../../../src/faces/http/pages/pages.ts', import.meta.url), 'utf8');
  const served = [...routes.matchAll(/^ {2}'\/([^':]+)',$/gm)].map(([, path]) => path ?? '');
  expect(served.length).toBeGreaterThan(20);
  const found = new Set(searchPages.map(({ key }) => key));
  expect(served.filter((path) => !found.has(path) && !besideOthers.has(path))).toEqual([]);
});
