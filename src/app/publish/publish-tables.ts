import { createHash } from 'node:crypto';
import { standard } from '../../domain/definitions/gates/index.ts';
import { observation9004 } from '../../domain/definitions/geofa/observation-9004.ts';
import { yearly } from '../../domain/definitions/publication/index.ts';
import { must } from '../../domain/kernel/invariant.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { randomFrom } from '../../domain/kernel/random.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { ExactEdition } from '../../domain/model/leaf.ts';
import type { PlaceKind } from '../../domain/model/place.ts';
import type { Progress } from '../../domain/model/progress.ts';
import type { PublicationCertificate, PublicationManifest } from '../../domain/model/publication.ts';
import { visibleTo } from '../../engines/areas/visible-areas.ts';
import {
  publicationCsv,
  publicationJsonStat,
  publicationParquet,
  publicationXlsx,
} from '../../engines/export/publication-files.ts';
import { publicationObservations } from '../../engines/export/publication-observations.ts';
import { gateCountsOf } from '../../engines/protect/gate-counts.ts';
import { type PublicationPattern, protectPublication } from '../../engines/protect/publication/protect-publication.ts';
import { publicFigures } from '../../engines/protect/publication/public-figures.ts';
import { publishPattern } from '../../engines/protect/publication/publish-pattern.ts';
import { countedBlocks } from '../../engines/protect/publication/row-dimension.ts';
import type { RoundedTable } from '../../engines/protect/publication/union-world.ts';
import { partsOf } from '../../engines/tabulate/cut-steps.ts';
import { mayAcceptDeliveries } from '../access/may-handle-deliveries.ts';
import { buildDefinitions } from '../build/build-definitions.ts';
import { earlierReleases } from '../build/certify-release.ts';
import { withVaultSources } from '../build/edition-sources.ts';
import { readDirectory } from '../build/read-directory.ts';
import { tabulateEditions } from '../build/tabulate-editions.ts';
import { withSolvers } from '../calc/with-solvers.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { version } from '../context/product-version.ts';
import { statusesOf } from '../release/fill-statuses.ts';
import { openPublications, passedPublications, readPublication } from './open-publications.ts';

/** Which tables of which period are published; what is left out is as in the yearly definition. */
export interface PublishTables {
  /** Year of the edition. */
  readonly period: string;
  readonly tables?: readonly string[];
  readonly levels?: readonly string[];
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/**
 * Publishes exact tables of a period with hidden cells, and audits them by themselves and together with every rounded
 * release of the same deliveries. Nothing is written unless every audit passes.
 * @throws Problem KV-A1 for a reader who may not, KV-S17 … KV-S21, KV-U5 when cancelled.
 * @source diskretion.md 6 and 9.2
 */
export async function publishTables(
  context: AppContext,
  reader: Reader,
  asked: PublishTables,
): Promise<PublicationManifest> {
  const verdict = mayAcceptDeliveries(reader, context.clock().slice(0, 10));
  await logUse(context, reader, { action: 'release', object: `publish-tables ${asked.period}` }, verdict);
  if (!verdict.allowed) throw new Problem('KV-A1', { what: { da: 'danne udgaver', en: 'build releases' } });
  const definition = { ...yearly, tables: tablesOf(asked.tables), levels: levelsOf(asked.levels) };
  await logUse(context, reader, { action: 'person-rows', object: 'read · publish-tables' }, verdict);
  try {
    return await publish(context, asked, definition);
  } catch (error) {
    if (asked.signal?.aborted) throw new Problem('KV-U5', { stage: 'publish-tables' });
    throw error;
  }
}

async function publish(
  context: AppContext,
  { period, progress = () => undefined, signal }: PublishTables,
  definition: typeof yearly,
): Promise<PublicationManifest> {
  const { exact, directory, dataHash, synthetic } = await countEdition(context, period, progress);
  const store = openPublications(context);
  // Also when the publication that is there is the answer and nothing is written.
  await store.removeLeftovers();
  const before = await passedPublications(store, period);
  const again = before.find((known) => known.dataHash === dataHash && sameTables(known, definition));
  if (again && (await store.verify(again.id)).length === 0) return again;
  const figures = publicFigures(await Promise.all(before.map(({ id }) => readPublication(store, id))));
  const whole = {
    ...definition,
    tables: buildDefinitions.published
      .map(({ id }) => id)
      .filter((id) => definition.tables.includes(id) || figures.tables.includes(id)),
    levels: yearly.order.filter((kind) => definition.levels.includes(kind) || figures.levels.includes(kind)),
  };
  const tables = whole.tables.flatMap((id) => {
    const table = buildDefinitions.published.find((found) => found.id === id);
    const leaves = exact.tables.find((found) => found.table === id);
    return table && leaves ? [{ table, exact: leaves }] : [];
  });
  const input = {
    ...{ definition: whole, asked: definition, figures, tables, directory, rules: standard },
    counts: gateCountsOf(exact, buildDefinitions.anchors),
  };
  const { releases, unread } = await roundedReleases(context, exact, dataHash);
  const pattern = await withSolvers((pool) =>
    protectPublication(input, {
      ...{ pool, progress, random: randomFrom(`publication ${period}`) },
      rounded: releases.map(({ tables: own }) => own),
      ...(signal ? { signal } : {}),
    }),
  );
  const publication = publishPattern(input, pattern);
  const certificate = certificateOf(pattern, definition, dataHash, {
    cells: publication.tables.reduce((sum, { counts }) => sum + counts.length, 0),
    hidden: publication.tables.reduce((sum, { counts }) => sum + counts.filter((count) => count < 0).length, 0),
    compared: [...releases, ...before].map(({ id }) => id),
    unread,
  });
  const failing = certificate.stageA.determined + certificate.stageB.failing + certificate.union.failing;
  if (certificate.verdict !== 'pass') {
    throw new Problem('KV-S21', { period, failing: failing + certificate.singletons_exposed });
  }
  signal?.throwIfAborted();
  progress('write', 0, 1);
  const file = { hidden: statusNamed('hidden_cell'), gate: statusNamed('hidden_gate'), synthetic };
  const made = context.clock();
  const observations = publicationObservations(publication, {
    ...{ fields: observation9004.fields, versions: await publicBorders(context, period), made, synthetic },
  });
  return await store.write({
    manifest: {
      ...{ mode: 'publication', period, created: made, synthetic, dataHash },
      ...{ tables: definition.tables, levels: definition.levels, verdict: certificate.verdict },
    },
    files: new Map<string, string | Uint8Array>([
      ['certificate.json', `${JSON.stringify(certificate, null, 2)}\n`],
      [
        'tables.json',
        `${JSON.stringify({ ...publication, tables: publication.tables.map((t) => ({ ...t, counts: [...t.counts] })) })}\n`,
      ],
      ['tabeller.csv', publicationCsv(publication, { ...file, lang: 'da' })],
      ['tabeller.xlsx', await publicationXlsx(publication, { ...file, lang: 'da' })],
      ['tabeller.parquet', publicationParquet(publication, { ...file, lang: 'da' })],
      ['tabeller.json', publicationJsonStat(publication, { ...file, lang: 'da' })],
      ['tables.xlsx', await publicationXlsx(publication, { ...file, lang: 'en' })],
      ...(observations === undefined ? [] : [[`${observation9004.id}.csv`, observations] as const]),
    ]),
  });
}

// Versions of areas everybody may see, as they are on the day the edition is about.
async function publicBorders(context: AppContext, edition: string): Promise<ReadonlyMap<string, string>> {
  const filter = visibleTo({ kind: 'public' });
  const areas = await context.state.areas({ filter, day: `${edition}-01-01` });
  return new Map(areas.map(({ objektId, versionsId }) => [objektId, versionsId]));
}

function statusNamed(name: string) {
  return must(
    statusesOf(standard).find(({ id }) => id === name),
    'a status of publications',
  );
}

/** Whether a publication has been made of just these tables and levels. */
function sameTables(known: PublicationManifest, { tables, levels }: typeof yearly): boolean {
  return known.tables.join() === tables.join() && known.levels.join() === levels.join();
}

/** Tables with at least one block of counts; without a wish those of the yearly definition. @throws Problem KV-S18 */
function tablesOf(asked: readonly string[] | undefined): readonly string[] {
  const valid = buildDefinitions.published.filter((table) => countedBlocks(table).length > 0).map(({ id }) => id);
  const wrong = asked?.find((table) => !valid.includes(table));
  if (wrong !== undefined) throw new Problem('KV-S18', { table: wrong, valid });
  return asked ?? yearly.tables;
}

/** Kinds of places; afdelinger only where they are asked for by name. @throws Problem KV-S19 */
function levelsOf(asked: readonly string[] | undefined): readonly PlaceKind[] {
  const wrong = asked?.find((level) => !yearly.order.some((kind) => kind === level));
  if (wrong !== undefined) throw new Problem('KV-S19', { level: wrong, valid: yearly.order });
  return asked ? yearly.order.filter((kind) => asked.includes(kind)) : yearly.levels;
}

async function countEdition(context: AppContext, period: string, progress: Progress) {
  const openSql = (spill?: string) => (spill === undefined ? context.openSql() : context.openSqlIn(spill));
  return await withVaultSources(await context.openVault(), openSql, async (sql, sources) => {
    const editions = sources.editions.filter(({ edition }) => String(edition) === period);
    const [first] = editions;
    if (!first) throw new Problem('KV-S20', { period, valid: sources.editions.map(({ edition }) => String(edition)) });
    const { published, anchors, factRules, spans, layouts, geography } = buildDefinitions;
    // Only where afdelinger are counted in parts does it matter what was shown before.
    const shown = sources.master.has('afdelingsdele') ? (await earlierReleases(context.releases)).compared : [];
    const directory = await readDirectory(sql, sources, geography, factRules, shown);
    const parts = partsOf(directory.units);
    const counting = { tables: [anchors, ...published], rules: factRules, spans, layouts, parts };
    const found: ExactEdition[] = [];
    for await (const edition of tabulateEditions(sql, { ...sources, editions }, counting, { progress })) {
      found.push(edition);
    }
    const hashes = sources.deliveries.map((delivery) => delivery.contentHash).sort();
    return {
      exact: must(found[0], 'an edition'),
      directory,
      dataHash: createHash('sha256').update(hashes.join('\n')).digest('hex'),
      synthetic: sources.deliveries.some(({ manifest }) => manifest.synthetic === true),
    };
  });
}

/**
 * Rounded releases of the same deliveries, and the one served whatever it was built from. One made before releases were
 * certified, or damaged, cannot be read and is not served either: it is named, as in a release's certificate.
 */
async function roundedReleases(context: AppContext, exact: ExactEdition, dataHash: string) {
  const served = await context.releases.current();
  const all = (await context.releases.list()).filter(
    (manifest) => manifest.dataHash === dataHash || manifest.id === served?.id,
  );
  const unread: string[] = [];
  const read = await Promise.all(
    all.map(async ({ id }) => {
      const content = await context.releases.read(id).catch((error: unknown) => {
        if (id === served?.id || !(error instanceof Problem)) throw error;
        return undefined;
      });
      if (!content) {
        unread.push(id);
        return [];
      }
      const tables = exact.tables.flatMap((leaves): readonly RoundedTable[] => {
        const definition = content.definitions.find((found) => found.id === leaves.table);
        const rounded = content.tables.get(leaves.table);
        const shown = rounded?.periods.some((period) => period.id === leaves.period.id);
        return definition && rounded && shown ? [{ definition, exact: leaves, rounded }] : [];
      });
      return [{ id, tables }];
    }),
  );
  return { releases: read.flat(), unread: unread.sort() };
}

function certificateOf(
  { exact, bounds, determined, unions }: PublicationPattern,
  definition: typeof yearly,
  dataHash: string,
  {
    cells,
    hidden,
    compared,
    unread,
  }: {
    readonly cells: number;
    readonly hidden: number;
    readonly compared: readonly string[];
    readonly unread: readonly string[];
  },
): PublicationCertificate {
  const union = {
    tested: unions.reduce((sum, { tested }) => sum + tested, 0),
    failing: unions.reduce((sum, { failing }) => sum + failing.length, 0),
  };
  const { primes, unknown, relations, rank, exposed } = exact;
  const failing = determined + bounds.failing.length + union.failing;
  return {
    ...{ format: 'kvarter-publication-certificate/1', mode: 'publication', data_hash: dataHash },
    ...{ tables: definition.tables, groupings: definition.levels, cells, hidden },
    stageA: { primes, unknown, relations, rank, determined },
    stageB: {
      ...{ lower_bound: 1, lps: bounds.programs, failing: bounds.failing.length },
    },
    ...{ singletons_exposed: definition.singletons ? exposed.length : 0, union, compared_versions: compared },
    ...(unread.length > 0 ? { unread_versions: unread } : {}),
    ...{
      tool_version: version,
      verdict: failing === 0 && (exposed.length === 0 || !definition.singletons) ? 'pass' : 'fail',
    },
  };
}
