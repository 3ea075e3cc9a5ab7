import { createHash } from 'node:crypto';
import { accountRules, chartsOfAccounts, keyFigures } from '../domain/definitions/accounts/index.ts';
import { seriesBreaks } from '../domain/definitions/breaks/index.ts';
import { kommuner } from '../domain/definitions/classifications/kommuner.ts';
import { regioner } from '../domain/definitions/classifications/regioner.ts';
import { layouts } from '../domain/definitions/deliveries/index.ts';
import { factRules } from '../domain/definitions/fact-rules.ts';
import { movesBetween } from '../domain/definitions/flows/moves-between.ts';
import { standard } from '../domain/definitions/gates/index.ts';
import { referenceSpans } from '../domain/definitions/reference-spans.ts';
import { anchorTable, tables, totalsTable } from '../domain/definitions/tables/index.ts';
import { efficiencyRule, stockRules, twinTable, twinTableRules } from '../domain/definitions/twins/index.ts';
import { Problem } from '../domain/kernel/problems/problem.ts';
import type { Reader } from '../domain/model/access.ts';
import type { Progress } from '../domain/model/ports.ts';
import type { ReleaseManifest } from '../domain/model/release.ts';
import { mayAcceptDeliveries } from './access/may-handle-deliveries.ts';
import type { AppContext } from './app-context.ts';
import { type BuildDefinitions, type BuildTools, buildRelease } from './build/build-release.ts';
import { hmacSha256 } from './build/hmac-sha256.ts';
import { showRelease } from './list-releases.ts';
import { logUse } from './log-use.ts';
import { demandSafeBeside } from './publish/beside-publications.ts';
import { followBuild } from './update/follow-build.ts';
import { publishDirectly, recordBuilt } from './update/record-build.ts';
import { shelfPolicy } from './update/shelf-policy.ts';

/** The domain as every build reads it. */
export const buildDefinitions: BuildDefinitions = {
  published: [totalsTable, ...tables],
  anchors: anchorTable,
  flows: movesBetween,
  twins: { table: twinTable, rules: twinTableRules },
  stock: { stockRules, accountRules, efficiencyRule, keyFigures, charts: chartsOfAccounts },
  factRules,
  spans: referenceSpans,
  layouts,
  geography: { kommuner, regioner },
  breaks: seriesBreaks,
};

/** Progress and cancellation; `rebuildAtoms` is why merged afdelinger are merged anew, in the words of who decides it. */
export interface BuildJob {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
  readonly rebuildAtoms?: string;
  /** Held until it is signed and published, whatever the installation's policy. */
  readonly hold?: boolean;
}

function inspectBeside(context: AppContext): NonNullable<BuildTools['inspect']> {
  const { published, anchors } = buildDefinitions;
  return async ([editions, tables], directory, job) =>
    await demandSafeBeside(context, { editions, tables, published, anchors, directory }, job);
}

/**
 * Builds a release from the vault under the standard rules, and serves it, or holds it until it is signed and published
 * where the installation has chosen so. Others can follow it and ask it to stop.
 * @throws Problem KV-A1 for a reader who may not, KV-S23 beside exact tables already published, KV-R11 for one that is
 * withdrawn, and as `buildRelease`.
 */
export async function buildFromVault(
  context: AppContext,
  reader: Reader,
  { rebuildAtoms, hold, ...job }: BuildJob = {},
): Promise<ReleaseManifest> {
  const verdict = mayAcceptDeliveries(reader, context.clock().slice(0, 10));
  await logUse(context, reader, { action: 'release', object: 'build' }, verdict);
  if (!verdict.allowed) throw new Problem('KV-A1', { what: { da: 'danne udgaver', en: 'build releases' } });
  // Every read of person rows is on the log, with what for.
  await logUse(context, reader, { action: 'person-rows', object: 'read · release build' }, verdict);
  const id = await followBuild(context, reader, job, async (followed) => {
    const tools = { ...(await buildTools(context)), ...followed };
    const manifest = await buildRelease(
      { ...tools, announce: (made) => recordBuilt(context, reader, made) },
      {
        ...{ definitions: buildDefinitions, rules: standard, serve: false },
        ...(rebuildAtoms === undefined ? {} : { rebuildAtoms: { da: rebuildAtoms, en: rebuildAtoms } }),
      },
    );
    if (!hold && (await shelfPolicy(context)) === 'direct') await publishDirectly(context, reader, manifest.id);
    return manifest.id;
  });
  return await showRelease(context, id);
}

async function buildTools(context: AppContext): Promise<BuildTools> {
  return {
    vault: await context.openVault(),
    releases: context.releases,
    openSql: (spill) => (spill === undefined ? context.openSql() : context.openSqlIn(spill)),
    clock: context.clock,
    hmac: hmacSha256,
    sha256: (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex'),
    inspect: inspectBeside(context),
  };
}
