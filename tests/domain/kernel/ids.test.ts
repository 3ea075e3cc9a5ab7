import { expect, test } from 'vitest';
import {
  afdelingIdPattern,
  organisationNumberPattern,
  organisationOf,
  parseAfdelingId,
  parseKommuneCode,
  parseOrganisationNumber,
} from '../../../src/domain/kernel/ids.ts';

test.each(['0045-08501', '45-8501', '45 8501', ' 0045 08501 '])('"%s" is afdeling 0045-08501', (typed) => {
  expect(parseAfdelingId(typed)).toBe('0045-08501');
});

test.each(['0045', '45-850101', '00045-08501', 'afd 45', ''])('"%s" is no afdeling', (typed) => {
  expect(parseAfdelingId(typed)).toBeUndefined();
});

test('an organisation keeps its leading zeros', () => {
  expect(parseOrganisationNumber('45')).toBe('0045');
  expect(parseOrganisationNumber('00045')).toBeUndefined();
  expect(organisationOf('0045-08501')).toBe('0045');
});

test('the kommune of geodata, 0657, is 657 (Herning)', () => {
  expect(parseKommuneCode('0657')).toBe('657');
  expect(parseKommuneCode('657')).toBe('657');
  expect(parseKommuneCode('1657')).toBeUndefined();
  expect(parseKommuneCode('Herning')).toBeUndefined();
});

test('what the parsers return has the pattern of its kind', () => {
  expect(parseAfdelingId('1 1')).toMatch(afdelingIdPattern);
  expect(parseOrganisationNumber('1')).toMatch(organisationNumberPattern);
});
