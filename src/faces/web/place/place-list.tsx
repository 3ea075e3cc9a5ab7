import type { ReactElement } from 'react';
import type { SearchHit, ShownPlace } from '../../../domain/model/answer.ts';
import type { PlaceKind } from '../../../domain/model/place.ts';
import { useLang } from '../client/page-context.tsx';
import { PickList } from '../search/pick-list.tsx';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

function asHit(place: ShownPlace, detail: SearchHit['detail'], lang: 'da' | 'en'): SearchHit {
  const [kind, key] = place.key.split(':');
  return { kind: kind as PlaceKind, key: key ?? '', name: place.name[lang], detail };
}

/** The parts of a place by kind, to open or to put in the basket; kinds stand in the order they first occur. */
export function PlaceList({ places }: { readonly places: readonly ShownPlace[] }): ReactElement {
  const lang = useLang();
  const f = wordsIn(frameWords, lang);
  const inDa = wordsIn(pageWords, 'da');
  const inEn = wordsIn(pageWords, 'en');
  const hitOf = (place: ShownPlace): SearchHit => {
    const key = place.key.split(':')[1] ?? '';
    if (place.level === 'afd') {
      // Of a part of an afdeling the number of the afdeling; its name says where it lies.
      const number = key.split('@')[0] ?? key;
      // One that has ended has figures of earlier years only.
      const ended = place.units === 0 ? { da: ` · ${inDa.ended}`, en: ` · ${inEn.ended}` } : { da: '', en: '' };
      return asHit(place, { da: number + ended.da, en: number + ended.en }, lang);
    }
    // The key of a boligområde is a long id that says nothing to a reader.
    const number = place.level === 'omr' ? '' : `${key.split('.')[0]} · `;
    const detail = { da: number + inDa.unitsCount(place.units), en: number + inEn.unitsCount(place.units) };
    return asHit(place, detail, lang);
  };
  const byKind = [...Map.groupBy(places, (place) => place.level)];
  const groups = byKind.map(([level, members]) => ({ name: f[`kind_${level}`], hits: members.map(hitOf) }));
  return <PickList groups={groups} />;
}
