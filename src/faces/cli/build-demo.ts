import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dataManager } from '../../app/access/demo-personas.ts';
import type { AppContext } from '../../app/app-context.ts';
import { buildFromVault } from '../../app/build-from-vault.ts';
import { acceptFolder } from '../../app/handle-deliveries.ts';
import { makeDemo } from '../../demo/make-demo.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Progress } from '../../domain/model/ports.ts';
import type { ReleaseManifest } from '../../domain/model/release.ts';

/**
 * From nothing to a served release: invents a synthetic Denmark, takes its deliveries in like any others (the demo's
 * data manager ticks off the warnings), and builds. Killed at any moment, running it again completes.
 * @throws Problem KV-D1 for an unknown scale, KV-A13 when the vault refuses a demo delivery (a bug in the demo).
 */
export async function buildDemo(context: AppContext, scale: string, progress: Progress): Promise<ReleaseManifest> {
  const out = join(context.dataDir, 'demo');
  const { deliveries } = await makeDemo({ scale, out, progress });
  const { reader } = dataManager;
  const wish = { reason: 'Syntetiske data', tickOff: 'all' as const };
  for (const [i, folder] of deliveries.entries()) {
    progress('intake', i, deliveries.length);
    const result = await acceptFolder(context, reader, folder, wish);
    if (result.outcome === 'refused') throw new Problem('KV-A13', { folder });
  }
  progress('intake', deliveries.length, deliveries.length);
  await rm(out, { recursive: true, force: true });
  return await buildFromVault(context, reader, { progress });
}
