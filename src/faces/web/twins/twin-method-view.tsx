import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { periodText } from '../../../domain/kernel/period-text.ts';
import type { ShownTwinVariable, TwinAnswer } from '../../../domain/model/twin-answer.ts';
import { writeTwinValue } from '../../../domain/model/write-twin-value.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { TwinPage } from '../page-data/twin-pages.ts';
import { wordsIn } from '../words/message.ts';
import { twinWords } from '../words/twins.ts';

// A mean year is a year, without a thousands mark; a deviation of years is a number of years.
function mean(value: number, variable: ShownTwinVariable, lang: Lang): string {
  return writeTwinValue(variable.format === 'year' ? Math.round(value) : value, variable, lang);
}

function deviation(value: number, variable: ShownTwinVariable, lang: Lang): string {
  return variable.format === 'year' ? formatNumber(value, 1, lang) : writeTwinValue(value, variable, lang);
}

/** What the twins were found by: method, weights, frozen means and deviations, the date of each variable, and links. */
export function TwinMethodView({
  answer,
  links,
}: {
  readonly answer: TwinAnswer;
  readonly links: TwinPage['links'];
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinWords, lang);
  const { method } = answer;
  return (
    <section aria-labelledby="metode">
      <div className="section-head">
        <h2 id="metode">{w.method}</h2>
      </div>
      <p>
        {w.methodLine(method.name[lang], method.version)} {w.frozen}
      </p>
      <HeadedTable
        label={w.method}
        heads={[w.variable, w.weight, w.units, w.mean, w.deviation, w.date]}
        className="figures plain-figures"
      >
        {answer.variables.map((variable) => {
          const { key, name, about, weight, population, period } = variable;
          return (
            <tr key={key}>
              <th scope="row">
                {name[lang]}
                <span className="twin-unit">{about[lang]}</span>
              </th>
              <td>{weight > 0 ? formatNumber(weight, 3, lang) : w.shownOnly}</td>
              <td>{population && formatNumber(population.n, 0, lang)}</td>
              <td>{population && mean(population.mean, variable, lang)}</td>
              <td>{population && deviation(population.deviation, variable, lang)}</td>
              <td>{periodText(period, lang)}</td>
            </tr>
          );
        })}
      </HeadedTable>
      {links && (
        <ul className="twin-links">
          <li>
            <a href={links.rolling}>{w.rolling}</a>
          </li>
          <li>
            <a href={links.pinned}>{w.pinned}</a>
          </li>
        </ul>
      )}
    </section>
  );
}
