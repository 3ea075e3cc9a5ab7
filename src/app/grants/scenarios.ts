import { must } from '../../domain/kernel/invariant.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { GrantRun } from '../../domain/model/grant.ts';
import type { GrantRound, RoundInputs } from '../../domain/model/grant-round.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { compareScenario, type ScenarioComparison } from '../../engines/grants/compare-scenario.ts';
import type { AppContext } from '../context/app-context.ts';
import { openLists } from '../monitor/official-lists.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { freezeLists } from './freeze-lists.ts';
import { allowedSettings } from './payment-plan.ts';
import { readSettings, type WrittenSettings } from './read-settings.ts';
import { rulesNamed } from './rules-named.ts';
import { runOfRound } from './work-out-round.ts';

/** A scenario as somebody wrote it: other settings, the rules of another period, the newest figures and lists. */
export interface WrittenScenario extends WrittenSettings {
  readonly rules?: string | undefined;
  readonly data?: string | undefined;
}

/** The release served now with the lists of today, which a scenario may ask for. */
export interface NewestData {
  readonly release: OpenRelease;
  readonly inputs: RoundInputs;
}

/** What `data` may be beside blank. */
export const newestData = 'nyeste';

/** The round's inputs as they would be were it opened today: same rules and method, newest release and lists. */
export async function newestInputs(context: AppContext, reader: Reader, { inputs }: GrantRound): Promise<NewestData> {
  const release = await context.desk.openFor(reader);
  const asOf = context.clock().slice(0, 10);
  const frozen = freezeLists(release, await openLists(context), asOf, inputs.rules, inputs.noneListed === true);
  const { list: _list, listings: _listings, ...kept } = inputs;
  const { id, edition } = release.manifest;
  return { release, inputs: { ...kept, asOf, release: id, edition, ...frozen } };
}

/** The releases a scenario may be worked out on. */
export interface ScenarioData {
  readonly own: ReleaseContent;
  /** Absent where nobody asked for it. */
  readonly newest?: { readonly content: ReleaseContent; readonly inputs: RoundInputs };
}

/**
 * A round beside the same round by other frames, rules or data. Decides nothing and keeps nothing.
 * @throws Problem KV-J9 naming the field that cannot be used
 */
export function runScenario(
  data: ScenarioData,
  round: GrantRound,
  now: GrantRun,
  written: WrittenScenario,
): ScenarioComparison {
  const isNewest = written.data === newestData;
  const ground = isNewest ? must(data.newest, 'newest data, opened because they are asked for') : undefined;
  const inputs = ground?.inputs ?? round.inputs;
  const rules = written.rules ? rulesNamed(written.rules) : inputs.rules;
  const before = written.rules ? { ...rules.settings, method: round.settings.method } : round.settings;
  const content = ground?.content ?? data.own;
  const settings = readSettings(written, before, allowedSettings({ ...inputs, rules }, content));
  return compareScenario(now, runOfRound(content, { ...round, inputs: { ...inputs, rules }, settings }));
}
