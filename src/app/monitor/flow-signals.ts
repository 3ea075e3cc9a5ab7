import { movesBetween } from '../../domain/definitions/flows/moves-between.ts';
import { moveSettings } from '../../domain/definitions/monitoring/move-settings.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { FlowSignal } from '../../domain/model/monitor.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { derive } from '../../engines/protect/seal.ts';
import { flowSignals } from '../../engines/query/flow-signals.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { scopeOf } from '../access/access-scope.ts';
import { maySeePlace, maySeeSelection } from '../access/may-see-selection.ts';
import { seesStrictLeaves } from '../access/sees-strict-leaves.ts';
import type { AppContext } from '../context/app-context.ts';
import { ifHomes } from '../release/if-homes.ts';
import { keepPerRelease } from '../release/keep-per-release.ts';
import type { OpenRelease } from '../release/open-release.ts';
import type { Preparation } from '../release/prepare-comparisons.ts';

const kept = keepPerRelease<readonly FlowSignal[]>(200);

/**
 * Signals to some boligområder that a reader may be told of: whoever may see the moves of the kommune they come from, and
 * name the area. Flows have no strict form, so without a session there are none.
 */
export function flowSignalsFor(
  context: AppContext,
  reader: Reader,
  release: OpenRelease,
): (content: ReleaseContent, places: ReadonlySet<string>) => readonly FlowSignal[] {
  if (seesStrictLeaves(reader)) return () => [];
  const [ofMoves, scope] = [scopeOf(context, release, movesBetween.inTable), scopeOf(context, release)];
  const mayName = (omr: string): boolean =>
    maySeePlace(reader, { kind: 'omr', key: omr.slice('omr:'.length) }, scope).allowed;
  return (content, places) =>
    kommunerWithAreas(content)
      .filter((code) => maySeeSelection(reader, parseSelection(`kom:${code}`), ofMoves).allowed)
      .flatMap((code) => signalsFrom(content, code))
      .filter(({ from, to }) => places.has(to) && mayName(from));
}

/** Looks through the moves of every kommune with boligområder beside the server. */
export async function prepareFlowSignals(release: OpenRelease, { pause, signal }: Preparation): Promise<void> {
  for (const code of derive(release.release, kommunerWithAreas).content) {
    await pause();
    if (signal.aborted) return;
    derive(release.release, (content) => signalsFrom(content, code));
  }
}

const kommunerWithAreas = ({ directory }: ReleaseContent): readonly string[] => {
  const own = new Set(directory.omraader.map(({ kommune }) => kommune));
  return directory.kommuner.map(({ code }) => code).filter((code) => own.has(code));
};

function signalsFrom(content: ReleaseContent, kommune: string): readonly FlowSignal[] {
  if (content.flows === undefined) return [];
  return kept(content, kommune, () => {
    const selection = parseSelection(`kom:${kommune}`);
    const asked = { flows: movesBetween.id, selection, periods: moveSettings.years };
    return ifHomes(() => flowSignals(content, asked, moveSettings.shift)) ?? [];
  });
}
