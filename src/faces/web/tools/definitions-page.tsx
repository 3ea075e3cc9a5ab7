import type { ReactElement } from 'react';
import { sourceName } from '../../../domain/model/source-names.ts';
import { readable } from '../client/own-address.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { DefinitionsPage } from '../page-data/tool-pages.ts';
import { DownloadMenu } from '../table/download-menu.tsx';
import { bandText, shownCell } from '../table/shown-cell.ts';
import { wordsIn } from '../words/message.ts';
import { toolWords } from '../words/tools.ts';
import { ToolHead } from './tool-head.tsx';

type Word = DefinitionsPage['compared']['words'][number];

function RuleRow({ found, sted }: { readonly found: Word['rules'][number]; readonly sted: string }): ReactElement {
  const lang = useLang();
  const w = wordsIn(toolWords, lang);
  const { rule, cell, decimals, unit, period } = found;
  const { text, word } = shownCell(cell, decimals, lang, []);
  const band = bandText(cell, decimals, lang);
  return (
    <tr>
      <th scope="row">
        {rule.name[lang]}
        <span className="under">{sourceName(rule.source, lang)}</span>
      </th>
      <td className="value">
        {word ? <abbr title={word}>{text}</abbr> : `${text} ${unit[lang]}`}
        {word && <span className="under">{word}</span>}
        {band && <span className="under">{band}</span>}
      </td>
      <td>{period[lang]}</td>
      <td className="told">
        {rule.rule[lang]} <a href={`/tabel/${rule.table}?sted=${readable(sted)}`}>{w.seeTable}</a>
      </td>
      <td>{rule.why ? rule.why[lang] : w.first}</td>
    </tr>
  );
}

function WordTable({ word, sted }: { readonly word: Word; readonly sted: string }): ReactElement {
  const lang = useLang();
  const w = wordsIn(toolWords, lang);
  return (
    <section aria-labelledby={word.id}>
      <h2 id={word.id}>{word.name[lang]}</h2>
      <HeadedTable
        label={word.name[lang]}
        heads={[w.rule, { text: w.value, className: 'value' }, w.period, w.how, w.why]}
        className="figures text-table text-table--told"
      >
        {word.rules.map((found) => (
          <RuleRow key={found.rule.id} found={found} sted={sted} />
        ))}
      </HeadedTable>
      {word.without && <p className="under">{word.without[lang]}</p>}
    </section>
  );
}

/** `/overvaagning/definitioner`: the same word under different rules, with the number each gives and the reason. */
export function DefinitionsPageView({ page }: { readonly page: DefinitionsPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(toolWords, lang);
  const { place, words, hidden, coverage } = page.compared;
  const chosen = page.places.find((one) => one.chosen)?.value;
  return (
    <article className="monitor-page">
      <div className="page-head--split">
        <ToolHead title={w.definitions} lead={w.definitionsLead(place.name[lang])} />
        <div className="page-head__actions">
          <DownloadMenu downloads={page.downloads} url={page.url} />
        </div>
      </div>
      <form className="compare-form" action="/overvaagning/definitioner" method="get" key={page.url}>
        <label>
          {w.place}
          <select className="form-select" name="sted" defaultValue={chosen}>
            {page.places.map(({ value, label }) => (
              <option key={value} value={value}>
                {label[lang]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button button-primary">
          {w.show}
        </button>
      </form>
      {coverage && <p className="atom-note">{coverage.reason[lang]}</p>}
      {hidden && (
        <p className="atom-note">
          <strong>{w.hidden}.</strong> {hidden.reason?.[lang]}
        </p>
      )}
      {words.map((word) => (
        <WordTable key={word.id} word={word} sted={place.key} />
      ))}
    </article>
  );
}
