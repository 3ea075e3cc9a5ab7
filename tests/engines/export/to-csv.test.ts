import { expect, test } from 'vitest';
import { csvFormat } from '../../../src/engines/export/to-csv.ts';
import { context, households, partial } from './answer-world.ts';
import { protectedAnswers } from './protected-answers.ts';

async function csvLines(lang: 'da' | 'en' = 'da'): Promise<string[]> {
  const bytes = await csvFormat.write(protectedAnswers(households), { ...context, lang });
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\r\n');
}

test('a Danish spreadsheet reads the file: byte-order mark, semicolons, decimal comma', async () => {
  const lines = await csvLines();
  expect(lines[0]).toBe(
    '\uFEFFtabel;enhed;periode;raekke;maal;vaerdi;status;enhed_navn;variant;raekke_tekst;udgave;syntetiske_data;daekning',
  );
  expect(lines).toContain(
    "T05;afd:0045-08501;2026;M0;pct;40,0;r;'=Æblehaven;;Enlig mand uden børn;2026 r_0123456789abcdef;ja;",
  );
  expect(lines).toContain(
    'T05;kom:657;2026;M0;n;4100;r;Herning;almen;Enlig mand uden børn;2026 r_0123456789abcdef;ja;',
  );
});

test('a hidden figure has its status and no value', async () => {
  expect((await csvLines()).filter((line) => line.startsWith('T05;afd:0045-08501;2025;alle;'))).toEqual([
    "T05;afd:0045-08501;2025;alle;n;15;r;'=Æblehaven;;Husstande i alt;2026 r_0123456789abcdef;ja;",
    "T05;afd:0045-08501;2025;alle;pct;;b;'=Æblehaven;;Husstande i alt;2026 r_0123456789abcdef;ja;",
  ]);
});

test('text with the separator or quotes is quoted', async () => {
  expect((await csvLines()).some((line) => line.includes('"Enlig kvinde; med ""børn"""'))).toBe(true);
});

test('the English file has the same figures and English names', async () => {
  expect(await csvLines('en')).toContain(
    "T05;afd:0045-08501;2026;M0;n;10;r;'=Æblehaven;;Single man, no children;2026 r_0123456789abcdef;ja;",
  );
});

test('every figure of a place that is not wholly shown says how much of it is in', async () => {
  const bytes = await csvFormat.write(protectedAnswers(partial), context);
  const lines = new TextDecoder().decode(bytes).trim().split('\r\n').slice(1);
  expect(new Set(lines.map((line) => `${line.split(';')[1]} ${line.split(';').at(-1)}`))).toEqual(
    new Set(['kom:461 1 af 4 afdelinger', 'kom:657 39 af 40 afdelinger']),
  );
});
