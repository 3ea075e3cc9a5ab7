import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import type { StockLine } from '../../../domain/model/twin-economy.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { TwinPage } from '../page-data/twin-pages.ts';
import { wordsIn } from '../words/message.ts';
import { twinEconomyWords } from '../words/twin-economy.ts';
import { UnitCell } from './unit-cell.tsx';
import { YearChoice } from './year-choice.tsx';

function textOf({ values, decimals, year }: StockLine, at: number, lang: Lang): string | undefined {
  const found = values[at];
  if (found?.words) return found.words[lang];
  if (found?.value === undefined) return undefined;
  return year ? String(found.value) : formatNumber(found.value, decimals, lang);
}

/** `?fane=bygninger`: tenancies, dwellings, areas and outdoor area of the unit and its twins. */
export function StockView({ page, answer }: { readonly page: TwinPage; readonly answer: TwinAnswer }): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinEconomyWords, lang);
  const { stock } = answer;
  if (!stock) return <p className="empty">{w.noStock}</p>;
  // Form and kind stand under the name already.
  const lines = stock.lines.filter(({ unit }) => unit[lang] !== '');
  return (
    <section aria-labelledby="bygninger">
      <div className="section-head">
        <h2 id="bygninger">{w.stock(stock.year)}</h2>
      </div>
      <YearChoice page={page} />
      <HeadedTable
        label={w.stock(stock.year)}
        heads={[w.rank, w.unit, ...lines.map(({ key, name, unit }) => ({ key, text: name[lang], detail: unit[lang] }))]}
        className="figures plain-figures twin-table stock-table"
      >
        {[answer.subject, ...answer.twins].map((unit, at) => (
          <tr key={unit.key} className={at === 0 ? 'twin-subject' : undefined}>
            <td className="twin-rank">{at === 0 ? <span className="sr-only">{w.subjectShort}</span> : at}</td>
            <UnitCell unit={unit} answer={answer} />
            {lines.map((line) => (
              <td key={line.key}>{textOf(line, at, lang) ?? <span className="figure-gap">{w.unknown}</span>}</td>
            ))}
          </tr>
        ))}
      </HeadedTable>
      {stock.notes.length > 0 && (
        <div className="twin-legend">
          {stock.notes.map((note) => (
            <p key={note.da}>{note[lang]}</p>
          ))}
        </div>
      )}
    </section>
  );
}
