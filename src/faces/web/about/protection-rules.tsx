import type { ReactElement } from 'react';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { AboutPage } from '../page-data/about-pages.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

// What the tier is about, said by the tables it holds; the least sensitive tier has only the totals.
function themesOf({ definitions }: AboutPage, tier: number, lang: Lang): string {
  const themes = definitions.filter((one) => one.tier === tier).map(({ theme }) => theme[lang]);
  const [first, ...more] = [...new Set(themes)];
  if (first === undefined) return wordsIn(pageWords, lang).tierTotals;
  return [first, ...more.map((theme) => theme.charAt(0).toLowerCase() + theme.slice(1))].join(', ');
}

/** How persons are protected in this release: rounding, the gates of its rule set, and what a figure does not say. */
export function ProtectionRules({ page }: { readonly page: AboutPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  const least = (gate: number): string => (gate > 0 ? formatCount(gate, lang) : w.noGate);
  const base = page.rules?.n ?? page.release?.roundedTo;
  return (
    <section aria-labelledby="beskyttelse" className="prose">
      <h2 id="beskyttelse">{w.aboutProtection}</h2>
      {base !== undefined && <p>{w.aboutProtectionText(base)}</p>}
      <p>
        <a href="/beskyttelse">{w.aboutProtectionMore}</a>
      </p>
      <p>
        <a href="/offentliggjort">{w.aboutPublished}</a>
      </p>
      {page.rules && (
        <>
          <h3>{w.aboutGates}</h3>
          <p>{w.aboutGatesText}</p>
          <HeadedTable
            label={w.aboutGates}
            heads={[w.tier, w.residents, w.households, w.persons1664]}
            className="figures plain-figures"
          >
            {Object.entries(page.rules.gates).map(([tier, gate]) => (
              <tr key={tier}>
                <th scope="row">
                  {tier}
                  <span className="tier-words">{themesOf(page, Number(tier), lang)}</span>
                </th>
                <td>{least(gate.residents)}</td>
                <td>{least(gate.households)}</td>
                <td>{least(gate.persons1664)}</td>
              </tr>
            ))}
          </HeadedTable>
          <p className="page-head__under">
            {w.ruleSet}: {page.rules.name[lang]}, version {page.rules.version}
          </p>
        </>
      )}
      <h3>{w.aboutMeaning}</h3>
      <p>{w.aboutMeaningText}</p>
    </section>
  );
}
