import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeliverContext } from '../../../src/app/deliver/deliver-context.ts';
import { layouts } from '../../../src/domain/definitions/deliveries/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { ColumnType, DeliveryManifest } from '../../../src/domain/model/delivery.ts';
import { openDuckdb } from '../../../src/storage/duckdb/open-duckdb.ts';
import { openVault } from '../../../src/storage/vault/open-vault.ts';

export type Row = { readonly [column: string]: string | null };

export interface TestFile {
  readonly layout: string;
  readonly rows: readonly Row[];
  readonly format?: 'csv' | 'parquet';
  readonly separator?: ';' | ',';
  readonly decimal?: ',' | '.';
  readonly bom?: boolean;
  /** Column order; by default the columns of the first row. */
  readonly columns?: readonly string[];
  /** The bytes as they are, instead of the rows. */
  readonly bytes?: string | Uint8Array;
  readonly name?: string;
  /** What the manifest says, where it is to be wrong. */
  readonly says?: { readonly rows?: number; readonly sha256?: string };
}

/** A person with everything that is required; 34 years old, Danish origin, employed, lives in 0045-08501. */
export function person(n: number, over: Row = {}): Row {
  return {
    person_id: `p_${String(n).padStart(15, '0')}a`,
    ref_dato: '2026-01-01',
    husstand_id: `h_${String(n).padStart(15, '0')}a`,
    afdeling_id: '0045-08501',
    boligtype: 'F',
    kommune: '657',
    koen: 'K',
    alder: '34',
    herkomst5: '5',
    oprindelsesland: null,
    menapt: null,
    familierolle: 'V',
    udd_niveau: 'H30',
    udd_kilde: '1',
    igang_niveau: null,
    under_uddannelse: '0',
    ras_status: '131',
    ft_a: null,
    ft_c: null,
    fuldt_skattepligtig: '1',
    personindkomst: '312450.50',
    sigtet_s: '0',
    sigtet_n: '0',
    sigtet_v: '0',
    ...over,
  };
}

export const persons = (n: number): Row[] => Array.from({ length: n }, (_, i) => person(i + 1));

export const afdeling = (over: Row = {}): Row => ({
  org_nr: '0045',
  afd_nr: '08501',
  navn: 'Engparken',
  kommune: '657',
  gyldig_fra: '1970-01-01',
  gyldig_til: null,
  ...over,
});

/** A vault in a folder of its own, DuckDB and a fixed clock; `clean` removes everything. */
export async function openWorld() {
  const root = await mkdtemp(join(tmpdir(), 'kvarter-deliver-'));
  const vault = await openVault(join(root, 'vault'));
  const context: DeliverContext = {
    vault,
    openSql: (temp) => openDuckdb({ memory: '1GB', threads: 1, temp }),
    clock: () => '2026-11-20T10:00:00.000Z',
    sha256: (content) => createHash('sha256').update(content).digest('hex'),
  };
  return { root, context, vault, clean: () => rm(root, { recursive: true, force: true }) };
}

/** Where the rows of a stored delivery's layout stand. */
export function storedFile(world: { readonly root: string }, delivery: string, layout: string): string {
  return join(world.root, 'vault', 'deliveries', delivery, `${layout}.parquet`);
}

export const acceptance = { acceptedBy: 'Datachef', reason: 'Årlig leverance', tickOff: 'all' } as const;

/** Writes a delivery folder and returns its path. */
export async function writeDelivery(
  root: string,
  files: readonly TestFile[],
  over: Partial<DeliveryManifest> = {},
): Promise<string> {
  const id = over.delivery_id ?? randomUUID();
  const folder = join(root, `in-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  const written: DeliveryManifest['files'][number][] = [];
  for (const file of files) {
    const name = file.name ?? `${file.layout}.${file.format ?? 'csv'}`;
    const path = join(folder, name);
    if (file.format === 'parquet' && file.bytes === undefined) await writeParquet(path, file);
    else await writeFile(path, file.bytes ?? csvText(file));
    written.push({
      name,
      layout: file.layout,
      rows: file.rows.length,
      sha256: createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
      ...(name.endsWith('.csv') ? { separator: file.separator ?? ';', decimal: file.decimal ?? '.' } : {}),
      ...file.says,
    });
  }
  const manifest: DeliveryManifest = {
    delivery_id: id,
    schema_version: '1.0',
    supplier: { cvr: '17150413', name: 'Kundeservice' },
    purpose: 'Beboertabeller',
    legal_basis: 'Aftale 2026-1',
    data_class: 'offentlig',
    reference_date: '2026-01-01',
    edition: 2026,
    periods: { befolkning: '2026-01-01', flytninger: '2025' },
    classification_versions: { herkomst5: '1' },
    pseudonymisation: { method: 'hmac-sha256', key_id: 'k1', scope: 'land' },
    files: written,
    replaces: null,
    contact: 'data@example.dk',
    ...over,
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** A world whose vault already knows afdeling 0045-08501 and 0045-08502. */
export async function openWorldWithMasterData() {
  const world = await openWorld();
  const folder = await writeDelivery(world.root, [
    { layout: 'afdelinger', rows: [afdeling(), afdeling({ afd_nr: '08502', navn: 'Bakken' })] },
  ]);
  const { acceptDelivery } = await import('../../../src/app/deliver/accept-delivery.ts');
  await acceptDelivery(world.context, folder, acceptance);
  return world;
}

function csvText(file: TestFile): string {
  const separator = file.separator ?? ';';
  const columns = file.columns ?? Object.keys(file.rows[0] ?? {});
  const cell = (value: string | null | undefined) => {
    const text = value ?? '';
    return new RegExp(`["\n${separator}]`).test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [columns, ...file.rows.map((row) => columns.map((c) => row[c]))];
  return `${file.bom ? '\ufeff' : ''}${lines.map((l) => l.map(cell).join(separator)).join('\n')}\n`;
}

function sqlType(type: ColumnType | undefined): string {
  switch (type?.kind) {
    case 'int':
      return 'INTEGER';
    case 'decimal':
      return type.digits === 2 ? 'DECIMAL(14, 2)' : 'DECIMAL(9, 4)';
    case 'date':
      return 'DATE';
    case 'flag':
      return 'TINYINT';
    default:
      return 'VARCHAR';
  }
}

async function writeParquet(path: string, file: TestFile): Promise<void> {
  const layout = must(
    layouts.find((l) => l.id === file.layout),
    file.layout,
  );
  const columns = file.columns ?? Object.keys(file.rows[0] ?? {});
  const literal = (v: string | null | undefined) =>
    v === null || v === undefined ? 'NULL' : `'${v.replaceAll("'", "''")}'`;
  const values = file.rows.map((row) => `(${columns.map((c) => literal(row[c])).join(', ')})`).join(',\n');
  const casts = columns.map(
    (c) => `CAST("${c}" AS ${sqlType(layout.columns.find((d) => d.name === c)?.type)}) AS "${c}"`,
  );
  const sql = await openDuckdb({ memory: '1GB', threads: 1, temp: tmpdir() });
  await sql.run(
    `COPY (SELECT ${casts.join(', ')} FROM (VALUES ${values}) t(${columns.map((c) => `"${c}"`).join(', ')})) TO '${path}' (FORMAT parquet)`,
  );
  sql.close();
}
