import { readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { DeliveryManifest, ManifestFile } from '../domain/model/delivery.ts';
import { type CsvRewriter, openCsvRewriter } from '../storage/duckdb/parquet-as-csv.ts';
import { sha256Of } from './write-manifest.ts';

/**
 * Writes the files of delivery folders again as CSV, and their manifests with them, so that a person can open one in a
 * spreadsheet, change a value and deliver it. Intake takes them as it took the others.
 */
export async function deliveriesAsCsv(folders: readonly string[], temp: string): Promise<void> {
  const rewriter = await openCsvRewriter({ memory: '1500MB', threads: Math.min(2, availableParallelism()), temp });
  try {
    for (const folder of folders) await folderAsCsv(rewriter, folder);
  } finally {
    rewriter.close();
    await rm(temp, { recursive: true, force: true });
  }
}

async function folderAsCsv(rewriter: CsvRewriter, folder: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest: DeliveryManifest = JSON.parse(await readFile(path, 'utf8'));
  const files: ManifestFile[] = [];
  for (const file of manifest.files) {
    const name = file.name.replace(/\.parquet$/, '.csv');
    await rewriter.rewrite(join(folder, file.name), join(folder, name));
    await rm(join(folder, file.name));
    files.push({ ...file, name, sha256: await sha256Of(join(folder, name)), separator: ';', decimal: ',' });
  }
  await writeFile(path, `${JSON.stringify({ ...manifest, files }, null, 2)}\n`);
}
