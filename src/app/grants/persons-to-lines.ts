import type { GrantRun } from '../../domain/model/grant.ts';
import type { PersonsToLine, RoundInputs } from '../../domain/model/grant-round.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { judgedPlace } from './judge-places.ts';

/**
 * How many persons each place of a round is from the line of each criterion: beside a margin in per cent stands how many
 * people it is about. It decides nothing, and is no part of the round's fingerprint.
 * @source prioritering.md section 3 ("the distance in persons")
 */
export function personsToLines(
  content: ReleaseContent,
  { rules, asOf }: RoundInputs,
  { rows }: GrantRun,
  partsOf: (key: string) => string,
): ReadonlyMap<string, readonly PersonsToLine[]> {
  return new Map(
    rows.map(({ unit }) => {
      const area = judgedPlace(content, partsOf(unit.key), asOf);
      const lines = (area?.criteria ?? []).flatMap((criterion) =>
        criterion.lines.filter(
          ({ profile, id }) => profile === rules.criteria.profile && rules.criteria.of.includes(id),
        ),
      );
      const persons = lines.flatMap(({ id, distance }): readonly PersonsToLine[] =>
        distance.kind === 'persons' && distance.persons ? [{ id, ...distance.persons }] : [],
      );
      return [unit.key, persons] as const;
    }),
  );
}
