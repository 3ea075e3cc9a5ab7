import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { SignTable } from '../frame/sign-table.tsx';
import type { ProtectionPage } from '../page-data/about-pages.ts';
import { wordsIn } from '../words/message.ts';
import { protectionWords } from '../words/protection.ts';
import { AtomPicture } from './atom-picture.tsx';
import { RoundingPicture } from './rounding-picture.tsx';
import { SumExample } from './sum-example.tsx';

/** What may be behind some shown counts, as a table. */
function BehindFigures({ n }: { readonly n: number }): ReactElement {
  const w = wordsIn(protectionWords, useLang());
  return (
    <>
      <h3>{w.canBe}</h3>
      <p>{w.canBeText}</p>
      <HeadedTable label={w.canBe} heads={[w.shown, w.behind]} className="figures plain-figures">
        {[0, n, 4 * n].map((shown) => (
          <tr key={shown}>
            <th scope="row">{shown}</th>
            <td>{w.fromTo(Math.max(0, shown - n + 1), shown + n - 1)}</td>
          </tr>
        ))}
      </HeadedTable>
      <p>{w.notNone}</p>
    </>
  );
}

/** `/beskyttelse`: for everybody who wonders whether a table can give a neighbour away. */
export function ProtectionPageView({ page }: { readonly page: ProtectionPage }): ReactElement {
  const w = wordsIn(protectionWords, useLang());
  const { rules, strict } = page;
  const usual = rules.gates[1];
  return (
    <article className="protection-page">
      <header className="page-head">
        <h1>{w.title}</h1>
        <p className="page-head__under">{w.lead}</p>
      </header>
      <section aria-labelledby="afrunding" className="prose">
        <h2 id="afrunding">{w.roundTitle}</h2>
        <p>{w.roundText(rules.n)}</p>
        <RoundingPicture n={rules.n} />
        <BehindFigures n={rules.n} />
      </section>
      <section aria-labelledby="summer" className="prose">
        <h2 id="summer">{w.sumTitle}</h2>
        <p>{w.sumText}</p>
        <SumExample n={rules.n} />
      </section>
      <section aria-labelledby="samlet" className="prose">
        <h2 id="samlet">{w.atomTitle}</h2>
        <p>{w.atomText}</p>
        {usual.residents === exampleGate && <AtomPicture />}
        <p>{w.gateOf(usual.residents, usual.households)}</p>
      </section>
      <section aria-labelledby="penge" className="prose">
        <h2 id="penge">{w.moneyTitle}</h2>
        <p>{w.moneyText(rules.meanHeads, rules.shareBase)}</p>
      </section>
      <section aria-labelledby="tegn" className="prose">
        <SignTable title={w.signsTitle} statuses={page.statuses.filter(({ symbol }) => symbol !== '')} />
      </section>
      {strict && (
        <section aria-labelledby="offentlig" className="prose">
          <h2 id="offentlig">{w.publicTitle}</h2>
          <p>{w.publicText(strict.n)}</p>
        </section>
      )}
      <section aria-labelledby="graenser" className="prose">
        <h2 id="graenser">{w.limitsTitle}</h2>
        <ul>
          {w.limits.split('|').map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="bevis" className="prose">
        <h2 id="bevis">{w.proofTitle}</h2>
        <p>{w.proofText}</p>
        <p>
          <a href="/beskyttelse/teknisk">{w.toTechnical}</a>
        </p>
        <p>
          <a href="/offentliggjort">{w.toPublished}</a>
        </p>
      </section>
    </article>
  );
}

// The picture's example is true at this many residents; at other gates the words stand alone.
const exampleGate = 100;
