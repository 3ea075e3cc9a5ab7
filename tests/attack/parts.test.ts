import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openRelease } from '../../src/app/release/open-release.ts';
import { Problem } from '../../src/domain/kernel/problems/problem.ts';
import type { TableAnswer } from '../../src/domain/model/answer.ts';
import type { OmraadeMember, Unit } from '../../src/domain/model/place.ts';
import type { Lineage } from '../../src/domain/model/selection.ts';
import { answerTable } from '../../src/engines/query/answer-table.ts';
import { parseSelection } from '../../src/engines/query/parse-selection.ts';
import { january, leaves, release, sexTable } from '../engines/query/small-world.ts';

// Six afdelinger in Nordbyen, Sydbyen and a district that holds whole afdelinger. The first is cut between the two towns and
// what lies in neither, the second between Nordbyen and the rest, and a part of the third is shown together with the
// fourth. An atom's leaf is a power of two times five, so that every sum tells which atoms are in it.
const ids = Array.from({ length: 6 }, (_, n) => `0045-0000${n + 1}`);
const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = ''] = ids;
const cuts = [
  [first, 'nord'],
  [first, 'syd'],
  [first, 'rest'],
  [second, 'nord'],
  [second, 'rest'],
  [third, 'syd'],
  [third, 'rest'],
] as const;
const cutDay = '2026-01-01';
const atoms = [
  ...ids.map((id) => [id]),
  [`${first}@nord`],
  [`${first}@syd`, `${first}@rest`],
  [`${second}@nord`],
  [`${second}@rest`],
  [`${third}@syd`, fourth],
  [`${third}@rest`],
].filter((members) => members.join() !== fourth);
const periods = [january(2025), january(2026)];
const isCut = (unit: string) => cuts.some(([afdeling]) => afdeling === unit);

const whole = release({
  edition: 2026,
  afdelinger: ids.map((id) => ({ id })),
  definitions: [
    sexTable,
    { ...sexTable, id: 'T10', blocks: sexTable.blocks.map((b) => ({ ...b, view: 'in_moves' as const })) },
  ],
  tables: ['T01', 'T10'].map((id) =>
    leaves(
      id,
      periods,
      Object.fromEntries(
        atoms.map((members, at) => {
          const leaf = [5 * 2 ** at, 0];
          const parts = members.some((unit) => unit.includes('@'));
          return [
            members.join('+'),
            [parts && members.length === 1 ? null : leaf, isCut(members[0] ?? '') ? null : leaf],
          ];
        }),
      ),
    ),
  ),
});

const units = whole.directory.units.flatMap((unit): readonly Unit[] => [
  isCut(unit.id) ? { ...unit, validTo: '2025-12-31' } : unit,
  ...cuts
    .filter(([afdeling]) => afdeling === unit.id)
    .map(
      ([afdeling, omraade]): Unit => ({
        ...unit,
        id: `${afdeling}@${omraade}`,
        kind: 'afdelingsdel',
        ...(omraade === 'rest' ? {} : { omraade }),
        validFrom: cutDay,
      }),
    ),
]);
const from = '2000-01-01';
const before = (afdeling: string): OmraadeMember => ({ afdeling, from, to: '2025-12-31' });
const since = (afdeling: string, omraade: string): OmraadeMember => ({
  afdeling,
  unit: `${afdeling}@${omraade}`,
  from: cutDay,
});
const area = (id: string, members: readonly OmraadeMember[]) => ({
  ...{ id, name: id, kommune: '657', validFrom: from, members },
});
const areas = [
  area('nord', [before(first), before(second), since(first, 'nord'), since(second, 'nord'), { afdeling: fifth, from }]),
  area('syd', [before(third), since(first, 'syd'), since(third, 'syd'), { afdeling: sixth, from }]),
  area('distrikt', [
    { afdeling: first, from },
    { afdeling: third, from },
  ]),
];
const content = openRelease({
  ...whole,
  directory: {
    ...whole.directory,
    units: units.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    omraader: areas,
  },
}).release.content;
function answerOrNothing(text: string, table: string, lineage: Lineage): TableAnswer | undefined {
  try {
    return answerTable(content, { table, selection: parseSelection(text), lineage, comparators: [] });
  } catch (error) {
    // What takes everything away again is no question.
    if (error instanceof Problem && error.code === 'KV-Q8') return undefined;
    throw error;
  }
}

const livesOn = (day: string, from = '', to = '9999') => from <= day && day <= to;

/** The units of a place on a day, as its words say: counted without any of the product's look-ups. */
function unitsNaively(place: string, day: string): readonly string[] {
  const [kind, key = ''] = place.split(':');
  const living = units.filter(({ validFrom, validTo }) => livesOn(day, validFrom, validTo));
  if (kind === 'afd')
    return living.filter(({ id, afdeling }) => (key.includes('@') ? id : afdeling) === key).map(({ id }) => id);
  if (kind !== 'omr') return living.map(({ id }) => id);
  const members = areas.find(({ id }) => id === key)?.members.filter((m) => livesOn(day, m.from, m.to)) ?? [];
  return living.flatMap(({ id, afdeling }) =>
    members.some((m) => (m.unit ? m.unit === id : m.afdeling === afdeling)) ? [id] : [],
  );
}

/** Atoms whose living members are all asked for. */
function atomsNaively(text: string, day: string): readonly (readonly string[])[] {
  const terms = text.split(',');
  const of = (own: readonly string[]) => new Set(own.flatMap((place) => unitsNaively(place, day)));
  const chosen = of(terms.filter((term) => !term.startsWith('-'))).difference(
    of(terms.filter((term) => term.startsWith('-')).map((term) => term.slice(1))),
  );
  const alive = new Set(unitsNaively('kom:657', day));
  return atoms.filter((members) => {
    const living = members.filter((id) => alive.has(id));
    return living.length > 0 && living.every((id) => chosen.has(id));
  });
}

function atomsIn(
  text: string,
  table: string,
  year: number,
  lineage: Lineage,
): readonly (readonly string[])[] | undefined {
  const answer = answerOrNothing(text, table, lineage);
  if (!answer) return undefined;
  const at = answer.periods.findIndex(({ id }) => id === String(year));
  const cell = answer.cells[0]?.[at]?.[0];
  if (cell?.kind !== 'rounded') return undefined;
  const bits = cell.value / 5;
  expect(Number.isInteger(bits)).toBe(true);
  expect(bits).toBeLessThan(2 ** atoms.length);
  return atoms.filter((_, at) => bits & (2 ** at));
}

const places = [
  ...ids.map((id) => `afd:${id}`),
  ...cuts.map(([afdeling, omraade]) => `afd:${afdeling}@${omraade}`),
  ...['omr:nord', 'omr:syd', 'omr:distrikt', 'kom:657', 'org:0045'],
];
const questions = fc
  .tuple(fc.subarray(places, { minLength: 1, maxLength: 4 }), fc.subarray(places, { maxLength: 3 }))
  .map(([plus, minus]) =>
    [...plus, ...minus.filter((place) => !plus.includes(place)).map((place) => `-${place}`)].join(),
  );

describe('parts of afdelinger', () => {
  test('are all in or all out of whatever is added and taken away, in both years', () => {
    fc.assert(
      fc.property(questions, fc.constantFrom(2025, 2026), (text, year) => {
        const found = atomsIn(text, 'T01', year, 'dengang') ?? [];
        if (found.length > 0) expect(found).toEqual(atomsNaively(text, `${year}-01-01`));
      }),
      { numRuns: 400 },
    );
  });

  test('leave by subtraction exactly another leaf, never a piece of one', () => {
    expect(atomsIn(`afd:${second},-omr:nord`, 'T01', 2026, 'nu')).toEqual([[`${second}@rest`]]);
    expect(atomsIn(`omr:nord,-afd:${second}`, 'T01', 2026, 'nu')).toEqual([[fifth], [`${first}@nord`]]);
    // The first's other two parts are one leaf: neither can be had by itself.
    expect(atomsIn(`afd:${first},-omr:nord`, 'T01', 2026, 'nu')).toEqual([[`${first}@syd`, `${first}@rest`]]);
    expect(atomsIn(`afd:${first},-omr:nord,-omr:syd`, 'T01', 2026, 'nu')).toBeUndefined();
    expect(atomsIn('omr:syd', 'T01', 2026, 'nu')).toEqual([[sixth]]);
    // The part of the third is shown with the fourth: it is in a sum when both are.
    expect(atomsIn(`omr:syd,afd:${fourth},afd:${first}`, 'T01', 2026, 'nu')).toContainEqual([`${third}@syd`, fourth]);
  });

  test('are not told apart by the year before the cut, nor by moves, which are known of the whole afdeling', () => {
    expect(atomsIn('omr:nord', 'T01', 2025, 'nu')).toBeUndefined();
    expect(atomsIn('omr:nord', 'T01', 2025, 'dengang')).toEqual([[first], [second], [fifth]]);
    expect(atomsIn(`afd:${second}@nord`, 'T01', 2025, 'nu')).toBeUndefined();
    expect(atomsIn('omr:nord', 'T10', 2026, 'nu')).toEqual([[fifth]]);
    expect(atomsIn(`afd:${second},-omr:nord`, 'T10', 2026, 'nu')).toBeUndefined();
    expect(atomsIn(`afd:${second}`, 'T10', 2026, 'nu')).toEqual([[`${second}@nord`], [`${second}@rest`]]);
  });
});
