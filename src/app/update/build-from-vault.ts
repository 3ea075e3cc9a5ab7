import { createHash } from 'node:crypto';
import { standard } from '../../domain/definitions/gates/index.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { Progress } from '../../domain/model/progress.ts';
import type { ReleaseManifest } from '../../domain/model/release.ts';
import { mayAcceptDeliveries } from '../access/may-handle-deliveries.ts';
import { buildDefinitions } from '../build/build-definitions.ts';
import { type BuildTools, buildRelease } from '../build/build-release.ts';
import type { AppContext } from '../context/app-context.ts';
import { hmacSha256 } from '../context/hmac-sha256.ts';
import { logUse } from '../context/log-use.ts';
import { demandSafeBeside } from '../publish/beside-publications.ts';
import { followBuild } from './follow-build.ts';
import { showRelease } from './list-releases.ts';
import { publishDirectly, recordBuilt } from './record-build.ts';
import { shelfPolicy } from './shelf-policy.ts';

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
