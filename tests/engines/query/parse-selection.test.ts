import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import { parsePeriods } from '../../../src/engines/query/parse-periods.ts';
import { formatSelection, mostTerms, parseSelection } from '../../../src/engines/query/parse-selection.ts';
import { january } from './small-world.ts';

const sentence = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof Problem) return error.sentence('da');
    throw error;
  }
  return 'accepted';
};

test('every kind of place is read, and the link is always written the same way', () => {
  const text =
    '-afd:0101-00001, kom:657,land:000,reg:082,omr:8f3c,org:0045,plan:5123.2019-2026,afd:0045-08502,afd:0045-08501';
  expect(formatSelection(parseSelection(text))).toBe(
    'afd:0045-08501,afd:0045-08502,plan:5123.2019-2026,org:0045,omr:8f3c,kom:657,reg:082,land:000,-afd:0101-00001',
  );
});

test('a selection that cannot be used says why, in Danish', () => {
  expect(sentence(() => parseSelection('afd:45-8501'))).toBe(
    'Udvalget »afd:45-8501« kan ikke læses. Skriv for eksempel afd:0045-08501 eller kom:657.',
  );
  expect(sentence(() => parseSelection('afd:0045-08501,afd:0045-08501'))).toBe(
    'afd:0045-08501 står to gange i udvalget. Fjern den ene, så ingen tælles dobbelt.',
  );
  expect(sentence(() => parseSelection('kom:657,-kom:657'))).toBe(
    'kom:657 både lægges til og trækkes fra i udvalget. Fjern det ene.',
  );
  expect(sentence(() => parseSelection(''))).toContain('indeholder ingen steder at lægge sammen');
  expect(sentence(() => parseSelection('-afd:0045-08501'))).toContain('indeholder ingen steder at lægge sammen');
  expect(sentence(() => parseSelection('planet:5'))).toContain('kan ikke læses');
});

test('500 afdelinger are a sum, 501 are too many', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => `afd:0045-${String(i).padStart(5, '0')}`).join(',');
  expect(parseSelection(many(mostTerms)).terms).toHaveLength(500);
  expect(sentence(() => parseSelection(many(501)))).toContain('Udvalget har 501 led; en sum kan have højst 500.');
});

test('the order of the terms never changes the link', () => {
  const terms = ['afd:0045-08501', 'afd:0045-08502', 'kom:657', '-org:0101', '-afd:0007-00001'];
  const canonical = formatSelection(parseSelection(terms.join(',')));
  const anyOrder = fc.shuffledSubarray(terms, { minLength: terms.length });
  fc.assert(fc.property(anyOrder, (t) => formatSelection(parseSelection(t.join(','))) === canonical));
});

const years = Array.from({ length: 10 }, (_, i) => january(2017 + i));
const ids = (rule: string) => parsePeriods(rule, years).ids;

test('a fixed range keeps its years, "fra" adds new ones, "seneste" also drops the oldest', () => {
  expect(ids('2018-2020')).toEqual(['2018', '2019', '2020']);
  expect(ids('2016-2025')).toEqual(['2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025']);
  expect(ids('fra:2025')).toEqual(['2025', '2026']);
  expect(ids('seneste:3')).toEqual(['2024', '2025', '2026']);
  expect(ids('2019,2026')).toEqual(['2019', '2026']);
  expect(ids('')).toHaveLength(10);
});

test('a rule that cannot be read shows everything and says so', () => {
  for (const rule of ['i går', '2025-2016', 'seneste:0', 'fra:26']) {
    const { ids: shownIds, notes } = parsePeriods(rule, years);
    expect(shownIds).toHaveLength(10);
    expect(notes[0]?.da).toContain(`Perioden »${rule}« kan ikke læses`);
  }
});

test('years before the series show everything and name the nearest year', () => {
  const { ids: shownIds, notes } = parsePeriods('2016', years, 'T01');
  expect(shownIds).toHaveLength(10);
  expect(notes[0]?.en).toContain('Table T01 has no figures for 2016 in this release. The nearest period is 2017');
});
