import { scopeOf } from '../../../app/access/access-scope.ts';
import { maySeePlace, maySeeSelection } from '../../../app/access/may-see-selection.ts';
import { criterionTable } from '../../../app/monitor/open-area.ts';
import type { OpenRelease } from '../../../app/release/open-release.ts';
import { isSum } from '../../../app/twins/sum-forms.ts';
import { ownTwins, twinSetName } from '../../../app/twins/twin-set.ts';
import { compareNames } from '../../../domain/kernel/collation.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { parseSelection } from '../../../engines/query/parse-selection.ts';
import type { PageChoice } from '../../web/page-data/page-frame.ts';
import { sumName } from './comparator-choices.ts';
import type { PageRequest } from './page-request.ts';

// Beyond so many a list is no help; any other place is chosen by the address.
const mostAreas = 60;

/**
 * What can stand beside a boligområde or an afdeling in monitoring: its twins where it has any, its kommune, and the areas
 * of its kommune the reader may see. What the address names already is always among them.
 */
export function besideChoices(
  { context, reader }: Pick<PageRequest, 'context' | 'reader'>,
  release: OpenRelease,
  sted: string,
  { sml, hasTwins }: { readonly sml: string; readonly hasTwins: boolean },
): readonly PageChoice[] {
  const { kommuner, omraader, afdelinger } = release.places.directory;
  const [kind, key] = sted.split(':');
  const own = (kind === 'omr' ? omraader : afdelinger).find(({ id }) => id === key);
  const scope = scopeOf(context, release, criterionTable);
  const places = own
    ? [
        ...kommuner
          .filter(({ code }) => code === own.kommune)
          .map(({ code, name }) => ({ value: `kom:${code}`, name })),
        ...omraader
          .filter(({ id, kommune }) => kommune === own.kommune && id !== own.id)
          .filter(({ id }) => maySeePlace(reader, { kind: 'omr', key: id }, scope).allowed)
          .toSorted((a, b) => compareNames(a.name, b.name))
          .slice(0, mostAreas)
          .map(({ id, name }) => ({ value: `omr:${id}`, name })),
      ]
    : [];
  // A place the reader may not see is called as it was asked for, as one that is not there.
  const nameIfSeen = (): Text =>
    maySeeSelection(reader, parseSelection(sml), scope).allowed ? nameOfSum(release, sml) : { da: sml, en: sml };
  const twins = hasTwins ? [{ value: ownTwins, label: { da: 'Tvillinger', en: 'Twins' } }] : [];
  const listed = [...twins, ...places.map(({ value, name }) => ({ value, label: { da: name, en: name } }))];
  const isListed = sml === '' || listed.some(({ value }) => value === sml);
  const written = isListed || !isSum(sml) ? [] : [{ value: sml, label: twinSetName(sml) ?? nameIfSeen() }];
  return [...listed, ...written].map((choice) => ({ ...choice, chosen: choice.value === sml }));
}

// Who may see everything may ask for a place that is not there: then it has no name either.
function nameOfSum(release: OpenRelease, sml: string): Text {
  try {
    return sumName(release, sml);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { da: sml, en: sml };
  }
}
