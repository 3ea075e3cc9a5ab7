import type { GrantRow, GrantRun } from '../../domain/model/grant.ts';
import type { GrantRound, ShownRound } from '../../domain/model/grant-round.ts';
import { kronerOf, type LocalMoney, type PlaceLocalMoney } from '../../domain/model/local-money.ts';
import { localShare } from '../../engines/grants/local-money.ts';

type LocalRound = Pick<GrantRound, 'settings' | 'decisions' | 'merged' | 'local'>;

/** How the grants of a round stand to the local money that was confirmed, by key of each place with a grant or an entry. */
export function localOfRound(round: LocalRound, { rows }: GrantRun): ReadonlyMap<string, PlaceLocalMoney> {
  return new Map(
    rows.flatMap(({ unit, grant }) => {
      const money = moneyOf(round, unit.key);
      if (grant === 0 && money.length === 0) return [];
      const confirmed = money.reduce((sum, one) => sum + kronerOf(one), 0);
      const budget = round.decisions.get(unit.key)?.budget;
      const share = localShare(grant, confirmed, round.settings.coFinancing, grant === 0 ? undefined : budget);
      return [[unit.key, { money, ...share }] as const];
    }),
  );
}

// Money confirmed for a place before it was put together with others is theirs together.
function moneyOf({ local, merged }: LocalRound, key: string): readonly LocalMoney[] {
  const parts = merged.find((place) => place.key === key)?.parts ?? [];
  return [key, ...parts].flatMap((one) => local.get(one) ?? []);
}

/** A place whose grant has too little local money beside it. */
export interface ShortPlace {
  readonly row: GrantRow;
  readonly local: PlaceLocalMoney;
}

/** Places whose grant has too little confirmed local money beside it, in the order of the round. */
export function shortOfLocal({ run, local }: Pick<ShownRound, 'run' | 'local'>): readonly ShortPlace[] {
  return run.rows.flatMap((row) => {
    const own = local.get(row.unit.key);
    return own && row.grant > 0 && own.missing > 0 ? [{ row, local: own }] : [];
  });
}
