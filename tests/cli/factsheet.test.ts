import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp } from '../../src/app/start/open-app.ts';
import type { ReferenceValue } from '../../src/domain/model/release.ts';
import { writeRelease } from '../api/open-test-server.ts';
import { smallSector } from '../app/small-sector.ts';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');
const told = (key: string, period: number, value: number, area = '657'): ReferenceValue => ({
  ...{ key, area, period: String(period), value, unit: 'boliger', source: 'LBF' },
});
const references = [
  ...['U', 'F', 'A'].map((type) => told(`bestand.almen.${type}`, 2026, 1_000)),
  ...['U', 'F', 'A'].flatMap((type) => [2023, 2024, 2025].map((year) => told(`bestand.igangsat.${type}`, year, 2))),
  told('bestand.beboede', 2026, 20_000),
  ...[2023, 2024, 2025].map((year) => told('bestand.renoveret', year, 1_000_000)),
  told('faktaark.N5', 2025, 969_619, '000'),
];

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'kvarter-sheets-'));
  const context = await openApp(data, () => '2026-11-21T08:00:00.000Z');
  await writeRelease(context, { ...smallSector(), references });
  await context.state.close();
});
afterAll(async () => await rm(data, { recursive: true }));

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
const run = (args: readonly string[]): Promise<Result> =>
  new Promise((resolve) => {
    const options = { env: { PATH: process.env.PATH }, encoding: 'utf8' as const };
    execFile(process.execPath, [kvarter, 'factsheet', ...args, '--data', data], options, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });

test('a sheet as text, by name or code, with what is left out told', async () => {
  const { code, out } = await run(['--kommune', 'herning', '--lang', 'da']);
  expect(code).toBe(0);
  expect(out).toMatch(/^ALMENE BOLIGER I HERNING KOMMUNE\n/);
  expect(out).toContain('Familieboliger  1.000');
  expect(out.replaceAll('\u00A0', ' ')).toContain(
    '> 15 pct. af de beboede boliger i Herning Kommune er almene (2026).',
  );
  expect(out).toContain('- Huslejeomsætning er ikke med: oplysningen mangler for Herning Kommune 2025.');
  expect(JSON.parse((await run(['--kommune', '657', '--format', 'json'])).out)).toMatchObject({
    place: '657',
    publishable: true,
  });
});

test('every kommune with enough figures has a PDF, the same bytes every time; the others are told', async () => {
  const out = join(data, 'sheets');
  const first = await run(['--all', '--out', out, '--lang', 'da']);
  expect(first.err).toContain('Almene boliger i Holstebro Kommune');
  expect(first.err).toContain(`1 faktaark skrevet til ${out}`);
  expect(await readdir(out)).toEqual(['faktaark-657.pdf']);
  const bytes = await readFile(join(out, 'faktaark-657.pdf'));
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await run(['--all', '--out', out, '--lang', 'da']);
  expect((await readFile(join(out, 'faktaark-657.pdf'))).equals(bytes)).toBe(true);
});

test.each([
  [['--kommune', '411'], /kommune »411«/],
  [['--kommune', '657', '--format', 'docx'], /--format/],
  [['--all'], /mangler --out/],
  [[], /mangler --kommune/],
] as const)('%j is refused with what to write instead', async (args, sentence) => {
  const { code, err } = await run([...args, '--lang', 'da']);
  expect(code).toBe(2);
  expect(err).toMatch(sentence);
});
