import type { OpenRelease } from '../../../app/open-release.ts';
import { type ComparatorWord, comparatorOffers, comparatorWords } from '../../../app/read-comparators.ts';
import { offersOwnTwins, ownTwins, twinSetName } from '../../../app/twins/twin-set.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { Selection } from '../../../domain/model/selection.ts';
import type { PageChoice } from '../../web/page-data/page-frame.ts';

const labels: { readonly [W in ComparatorWord]: Text } = {
  kom: { da: 'Kommunen', en: 'The municipality' },
  reg: { da: 'Regionen', en: 'The region' },
  land: { da: 'Hele landet', en: 'All of Denmark' },
  org: { da: 'Egen boligorganisation', en: 'Own housing organisation' },
  alle: { da: 'Alle beboere, ikke kun almene', en: 'All residents, not only social housing' },
};

/** Comparators on offer for a selection: the words that mean something for it, and selections already in the address. */
export function comparatorChoices(
  release: OpenRelease,
  selection: Selection,
  chosen: readonly string[],
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
  const words = new Set<string>([...comparatorWords, ...twins.map(({ value }) => value)]);
  const written = chosen
    .filter((entry) => !words.has(entry))
    .map((entry) => ({ value: entry, label: twinSetName(entry) ?? { da: entry, en: entry }, chosen: true }));
  return [...offers, ...twins, ...written];
}
