import type { ReactElement } from 'react';
import type { IndexedArea } from '../../../domain/model/area-index.ts';
import { readable } from '../client/own-address.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { IndexPage, ShownIndex } from '../page-data/index-page.ts';
import { indexWords } from '../words/index-builder.ts';
import { wordsIn } from '../words/message.ts';

const mostNamed = 6;

/** How dark a class is drawn, 0 = the lightest of four. */
export function toneOf({ method, areas }: ShownIndex, area: IndexedArea): number {
  const at = method.classes.findIndex(({ label }) => label === area.label);
  if (at >= 0) return at;
  // A method without classes is drawn in quarters of its ranks.
  return 3 - Math.min(3, Math.floor((4 * (area.rank - 1)) / Math.max(1, areas.length)));
}

function Names({ areas }: { readonly areas: readonly IndexedArea[] }): ReactElement {
  const w = wordsIn(indexWords, useLang());
  const more = areas.length - mostNamed;
  return (
    <>
      <strong>{areas.length}</strong>
      {areas.slice(0, mostNamed).map(({ key, name }) => (
        <span className="under" key={key}>
          <a href={`/overvaagning/${readable(key)}`}>{name}</a>
        </span>
      ))}
      {more > 0 && <span className="under">{w.more(more)}</span>}
    </>
  );
}

/** Status by development: a cell for each pair, in tones that survive greyscale. */
export function StatusMatrix({ index }: { readonly index: ShownIndex }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(indexWords, lang);
  const { areas, method, dynamicClasses, years } = index;
  if (method.classes.length === 0) return null;
  const unknown = areas.some(({ dynamic }) => !dynamic);
  const columns = [...dynamicClasses.map(({ label, name }) => ({ label, name: name[lang] }))];
  if (unknown) columns.push({ label: '', name: w.noDynamic });
  return (
    <section aria-labelledby="status-matrix">
      <h2 id="status-matrix">{w.matrix}</h2>
      <p>{w.matrixAbout(years)}</p>
      <HeadedTable
        label={w.matrix}
        heads={[w.statusHead, ...columns.map(({ label, name }) => ({ key: label, text: name }))]}
        className="figures text-table status-matrix"
      >
        {method.classes.map(({ label: status, name }, tone) => (
          <tr key={status}>
            <th scope="row">
              <span className={`tone tone-${tone}`} aria-hidden="true" /> {name[lang]}
            </th>
            {columns.map(({ label }) => (
              <td key={label}>
                <Names areas={areas.filter((area) => area.label === status && (area.dynamic?.label ?? '') === label)} />
              </td>
            ))}
          </tr>
        ))}
      </HeadedTable>
    </section>
  );
}

function markOf(area: IndexedArea, { x, y }: { readonly x: number; readonly y: number }): string | undefined {
  const r = 7;
  if (area.dynamic?.label === 'positiv') return `M${x} ${y - r}L${x + r} ${y + r * 0.8}L${x - r} ${y + r * 0.8}Z`;
  if (area.dynamic?.label === 'negativ') return `M${x} ${y + r}L${x + r} ${y - r * 0.8}L${x - r} ${y - r * 0.8}Z`;
  return undefined;
}

/** The areas as marks: tone by status, shape by development. Everything on it stands in the table. */
export function IndexMap({ page }: { readonly page: IndexPage }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(indexWords, lang);
  const { ground, index } = page;
  if (!ground) return null;
  return (
    <section aria-labelledby="indekskort">
      <h2 id="indekskort">{w.map}</h2>
      <figure className="flow-map">
        <svg viewBox={`0 0 ${ground.width} ${ground.height}`} role="img" aria-label={w.mapAbout}>
          <rect width={ground.width} height={ground.height} className="flow-map__sea" />
          {ground.land.map((path) => (
            <path key={path} d={path} className="flow-map__land" />
          ))}
          {index.areas.map((area, at) => {
            const spot = ground.spots[at];
            if (!spot) return null;
            const mark = markOf(area, spot);
            const className = `index-mark tone-${toneOf(index, area)}`;
            const name = `${area.rank}. ${area.name}`;
            return mark ? (
              <path key={area.key} d={mark} className={className}>
                <title>{name}</title>
              </path>
            ) : (
              <circle key={area.key} cx={spot.x} cy={spot.y} r={6} className={className}>
                <title>{name}</title>
              </circle>
            );
          })}
        </svg>
        <figcaption>
          {w.mapAbout} <a href="/kort">{w.onMap}</a>
        </figcaption>
      </figure>
    </section>
  );
}
