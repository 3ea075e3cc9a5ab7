import { describe, expect, test } from 'vitest';
import { efficiencyOfOwnFile } from '../../../src/app/calc/efficiency-of-own-file.ts';
import { columnList } from '../../../src/app/calc/read-own-rows.ts';
import { twinsOfOwnFile } from '../../../src/app/calc/twins-of-own-file.ts';
import { dec } from '../../../src/domain/kernel/decimal.ts';
import type { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import { withOwnFile } from './own-file-worlds.ts';

const variable = (column: string, weight = '1') => ({ column, weight: dec(weight), cap: undefined });
const twins = (content: string, more: Partial<Parameters<typeof twinsOfOwnFile>[0]> = {}) =>
  withOwnFile(content, (input) =>
    twinsOfOwnFile({
      input,
      id: 'id',
      variables: [variable('a'), variable('b')],
      scaling: 'z',
      nearest: undefined,
      ...more,
    }),
  );
const listOf = async (content: string, more = {}) => {
  const found = await twins(content, more);
  return found.ids.map((id, at) => `${id}: ${found.twinsOf(at).map((twin) => twin.id)}`);
};
const refusal = (work: Promise<unknown>): Promise<Problem> =>
  work.then(
    () => expect.unreachable('it was read'),
    (problem: Problem) => problem,
  );
const seed = 'id,a,b\n1,3,21\n2,2,22\n3,8,21\n4,4,23\n5,5,23\n';

describe('twins in one’s own file', () => {
  test('the seed’s example: every other row unless a number is asked for', async () => {
    expect(await listOf(seed, { nearest: 1 })).toEqual(['1: 2', '2: 1', '3: 1', '4: 5', '5: 4']);
    expect((await listOf(seed))[0]).toBe('1: 2,4,3,5');
    expect((await listOf(seed, { nearest: 400 }))[0]).toBe('1: 2,4,3,5');
    expect((await listOf(seed, { scaling: 'none' }))[0]).toBe('1: 2,4,5,3');
  });

  test('byte order mark, CR LF, quotes, commas and line breaks in fields, other columns and blank lines', async () => {
    const awkward = '\uFEFF"id",note,a,b\r\n"x, y","he said ""no""",1,2\r\n\r\n"line\nbreak", , 2.5e0 ,3\r\nz,,4,1\r\n';
    expect(await listOf(awkward, { nearest: 1 })).toEqual(['x, y: line\nbreak', 'line\nbreak: x, y', 'z: line\nbreak']);
  });

  test('ids are texts and ties go by code point: 10 before 9, capitals before small letters', async () => {
    const tied = 'id,a,b\nmid,0,0\n9,1,0\n10,-1,0\nb,0,1\nB,0,-1\n';
    expect((await listOf(tied, { scaling: 'none' }))[0]).toBe('mid: 10,9,B,b');
  });

  test('weights as they stand, caps before scaling', async () => {
    const found = await twins('id,a,b\nx,0,0\ny,3,4\n', {
      scaling: 'none',
      variables: [variable('a', '4'), { ...variable('b'), cap: { low: dec('0'), high: dec('1') } }],
    });
    expect(found.twinsOf(0)[0]?.distance).toBe(Math.sqrt(4 * 9 + 1));
  });

  test('a row without a value has no twins and is nobody’s; a column of one value is named', async () => {
    const found = await twins('id,a,b\nx,1,7\ny,2,7\ngone,,7\nalso,NaN,7\nz,4,7\n');
    expect(found.twinsOf(2).map(({ id }) => id)).toEqual(['y', 'x']);
    expect(found.ids).toEqual(['x', 'y', 'z']);
    expect(found.incomplete.map(({ id, line }) => [id, line])).toEqual([
      ['gone', 4],
      ['also', 5],
    ]);
    expect(found.dropped).toEqual(['b']);
  });

  test('its other values count in the mean and the deviation; a column of weight 0 is asked of nobody', async () => {
    // Over 0, 2, 4 the deviation is 2; over x and y alone it would be the root of 2.
    const half = 'id,a,b\nx,0,1\ny,2,5\nhalf,4,\n';
    const found = await twins(half, { variables: [variable('a', '1'), variable('b', '0')] });
    expect(found.ids).toEqual(['x', 'y', 'half']);
    expect(found.twinsOf(0)[0]?.distance).toBe(1);
    const both = await twins(half, { variables: [variable('a', '1'), variable('b', '0.000001')] });
    expect(both.ids).toEqual(['x', 'y']);
    expect(both.twinsOf(0)[0]?.distance).toBeCloseTo(1, 5);
  });

  test.each([
    ['id;a;b\n1;2,5;3\n', 'KV-N3', /semikolon.*komma/],
    ['id,a\n1,2\n', 'KV-S1', /b/],
    ['id,a,b\n', 'KV-S11', /ingen rækker/],
    ['', 'KV-S11', /ingen rækker/],
    ['id,a,b\n1,2\n', 'KV-S12', /linje 2: 2 felter/],
    ['id,a,b\n1,2,3\n2,"1,5",3\n', 'KV-N4', /linje 3: a = »1,5« er ikke et tal/],
    ['id,a,b\n1,2,3\n2,1e999,3\n', 'KV-N4', /1e999/],
    ['id,a,b\n1,2,3\n1,2,4\n', 'KV-N5', /linje 3: id »1« står også på linje 2/],
    ['id,a,b\n,2,3\n2,3,4\n', 'KV-N5', /linje 2: id mangler/],
    ['id,a,b\n1,2,3\n2,,3\n', 'KV-N6', /1 række med alle værdier/],
    ['id,a,b,a\n1,2,3,4\n2,3,4,5\n', 'KV-N8', /a to gange/],
    ['id,a,b\n"1,2,3\n', 'KV-N9', /linje 2.*anførselstegn/],
    ['id,a,b\n1,2,3\n2,2,3\n', 'KV-N2', /samme værdi i a, b/],
  ])('%j is refused with a sentence', async (content, code, sentence) => {
    const problem = await refusal(twins(content));
    expect(problem.code).toBe(code);
    expect(problem.sentence('da')).toMatch(sentence);
    expect(problem.sentence('en')).not.toBe(problem.sentence('da'));
  });

  test('weights of 0 only, a file that is not there, a column named twice', async () => {
    expect((await refusal(twins(seed, { variables: [variable('a', '0')] }))).code).toBe('KV-N1');
    expect((await refusal(twins(seed, { input: 'nowhere.csv' }))).code).toBe('KV-S15');
    expect(() => columnList('--variables', 'a, b,a')).toThrow(expect.objectContaining({ code: 'KV-N8' }));
    expect(columnList('--items', 'a, b')).toEqual(['a', 'b']);
  });
});

describe('efficiency in one’s own file', () => {
  const world =
    'id,region,type,c109,c110\nown,1,F,200,100\np,1,F,100,80\nq,1,F,150,70\nalone,1,U,10,10\ngone,1,F,,3\nneg,1,F,-4,300\n';
  const asked = { id: 'id', group: ['region', 'type'], items: ['c109', 'c110'] };

  test('peers within region and type; too few in a group, a cost missing, a negative cost', async () => {
    const found = await withOwnFile(world, (input) => efficiencyOfOwnFile({ ...asked, input, minimumPeers: 2 }));
    expect(found.rows.map(({ id, found: own, negative }) => [id, own.kind, negative])).toEqual([
      ['own', 'computed', false],
      ['p', 'computed', false],
      ['q', 'computed', false],
      ['alone', 'too-few-peers', false],
      ['neg', 'computed', true],
    ]);
    expect(found.rows[0]?.found).toMatchObject({ efficiency: 75, potential: 25, peer: { id: 'q' }, bindingItem: 0 });
    expect(found.incomplete.map(({ id }) => id)).toEqual(['gone']);
  });

  test('thirty peers unless another number is asked for', async () => {
    const found = await withOwnFile(world, (input) =>
      efficiencyOfOwnFile({ ...asked, input, minimumPeers: undefined }),
    );
    expect(new Set(found.rows.map(({ found: own }) => own.kind))).toEqual(new Set(['too-few-peers']));
  });
});
