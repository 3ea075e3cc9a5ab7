import { expect, test } from 'vitest';
import type { AfdelingEvent } from '../../../src/domain/model/place.ts';
import { answerPlace } from '../../../src/engines/query/answer-place.ts';
import { parsePlace } from '../../../src/engines/query/parse-selection.ts';
import { release, sexTable } from './small-world.ts';

const [A, B, C, D, E] = ['0101-00001', '0101-00002', '0101-00010', '0101-00011', '0102-00001'];

function event(id: string, kind: AfdelingEvent['kind'], date: string, from: string[], to: string[]): AfdelingEvent {
  return { id, kind, date, from, to, reason: 'r' };
}

const world = release({
  edition: 2026,
  afdelinger: [
    { id: A, validTo: '2021-06-30' },
    { id: B, validTo: '2021-06-30' },
    { id: C, validTo: '2023-12-31' },
    { id: D, validTo: '2024-12-31' },
    { id: E },
  ],
  definitions: [sexTable],
  tables: [],
  events: [
    event('h1', 'navn', '2019-07-01', [A], [A]),
    event('h2', 'sammenlagt', '2021-07-01', [A, B], [C]),
    event('h3', 'delt', '2024-01-01', [C], [D]),
    event('h4', 'overdraget', '2025-01-01', [D], [E]),
  ],
});

function historyOf(key: string): readonly string[] {
  const { history } = answerPlace(world, { place: parsePlace(key), lineage: 'nu', comparators: [], indicators: [] });
  return history.map(({ date, what, others }) => `${date} ${what.da} ${others.map((o) => o.key).join(' ')}`.trim());
}

test('an afdeling tells what it came from and what it became, newest first', () => {
  expect(historyOf(`afd:${C}`)).toEqual([
    `2024-01-01 Delt i afd:${D}`,
    `2021-07-01 Dannet ved sammenlægning af afd:${A} afd:${B}`,
  ]);
});

test('the merged and the renamed tell it too, and nobody names itself', () => {
  expect(historyOf(`afd:${A}`)).toEqual([`2021-07-01 Lagt sammen med andre til afd:${C}`, '2019-07-01 Fik nyt navn']);
});

test('a transfer is told from both ends', () => {
  expect(historyOf(`afd:${D}`)).toEqual([
    `2025-01-01 Overdraget; er nu afd:${E}`,
    `2024-01-01 Dannet ved deling af afd:${C}`,
  ]);
  expect(historyOf(`afd:${E}`)).toEqual([`2025-01-01 Overtaget; var før afd:${D}`]);
});

test('an organisation has no history of its own', () => {
  expect(historyOf('org:0101')).toEqual([]);
});
