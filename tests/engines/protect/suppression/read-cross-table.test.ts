import { describe, expect, test } from 'vitest';
import { originByAge } from '../../../../src/domain/definitions/cross-tables/index.ts';
import { Problem } from '../../../../src/domain/kernel/problems/problem.ts';
import { codesOf, eachRelation } from '../../../../src/engines/protect/suppression/cross-table.ts';
import { readCrossTable } from '../../../../src/engines/protect/suppression/read-cross-table.ts';
import { absent, hasSharedData, sharedTable, tableOf } from './made-instance.ts';

const units = 'dep,mun,org,plan,residents\nD1,M1,O1,P1,30\nD2,M1,O2,,12\nD3,M2,O1,,9\n';
const leaves = 'dep,origin,age,n\nD1,DK,a00_05,7\nD1,NI,a65p,2\nD2,DK,a25_49,12\nD3,WD,a06_17,4\n';

function countsOf(...groupings: readonly string[]): Readonly<Record<string, number>> {
  const table = tableOf({ leaves, units }, ...groupings);
  return Object.fromEntries([...table.counts].map((count, cell) => [codesOf(table, cell).join('.'), count]));
}

function refusal(text: { leaves?: string; units?: string; groupings?: readonly string[] }): unknown {
  try {
    readCrossTable(originByAge, {
      leaves: { name: 'L.csv', text: text.leaves ?? leaves },
      units: { name: 'U.csv', text: text.units ?? units },
      groupings: text.groupings ?? ['mun'],
    });
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, data: error.data };
  }
  return undefined;
}

test('every margin is the sum of its leaves, in every grouping', () => {
  const counts = countsOf('mun', 'org', 'plan');
  expect(counts['Total.Total.Total']).toBe(25);
  expect(counts['M1.Total.Total']).toBe(21);
  expect(counts['O1.Total.child']).toBe(11);
  expect(counts['none.Total.Total']).toBe(16);
  expect(counts['none.W.child']).toBe(4);
  expect(counts['P1.N.a65p']).toBe(2);
  expect(counts['D2.DK.adult']).toBe(12);
});

test('the total is the sum of the groups of the first grouping, a group the sum of its afdelinger', () => {
  const table = tableOf({ leaves, units }, 'mun', 'org');
  const named: string[] = [];
  eachRelation(table, (parent, children) => {
    const code = (cell: number): string => codesOf(table, cell).join('.');
    const first = code(parent);
    if (first.endsWith('.DK.a65p') && !first.startsWith('D')) {
      named.push(`${first} = ${children.map(code).sort().join(' + ')}`);
    }
  });
  expect(named.sort()).toEqual([
    'M1.DK.a65p = D1.DK.a65p + D2.DK.a65p',
    'M2.DK.a65p = D3.DK.a65p',
    'O1.DK.a65p = D1.DK.a65p + D3.DK.a65p',
    'O2.DK.a65p = D2.DK.a65p',
    'Total.DK.a65p = M1.DK.a65p + M2.DK.a65p',
  ]);
});

test('Windows line ends and a byte order mark change nothing', () => {
  const plain = tableOf({ leaves, units }, 'mun');
  expect(tableOf({ leaves: `\uFEFF${leaves.replaceAll('\n', '\r\n')}`, units }, 'mun')).toEqual(plain);
});

test('the column of places is `dep` with one grouping and `unit` with more', () => {
  expect(tableOf({ leaves, units }, 'mun').dimensions[0]?.name).toBe('dep');
  expect(tableOf({ leaves, units }, 'mun', 'plan').dimensions[0]?.name).toBe('unit');
});

describe('what cannot be read is refused with the line and the remedy', () => {
  const cases: readonly [string, Parameters<typeof refusal>[0], unknown][] = [
    ['a missing column', { leaves: leaves.replace('age', 'alder') }, { code: 'KV-S1', data: { column: 'age' } }],
    ['a leaf without a unit', { leaves: `${leaves}D9,DK,a65p,1\n` }, { code: 'KV-S2', data: { line: 6, unit: 'D9' } }],
    ['a negative count', { leaves: leaves.replace(',7', ',-7') }, { code: 'KV-S3', data: { line: 2, found: '-7' } }],
    ['a count with decimals', { leaves: leaves.replace(',7', ',7.5') }, { code: 'KV-S3', data: { found: '7.5' } }],
    ['a margin among the leaves', { leaves: leaves.replace('WD', 'W') }, { code: 'KV-S4', data: { found: 'W' } }],
    ['a leaf twice', { leaves: `${leaves}D1,DK,a00_05,1\n` }, { code: 'KV-S5', data: { line: 6, first: 2 } }],
    ['a unit twice', { units: `${units}D1,M1,O1,P1,30\n` }, { code: 'KV-S5', data: { key: 'D1', first: 2 } }],
    [
      'a unit in no kommune',
      { units: units.replace('D2,M1', 'D2,') },
      { code: 'KV-S6', data: { unit: 'D2', grouping: 'mun' } },
    ],
    [
      'a unit in two kommuner',
      { units: `${units}D1,M2,O1,P1,30\n` },
      { code: 'KV-S7', data: { unit: 'D1', groups: ['M1', 'M2'] } },
    ],
    ['a kommune named as a unit', { units: units.replaceAll('M1', 'D3') }, { code: 'KV-S8', data: { name: 'D3' } }],
    [
      'one name for a kommune and an organisation',
      { units: units.replaceAll('O1', 'M1'), groupings: ['mun', 'org'] },
      { code: 'KV-S8', data: { name: 'M1' } },
    ],
    ['a unit named as the total', { units: `${units}Total,M1,O1,,3\n` }, { code: 'KV-S8', data: { name: 'Total' } }],
    ['an unknown grouping', { groupings: ['mun', 'by'] }, { code: 'KV-S9', data: { grouping: 'by' } }],
    ['a grouping twice', { groupings: ['mun', 'mun'] }, { code: 'KV-S9', data: { grouping: 'mun' } }],
    ['no grouping', { groupings: [] }, { code: 'KV-S9', data: { valid: ['mun', 'plan', 'org'] } }],
    ['no rows', { leaves: 'dep,origin,age,n\n' }, { code: 'KV-S11', data: { file: 'L.csv' } }],
    ['a row cut short', { leaves: `${leaves}D1,DK\n` }, { code: 'KV-S12', data: { line: 6, found: 2, expected: 4 } }],
  ];
  test.each(cases)('%s', (_, text, expected) => {
    expect(refusal(text)).toMatchObject(expected as object);
  });
});

test.runIf(hasSharedData)(`the shared instances have the cells and small counts they say they have${absent}`, () => {
  const facts = (name: string, ...groupings: readonly string[]) => {
    const { counts, dimensions } = sharedTable(name, ...groupings);
    const small = counts.filter((count) => count >= 1 && count <= 4).length;
    return [dimensions[0]?.codes.length, counts.length, small, counts[0]];
  };
  expect(facts('S', 'mun')).toEqual([71, 5112, 1538, 13130]);
  expect(facts('M', 'mun')).toEqual([271, 19512, 5866, 57704]);
  expect(facts('S', 'mun', 'org', 'plan')).toEqual([84, 6048, 1657, 13130]);
});
