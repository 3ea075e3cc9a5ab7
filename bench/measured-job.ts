// Run by children.ts in a process of its own: one job, then one line of JSON with its time and highest memory.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dataManager } from '../src/app/access/demo-personas.ts';
import { buildDefinitions } from '../src/app/build/build-definitions.ts';
import { withVaultSources } from '../src/app/build/edition-sources.ts';
import { tabulateEditions } from '../src/app/build/tabulate-editions.ts';
import { acceptFolder } from '../src/app/deliver/handle-deliveries.ts';
import { openApp } from '../src/app/start/open-app.ts';
import { buildFromVault } from '../src/app/update/build-from-vault.ts';
import { makeDemo } from '../src/demo/make-demo.ts';
import { listFolder, monthFile } from '../src/demo/write-area-figures.ts';
import { areaFolder } from '../src/demo/write-areas.ts';
import type { ExactEdition } from '../src/domain/model/leaf.ts';
import { takeAreaFigures, takeAreas } from '../src/faces/cli/demo/build-demo.ts';
import { buildWeb } from '../src/faces/web/build-web.ts';
import { memoryOf } from './process-memory.ts';

type Marks = Record<string, number>;
// What the demo invents beside delivery folders: areas, lists of areas and their months.
const besideDeliveries: ReadonlySet<string> = new Set([areaFolder, listFolder, monthFile]);

type Job = (args: readonly string[]) => Promise<Marks>;

const seconds = (since: number): number => (performance.now() - since) / 1000;

const jobs: Readonly<Record<string, Job>> = {
  /** deliver <scale> <out>: the synthetic Denmark as delivery folders. */
  deliver: async ([scale = '', out = '']) => {
    const { personRows } = await makeDemo({ scale, out });
    return { personRows };
  },
  /** accept <deliveries> <data>: every delivery folder, in name order, checked in full and stored; then the areas, their lists and months. */
  accept: async ([deliveries = '', dataDir = '']) => {
    const app = await openApp(dataDir);
    const marks: Marks = { rows: 0, personRows: 0, rejected: 0 };
    for (const name of (await readdir(deliveries)).sort()) {
      if (besideDeliveries.has(name)) continue;
      const begun = performance.now();
      const wish = { reason: 'bench', tickOff: 'all' as const };
      const result = await acceptFolder(app, dataManager.reader, join(deliveries, name), wish);
      if (result.outcome === 'refused')
        throw new Error(`${name}: ${JSON.stringify(result.report.findings.slice(0, 3))}`);
      for (const file of result.report.files) {
        marks.rows = (marks.rows ?? 0) + file.rows;
        marks.rejected = (marks.rejected ?? 0) + file.rejected;
        if (file.name.startsWith('personer')) marks.personRows = (marks.personRows ?? 0) + file.rows;
      }
      marks[name] = seconds(begun);
    }
    const begun = performance.now();
    await takeAreas(app, join(deliveries, areaFolder));
    await takeAreaFigures(app, deliveries);
    marks[areaFolder] = seconds(begun);
    await app.state.close();
    return marks;
  },
  /** leaves <data>: from the vault's Parquet to exact leaves of every edition, all held to the end as a build does. */
  leaves: async ([dataDir = '']) => {
    const app = await openApp(dataDir);
    const counting = {
      ...buildDefinitions,
      tables: [buildDefinitions.anchors, ...buildDefinitions.published],
      rules: buildDefinitions.factRules,
    };
    const held: ExactEdition[] = [];
    await withVaultSources(await app.openVault(), app.openSql, async (sql, sources) => {
      for await (const edition of tabulateEditions(sql, sources, counting)) held.push(edition);
    });
    const tables = held.flatMap((edition) => edition.tables);
    await app.state.close();
    return { editions: held.length, tables: tables.length, leaves: tables.reduce((n, t) => n + t.heads.length, 0) };
  },
  /** build <data>: the whole build; parts by when the build says they begin. */
  build: async ([dataDir = '']) => {
    const app = await openApp(dataDir);
    const begun = performance.now();
    const last = new Map<string, number>();
    const progress = (stage: string): unknown => last.set(stage, seconds(begun));
    const first = new Map<string, number>();
    await buildFromVault(app, dataManager.reader, {
      progress: (stage) => {
        progress(stage);
        if (!first.has(stage)) first.set(stage, seconds(begun));
      },
    });
    await app.state.close();
    const counted = last.get('tabulate') ?? 0;
    const written = first.get('write') ?? 0;
    return { tabulate: counted, protect: written - counted, write: (last.get('write') ?? 0) - written };
  },
  /** web: both bundles, into KVARTER_DIST. */
  web: async () => {
    await buildWeb();
    return {};
  },
};

const [name = '', ...args] = process.argv.slice(2);
const job = jobs[name];
if (!job) throw new Error(`no job ${name}`);
const begun = performance.now();
const marks = await job(args);
const took = seconds(begun);
const peakMB = (await memoryOf('self'))?.peak ?? process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds: took, peakMB, marks }));
