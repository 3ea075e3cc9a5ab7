import { setImmediate } from 'node:timers/promises';
import { changeRules } from '../../domain/definitions/update/change-rules.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { ReleaseComparison } from '../../domain/model/release-change.ts';
import { derive } from '../../engines/protect/seal.ts';
import { type ComparedTable, compareTable, largest } from '../../engines/update/compare-table.ts';
import { compareDates, compareDefinitions, compareUnits, countUnits } from '../../engines/update/compare-units.ts';
import { mayUpdateReleases } from '../access/may-update-releases.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { listReleases, showRelease } from './list-releases.ts';
import { publicReleases } from './release-steps.ts';

/**
 * A release beside the one before it: what changed, by how much, and what is suspicious. Whoever takes releases to the
 * shelf sees protected figures of every afdeling here, and nothing that the two releases do not show.
 * @param beside - The release to compare with; left out = the public one before it.
 * @throws Problem KV-A1, KV-U1, KV-U2
 */
export async function compareWithLast(
  context: AppContext,
  reader: Reader,
  release: string,
  beside?: string,
): Promise<Protected<ReleaseComparison>> {
  const verdict = mayUpdateReleases(reader, context.clock().slice(0, 10));
  const id = (await showRelease(context, release)).id;
  await logUse(context, reader, { action: 'release', object: `compare ${id}`, release: id }, verdict);
  if (!verdict.allowed) throw new Problem('KV-A1', { what: { da: 'sammenligne udgaver', en: 'compare releases' } });
  const against = beside === undefined ? await lastBefore(context, id) : (await showRelease(context, beside)).id;
  const before = against === undefined ? undefined : await context.desk.openHeld(against);
  // Opened last, so that it is the one kept at hand.
  const after = await context.desk.openHeld(id);
  return await keptComparison(after, before);
}

// The newest that is public, was made before this one, and is another.
async function lastBefore(context: AppContext, id: string): Promise<string | undefined> {
  const isPublic = await publicReleases(context);
  const { created } = await showRelease(context, id);
  const others = (await listReleases(context)).filter(({ manifest }) => manifest.id !== id && isPublic(manifest.id));
  const served = others.find(({ current }) => current);
  const earlier = others.find(({ manifest }) => manifest.created < created);
  return (served ?? earlier)?.manifest.id;
}

const kept = new WeakMap<OpenRelease, Map<string, Promise<Protected<ReleaseComparison>>>>();

function keptComparison(after: OpenRelease, before: OpenRelease | undefined): Promise<Protected<ReleaseComparison>> {
  const own = kept.get(after) ?? new Map<string, Promise<Protected<ReleaseComparison>>>();
  kept.set(after, own);
  const key = before?.manifest.id ?? '';
  const known = own.get(key);
  if (known) return known;
  const made = compare(after.release, before?.release);
  own.set(key, made);
  made.catch(() => own.delete(key));
  return made;
}

async function compare(
  after: Protected<ReleaseContent>,
  before: Protected<ReleaseContent> | undefined,
): Promise<Protected<ReleaseComparison>> {
  const now = after.content;
  const then = before?.content;
  const compared: ComparedTable[] = [];
  for (const definition of now.definitions) {
    // Readers of a server at work come first between two tables.
    await setImmediate();
    const table = now.tables.get(definition.id);
    if (!table) continue;
    const earlier = then?.tables.get(definition.id);
    const input = { definition, after: table, base: now.manifest.rules.n, rules: changeRules };
    compared.push(compareTable({ ...input, ...(earlier ? { before: earlier } : {}) }));
  }
  return derive(after, () => together(now, then, compared));
}

function together(
  now: ReleaseContent,
  then: ReleaseContent | undefined,
  compared: readonly ComparedTable[],
): ReleaseComparison {
  const units = compareUnits(then, now);
  const { listed } = changeRules;
  const cells = compared.flatMap((table) => table.cells);
  const jumps = compared.flatMap((table) => table.jumps);
  return {
    after: now.manifest.id,
    ...(then ? { before: then.manifest.id } : {}),
    units: units.slice(0, listed),
    unitsFound: countUnits(units),
    definitions: compareDefinitions(then, now),
    dates: compareDates(then, now),
    tables: compared.map(({ change }) => change),
    cells: largest(cells, (cell) => Math.abs(cell.after - cell.before), listed),
    cellsFound: compared.reduce((sum, { change }) => sum + change.changed, 0),
    jumps: largest(jumps, (jump) => jump.size, listed),
    jumpsFound: compared.reduce((sum, { change }) => sum + change.jumps, 0),
    codes: compared.flatMap((table) => table.codes),
  };
}
