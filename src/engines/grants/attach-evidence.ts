import type { AttachEvidence } from '../../domain/model/grant-neighbour.ts';
import type { GrantRules } from '../../domain/model/grant-rules.ts';

/** What is known of an afdeling beside an area; undefined = not known. */
export interface NeighbourFacts {
  /** Metres between their nearest buildings. */
  readonly metres?: number;
  /** Movers between them in the years looked at, and all out-movers and in-movers of the area in the same years. */
  readonly moved?: {
    readonly fromArea: number;
    readonly toArea: number;
    readonly allOut: number;
    readonly allIn: number;
  };
  /** Rank share among all (0 = most exposed), and criteria it meets. */
  readonly rankShare?: number;
  readonly met: number;
}

/**
 * Evidence for attaching an afdeling to an exposed area: near on the map, people moving between them, vulnerable itself.
 * A proposal only: a person decides, and writes why.
 * @source prioritering.md section 4
 */
export function attachEvidence(facts: NeighbourFacts, { attach }: Pick<GrantRules, 'attach'>): AttachEvidence {
  const near = facts.metres === undefined ? undefined : facts.metres <= attach.metres;
  const line = Number(attach.flowShare);
  const { moved } = facts;
  const share = (part: number, of: number): number => (of > 0 ? part / of : 0);
  const [outShare, inShare] = moved ? [share(moved.fromArea, moved.allOut), share(moved.toArea, moved.allIn)] : [0, 0];
  const moves = moved && { holds: outShare >= line || inShare >= line, outShare, inShare };
  const isHigh = facts.rankShare !== undefined && facts.rankShare <= attach.topShare;
  const vulnerable = isHigh || facts.met > 0;
  const holding = [near, moves?.holds, vulnerable].filter((one) => one === true).length;
  return {
    ...(near === undefined ? {} : { near }),
    ...(moves ? { moves } : {}),
    vulnerable,
    holding,
    enough: holding >= attach.needed,
  };
}

/** Metres between the nearest two of two sets of points; undefined where one has none. */
export function nearestMetres(
  a: readonly (readonly [x: number, y: number])[],
  b: readonly (readonly [x: number, y: number])[],
): number | undefined {
  let least = Number.POSITIVE_INFINITY;
  for (const [x, y] of a) {
    for (const [u, v] of b) least = Math.min(least, (x - u) ** 2 + (y - v) ** 2);
  }
  return Number.isFinite(least) ? Math.sqrt(least) : undefined;
}
