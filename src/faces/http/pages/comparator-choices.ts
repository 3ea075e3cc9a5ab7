import { scopeOf } from '../../../app/access/access-scope.ts';
import { maySeePlace } from '../../../app/access/may-see-selection.ts';
import type { OpenRelease } from '../../../app/release/open-release.ts';
import { type ComparatorWord, comparatorOffers, comparatorWords } from '../../../app/tables/read-comparators.ts';
import { offersOwnTwins, ownTwins, twinSetName } from '../../../app/twins/twin-set.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { Boligomraade } from '../../../domain/model/place.ts';
import type { SavedSelection, Selection } from '../../../domain/model/selection.ts';
import { formatSelection, parseSelection } from '../../../engines/query/parse-selection.ts';
import { contextOf } from '../../../engines/query/query-context.ts';
import { showSelection } from '../../../engines/query/show-place.ts';
import type { PageChoice } from '../../web/page-data/page-frame.ts';
import type { PageRequest } from './page-request.ts';

const labels: { readonly [W in ComparatorWord]: Text } = {
  kom: { da: 'Kommunen', en: 'The municipality' },
  reg: { da: 'Regionen', en: 'The region' },
  land: { da: 'Hele landet', en: 'All of Denmark' },
  org: { da: 'Egen boligorganisation', en: 'Own housing organisation' },
  alle: { da: 'Alle beboere, ikke kun almene', en: 'All residents, not only social housing' },
};

// More saved sums would push the others out of sight; those chosen are always there.
const mostSaved = 5;

// An afdeling lies in one boligområde, seldom in more districts than these.
const mostAreas = 3;

/**
 * Comparators on offer for a selection: the words that mean something for it, areas around it, the reader's own saved sums,
 * newest first, and selections already in the address.
 */
export function comparatorChoices(
  { context, reader }: Pick<PageRequest, 'context' | 'reader'>,
  release: OpenRelease,
  selection: Selection,
  chosen: readonly string[],
  saved: readonly SavedSelection[],
): readonly PageChoice[] {
  const hasAllResidents = release.release.content.references.length > 0;
  const offers = comparatorOffers(release.places, selection, hasAllResidents).map((word) => ({
    value: word,
    label: labels[word],
    chosen: chosen.includes(word),
  }));
  const twins = offersOwnTwins(release.release.content, selection)
    ? [{ value: ownTwins, label: { da: 'Tvillinger', en: 'Twins' }, chosen: chosen.includes(ownTwins) }]
    : [];
  const scope = scopeOf(context, release);
  const around = areasAround(release, selection)
    .filter(({ id }) => maySeePlace(reader, { kind: 'omr', key: id }, scope).allowed)
    .slice(0, mostAreas)
    .map(({ id, name }) => ({
      value: `omr:${id}`,
      label: { da: name, en: name },
      chosen: chosen.includes(`omr:${id}`),
    }));
  const named = [...twins, ...around];
  const words = new Set<string>([...comparatorWords, ...named.map(({ value }) => value)]);
  const own = formatSelection(selection);
  const sums = saved
    .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    .map((one) => ({ value: formatSelection(one.selection), label: { da: one.name, en: one.name } }))
    .filter(({ value }) => value !== own && !words.has(value));
  const offered = sums.filter(({ value }, at) => at < mostSaved || chosen.includes(value));
  const isSaved = new Set(offered.map(({ value }) => value));
  const written = chosen
    .filter((entry) => !words.has(entry) && !isSaved.has(entry))
    .map((entry) => ({ value: entry, label: twinSetName(entry) ?? sumName(release, entry), chosen: true }));
  return [...offers, ...named, ...offered.map((sum) => ({ ...sum, chosen: chosen.includes(sum.value) })), ...written];
}

// Areas an afdeling is in today: what it is a part of is what one wants to see beside it.
function areasAround({ places }: OpenRelease, { terms: [term, another] }: Selection): readonly Boligomraade[] {
  if (!term || another || term.sign === '-' || term.place.kind !== 'afd') return [];
  const { key } = term.place;
  return places.directory.omraader.filter(({ members }) =>
    members.some(({ afdeling, to }) => afdeling === key && to === undefined),
  );
}

/** What a sum is called that only the address knows: what its parts are called. */
export function sumName(release: OpenRelease, entry: string): Text {
  const { places, resolver } = contextOf(release.release.content);
  return showSelection(places, resolver(parseSelection(entry), 'nu'), places.today).name;
}
