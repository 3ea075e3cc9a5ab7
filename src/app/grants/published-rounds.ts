import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { GrantPayment } from '../../domain/model/grant.ts';
import type { FrozenListing, GrantRound, RoundResult } from '../../domain/model/grant-round.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { AppContext } from '../context/app-context.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { roundCase } from './add-up-round.ts';
import { newestAt, roundIds } from './read-rounds.ts';
import { releaseOf } from './work-out-round.ts';

type KeptGrant = RoundResult['grants'][number];

/**
 * A grant as the public is told of it: the class, the kroner, and what the published lists say. Never who decided, never
 * the reason somebody wrote, never a figure of the place.
 * @source prioritering.md section 10 ("Public view: class, amount, published list facts; never hidden cells")
 */
export interface PublishedGrant extends Pick<KeptGrant, 'name' | 'kommune' | 'class' | 'grant'> {
  readonly key: string;
  readonly payments: readonly GrantPayment[];
  /** Names of the places it was put together of. */
  readonly parts: readonly string[];
  readonly list?: string;
  readonly prevention: boolean;
  readonly leftList?: string;
  /** The class was given by a decision about this place alone. */
  readonly decided: boolean;
}

/** The newest published version of each round, the newest year first. */
export async function publishedRounds(context: Pick<AppContext, 'state'>): Promise<readonly GrantRound[]> {
  const ids = await roundIds(context);
  const rounds = await Promise.all(
    ids.map(async (id) => newestAt(id, await context.state.caseEntries(roundCase(id)), ['offentliggjort'])),
  );
  return rounds.flatMap((round) => round ?? []).sort((a, b) => b.inputs.year - a.inputs.year || (a.id < b.id ? 1 : -1));
}

/** The release behind a published round; undefined where it was withdrawn, and nothing of the round is shown. */
export async function releaseBehind(
  context: AppContext,
  reader: Reader,
  round: GrantRound,
): Promise<OpenRelease | undefined> {
  try {
    return await releaseOf(context, reader, round);
  } catch (error) {
    if (error instanceof Problem && error.code === 'KV-J10') return undefined;
    throw error;
  }
}

/** What was granted, in the order it was decided in. */
export function publishedGrants(
  { inputs, decisions, result, merged }: GrantRound,
  directory: PlaceDirectory,
): readonly PublishedGrant[] {
  const nameOf = (key: string): string =>
    directory.omraader.find(({ id }) => `omr:${id}` === key)?.name ??
    directory.afdelinger.find(({ id }) => `afd:${id}` === key)?.name ??
    key;
  return (result?.grants ?? []).map(({ unit, name, kommune, class: own, grant, payments }): PublishedGrant => {
    const listing: FrozenListing | undefined = inputs.listings[unit.replace(/^omr:/, '')];
    const { listed, list, prevention, left, leftList } = listing ?? {};
    return {
      ...{ key: unit, name, class: own, grant, ...(kommune === undefined ? {} : { kommune }) },
      parts: merged.find(({ key }) => key === unit)?.parts.map(nameOf) ?? [],
      payments: payments ?? [{ year: inputs.year, kroner: grant }],
      ...(listed === 'met' && list !== undefined ? { list } : {}),
      prevention: prevention === 'met',
      ...(left === 'met' && leftList !== undefined ? { leftList } : {}),
      decided: decisions.get(unit)?.class !== undefined,
    };
  });
}
