import type { ReactElement } from 'react';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import type { GrantClass } from '../../../domain/model/grant.ts';
import { grantClassNames } from '../../../domain/model/grant-words.ts';
import type { ScenarioComparison } from '../../../engines/grants/compare-scenario.ts';
import { useLang } from '../client/page-context.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';
import { SettingFields } from './setting-fields.tsx';

const mostMoved = 30;

function Comparison({ comparison }: { readonly comparison: ScenarioComparison }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const nameOf = (own: GrantClass | 'open'): string => (own === 'open' ? w.openClass : grantClassNames[own][lang]);
  const { classes, moved, left } = comparison;
  return (
    <>
      <ScrollFrame label={w.otherwise}>
        <table className="figures text-table">
          <caption className="sr-only">{w.otherwise}</caption>
          <thead>
            <tr>
              <th scope="col">{w.class}</th>
              <th scope="col" className="number">
                {w.now}
              </th>
              <th scope="col" className="number">
                {w.otherwise}
              </th>
              <th scope="col" className="number">
                {w.now} (kr.)
              </th>
              <th scope="col" className="number">
                {w.otherwise} (kr.)
              </th>
            </tr>
          </thead>
          <tbody>
            {classes.map(({ class: own, places, kroner }) => (
              <tr key={own}>
                <th scope="row">{nameOf(own)}</th>
                {[...places, ...kroner].map((value, at) => (
                  <td className="number" key={`${own}-${['a', 'b', 'c', 'd'][at]}`}>
                    {formatCount(value, lang)}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{w.left}</th>
              <td />
              <td />
              <td className="number">{formatCount(left[0], lang)}</td>
              <td className="number">{formatCount(left[1], lang)}</td>
            </tr>
          </tbody>
        </table>
      </ScrollFrame>
      <h3>{w.movedPlaces}</h3>
      {moved.length === 0 && <p>{w.noneMoved}</p>}
      <ul>
        {moved.slice(0, mostMoved).map(({ key, name, class: [before, after], grant: [from, to] }) => (
          <li key={key}>
            {name[lang]}: {nameOf(before)} → {nameOf(after)}, {formatCount(from, lang)} → {formatCount(to, lang)} kr.
          </li>
        ))}
      </ul>
    </>
  );
}

/** The round by other settings, beside itself. The question stands in the address. */
export function ScenarioPanel({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const w = wordsIn(grantWords, useLang());
  const { scenario } = page;
  return (
    <>
      <p>{w.scenarioAbout}</p>
      <form
        className="grant-form"
        action={`/tilskud/${page.id}#hvad-nu-hvis`}
        method="get"
        key={JSON.stringify(scenario?.settings)}
      >
        {page.of.version !== page.of.versions && <input type="hidden" name="version" value={page.of.version} />}
        <SettingFields settings={scenario?.settings ?? page.settings} methods={page.methods} />
        <div className="button-row">
          <button type="submit" className="button button-secondary">
            {w.calculate}
          </button>
        </div>
      </form>
      {scenario && <Comparison comparison={scenario.comparison} />}
    </>
  );
}
