import { describe, expect, test } from 'vitest';
import {
  checkStatbankAnswer,
  joinStatbankCsv,
  statbankRequest,
} from '../../../../src/engines/intake/public-data/check-statbank-answer.ts';
import { planStatbank, splitByTime } from '../../../../src/engines/intake/public-data/statbank-plan.ts';
import { readRefusal, readTableinfo } from '../../../../src/engines/intake/public-data/statbank-table.ts';
import { absent, hasSharedData, sharedText } from '../../../world/shared-data.ts';

const value = (id: string, text = id) => ({ id, text });
const table = readTableinfo(
  JSON.stringify({
    id: 'FOLK1A',
    text: 'Befolkningen',
    unit: 'Antal',
    updated: '2025-08-11T08:00:00',
    active: true,
    suppressedDataValue: '',
    variables: [
      { id: 'OMRÅDE', values: [value('000', 'Hele landet'), value('101', 'København'), value('657', 'Herning')] },
      { id: 'ALDER', values: ['1', '10', '100-125', 'IALT'].map((id) => value(id)) },
      { id: 'Tid', time: true, values: ['2023K1', '2023K2', '2023K4', '2024K1', '2024K2'].map((id) => value(id)) },
    ],
  }),
  'FOLK1A',
);
const choose = (...choices: readonly string[]) =>
  choices.map((choice) => {
    const at = choice.indexOf('=');
    return { variable: choice.slice(0, at), values: choice.slice(at + 1).split(',') };
  });
const plan = (...choices: readonly string[]) => planStatbank(table, choose(...choices));
const codes = (variable: string, asked: string): string[] => {
  const all = ['OMRÅDE=000', 'ALDER=IALT', 'Tid=(1)'].filter((one) => !one.startsWith(`${variable}=`));
  const found = plan(...all, `${variable}=${asked}`).chosen.find((one) => one.variable.id === variable);
  return found?.values.map(({ code }) => code) ?? [];
};

describe('what is chosen is written out as codes', () => {
  test.each([
    ['ALDER', '1*', '1 10 100-125'],
    ['ALDER', '100-125,1', '1 100-125'],
    ['OMRÅDE', '*', '000 101 657'],
    ['OMRÅDE', 'herning', '657'],
    ['Tid', '(1)', '2024K2'],
    ['Tid', '(2)', '2024K1'],
    ['Tid', '(-n+2)', '2024K1 2024K2'],
    ['Tid', '(-n+99)', '2023K1 2023K2 2023K4 2024K1 2024K2'],
    ['Tid', '*K1', '2023K1 2024K1'],
    ['Tid', '>=2023K4', '2023K4 2024K1 2024K2'],
    ['Tid', '<=2023K2', '2023K1 2023K2'],
    ['Tid', '>=2023K2<=2024K1', '2023K2 2023K4 2024K1'],
  ])('%s %s', (variable, asked, expected) => {
    expect(codes(variable, asked)).toEqual(expected.split(' '));
  });

  test('names are found whatever their case and Unicode form', () => {
    expect(plan('område'.normalize('NFD').concat('=657'), 'alder=ialt', 'tid=2023k1').observations).toBe(1);
  });

  test.each([
    ['an unknown variable', ['KOMMUNE=657'], 'KV-L54', { found: 'KOMMUNE', valid: ['OMRÅDE', 'ALDER', 'Tid'] }],
    ['an unknown value', ['OMRÅDE=Hernin'], 'KV-L55', { found: 'Hernin' }],
    ['a period before the first', ['Tid=(6)'], 'KV-L55', { variable: 'Tid' }],
    ['no newest at all', ['Tid=(0)'], 'KV-L55', { variable: 'Tid' }],
    ['a span that ends before it begins', ['Tid=>=2024K1<=2023K1'], 'KV-L55', { variable: 'Tid' }],
    ['a span of something that is no time', ['ALDER=>=1'], 'KV-L55', { variable: 'ALDER' }],
    ['a variable left out', ['OMRÅDE=657', 'Tid=(1)'], 'KV-L56', { missing: ['ALDER'] }],
  ])('%s is refused', (_, choices, code, data) => {
    expect(() => plan(...choices)).toThrow(expect.objectContaining({ code, data: expect.objectContaining(data) }));
  });

  test('the nearest values come first', () => {
    const nearest = expect.objectContaining({ nearest: ['657 Herning', '000 Hele landet'] });
    expect(() => plan('OMRÅDE=Hernin')).toThrow(expect.objectContaining({ data: nearest }));
  });
});

describe('size', () => {
  test('cells are observations times one more than the variables', () => {
    const { observations, cells } = plan('OMRÅDE=*', 'ALDER=*', 'Tid=*');
    expect([observations, cells]).toEqual([60, 240]);
  });

  test('too large an extract is cut by period; no period is lost or twice', () => {
    const whole = plan('OMRÅDE=*', 'ALDER=*', 'Tid=*');
    const parts = splitByTime(whole, 100);
    expect(parts.map(({ cells }) => cells)).toEqual([96, 96, 48]);
    const periods = parts.flatMap(({ chosen }) => chosen.at(-1)?.values.map(({ code }) => code) ?? []);
    expect(periods).toEqual(whole.chosen.at(-1)?.values.map(({ code }) => code));
    expect(() => splitByTime(whole, 47)).toThrow(expect.objectContaining({ code: 'KV-L57' }));
  });

  test('parts become one file with one header', () => {
    expect(joinStatbankCsv(['\uFEFFTID;INDHOLD\r\n1;1\r\n', '\uFEFFTID;INDHOLD\r\n2;2\r\n'])).toBe(
      '\uFEFFTID;INDHOLD\r\n1;1\r\n2;2\r\n',
    );
  });
});

describe('an answer is the one asked for', () => {
  const asked = plan('OMRÅDE=000,657', 'ALDER=IALT', 'Tid=(1)');
  const head = '\uFEFFOMRÅDE;ALDER;TID;INDHOLD\r\n';
  const check = (rows: string) => checkStatbankAnswer(`${head}${rows}`, asked, 'CSV', 'da');

  test('codes are sent, codes come back; withheld is not left out', () => {
    expect(JSON.parse(statbankRequest(asked, 'BULK', 'da'))).toEqual({
      table: 'FOLK1A',
      format: 'BULK',
      lang: 'da',
      valuePresentation: 'Code',
      variables: [
        { code: 'OMRÅDE', values: ['000', '657'] },
        { code: 'ALDER', values: ['IALT'] },
        { code: 'Tid', values: ['2024K2'] },
      ],
    });
    expect(check('657;IALT;2024K2;..\r\n000;IALT;2024K2;5\r\n').values).toEqual([null, 5]);
  });

  test.each([
    ['a row missing', '000;IALT;2024K2;5\r\n'],
    ['a row twice', '000;IALT;2024K2;5\r\n657;IALT;2024K2;1\r\n657;IALT;2024K2;2\r\n'],
    ['labels instead of codes', 'Hele landet;IALT;2024K2;5\r\nHerning;IALT;2024K2;1\r\n'],
    ['another period', '000;IALT;2024K1;5\r\n657;IALT;2024K1;1\r\n'],
    ['one area more', '000;IALT;2024K2;5\r\n657;IALT;2024K2;1\r\n101;IALT;2024K2;3\r\n'],
    ['nothing', ''],
  ])('%s is refused', (_, rows) => {
    expect(() => check(rows)).toThrow(expect.objectContaining({ code: 'KV-L58' }));
  });

  test('a row twice in the place of another is refused, though every code is there', () => {
    const four = plan('OMRÅDE=000,657', 'ALDER=IALT', 'Tid=(-n+2)');
    const rows = '000;IALT;2024K1;1\r\n000;IALT;2024K2;2\r\n657;IALT;2024K1;3\r\n';
    const answer = (last: string) => checkStatbankAnswer(`${head}${rows}${last}\r\n`, four, 'CSV', 'da');
    expect(answer('657;IALT;2024K2;4').values).toEqual([1, 2, 3, 4]);
    expect(() => answer('657;IALT;2024K1;4')).toThrow(expect.objectContaining({ code: 'KV-L58' }));
  });
});

test('refusals keep code and message; a page of some proxy becomes its status', () => {
  const body = '{"errorTypeCode":"REQUEST-LIMIT","message":"For mange celler"}';
  expect(readRefusal(400, body)).toEqual({ code: 'REQUEST-LIMIT', message: 'For mange celler' });
  expect(readRefusal(403, `<html>${'x'.repeat(999)}`)).toMatchObject({ code: 'HTTP 403' });
  expect(readRefusal(403, 'x'.repeat(999)).message).toHaveLength(400);
  for (const text of ['', '[]', '{}', '{"id":"X","variables":[]}', '{"id":"X","variables":[{"id":"A","values":[]}]}']) {
    expect(() => readTableinfo(text, 'X')).toThrow(expect.objectContaining({ code: 'KV-E1' }));
  }
});

describe.skipIf(!hasSharedData)(`recorded answers of StatBank${absent}`, () => {
  test('table information of a weekly table, and a JSON-stat answer checked against a plan', () => {
    const metro = readTableinfo(sharedText('dst', 'tableinfo-METROX1.en.json'), 'METROX1');
    expect(metro.suppressed).toBe('0');
    const weeks = planStatbank(metro, choose('SÆSON=10', 'Tid=<=2020U09')).chosen.at(-1)?.values;
    expect(weeks?.map(({ code }) => code)).toEqual(['2020U01', '2020U08', '2020U09']);
    const variables = ['OMRÅDE=000', 'KØN=TOT', 'ALDER=IALT', 'CIVILSTAND=TOT', 'Tid=2023K1'].map((one) => {
      const [id, code] = one.split('=');
      return { id, time: id === 'Tid', values: [value(code ?? '')] };
    });
    const folk1a = planStatbank(
      readTableinfo(JSON.stringify({ id: 'FOLK1A', variables }), 'FOLK1A'),
      variables.map(({ id }) => ({ variable: id ?? '', values: ['*'] })),
    );
    const answer = sharedText('dst', 'folk1a-2023K1.jsonstat.json');
    expect(checkStatbankAnswer(answer, folk1a, 'JSONSTAT', 'da').values).toEqual([5932654]);
  });
});
