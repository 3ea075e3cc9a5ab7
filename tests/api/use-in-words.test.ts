import { expect, test } from 'vitest';
import { openRelease } from '../../src/app/release/open-release.ts';
import { useInWords } from '../../src/faces/http/pages/use-in-words.ts';
import { release as madeRelease } from '../engines/query/small-world.ts';

const areaId = 'af3c7d67-325b-409f-a1fe-09412858212b';
const release = openRelease(
  madeRelease({
    edition: 2026,
    afdelinger: [
      { id: '0045-08501', name: 'Æblehaven' },
      { id: '0045-08502', name: 'Parken' },
    ],
    definitions: [],
    tables: [],
    directory: {
      organisationer: [{ nr: '0045', name: 'Midtjysk Bolig', kommune: '657', validFrom: '1950-01-01' }],
      omraader: [{ id: areaId, name: 'Kærparken', kommune: '657', validFrom: '2010-01-01', members: [] }],
    },
  }),
);
const said = (action: string, object: string, allowed = true) =>
  useInWords({ action: action as 'table', object, allowed }, release);

test('a line of the log names its table and its places, afdelinger with their number', () => {
  expect(said('table', 'T05 afd:0045-08501,-afd:0045-08502')).toEqual({
    da: 'T05 Husstande efter type · Æblehaven 0045-08501, uden Parken 0045-08502',
    en: 'T05 Households by type · Æblehaven 0045-08501, without Parken 0045-08502',
  });
  expect(said('twins', 'parallelt org:0045').da).toBe('afdelinger side om side · Midtjysk Bolig');
  expect(said('table', 'shadow 2026-12 2 omr').en).toBe('Shadow list · December 2026 · 2 housing areas');
  expect(said('map', 'kom boern').da).toBe('kommuner · Børn og unge under 18 år');
  expect(said('sheet', '').da).toBe('oversigten');
  expect(said('place', 'land:000').en).toBe('All of Denmark');
  expect(said('token', 'make Power BI til alle').da).toBe('Power BI til alle · lavet');
  expect(said('token', 'withdraw t_abc').en).toBe('t_abc · removed');
  expect(said('area', 'list 9001').en).toBe('shown · Housing area');
  expect(said('area', 'import omraader.gpkg').da).toBe('indlæst · omraader.gpkg');
  expect(said('area', `list ${areaId}`).da).toBe('vist · Kærparken');
  expect(said('area', 'list af3c7d67-325b-409f-a1fe-000000000000').da).toMatch(/^vist · af3c7d67-/);
  const four = 'afd:0045-08501,afd:0045-08502,afd:1-1,afd:1-2';
  expect(said('table', `T05 ${four}`).da).toBe('T05 Husstande efter type · 4 steder');
});

test('no name is told of what was refused or only typed, nor of what the release does not know', () => {
  expect(said('place', 'afd:0045-08501', false).da).toBe('afd:0045-08501');
  expect(said('search', 'afd:0045-08501').da).toBe('afd:0045-08501');
  expect(said('twins', 'afd:9999-99999').da).toBe('afd:9999-99999');
  expect(said('release', 'build').da).toBe('build');
});
