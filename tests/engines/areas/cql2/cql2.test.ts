import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../../src/domain/kernel/problems/problem.ts';
import { parseCqlJson } from '../../../../src/engines/areas/cql2/parse-json.ts';
import { parseCqlText } from '../../../../src/engines/areas/cql2/parse-text.ts';

const limits = { length: 8000, depth: 20 };
const text = (filter: string) => parseCqlText(filter, limits);
const json = (filter: unknown) => parseCqlJson(typeof filter === 'string' ? filter : JSON.stringify(filter), limits);
function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    const problem = error as Problem;
    return `${problem.code} ${problem.sentence('en')}`;
  }
  return expect.unreachable('it was read');
}

const examples = join(import.meta.dirname, '../../../ogc/cql2');
const texts = readdirSync(join(examples, 'text')).map((file) => file.replace('.txt', ''));
const jsons = readdirSync(join(examples, 'json')).map((file) => file.replace('.json', ''));
const textOf = (name: string): string => readFileSync(join(examples, 'text', `${name}.txt`), 'utf8');
const jsonOf = (name: string): string => readFileSync(join(examples, 'json', `${name}.json`), 'utf8');
// The two forms of these examples write the same moment with and without the zeros of its fraction.
const withoutZeros = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree).replace(/\.000000Z/g, 'Z'));

describe('OGC’s examples', () => {
  test('there are as many as OGC gives', () => {
    expect([texts.length, jsons.length]).toEqual([120, 109]);
  });

  test.each(jsons)('JSON %s', (name) => {
    expect(json(jsonOf(name))).toEqual(JSON.parse(jsonOf(name)));
  });

  test.each(texts)('text %s means what its JSON says, and is the same read back from JSON', (name) => {
    const tree = text(textOf(name));
    expect(json(tree)).toEqual(JSON.parse(JSON.stringify(tree)));
    const twin = name.replace(/-alt\d+$/, '');
    expect(jsons).toContain(twin);
    expect(withoutZeros(tree)).toEqual(withoutZeros(JSON.parse(jsonOf(twin))));
  });
});

const property = (name: string) => ({ property: name });

describe('text', () => {
  test('NOT binds before AND before OR, however they are written', () => {
    expect(text('not a=1 and b=2 Or c=3')).toEqual({
      op: 'or',
      args: [
        {
          op: 'and',
          args: [
            { op: 'not', args: [{ op: '=', args: [property('a'), 1] }] },
            { op: '=', args: [property('b'), 2] },
          ],
        },
        { op: '=', args: [property('c'), 3] },
      ],
    });
  });

  test('an apostrophe is doubled or has a backslash; other backslashes are themselves', () => {
    expect(text("a = 'it''s' AND b = 'it\\'s' AND c = 'C:\\dir'")).toEqual({
      op: 'and',
      args: [
        { op: '=', args: [property('a'), "it's"] },
        { op: '=', args: [property('b'), "it's"] },
        { op: '=', args: [property('c'), 'C:\\dir'] },
      ],
    });
  });

  test('names that clash with words stand in quotation marks; Danish letters need none', () => {
    expect(text('"and" = 1 OR beboertal_på_øen = 2')).toEqual({
      op: 'or',
      args: [
        { op: '=', args: [property('and'), 1] },
        { op: '=', args: [property('beboertal_på_øen'), 2] },
      ],
    });
  });

  test('numbers: signs, points and powers of ten', () => {
    expect(text('a IN (-1, +2.5, .5, 3., 1e3, -2E-2)')).toEqual({
      op: 'in',
      args: [property('a'), [-1, 2.5, 0.5, 3, 1000, -0.02]],
    });
  });

  test('the examples of the specification', () => {
    expect(text('S_INTERSECTS(geometri, BBOX(8.9,56.1,9.1,56.2))')).toEqual({
      op: 's_intersects',
      args: [property('geometri'), { bbox: [8.9, 56.1, 9.1, 56.2] }],
    });
    expect(text("T_INTERSECTS(INTERVAL(gyldig_fra,gyldig_til), INTERVAL('2024-01-01','..'))")).toEqual({
      op: 't_intersects',
      args: [{ interval: [property('gyldig_fra'), property('gyldig_til')] }, { interval: ['2024-01-01', '..'] }],
    });
    expect(text("CASEI(navn) LIKE CASEI('bir%')")).toEqual({
      op: 'like',
      args: [
        { op: 'casei', args: [property('navn')] },
        { op: 'casei', args: ['bir%'] },
      ],
    });
  });

  test.each([
    ['THIS IS NOT A FILTER', /^KV-Y1 .*character 13: there stands "A" where NULL was expected/],
    ['', /character 1: there stands nothing/],
    ['a = ', /character 5/],
    ['a = 1 b = 2', /character 7: there stands "b" where AND, OR or the end/],
    ["a = 'open", /character 5/],
    ['a = 1; DROP TABLE x', /character 6: there stands ";"/],
    ['(a = 1', /character 7/],
    ['a NOT = 1', /LIKE, BETWEEN or IN/],
    ['a BETWEEN 1 OR 2', /"OR" where AND/],
    ['a IN 1', /"1" where \( was expected/],
    ['S_INTERSECTS(g, BBOX(1,2,3))', /4 or 6 numbers/],
    ['S_INTERSECTS(g, POINT(1))', /a number/],
    ['DATE(2020) = x', /a day in/],
    ["T_AFTER(x, INTERVAL(1,'..'))", /a day or moment/],
  ])('%s is refused with its place', (filter, sentence) => {
    expect(refusal(() => text(filter))).toMatch(sentence);
  });

  test('too long and too deep, in every form of depth', () => {
    expect(refusal(() => text(`a = '${'x'.repeat(8000)}'`))).toMatch(/^KV-Y2 .*8000 characters/);
    for (const [open, close] of [
      ['(', ')'],
      ['NOT ', ''],
      ['f(', ')'],
      ['-', ''],
    ] as const) {
      const nested = (depth: number): string => `${open.repeat(depth)}a = 1${close.repeat(depth)}`;
      expect(refusal(() => text(nested(100)))).toMatch(/^KV-Y2 .*20 at most/);
      expect(text(nested(10))).toBeDefined();
    }
  });

  test('whatever is typed is read or refused with a sentence, never anything else', () => {
    const pieces = fc.constantFrom(
      'a',
      "'x'",
      '1',
      '(',
      ')',
      ',',
      '=',
      '<',
      'AND',
      'OR',
      'NOT',
      'IN',
      'LIKE',
      'BETWEEN',
      'IS',
      'NULL',
      '-',
      '"b"',
      'POINT',
      'BBOX',
      'INTERVAL',
      'DATE',
      'S_WITHIN',
      'Z',
      '^',
      'div',
      "'",
      '"',
      '\u0000',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        const filter = parts.join(' ');
        let tree: unknown;
        try {
          tree = text(filter);
        } catch (error) {
          expect((error as Problem).code).toMatch(/^KV-Y[12]$/);
          return;
        }
        expect(parseCqlJson(JSON.stringify(tree), limits)).toEqual(JSON.parse(JSON.stringify(tree)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('JSON', () => {
  test('operations are told in the standard’s spelling', () => {
    expect(json({ op: 'T_FINISHEDBY', args: [] })).toEqual({ op: 't_finishedBy', args: [] });
  });

  test.each([
    ['{"op":"=","args":[{"property":"a"},1]', /^KV-Y1 .*CQL2 JSON/],
    [{ op: '=', args: [property('a'), null] }, /"\$\.args\[1\]"/],
    [{ op: '=', args: [property('a'), 1], note: 'x' }, /"\$\.note" where op, args/],
    [{ op: 7, args: [] }, /"\$\.op"/],
    [{ op: '=' }, /"\$\.args"/],
    [{ property: 'a', date: '2020-01-01' }, /"\$\.date" where nothing beside property/],
    [{ propertie: 'a' }, /"\$\.propertie"/],
    [{ bbox: [1, 2, 3] }, /"\$\.bbox"/],
    [{ interval: ['2020-01-01'] }, /"\$\.interval"/],
    [{ interval: ['2020-01-01', 5] }, /"\$\.interval\[1\]"/],
    [{ type: 'Polygon', coordinates: [[1, 2]] }, /"\$\.coordinates\[0\]\[0\]" where a list of coordinates/],
    [{ type: 'Circle', coordinates: [1, 2] }, /"\$\.type"/],
    [{ type: 'Point', coordinates: [1, '2'] }, /"\$\.coordinates\[1\]" where a number/],
  ])('%j is refused with its path', (filter, sentence) => {
    expect(refusal(() => json(filter))).toMatch(sentence);
  });

  test('too deep', () => {
    let filter: unknown = true;
    for (let i = 0; i < 30; i++) filter = { op: 'not', args: [filter] };
    expect(refusal(() => json(filter))).toMatch(/^KV-Y2 .*20 at most/);
    let collection: unknown = { type: 'Point', coordinates: [1, 2] };
    for (let i = 0; i < 30; i++) collection = { type: 'GeometryCollection', geometries: [collection] };
    expect(refusal(() => json(collection))).toMatch(/^KV-Y2/);
  });
});
