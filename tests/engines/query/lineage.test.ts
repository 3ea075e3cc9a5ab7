import { expect, test } from 'vitest';
import type { AfdelingEvent, Helhedsplan } from '../../../src/domain/model/place.ts';
import { ask, shown } from './shown.ts';
import { january, leaves, release, sexTable, yearBefore } from './small-world.ts';

const years = [january(2021), january(2022)];
const [A, B, C] = ['0101-00001', '0101-00002', '0101-00010'];
const merger: AfdelingEvent = {
  id: 'e1',
  kind: 'sammenlagt',
  date: '2021-07-01',
  from: [A, B],
  to: [C],
  reason: 'sammenlægning',
};
const totalled = {
  ...sexTable,
  rows: sexTable.rows.map((row, i) => (i === 0 ? { ...row, total: true as const } : row)),
};
const until = { validTo: '2021-06-30' };

// beboertabeller.md 5.2: 120 and 90 residents, merged 1 July 2021 into one of 205 on 1 January 2022.
const merged = release({
  edition: 2022,
  afdelinger: [
    { id: A, ...until },
    { id: B, ...until },
    { id: C, validFrom: '2021-07-01' },
  ],
  events: [merger],
  definitions: [totalled],
  tables: [leaves('T01', years, { [A]: [[60, 60], null], [B]: [[45, 45], null], [C]: [null, [100, 105]] })],
});

test('read as now, a merged afdeling is the sum of its predecessors before the merger: 210, 205', () => {
  const answer = ask(merged, `afd:${C}`);
  expect(shown(answer.cells)[0]).toEqual([210, 205]);
  expect(answer.breaks).toEqual([]);
  expect(answer.notes[0]?.da).toBe(
    `${A} Afd ${A} og ${B} Afd ${B} blev lagt sammen til ${C} Afd ${C} den 1. juli 2021. Tallene før er summen af de tidligere afdelinger.`,
  );
});

test('read as then, the predecessors are two rows, 120 and 90, and then the merged one, 205', () => {
  const then = { lineage: 'dengang' } as const;
  expect(shown(ask(merged, `afd:${A}`, then).cells)[0]).toEqual([120, 'not-delivered']);
  expect(shown(ask(merged, `afd:${B}`, then).cells)[0]).toEqual([90, 'not-delivered']);
  const answer = ask(merged, `afd:${C}`, then);
  expect(answer.rows.slice(0, 4).map((row) => row.label.da)).toEqual([
    'I_ALT',
    `Til 30. juni 2021: ${A} Afd ${A}`,
    `Til 30. juni 2021: ${B} Afd ${B}`,
    'M',
  ]);
  expect(shown(answer.cells).slice(0, 3)).toEqual([
    ['not-delivered', 205],
    [120, 'not-delivered'],
    [90, 'not-delivered'],
  ]);
  expect(answer.breaks.map((b) => [b.from, b.text.da])).toEqual([
    ['2022', 'Sammensætningen er ændret: 0 afdelinger før, 1 fra og med 1. januar 2022.'],
  ]);
  const former = ask(merged, `afd:${A}`, then).breaks.map((b) => b.text.da);
  expect(former).toEqual(['Sammensætningen er ændret: 1 afdeling før, 0 fra og med 1. januar 2022.']);
});

test('both predecessors live on in the merged afdeling; one alone does not, and says where to look', () => {
  expect(shown(ask(merged, `afd:${A},afd:${B}`).cells)[0]).toEqual([210, 205]);
  const alone = ask(merged, `afd:${A}`);
  expect(shown(alone.cells)[0]).toEqual([120, 'not-delivered']);
  expect(alone.notes[0]?.en).toBe(
    `${A} Afd ${A} is part of ${C} Afd ${C} from 1 July 2021. Later figures exist only for the whole; see ${C} Afd ${C}.`,
  );
  expect(alone.breaks.map((b) => b.from)).toEqual(['2022']);
});

test('the organisation and the kommune hold whoever stood there each year', () => {
  expect(shown(ask(merged, 'org:0101').cells)[0]).toEqual([210, 205]);
  expect(shown(ask(merged, 'kom:657', { lineage: 'dengang' }).cells)[0]).toEqual([210, 205]);
});

test('a split afdeling: its parts have no past of their own, the two together have', () => {
  const split = release({
    edition: 2022,
    afdelinger: [
      { id: C, ...until },
      { id: A, validFrom: '2021-07-01' },
      { id: B, validFrom: '2021-07-01' },
    ],
    events: [{ ...merger, kind: 'delt', from: [C], to: [A, B] }],
    definitions: [totalled],
    tables: [leaves('T01', years, { [C]: [[100, 105], null], [A]: [null, [60, 60]], [B]: [null, [45, 45]] })],
  });
  const part = ask(split, `afd:${A}`, { comparators: [{ level: 'land' }] });
  expect(shown(part.cells).slice(0, 2)).toEqual([
    ['not-delivered', 120],
    [205, 'not-delivered'],
  ]);
  expect(part.rows[1]?.label.en).toBe(`Until 30 June 2021: ${C} Afd ${C}`);
  expect(shown(part.comparators[0]?.cells ?? [])[1]).toEqual(['not-delivered', 'not-delivered']);
  expect(shown(ask(split, `afd:${A}`, { mayStand: () => false }).cells)).toHaveLength(part.rows.length - 1);
  expect(part.breaks.map((b) => [b.from, b.text.da])).toEqual([
    [
      '2022',
      `${A} Afd ${A} var før den 1. juli 2021 en del af ${C} Afd ${C}. Tallene før kan ikke genskabes for delene; se ${C} Afd ${C}.`,
    ],
  ]);
  const both = ask(split, `afd:${A},afd:${B}`);
  expect(shown(both.cells)[0]).toEqual([205, 210]);
  expect(both.rows).toHaveLength(part.rows.length - 1);
  expect(shown(ask(split, `afd:${C}`).cells)[0]).toEqual([205, 210]);
});

test('an afdeling transferred to another organisation keeps its past under its new number', () => {
  const moved = release({
    edition: 2022,
    afdelinger: [
      { id: A, ...until },
      { id: '0202-00001', validFrom: '2021-07-01' },
    ],
    events: [{ ...merger, kind: 'overdraget', from: [A], to: ['0202-00001'] }],
    definitions: [sexTable],
    tables: [leaves('T01', years, { [A]: [[60, 60], null], '0202-00001': [null, [55, 60]] })],
  });
  expect(shown(ask(moved, 'org:0202').cells)[0]).toEqual([120, 115]);
  expect(shown(ask(moved, 'org:0202', { lineage: 'dengang' }).cells)[0]).toEqual(['not-delivered', 115]);
  expect(ask(moved, 'org:0202').notes[0]?.da).toContain('blev den 1. juli 2021 overdraget og hedder derefter');
});

test('moves of the year of a merger are counted where they were made, before and after it', () => {
  const moves = {
    ...sexTable,
    id: 'T10',
    blocks: sexTable.blocks.map((b) => ({ ...b, view: 'in_moves' as const })),
  };
  const world = release({
    edition: 2022,
    afdelinger: [
      { id: A, ...until },
      { id: B, ...until },
      { id: C, validFrom: '2021-07-01' },
    ],
    events: [merger],
    definitions: [moves],
    tables: [leaves('T10', [yearBefore(2022)], { [A]: [[5, 5]], [B]: [[10, 0]], [C]: [[5, 10]] })],
  });
  expect(shown(ask(world, `afd:${C}`, { table: 'T10' }).cells)[0]).toEqual([35]);
});

const plan: Helhedsplan = {
  id: '5123.2019-2026',
  number: '5123',
  name: 'Sammen i Vestparken',
  grantPeriod: '2019-2026',
  kommune: '657',
  status: 'aktiv',
  from: '2019-01-01',
  to: '2026-12-31',
  members: [
    { afdeling: A, from: '2019-01-01', role: 'kerne' },
    { afdeling: B, from: '2019-01-01', to: '2021-06-30', role: 'tilknyttet' },
    { afdeling: C, from: '2021-07-01', role: 'kerne' },
  ],
};
const planned = release({
  edition: 2022,
  afdelinger: [{ id: A }, { id: B }, { id: C }],
  definitions: [sexTable],
  tables: [
    leaves('T01', years, {
      [A]: [
        [50, 50],
        [50, 50],
      ],
      [B]: [
        [10, 10],
        [15, 15],
      ],
      [C]: [
        [35, 35],
        [40, 40],
      ],
    }),
  ],
  directory: { helhedsplaner: [plan] },
});

test('a plan read as now uses its newest members all years; read as then each year has its own', () => {
  const sted = 'plan:5123.2019-2026';
  expect(shown(ask(planned, sted).cells)[0]).toEqual([170, 180]);
  const then = ask(planned, sted, { lineage: 'dengang' });
  expect(shown(then.cells)[0]).toEqual([120, 180]);
  expect(then.breaks.map((b) => b.from)).toEqual(['2022']);
  expect(then.place.name.da).toBe('Sammen i Vestparken (2019–2026)');
});
