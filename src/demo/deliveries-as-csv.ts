import { readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { DeliveryManifest, ManifestFile } from '../domain/model/delivery.ts';
import type { SqlEngine } from '../domain/model/ports.ts';
import { openDuckdb } from '../storage/duckdb/open-duckdb.ts';
import { sha256Of } from './write-manifest.ts';

/**
 * Writes the files of delivery folders again as CSV, and their manifests with them, so that a person can open one in a
 * spreadsheet, change a value and deliver it. Intake takes them as it took the others.
 */
export async function deliveriesAsCsv(folders: readonly string[], temp: string): Promise<void> {
  const engine = await openDuckdb({ memory: '1500MB', threads: Math.min(2, availableParallelism()), temp });
  try {
    for (const folder of folders) await folderAsCsv(engine, folder);
  } finally {
    engine.close();
    await rm(temp, { recursive: true, force: true });
  }
}

async function folderAsCsv(engine: SqlEngine, folder: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest: DeliveryManifest = JSON.parse(await readFile(path, 'utf8'));
  const files: ManifestFile[] = [];
  for (const file of manifest.files) {
    const name = file.name.replace(/\.parquet$/, '.csv');
    await writeCsv(engine, join(folder, file.name), join(folder, name));
    await rm(join(folder, file.name));
    files.push({ ...file, name, sha256: await sha256Of(join(folder, name)), separator: ';', decimal: ',' });
  }
  await writeFile(path, `${JSON.stringify({ ...manifest, files }, null, 2)}\n`);
}

// As a Danish spreadsheet reads it: semicolons, decimal commas, lists with `|`, and a mark that it is UTF-8.
async function writeCsv(engine: SqlEngine, parquet: string, csv: string): Promise<void> {
  const from = `'${quote(parquet)}'`;
  const described = await engine.rows(`DESCRIBE SELECT * FROM ${from}`);
  const columns = described.map(({ column_name: name, column_type: type }, at) => {
    const heading = at === 0 ? `${byteOrderMark}${name}` : name;
    return `${asText(`${name}`, `${type}`)} AS "${heading}"`;
  });
  await engine.run(
    `COPY (SELECT ${columns.join(', ')} FROM ${from}) TO '${quote(csv)}' (FORMAT csv, DELIMITER ';', HEADER)`,
  );
}

const byteOrderMark = '\uFEFF';
const quote = (text: string): string => text.replaceAll("'", "''");

function asText(name: string, type: string): string {
  if (type.endsWith('[]')) return `array_to_string(${name}, '|')`;
  const isDecimal = type === 'DOUBLE' || type === 'FLOAT' || type.startsWith('DECIMAL');
  return isDecimal ? `replace(${name}::VARCHAR, '.', ',')` : name;
}
