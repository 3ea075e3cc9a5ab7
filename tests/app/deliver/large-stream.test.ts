import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptDelivery } from '../../../src/app/deliver/accept-delivery.ts';
import { openDuckdb } from '../../../src/storage/duckdb/open-duckdb.ts';
import { acceptance, openWorld, writeDelivery } from './delivery-builder.ts';

let world: Awaited<ReturnType<typeof openWorld>>;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.clean());

const rowsTotal = 500_000;
const badRow = 321_000;

// About 420 bytes a row, 210 MB in all; never held in memory as a whole.
async function writeLargeCsv(path: string): Promise<string> {
  const hash = createHash('sha256');
  const file = createWriteStream(path);
  const write = async (text: string) => {
    hash.update(text);
    if (!file.write(text)) await once(file, 'drain');
  };
  await write('haendelse_id;art;dato;fra;til;aarsag\n');
  const reason = 'Navnet er ændret efter beslutning på afdelingsmødet. '.repeat(7);
  for (let from = 0; from < rowsTotal; from += 1000) {
    const piece = Array.from({ length: 1000 }, (_, i) => {
      const n = from + i;
      return `h${n};${n === badRow ? 'omdøbt' : 'navn'};2025-07-01;0045-08501;0045-08501;${reason}\n`;
    });
    await write(piece.join(''));
  }
  file.end();
  await finished(file);
  return hash.digest('hex');
}

test('a CSV of 200 MB with one bad row is taken in within 300 MB of working memory, the row is named', {
  timeout: 120_000,
}, async () => {
  const columns = ['haendelse_id', 'art', 'dato', 'fra', 'til', 'aarsag'];
  const folder = await writeDelivery(world.root, [{ layout: 'afdeling_haendelser', rows: [], columns }]);
  const sha256 = await writeLargeCsv(join(folder, 'afdeling_haendelser.csv'));
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  manifest.files[0] = { ...manifest.files[0], rows: rowsTotal, sha256 };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const context = {
    ...world.context,
    openSql: (temp: string) => openDuckdb({ memory: '300MB', threads: 1, temp }),
  };
  const { outcome, report } = await acceptDelivery(context, folder, acceptance);
  expect(outcome).toBe('stored');
  expect(report.files).toEqual([{ name: 'afdeling_haendelser.csv', rows: rowsTotal, rejected: 1 }]);
  expect(report.findings.map((f) => [f.code, f.lines, f.shown])).toEqual([['KV-T3', [badRow + 2], 'omdøbt']]);
});
