import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { AreasPage } from '../page-data/area-pages.ts';
import { areaWords } from '../words/areas.ts';
import { wordsIn } from '../words/message.ts';
import { hectare } from './area-size.ts';
import { BreakableName } from './breakable-name.tsx';
import { ChoiceField } from './choice-field.tsx';

/** First and last day in words; without a last day `still`. */
export function validityText(from: string | undefined, to: string | undefined, lang: Lang): string {
  const w = wordsIn(areaWords, lang);
  const end = to === undefined ? w.still : formatDate(to, lang);
  if (from === undefined && to === undefined) return w.allDays;
  return `${from === undefined ? '' : formatDate(from, lang)} – ${end}`.trim();
}

/** `/omraader`: areas the reader may see, each a way to its history. */
export function AreasPageView({ page }: { readonly page: AreasPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(areaWords, lang);
  // One unit, and as many decimals in every row as the smallest area needs.
  const decimals = page.areas.some(({ m2 }) => m2 < hectare) ? 2 : 1;
  return (
    <article className="areas-page">
      <header className="page-head page-head--split">
        <div>
          <h1>{w.title}</h1>
          <p className="page-head__under">{w.lead}</p>
        </div>
        {page.mayChange && (
          <div className="page-head__actions">
            <a className="button button-primary" href={page.registerAt}>
              {w.register}
            </a>
            <a className="button button-secondary" href={page.importAt}>
              {w.importMany}
            </a>
          </div>
        )}
      </header>
      <form method="get" action="/omraader" className="step-form">
        <ChoiceField name="tema" label={w.kind} choices={page.themes} />
        <ChoiceField name="kommune" label={w.kommune} choices={page.kommuner} none={w.allKommuner} />
        <label>
          {w.name}
          <input name="navn" className="form-input" defaultValue={page.name} maxLength={80} />
        </label>
        <button type="submit" className="button button-secondary">
          {w.show}
        </button>
      </form>
      {page.areas.length === 0 ? (
        <p className="empty">{w.none}</p>
      ) : (
        <HeadedTable label={w.title} heads={[w.name, w.kind, w.valid, { number: w.size }]}>
          {page.areas.map((area) => (
            <tr key={area.objektId}>
              <th scope="row">
                <a href={`/omraader/${area.objektId}`}>
                  <BreakableName name={area.name} />
                </a>
              </th>
              <td>{area.kind[lang]}</td>
              <td>{validityText(area.from, area.to, lang)}</td>
              <td className="number">{formatNumber(area.m2 / hectare, decimals, lang)}</td>
            </tr>
          ))}
        </HeadedTable>
      )}
      {page.count > page.areas.length && (
        <p>{w.shown(formatCount(page.areas.length, lang), formatCount(page.count, lang))}</p>
      )}
      <p className="under">{page.meaning[lang]}</p>
    </article>
  );
}
