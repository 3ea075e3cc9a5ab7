import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { placeAddress } from '../client/table-address.ts';
import type { MapMark, MapPage } from '../page-data/map-page.ts';
import { mapWords } from '../words/map.ts';
import { wordsIn } from '../words/message.ts';

function Marks({
  title,
  marks,
  twins = false,
}: {
  readonly title: string;
  readonly marks: readonly MapMark[];
  readonly twins?: boolean;
}): ReactElement {
  const w = wordsIn(mapWords, useLang());
  return (
    <section className="map-marks">
      <h2>{title}</h2>
      {marks.length === 0 && <p>{w.noMarks}</p>}
      <ul>
        {marks.map(({ id, name, detail, label, subject }) => (
          <li key={id}>
            {label !== undefined && `${label}. `}
            <a href={twins ? `/tvillinger?sted=${id}` : placeAddress(id)}>{subject ? <strong>{name}</strong> : name}</a>
            , {detail}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is drawn on top of the map, as lists. */
export function MapMarks({ page }: { readonly page: MapPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(mapWords, lang);
  const { vis, tvilling } = page.question;
  return (
    <>
      {vis.includes('planer') && <Marks title={w.marksPlans} marks={page.marks.planer} />}
      {vis.includes('tvillinger') && tvilling !== '' && (
        <Marks title={w.marksTwins} marks={page.marks.tvillinger} twins />
      )}
      {page.noTwins && <p role="status">{page.noTwins[lang]}</p>}
    </>
  );
}
