import { describe, expect, test } from 'vitest';
import { answerTwins } from '../../../src/app/twins/answer-twins.ts';
import { twinOptions } from '../../../src/app/twins/twin-options.ts';
import { strictTwinQuestion, writeTwinQuestion } from '../../../src/app/twins/twin-question.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import { january, leaves } from '../../engines/query/small-world.ts';
import { twinLeaves, twinWorld, workedExample } from './twin-world.ts';

const a01 = 'afd:0001-00001';
/** Men in each afdeling of 100 residents; the fourth and fifth are shown together only. */
const men: Readonly<Record<string, number>> = {
  '0001-00001': 50,
  '0001-00002': 60,
  '0003-00001': 51,
  '0004-00001+0005-00001': 50,
  '0006-00001': 50,
};
const world: ReleaseContent = {
  ...twinWorld(workedExample),
  tables: new Map([
    [
      'T01',
      leaves('T01', [january(2026)], Object.fromEntries(Object.entries(men).map(([id, m]) => [id, [[m, 100 - m]]]))),
    ],
  ]),
};
const everywhere = (): boolean => true;
const ask = (variable: string, reach?: (id: string) => boolean, content = world) =>
  answerTwins(content, strictTwinQuestion({ sted: a01, variable }), reach);
const sentence = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return `${error.code} ${error.sentence('da')}`;
    throw error;
  }
  return 'no problem';
};

describe('rows of resident tables as variables', () => {
  test('twins by the share of men, of afdelinger shown by themselves and past the gate', () => {
    const { twins, variables } = ask('T01.M:1:none', everywhere);
    expect(twins.map(({ key, distance }) => [key.slice(4), distance])).toEqual([
      ['0003-00001', 1],
      ['0001-00002', 10],
    ]);
    expect(variables[0]).toMatchObject({ key: 'T01.M', weight: 1, population: { n: 3, min: 50, max: 60 } });
    expect(ask('T01.M.n:1', everywhere).variables[0]?.population?.max).toBe(60);
  });

  test('they take a right to the unit, and only units within reach are shown; the population stays the country', () => {
    expect(sentence(() => ask('T01.M'))).toMatch(/^KV-N21 .*adgang til beboertal for Afd 0001-00001/);
    const own = ask('T01.M:1:none', (id) => id.startsWith('0001-'));
    expect(own.twins.map(({ key }) => key)).toEqual(['afd:0001-00002']);
    expect(own.variables[0]?.population?.n).toBe(3);
    expect(own.notes[0]?.da).toContain('blandt de 2 afdelinger, du har adgang til');
    expect(ask('T01.M:1:none', everywhere).twins).toHaveLength(2);
  });

  test('a row or table that is not there is named', () => {
    expect(sentence(() => ask('T01.NOBODY', everywhere))).toMatch(/^KV-N16 »T01.NOBODY«/);
    expect(sentence(() => ask('T99.M', everywhere))).toMatch(/^KV-N16/);
  });

  test('on offer for readers with rights only', () => {
    const offers = (withTables: boolean) =>
      twinOptions(world, strictTwinQuestion({ sted: a01, variable: 'le:1' }), withTables).offers.flatMap((group) =>
        group.variables.map(({ key }) => key),
      );
    expect(offers(true)).toContain('T01.M');
    expect(offers(false)).not.toContain('T01.M');
    expect(offers(false)).toContain('ie');
    expect(offers(false)).not.toContain('le');
  });
});

describe('variables of an earlier year', () => {
  const then = workedExample.map((unit) => ({ ...unit, ie: unit.ie + 0.1 }));
  const [before, now] = [twinLeaves(then, [january(2025)]), twinLeaves(workedExample, [january(2026)])];
  const woven = <T extends Int32Array | Uint8Array | Float64Array>(a: T, b: T, width: number): T => {
    const both = [...Array(a.length / width).keys()].flatMap((row) => [
      ...a.slice(row * width, (row + 1) * width),
      ...b.slice(row * width, (row + 1) * width),
    ]);
    return (a.constructor as unknown as { from(values: readonly number[]): T }).from(both);
  };
  const sums = (of: typeof now) =>
    of.sums ?? { cells: new Int32Array(), value: new Float64Array(), own: new Uint8Array() };
  const years: ReleaseContent = {
    ...world,
    twinVariables: {
      ...now,
      periods: [january(2025), january(2026)],
      heads: woven(Int32Array.from(before.heads), Int32Array.from(now.heads), now.cellCount),
      alive: woven(before.alive, now.alive, 1),
      sums: {
        cells: sums(now).cells,
        value: woven(sums(before).value, sums(now).value, 2),
        own: woven(sums(before).own, sums(now).own, 2),
      },
    },
  };

  test('stand beside the newest, each with its own values and name', () => {
    const { subject, variables } = ask('ie:1,ie@2025:1', undefined, years);
    expect(subject.values.slice(0, 2).map(({ value }) => value)).toEqual([0.42, 0.52]);
    expect(variables[1]?.name.da).toBe('Ikke-vestlige 2025');
    expect(twinOptions(years, strictTwinQuestion({ sted: a01, variable: 'ie@2025:1' }), false).chosen).toMatchObject([
      { key: 'ie', year: '2025', years: [2025, 2026] },
    ]);
  });

  test('a value of a year in which the unit was under the gate is hidden, not unknown', () => {
    const { alive, atoms } = must(years.twinVariables, 'twin table');
    const row = atoms.findIndex(({ id }) => id === '0001-00002');
    const hidden = { ...years.twinVariables, alive: alive.with(row * 2, 0) } as NonNullable<typeof years.twinVariables>;
    const asked = strictTwinQuestion({ sted: 'afd:0001-00002', variable: 'ie@2025:1' });
    expect(sentence(() => answerTwins({ ...years, twinVariables: hidden }, asked))).toMatch(
      /^KV-N14 .*16-64 år i 2025: /,
    );
    const beside = answerTwins(
      { ...years, twinVariables: hidden },
      strictTwinQuestion({ sted: 'afd:0001-00002', variable: 'ie:1,ie@2025:0' }),
    );
    expect(beside.subject.values.slice(0, 2)).toEqual([{ status: 'shown', value: 0.4 }, { status: 'hidden' }]);
  });

  test('a year the release has not is named with those it has', () => {
    expect(sentence(() => ask('ie@2019:1', undefined, years))).toMatch(/^KV-N22 Ikke-vestlige 2019 .*2025, 2026/);
    expect(sentence(() => ask('le@2019:1', undefined, years))).toMatch(/^KV-N22 .*blandt 2025\./);
    expect(sentence(() => ask('ie@20:1'))).toMatch(/^KV-N16/);
  });
});

test('a form with weight, scaling, limits and year a variable is one address', () => {
  const question = strictTwinQuestion({
    sted: a01,
    basis: 'egne',
    v_le: '0,5',
    s_le: 'minmax',
    c_le: '10 - 600,5',
    v_ie: '1',
    s_ie: 'z',
    y_ie: '2025',
    v_udd: '',
    c_udd: '0-1',
    v_R01: '2',
    s_R01: 'none',
    c_R01: '-50-200',
    tilfoej: 'am',
  });
  expect(writeTwinQuestion(question)).toBe(
    'sted=afd:0001-00001&basis=egne&variable=le:0.5:minmax:10-600.5,ie@2025:1,R01:2:none:-50-200,am:1',
  );
});
