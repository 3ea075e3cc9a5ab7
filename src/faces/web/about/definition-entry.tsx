import type { ReactElement } from 'react';
import { sourceName } from '../../../domain/model/source-names.ts';
import { useLang } from '../client/page-context.tsx';
import { FactList } from '../frame/fact-list.tsx';
import type { ShownDefinition } from '../page-data/about-pages.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';
import { tableWords } from '../words/table.ts';

/** One table's definition in full. Its id is the address' fragment, so that every figure can point at it. */
export function DefinitionEntry({ definition }: { readonly definition: ShownDefinition }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  const t = wordsIn(tableWords, lang);
  const facts: readonly (readonly [string, string])[] = [
    [t.population, definition.population[lang]],
    [t.base, definition.base[lang]],
    [t.reference, definition.reference[lang]],
    [t.register, definition.register[lang]],
    [w.measures, definition.measures.map((measure) => `${measure.label[lang]} (${measure.unit[lang]})`).join(', ')],
    [w.tier, String(definition.tier)],
    [t.source, sourceName(definition.source, lang)],
  ];
  return (
    <section className="definition" id={definition.id}>
      <h3>
        <span className="table-id">{definition.id}</span> {definition.title[lang]}
      </h3>
      <FactList facts={facts} />
      {definition.notes.map((note) => (
        <p key={note.da}>{note[lang]}</p>
      ))}
      <details className="definition__rows">
        <summary>
          {w.rows} ({definition.rows.length})
        </summary>
        <ul>
          {definition.rows.map((row) => (
            <li key={row.code} className={`depth-${row.depth}`}>
              {row.label[lang]}
            </li>
          ))}
        </ul>
      </details>
      <p>
        <a href={`/tabel/${definition.id}`}>{w.seeTable}</a> · v. {definition.version}
      </p>
    </section>
  );
}
