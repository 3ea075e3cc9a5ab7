import type { ReactElement } from 'react';
import type { MergedPlace, SearchHit, ShownPlace } from '../../../domain/model/answer.ts';
import type { PlaceKind } from '../../../domain/model/place.ts';
import { useLang } from '../client/page-context.tsx';
import { openVariant } from '../client/table-address.ts';
import { hitAddress } from '../search/hit-address.ts';
import { type HitGroup, PickList } from '../search/pick-list.tsx';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

function asHit(place: ShownPlace, detail: SearchHit['detail'], lang: 'da' | 'en'): SearchHit {
  const [kind, key] = place.key.split(':');
  return { kind: kind as PlaceKind, key: key ?? '', name: place.name[lang], detail };
}

interface PlaceListProps {
  readonly places: readonly ShownPlace[];
  /** Those shown only together with others: said in the list, before they are chosen. */
  readonly merged: readonly MergedPlace[];
  /** Of a public variant: keys of those that have one too. The others are named only. */
  readonly opens?: readonly string[];
}

/** The parts of a place by kind, to open or to put in the basket; kinds stand in the order they first occur. */
export function PlaceList({ places, merged, opens }: PlaceListProps): ReactElement {
  const lang = useLang();
  const f = wordsIn(frameWords, lang);
  const inDa = wordsIn(pageWords, 'da');
  const inEn = wordsIn(pageWords, 'en');
  const mergedByKey = new Map(merged.map(({ key, tables }) => [key, tables]));
  const hitOf = (place: ShownPlace): SearchHit => {
    const key = place.key.split(':')[1] ?? '';
    if (place.level === 'afd') {
      // Of a part of an afdeling the number of the afdeling; its name says where it lies.
      const number = key.split('@')[0] ?? key;
      // One that has ended has figures of earlier years only.
      const ended = place.units === 0 ? { da: ` · ${inDa.ended}`, en: ` · ${inEn.ended}` } : { da: '', en: '' };
      const tables = mergedByKey.get(place.key);
      const together = (words: typeof inDa | typeof inEn, spoken: 'da' | 'en'): string =>
        tables ? ` · ${words.onlyMerged(new Intl.ListFormat(spoken).format(tables))}` : '';
      const da = number + ended.da + together(inDa, 'da');
      return asHit(place, { da, en: number + ended.en + together(inEn, 'en') }, lang);
    }
    // The key of a boligområde is a long id that says nothing to a reader.
    const number = place.level === 'omr' ? '' : `${key.split('.')[0]} · `;
    const detail = { da: number + inDa.unitsCount(place.units), en: number + inEn.unitsCount(place.units) };
    return asHit(place, detail, lang);
  };
  const byKind = [...Map.groupBy(places, (place) => place.level)];
  const groups = byKind.map(([level, members]) => ({ name: f[`kind_${level}`], hits: members.map(hitOf) }));
  if (opens) return <OpenList groups={groups} opens={new Set(opens)} />;
  return <PickList groups={groups} />;
}

// Who reads a public variant may have no basket.
function OpenList({ groups, opens }: { readonly groups: readonly HitGroup[]; readonly opens: ReadonlySet<string> }) {
  const lang = useLang();
  return groups.map(({ name, hits }) => (
    <section key={name} className="hit-group">
      <h2>
        {name} <span className="count">({hits.length})</span>
      </h2>
      <ul className="hits">
        {hits.map((hit) => (
          <li key={hit.key}>
            <span className="hit">
              {opens.has(`${hit.kind}:${hit.key}`) ? (
                <a href={openVariant(hitAddress(hit))}>{hit.name}</a>
              ) : (
                <span>{hit.name}</span>
              )}
              <span className="hit__detail">{hit.detail[lang]}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
