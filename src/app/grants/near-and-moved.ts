import type { Helhedsplan } from '../../domain/model/place.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { nearestMetres } from '../../engines/grants/attach-evidence.ts';
import { movesOf, pointsOf } from './moves-and-ground.ts';

/** Whether an afdeling is near a plan's, or received many of its movers: what is moved there is no twin of it. */
export interface Beside {
  readonly near: (afdeling: string) => boolean;
  readonly moved: (afdeling: string) => boolean;
}

const yearsOfMoves = 3;

/** What lies beside a plan, by the metres and the share of out-movers given. */
export function nearAndMoved(
  content: ReleaseContent,
  plan: Helhedsplan,
  limits: { readonly metres: number; readonly flowShare: number },
): Beside {
  const ground = pointsOf(
    content,
    plan.members.map(({ afdeling }) => afdeling),
  );
  const moves = movesOf(content, `plan:${plan.id}`, yearsOfMoves);
  return {
    near: (afdeling) => (nearestMetres(ground, pointsOf(content, [afdeling])) ?? limits.metres + 1) <= limits.metres,
    moved: (afdeling) => {
      const own = moves?.(`afd:${afdeling}`);
      return own !== undefined && own.allOut > 0 && own.fromArea / own.allOut >= limits.flowShare;
    },
  };
}
