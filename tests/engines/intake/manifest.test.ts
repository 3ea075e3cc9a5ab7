import { expect, test } from 'vitest';
import { layouts } from '../../../src/domain/definitions/deliveries/index.ts';
import { readManifest } from '../../../src/engines/intake/manifest.ts';

const good = {
  delivery_id: '6f1b9d7e-2f0a-4c7e-9a55-3f0f4b8d2c11',
  schema_version: '1.0',
  supplier: { cvr: '17150413', name: 'Kundeservice' },
  purpose: 'Beboertabeller',
  legal_basis: 'Aftale 2026-1',
  data_class: 'offentlig',
  reference_date: '2026-01-01',
  edition: 2026,
  periods: { indkomst: '2024' },
  classification_versions: {},
  pseudonymisation: { method: 'hmac-sha256', key_id: 'k1', scope: 'land' },
  files: [{ name: 'personer.csv', layout: 'personer', rows: 1, sha256: 'a'.repeat(64), separator: ';', decimal: ',' }],
  replaces: null,
  contact: 'data@example.dk',
};

const messages = (value: unknown) =>
  readManifest(typeof value === 'string' ? value : JSON.stringify(value), layouts).findings.map((f) => f.message.da);

test('a whole manifest is read as it stands', () => {
  expect(readManifest(JSON.stringify(good), layouts)).toEqual({ manifest: good, findings: [] });
});

test('a delivery without manifest.json is told so', () => {
  expect(readManifest(undefined, layouts).findings[0]?.message.da).toBe(
    'Leverancen mangler en gyldig manifest.json (filen findes ikke). Intet er læst.',
  );
});

test('every missing or invalid key is named', () => {
  const { purpose: _, ...rest } = good;
  expect(messages({ ...rest, edition: 'i år', schema_version: '2.0' })).toEqual([
    'Leverancen mangler en gyldig manifest.json (mangler eller er ugyldig: schema_version, purpose, edition). Intet er læst.',
  ]);
});

test('an unknown layout, two files of one layout and a path as file name are refused', () => {
  const [file] = good.files;
  expect(messages({ ...good, files: [{ ...file, layout: 'beboere' }] })[0]).toContain('layoutet beboere findes ikke');
  expect(messages({ ...good, files: [file, { ...file, name: 'b.csv' }] })[0]).toContain('to filer har layoutet');
  expect(messages({ ...good, files: [{ ...file, name: '../personer.csv' }] })[0]).toContain('files.0.name');
});

test('text that is not JSON is refused', () => {
  expect(messages('{')[0]).toContain('ikke læselig JSON');
});

test.each([
  { ...good, contact: 'ring til 010100-0000' },
  { ...good, files: [{ ...good.files[0], name: '0101000001.csv' }] },
  JSON.stringify({ ...good, purpose: 'X' }).replace('"X"', '"\\u0030101000001"'),
])('a personal number in the manifest is refused and not repeated', (manifest) => {
  const [message] = messages(manifest);
  expect(message).toContain('ligner et CPR-nummer');
  expect(message).not.toContain('01010');
});
