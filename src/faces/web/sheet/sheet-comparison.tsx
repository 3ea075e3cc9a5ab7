import type { ReactElement } from 'react';
import type { ShownComparison } from '../../../domain/model/sheet-comparison.ts';
import { useLang } from '../client/page-context.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import { SpokenText } from '../frame/spoken-text.tsx';
import type { SheetPage } from '../page-data/sheet-pages.ts';
import { wordsIn } from '../words/message.ts';
import { sheetPageWords } from '../words/sheets.ts';

interface ComparisonProps {
  readonly comparison: ShownComparison;
  readonly page: SheetPage;
}

const places = [0, 1, 2] as const;

/** A kommune beside others by comparable figures; the reader chooses whom, the printed sheet stays as it is. */
export function SheetComparison({ comparison, page }: ComparisonProps): ReactElement {
  const w = wordsIn(sheetPageWords, useLang());
  return (
    <section className="sheet-comparison" aria-labelledby="sammenligning">
      <h2 id="sammenligning">{w.comparison(String(comparison.year))}</h2>
      <ChooseOthers page={page} />
      <ScrollFrame label={w.comparison(String(comparison.year))}>
        <table className="sheet-table sheet-table--compared">
          <thead>
            <tr>
              <th scope="col">{w.compared}</th>
              {comparison.columns.map(({ key, name }) => (
                <th key={key} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparison.rows.map(({ id, name, about, unit, cells }) => (
              <tr key={id}>
                <th scope="row" title={about}>
                  {unit === '' ? name : `${name} (${unit})`}
                </th>
                {cells.map(({ text, spoken }, at) => (
                  <td key={comparison.columns[at]?.key} className="number">
                    <SpokenText shown={text} spoken={spoken} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <p className="small">{w.weighed}</p>
    </section>
  );
}

function ChooseOthers({ page }: { readonly page: SheetPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(sheetPageWords, lang);
  const own = page.kommuner.find(({ chosen }) => chosen)?.value ?? '';
  const chosen = page.chosen ?? [];
  return (
    <form action="/faktaark" method="get" className="sheet-form sheet-form--others">
      <input type="hidden" name="kommune" value={own} />
      <fieldset>
        <legend>{w.chooseOthers}</legend>
        {places.map((at) => (
          <span key={`${page.url} ${at}`} className="sheet-form__other">
            <label htmlFor={`sml${at}`}>{w.other(String(at + 1))}</label>
            <select id={`sml${at}`} name={`sml${at + 1}`} className="form-select" defaultValue={chosen[at] ?? ''}>
              <option value="">{w.nearest}</option>
              {page.kommuner
                .filter(({ value }) => value !== own)
                .map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label[lang]}
                  </option>
                ))}
            </select>
          </span>
        ))}
      </fieldset>
      <button type="submit" className="button button-secondary">
        {w.compare}
      </button>
    </form>
  );
}
