import { describe, expect, test } from 'vitest';
import { indexPlaces } from '../../../src/app/access/place-index.ts';
import { basketFromCsv, basketToCsv } from '../../../src/app/tables/basket-file.ts';
import { readComparators } from '../../../src/app/tables/read-comparators.ts';
import { readTableQuestion, strictTableQuestion } from '../../../src/app/tables/table-question.ts';
import { formatSelection, parseSelection } from '../../../src/engines/query/parse-selection.ts';
import { smallSector } from '../small-sector.ts';

describe('the question in a link', () => {
  test('without parameters is today’s reading with the reader’s own comparators', () => {
    expect(readTableQuestion({ sted: ' kom:657 ' }, 'kom,land')).toEqual({
      question: { sted: 'kom:657', periode: '', sml: ['kom', 'land'], laesning: 'nu' },
      problems: [],
    });
  });
  test('no comparators is said, not left out', () => {
    expect(readTableQuestion({ sted: 'kom:657', sml: 'ingen' }, 'kom').question.sml).toEqual([]);
    expect(readTableQuestion({ sted: 'kom:657', sml: '' }, 'kom').question.sml).toEqual([]);
  });
  test('a comparator that is itself a sum is set apart by semicolon', () => {
    expect(readTableQuestion({ sml: 'kom;afd:0045-00001,afd:0045-00002' }, '').question.sml).toEqual([
      'kom',
      'afd:0045-00001,afd:0045-00002',
    ]);
  });
  test('what cannot be used falls back and is told on a page, and refused by the API', () => {
    const asked = { sted: 'kom:657', laesning: 'i morgen', udgave: 'nyeste', sml: 'a,b,c,d,e' };
    const { question, problems } = readTableQuestion(asked, 'land');
    expect(question).toEqual({ sted: 'kom:657', periode: '', sml: ['land'], laesning: 'nu' });
    expect(problems.map((p) => p.data.parameter)).toEqual(['laesning', 'udgave', 'sml']);
    expect(() => strictTableQuestion(asked, 'land')).toThrow(/laesning = "i morgen" cannot be used/);
  });
  test('a comparator that cannot be read is blamed by its own name, and the others are kept', () => {
    const { question, problems } = readTableQuestion({ sted: 'kom:657', sml: 'reg,naboen' }, 'land');
    expect(question.sml).toEqual(['reg']);
    expect(problems.map((p) => [p.data.parameter, p.data.found])).toEqual([['sml', 'naboen']]);
  });
});

describe('comparators', () => {
  const index = indexPlaces(smallSector().directory);
  const read = (sted: string, ...sml: string[]) =>
    readComparators(index, parseSelection(sted), sml).comparisons.map((c) => {
      if ('terms' in c) return formatSelection(c);
      return 'level' in c ? c.level : c.name.da;
    });
  test('own organisation is the one organisation of the selection, and nothing beside itself or across two', () => {
    expect(read('afd:0045-00001', 'org', 'kom')).toEqual(['org:0045', 'kom']);
    expect(read('afd:0045-00001,afd:0101-00001', 'org')).toEqual([]);
    expect(read('org:0045', 'org')).toEqual([]);
  });
  test('a level beside itself or beside a wider place says nothing and is left out', () => {
    expect(read('kom:657', 'kom', 'reg', 'land')).toEqual(['reg', 'land']);
    expect(read('land:000', 'kom', 'reg', 'land')).toEqual([]);
  });
  test('named twice counts once; another selection is taken as written', () => {
    expect(read('afd:0045-00001', 'kom', 'kom', 'org:0101')).toEqual(['kom', 'org:0101']);
  });
  test('neither a word nor a place is refused', () => {
    expect(() => read('afd:0045-00001', 'trillinger')).toThrow(/trillinger/);
  });
});

describe('the basket as CSV', () => {
  test('comes back as the same selection', () => {
    const sted = 'afd:0045-00001,afd:0101-00002';
    expect(basketToCsv(sted)).toBe('\uFEFForg_nr;afd_nr\r\n0045;00001\r\n0101;00002\r\n');
    expect(basketFromCsv(basketToCsv(sted))).toBe(sted);
  });
  test('leading zeros lost in a spreadsheet are put back and a repeated line counts once', () => {
    expect(basketFromCsv('org_nr;afd_nr\n45;1\n0045;00001\n\n45,2')).toBe('afd:0045-00001,afd:0045-00002');
  });
  test.each([
    ['45;1', 'linje 1'],
    ['org_nr;afd_nr\n45;1\n45;Birkeparken', 'linje 3'],
  ])('%j is refused with the line that is wrong', (text, line) => {
    expect(() => basketFromCsv(text)).toThrow(line);
  });
});
