import { createHash } from 'node:crypto';
import { standard } from '../../domain/definitions/gates/index.ts';
import { basisomraader } from '../../domain/definitions/geofa/basisomraader.ts';
import { areaDefinitions } from '../../domain/definitions/geofa/index.ts';
import { observedIndicators } from '../../domain/definitions/geofa/observed-indicators.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { MonthFigure, MonthlyContent, MonthlyManifest } from '../../domain/model/months.ts';
import { areasThatOverlap } from '../../engines/areas/areas-that-overlap.ts';
import { isBasisomraade } from '../../engines/areas/place-basisomraader.ts';
import { visibleTo } from '../../engines/areas/visible-areas.ts';
import { type MonthProtection, protectMonths } from '../../engines/protect/months/protect-months.ts';
import { rememberMonths } from '../../engines/protect/months/remember-months.ts';
import { mayReleaseMonths } from '../access/may-release-months.ts';
import type { AppContext } from '../context/app-context.ts';
import { hmacSha256 } from '../context/hmac-sha256.ts';
import { logUse } from '../context/log-use.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { standingFigures } from './standing-figures.ts';

const seedName = 'months-seed';

/**
 * Releases the figures kommuner have delivered of their areas: protected as leaves, audited beside the standing release, and
 * shown from then on to others than their deliverer. Who may release for own kommuner only leaves the others as they were.
 * @throws Problem KV-A1 without the right, KV-L44 when there is nothing, KV-L42 when the audit does not pass
 */
export async function releaseMonths(context: AppContext, reader: Reader): Promise<MonthlyManifest> {
  const known = context.clock();
  const { verdict, of } = mayReleaseMonths(reader, known.slice(0, 10));
  await logUse(context, reader, { action: 'months', object: 'release' }, verdict);
  if (!verdict.allowed) {
    throw new Problem('KV-A1', { what: { da: 'frigive månedstal', en: 'release monthly figures' } });
  }
  const history = await context.state.observations({ of, history: true });
  const now = history.filter(({ systidTil, systidFra }) => systidTil === undefined && systidFra <= known);
  if (now.length === 0) throw new Problem('KV-L44', { kommuner: of === 'all' ? [] : of });
  const earlier = await earlierReleases(context);
  const newest = earlier.at(-1);
  const seed = await (await context.openVault()).secret(seedName);
  const release = await context.desk.open().catch(noRelease);
  const sameBase = earlier.filter(({ manifest }) => manifest.rules.n === standard.n);
  const protection: MonthProtection = {
    indicators: observedIndicators,
    rules: standard,
    seed,
    hmac: hmacSha256,
    memory: rememberMonths(
      sameBase.map(({ manifest, figures }) => ({ known: manifest.known, figures })),
      history,
    ),
    ...(release
      ? await standingFigures(context, release)
      : { standing: { of: () => undefined }, isClosed: () => true }),
    ...(await overlapsOf(context, release, new Set(now.map(({ objektId }) => objektId)))),
  };
  const made = protectMonths(now, protection);
  const others = (newest?.figures ?? []).filter(({ kommunekode }) => !reaches(of, kommunekode));
  const figures = [...made.figures, ...others].sort(byKey);
  const span = spanOf(figures);
  return await context.months.write({
    manifest: {
      created: known,
      known,
      synthetic: release?.manifest.synthetic === true,
      rules: standard,
      seedSha256: createHash('sha256').update(seed).digest('hex'),
      ...(newest ? { earlier: newest.manifest.id } : {}),
      figures: figures.length,
      ...(span ? { span } : {}),
    },
    figures,
    certificate: made.certificate,
  });
}

// Only areas with figures can tell of one another. Borders are those of the state, which are there before any release is.
async function overlapsOf(
  { state }: AppContext,
  release: OpenRelease | undefined,
  ids: ReadonlySet<string>,
): Promise<Pick<MonthProtection, 'overlaps' | 'basis'>> {
  const all = await state.areas({ filter: visibleTo({ kind: 'installation' }) });
  const borders = all.filter(({ objektId, shape }) => ids.has(objektId) && shape.length > 0);
  const omraader = (release?.places.directory.omraader ?? []).filter(({ id }) => ids.has(id));
  const basis = borders.filter((border) => isBasisomraade(border, basisomraader, areaDefinitions.themes));
  return {
    overlaps: areasThatOverlap(borders, omraader, areaDefinitions.tolerances),
    basis: new Set(basis.map(({ objektId }) => objektId)),
  };
}

function noRelease(error: unknown): undefined {
  if (error instanceof Problem && error.code === 'KV-A8') return undefined;
  throw error;
}

/** Oldest first. */
async function earlierReleases({ months }: AppContext): Promise<readonly MonthlyContent[]> {
  const manifests = await months.list();
  return await Promise.all(manifests.toReversed().map(({ id }) => months.read(id)));
}

function reaches(of: readonly number[] | 'all', kommune: number | undefined): boolean {
  return of === 'all' || (kommune !== undefined && of.includes(kommune));
}

function byKey(a: MonthFigure, b: MonthFigure): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function keyOf({ objektId, indikator, definitionId, datakilde, periodeType, periodeFra }: MonthFigure): string {
  return [objektId, indikator, definitionId, datakilde, periodeType, periodeFra].join('\n');
}

function spanOf(figures: readonly MonthFigure[]): readonly [string, string] | undefined {
  const from = figures.map(({ periodeFra }) => periodeFra).sort()[0];
  const to = figures
    .map(({ periodeTil }) => periodeTil)
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? undefined : [from, to];
}
