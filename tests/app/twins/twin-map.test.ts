import { expect, test } from 'vitest';
import { answerTwins } from '../../../src/app/twins/answer-twins.ts';
import { hasMap } from '../../../src/app/twins/twin-formats.ts';
import { twinMap } from '../../../src/app/twins/twin-map.ts';
import { strictTwinQuestion } from '../../../src/app/twins/twin-question.ts';
import { twinWorld, workedExample } from './twin-world.ts';

const asked = strictTwinQuestion({ sted: 'afd:0001-00001', basis: 'socio', antal: '3' });

test('the map numbers every twin as the table does, marks the chosen one, and says them all in words', () => {
  const answer = answerTwins(twinWorld(workedExample), asked);
  expect(hasMap(answer)).toBe(true);
  const svg = twinMap(answer, 'da');
  const numbers = [...svg.matchAll(/font-weight="600">(\d+)</g)].map(([, number]) => number);
  expect(numbers.sort()).toEqual(['1', '2', '3']);
  expect(svg).toMatch(/<desc[^>]*>Den valgte Afd 0001-00001, [^.]+\. 1\. Afd 0001-00002, [^.]+\. 2\. Afd 0005-00001, /);
  expect(svg).toContain('Tvillinger, nummer som i tabellen');
  expect(twinMap(answer, 'en')).toContain('Twins, numbered as in the table');
});

test('units without a known place are told, not drawn', () => {
  const answer = answerTwins(twinWorld(workedExample, { stock: false }), asked);
  expect(hasMap(answer)).toBe(false);
  expect(twinMap(answer, 'da')).toContain('3. Afd 0003-00001, uden kendt beliggenhed.');
});
