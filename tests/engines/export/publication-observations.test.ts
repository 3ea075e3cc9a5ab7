import { expect, test } from 'vitest';
import { standard } from '../../../src/domain/definitions/gates/index.ts';
import { observation9004 } from '../../../src/domain/definitions/geofa/observation-9004.ts';
import { yearly } from '../../../src/domain/definitions/publication/index.ts';
import { notShown, type Publication } from '../../../src/domain/model/publication.ts';
import { publicationObservations } from '../../../src/engines/export/publication-observations.ts';

const label = (text: string) => ({ da: text, en: text });
const day = { id: '2026', edition: 2026, label: label('2026'), start: '2026-01-01', end: '2026-01-01' };
const publication: Publication = {
  definition: yearly,
  rules: standard,
  places: [
    { place: { kind: 'kom', key: '657' }, name: 'Herning' },
    { place: { kind: 'omr', key: 'nord' }, name: 'Nordbyen' },
    { place: { kind: 'omr', key: 'syd' }, name: 'Sydbyen, kun for kommunen' },
  ],
  tables: [
    {
      ...{ table: 'T01', title: label('T01'), population: label('Beboere'), source: '=BEF', period: day },
      rows: ['I_ALT', 'K', 'M'].map((code) => ({ code, label: label(code), depth: 0 as const })),
      counts: Int32Array.of(3000, 1600, 1400, 1000, notShown.cell, notShown.gate, 500, 250, 250),
    },
  ],
};
const context = { fields: observation9004.fields, made: '2026-11-23T08:00:00Z', synthetic: false };

test('areas with a public border are observations by the short names of GeoFA’s form; hidden figures are empty with a code', () => {
  const text = publicationObservations(publication, { ...context, versions: new Map([['nord', 'v1']]) }) ?? '';
  const [head = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const names = head.split(';');
  expect(names).toEqual([...observation9004.fields.map(({ shortName }) => shortName), 'off_kode', 'systid_fra']);
  expect(names.every((name) => name.length <= 10)).toBe(true);
  const told = lines.map((line) => {
    const cells = line.split(';');
    return ['indikator', 'omr_obj_id', 'omr_ver_id', 'per_type', 'per_til', 'taeller', 'skjult_k', 'off_kode']
      .map((name) => cells[names.indexOf(name)])
      .join(' ');
  });
  expect(told).toEqual([
    'T01.I_ALT nord v1 dato 2026-01-01 1000 0 1',
    'T01.K nord v1 dato 2026-01-01  1 1',
    'T01.M nord v1 dato 2026-01-01  3 1',
  ]);
  expect(text).not.toContain(';=BEF');
});

test('without an area that everybody may see there is no file', () => {
  expect(publicationObservations(publication, { ...context, versions: new Map() })).toBeUndefined();
});
