import type { ReactElement } from 'react';
import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import type { CityPlace } from '../../../domain/model/grant-city.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { cityWords } from '../words/city.ts';
import { wordsIn } from '../words/message.ts';
import { ClassWords, toldClass } from './class-words.tsx';

function PlaceRow({ place, id }: { readonly place: CityPlace; readonly id: string }): ReactElement {
  const lang = useLang();
  const w = wordsIn(cityWords, lang);
  const { row, nearest, plans, physical, group } = place;
  return (
    <tr>
      <th scope="row">
        <a href={`/tilskud/${id}?sted=${encodeURIComponent(row.unit.key)}#sted`}>{row.unit.name[lang]}</a>
        <span className="under">{w[`group_${group}`]}</span>
      </th>
      <td>
        <ClassWords of={toldClass(row)} />
      </td>
      <td>{nearest ? w.metres(formatCount(Math.round(nearest.metres), lang), nearest.name[lang]) : ''}</td>
      <td>
        {plans.length === 0 && w.noPlan}
        {plans.map((plan) => (
          <a key={plan.id} href={`/maal/${plan.id}`}>
            {plan.name} ({w.until(plan.to)})
          </a>
        ))}
      </td>
      <td>{physical.length > 0 ? w.physicalOn(physical.join(', ')) : w.noPhysical}</td>
    </tr>
  );
}

/** A town: exposed areas, edges and vulnerable afdelinger side by side, with the moves between them. */
export function CityPanel({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(cityWords, lang);
  const { city, cities } = page;
  return (
    <section aria-labelledby="by">
      <h2 id="by">{w.title}</h2>
      <p>{w.lead}</p>
      <form className="grant-form" action={`/tilskud/${page.id}#by`} method="get" key={city?.kommune}>
        <label>
          {w.kommune}
          <select className="form-select" name="by" defaultValue={city?.kommune}>
            {cities.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <div className="button-row">
          <button type="submit" className="button button-secondary">
            {w.show}
          </button>
        </div>
      </form>
      {city && (
        <>
          <HeadedTable label={w.title} heads={[w.place, w.class, w.nearest, w.social, w.physical]}>
            {city.places.map((place) => (
              <PlaceRow key={place.row.unit.key} place={place} id={page.id} />
            ))}
          </HeadedTable>
          <h3>{w.flows}</h3>
          {city.flows.length === 0 && <p>{w.noFlows}</p>}
          <ul>
            {city.flows.map(({ from, to, persons, share }) => (
              <li key={`${from.da}${to.da}`}>
                {w.flow(from[lang], to[lang], formatCount(persons, lang), formatNumber(100 * share, 1, lang))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
