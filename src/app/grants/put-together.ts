import { mergeRules } from '../../domain/definitions/grants/merge-rules.ts';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { GrantRow, GrantRun } from '../../domain/model/grant.ts';
import type { GrantRound } from '../../domain/model/grant-round.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { effectTwins } from '../../engines/grants/effect-twins.ts';
import { afdelingerOf } from './judge-places.ts';
import { notInRound } from './not-in-round.ts';
import { runOfRound } from './work-out-round.ts';

/**
 * Keys of places that can be put together: at least two of the round, no afdeling twice, none put together already.
 * @throws Problem KV-J8, KV-J12
 */
export function partsTogether(
  { id, inputs }: GrantRound,
  run: GrantRun,
  directory: PlaceDirectory,
  asked: readonly string[],
): readonly string[] {
  const parts = [...new Set(asked)].sort();
  const rows = new Set(run.rows.map(({ unit }) => unit.key));
  const strange = parts.find((part) => !rows.has(part) || part.startsWith('sum:'));
  if (strange !== undefined) throw notInRound(id, strange, directory);
  if (parts.length < 2) throw new Problem('KV-J12', { why: 'few', found: parts.join(', ') });
  const afdelinger = parts.flatMap((part) => afdelingerOf(directory, part, inputs.asOf));
  const twice = afdelinger.find((one, at) => afdelinger.indexOf(one) !== at);
  if (twice !== undefined) throw new Problem('KV-J12', { why: 'same', found: twice });
  return parts;
}

/** What putting places together would change: the parts as they are, the place they would be, and what others gain. */
export interface MergePreview {
  readonly parts: readonly GrantRow[];
  /** Absent where nothing is known of the parts together. */
  readonly together?: GrantRow;
  /** Kroner a year that go to other places than before (above 0) or from them. */
  readonly others: number;
  /** Names of the places of the round that each is most like by its criteria, nearest first: as long as `parts`, then `together`. */
  readonly twins: readonly (readonly Text[])[];
}

const previewed = 'sum:ny';

/**
 * Works a round out as if places were put together. Nothing is kept.
 * @source prioritering.md section 5
 */
export function previewTogether(
  content: ReleaseContent,
  round: GrantRound,
  now: GrantRun,
  parts: readonly string[],
): MergePreview {
  const place = { key: previewed, name: '…', parts };
  const then = runOfRound(content, { ...round, merged: [...round.merged, place] });
  const own = now.rows.filter(({ unit }) => parts.includes(unit.key));
  const together = then.rows.find(({ unit }) => unit.key === previewed);
  const before = own.reduce((sum, { grant }) => sum + grant, 0);
  const gained = then.allocation.granted - (together?.grant ?? 0) - (now.allocation.granted - before);
  const others = now.rows.filter(({ unit }) => !parts.includes(unit.key));
  const twins = [...own, ...(together ? [together] : [])].map((row) => twinsOf(row, others));
  return { parts: own, ...(together ? { together } : {}), others: gained, twins };
}

function twinsOf(row: GrantRow, others: readonly GrantRow[]): readonly Text[] {
  const criteria = row.unit.criteria.map(({ id }) => id);
  const valuesOf = ({ unit }: GrantRow): readonly number[] =>
    criteria.map((id) => unit.criteria.find((one) => one.id === id)?.value ?? Number.NaN);
  const candidates = others.map((other) => ({ key: other.unit.key, before: valuesOf(other) }));
  const keys = effectTwins(valuesOf(row), candidates, mergeRules.twins);
  return keys.flatMap((key) => others.find(({ unit }) => unit.key === key)?.unit.name ?? []);
}
