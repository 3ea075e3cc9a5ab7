import { compareNames } from '../../domain/kernel/collation.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { SearchHit } from '../../domain/model/answer.ts';
import type { Afdeling } from '../../domain/model/place.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { twinMembers } from './twin-members.ts';
import { twinPopulation } from './twin-population.ts';

/**
 * Places to begin with, where a reader's rights are of few: their organisations and the afdelinger of those and of their
 * helhedsplaner that can have twins, by name.
 */
export function ownTwinPlaces({ rights }: Pick<Reader, 'rights'>, release: OpenRelease): readonly SearchHit[] {
  const { directory } = release.places;
  const open = twinPopulation(release.release.content, 'afdeling').position;
  const restrictions = rights.flatMap((right) => right.restrictions);
  const organisations = directory.organisationer.filter(({ nr }) =>
    restrictions.some((one) => one.kind === 'organisation' && one.number === nr),
  );
  const planned = directory.helhedsplaner.filter(({ number }) =>
    restrictions.some((one) => one.kind === 'helhedsplan' && one.number === number),
  );
  const ids = new Set([
    ...planned.flatMap(({ id }) => twinMembers(release, `plan:${id}`) ?? []).map(({ id }) => id),
    ...restrictions.flatMap((one) => (one.kind === 'afdeling' ? [one.id] : [])),
  ]);
  const isOwn = ({ id, organisation }: Afdeling): boolean =>
    ids.has(id) || organisations.some(({ nr }) => nr === organisation);
  const afdelinger = directory.afdelinger
    .filter((one) => isOwn(one) && open.has(one.id))
    .sort((a, b) => compareNames(a.name, b.name));
  return [
    ...organisations.map(({ nr, name }): SearchHit => ({ kind: 'org', key: nr, name, detail: same(nr) })),
    ...afdelinger.map(({ id, name }): SearchHit => ({ kind: 'afd', key: id, name, detail: same(id) })),
  ];
}

const same = (text: string) => ({ da: text, en: text });
