import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeliveryManifest } from '../src/domain/model/delivery.ts';
import type { Benchmark, BenchRow, BenchSetup } from './bench-row.ts';
import { runJob } from './children.ts';

const smallBytes = 200e6;
const chunkRows = 20_000;

/** A CSV file far larger than memory with one bad row: found, said, and the rest taken in, in the memory of a small one. */
export const intakeStream: Benchmark = async (setup) => {
  await mkdir(setup.dataDir, { recursive: true });
  const small = await takeIn(setup, Math.min(smallBytes, setup.streamBytes));
  if (setup.streamBytes <= smallBytes) return small.rows;
  const large = await takeIn(setup, setup.streamBytes);
  return [...small.rows, ...large.rows];
};

async function takeIn(setup: BenchSetup, bytes: number): Promise<{ readonly rows: readonly BenchRow[] }> {
  // Beside the kept data, where a disk has room for them, and not in the system's folder for small things.
  const folder = await mkdtemp(join(setup.dataDir, 'stream-'));
  try {
    const size = `${(bytes / 1e6).toFixed(0)} MB`;
    setup.say(`writing a CSV file of ${size}`);
    const deliveries = join(folder, 'deliveries');
    await writeMasterData(join(deliveries, '00-stamdata'));
    const rows = await writePersons(join(deliveries, '2026'), bytes);
    setup.say('taking it in');
    const taken = await runJob('accept', [deliveries, join(folder, 'data')]);
    const { rejected = 0, '2026': seconds = 0 } = taken.marks;
    if (rejected !== 1) throw new Error(`${rejected} rows were rejected, one was bad`);
    const how = `${rows} person rows as CSV; one bad row found, the others stored`;
    return {
      rows: [
        { what: `CSV file of ${size} with one bad row`, measured: seconds, unit: 's', how },
        {
          what: 'memory of that',
          measured: taken.peakMB,
          unit: 'MB',
          how: 'highest resident memory; must not grow with the file',
        },
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const header =
  'person_id;ref_dato;husstand_id;afdeling_id;boligtype;kommune;koen;alder;herkomst5;familierolle;udd_niveau;udd_kilde;' +
  'igang_niveau;under_uddannelse;ras_status;fuldt_skattepligtig;personindkomst;sigtet_s;sigtet_n;sigtet_v\n';

function personLine(n: number, age: number): string {
  const id = `${n.toString(16).padStart(15, '0')}a`;
  const household = `${(n >> 1).toString(16).padStart(15, '0')}a`;
  return `p_${id};2026-01-01;h_${household};0045-08501;F;657;${n % 2 === 0 ? 'K' : 'M'};${age};5;V;H30;1;;0;131;1;${200_000 + (n % 300_000)}.50;0;0;0\n`;
}

// The bad row, a person of 131 years, stands in the middle.
async function writePersons(folder: string, bytes: number): Promise<number> {
  await mkdir(folder, { recursive: true });
  const file = await open(join(folder, 'personer.csv'), 'w');
  const hash = createHash('sha256').update(header);
  await file.write(header);
  let written = header.length;
  let rows = 0;
  let bad = false;
  while (written < bytes) {
    const spoil: boolean = !bad && written >= bytes / 2;
    const first = rows;
    const lines = Array.from({ length: chunkRows }, (_, i) =>
      personLine(first + i, spoil && i === chunkRows / 2 ? 131 : 30 + ((first + i) % 35)),
    );
    bad ||= spoil;
    const text = lines.join('');
    hash.update(text);
    await file.write(text);
    written += text.length;
    rows += chunkRows;
  }
  await file.close();
  await writeManifest(folder, [{ name: 'personer.csv', layout: 'personer', rows, sha256: hash.digest('hex') }]);
  return rows;
}

async function writeMasterData(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const text = 'org_nr;afd_nr;navn;kommune;gyldig_fra\n0045;08501;Engparken;657;1970-01-01\n';
  await writeFile(join(folder, 'afdelinger.csv'), text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  await writeManifest(folder, [{ name: 'afdelinger.csv', layout: 'afdelinger', rows: 1, sha256 }]);
}

async function writeManifest(folder: string, files: DeliveryManifest['files']): Promise<void> {
  const manifest: DeliveryManifest = {
    delivery_id: randomUUID(),
    schema_version: '1.0',
    supplier: { cvr: '10000009', name: 'Kvarter' },
    purpose: 'bench',
    legal_basis: 'Ingen personoplysninger: data er syntetiske',
    data_class: 'offentlig',
    reference_date: '2026-01-01',
    edition: 2026,
    periods: { befolkning: '2026-01-01' },
    classification_versions: {},
    pseudonymisation: { method: 'hmac-sha256', key_id: 'syntetisk', scope: 'bench' },
    files: files.map((file) => ({ ...file, separator: ';', decimal: '.' })),
    replaces: null,
    contact: 'bench@kvarter.invalid',
    synthetic: true,
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
}
