import { expect, test } from 'vitest';
import { countryCodes } from '../../src/demo/countries.ts';
import * as demo from '../../src/demo/delivered-codes.ts';
import { moveKinds } from '../../src/demo/moves.ts';
import {
  menaptCountries,
  nonWesternNamedCodes,
  westernCountries,
} from '../../src/domain/definitions/classifications/countries.ts';
import * as delivered from '../../src/domain/definitions/deliveries/code-lists.ts';
import { flytninger } from '../../src/domain/definitions/deliveries/flytninger.ts';

const sorted = (codes: readonly string[]) => [...codes].sort();

test('the demo writes exactly the codes that deliveries may hold', () => {
  expect(sorted(demo.rasCodes)).toEqual(sorted(delivered.rasCodes));
  expect(sorted(demo.uddannelser)).toEqual(sorted(delivered.uddannelser));
  expect(sorted(demo.igangvaerende)).toEqual(sorted(delivered.igangvaerende));
  expect(sorted(demo.hustyper10)).toEqual(sorted(delivered.hustyper10));
  expect(sorted(demo.husstandstyper)).toEqual(sorted(delivered.husstandstyper));
  expect(sorted(demo.modparter)).toEqual(sorted(delivered.modparter));
  expect(sorted(demo.boligtyper)).toEqual(sorted(delivered.boligtyper));
  expect(demo.stoettegrupper).toEqual(delivered.stoettegrupper);
});

test('every kind of move is one the layout knows', () => {
  const art = flytninger.columns.find((c) => c.name === 'art');
  expect(art?.type.kind === 'code' ? art.type.codes : []).toEqual(expect.arrayContaining([...moveKinds]));
});

test('closed countries occur, and every DST code is on a public list', () => {
  const dst = countryCodes.filter((code) => /^\d{4}$/.test(code));
  expect(dst).toEqual(['5129', '5152', '5162']);
  const listed = [...westernCountries, ...nonWesternNamedCodes, ...menaptCountries];
  expect(dst.filter((code) => !listed.includes(code))).toEqual([]);
});
