import { expect, test } from 'vitest';
import { parsePeriods } from '../../../src/engines/query/parse-periods.ts';
import { ask, shown } from './shown.ts';
import { january, leaves, release, sexTable } from './small-world.ts';

const A = '0045-08501';
const B = '0045-08502';
const C = '0101-00001';

const years = [january(2025), january(2026)];
const world = release({
  edition: 2026,
  afdelinger: [{ id: A }, { id: B }, { id: C, kommune: '661' }],
  definitions: [sexTable],
  tables: [
    leaves('T01', years, {
      [A]: [
        [60, 60],
        [55, 65],
      ],
      [B]: [
        [30, 40],
        [5, 10],
      ],
      [C]: [
        [100, 95],
        [100, 100],
      ],
    }),
  ],
});

test('counts of one afdeling are its leaves, and per cent is of its own total', () => {
  const answer = ask(world, `afd:${A}`);
  expect(shown(answer.cells, 0)).toEqual([
    [120, 120],
    [60, 55],
    [60, 65],
  ]);
  expect(shown(answer.cells, 1)).toEqual([
    [100, 100],
    [50, 45.8],
    [50, 54.2],
  ]);
  expect(answer.place).toEqual({ key: `afd:${A}`, level: 'afd', name: { da: `Afd ${A}`, en: `Afd ${A}` }, units: 1 });
});

test('a base under 20 hides the per cent but not the count', () => {
  const answer = ask(world, `afd:${B}`);
  expect(shown(answer.cells, 0)[1]).toEqual([30, 5]);
  expect(shown(answer.cells, 1)[1]).toEqual([42.9, 'hidden_base']);
});

test('a sum adds its afdelinger across organisations, and its comparator is the sum of their kommuner', () => {
  const answer = ask(world, `afd:${C},afd:${A}`, { comparators: [{ level: 'kom' }, { level: 'land' }] });
  expect(answer.place.key).toBe(`afd:${A},afd:${C}`);
  expect(shown(answer.cells, 0)[0]).toEqual([315, 320]);
  expect(answer.comparators.map((c) => c.place.name.da)).toEqual([
    'Herning Kommune og Holstebro Kommune',
    'Hele landet',
  ]);
  expect(shown(answer.comparators[0]?.cells ?? [], 0)[0]).toEqual([385, 335]);
});

test('the kommune is not compared with itself', () => {
  expect(ask(world, 'kom:657', { comparators: [{ level: 'kom' }] }).comparators).toEqual([]);
});

test('a kommune without some of its afdelinger is the difference of the two', () => {
  expect(shown(ask(world, `kom:657,-afd:${A}`).cells, 0)).toEqual(shown(ask(world, `afd:${B}`).cells, 0));
});

test('one leaf certainly lies within n − 1 of the truth; a union nearly always within twice its standard error', () => {
  const one = ask(world, `afd:${A}`).cells[1]?.[0]?.[0];
  const two = ask(world, `afd:${A},afd:${B}`).cells[1]?.[0]?.[0];
  expect(one).toEqual({ kind: 'rounded', value: 60, band: 4, sure: true });
  expect(two).toEqual({ kind: 'rounded', value: 90, band: 6 });
});

test('all of all is 100 per cent for certain', () => {
  const whole = { kind: 'rounded', value: 100, band: 0, sure: true };
  expect(ask(world, `afd:${A}`).cells[0]?.[1]?.[1]).toEqual(whole);
  expect(ask(world, 'land:000').cells[0]?.[1]?.[1]).toEqual(whole);
});

test('a break in the series is told only between two periods shown, at the first one after it', () => {
  const text = { da: 'Brud', en: 'Break' };
  const all = [2024, 2025, 2026].map(january);
  const broken = release({
    edition: 2026,
    afdelinger: [{ id: A }],
    definitions: [sexTable],
    tables: [
      leaves('T01', all, {
        [A]: [
          [60, 60],
          [60, 60],
          [60, 60],
        ],
      }),
    ],
  });
  const breaks = [{ table: 'T01', from: '2025', text, source: 'test' }];
  const content = { ...broken, manifest: { ...broken.manifest, breaks } };
  const from = (periods?: string) =>
    ask(content, `afd:${A}`, periods === undefined ? {} : { periods }).breaks.map((b) => b.from);
  expect(from()).toEqual(['2025']);
  expect(from('2025-2026')).toEqual([]);
  expect(from('2024')).toEqual([]);
  expect(from('2024,2026')).toEqual(['2026']);
});

test('a table that does not exist names the nearest one', () => {
  expect(() => ask(world, `afd:${A}`, { table: 'T91' })).toThrow('Table T91 does not exist. Did you mean T01?');
});

test('a selection that takes everything away again has no figures', () => {
  expect(() => ask(world, `afd:${A},-org:0045`)).toThrow(/holds no afdelinger/);
});

test('a period the release does not have gives all periods and says so', () => {
  const answer = ask(world, `afd:${A}`, { periods: '2011' });
  expect(answer.periods.map((p) => p.id)).toEqual(['2025', '2026']);
  expect(answer.notes.map((n) => n.da)).toEqual([
    'Tabel T01 har ingen tal for 2011 i denne udgave. Nærmeste periode er 2025; alle perioder vises (2025, 2026).',
  ]);
});

test('the period named as nearest is so in time, not in its digits', () => {
  const years = Array.from({ length: 10 }, (_, at) => january(2017 + at));
  const told = parsePeriods('1999', years, 'T01').notes[0]?.da;
  expect(told).toMatch(/^Tabel T01 har ingen tal for 1999 i denne udgave\. Nærmeste periode er 2017;/);
});
