import type { ReactElement } from 'react';
import type { KeyFigure } from '../../../domain/model/answer.ts';
import type { Cell } from '../../../domain/model/cell.ts';
import { numberOf } from '../../../domain/model/status-of.ts';
import { useLang } from '../client/page-context.tsx';
import { tableOfPlacePage } from '../client/table-address.ts';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import type { PlacePage } from '../page-data/place-pages.ts';
import { CoverageMark } from '../table/coverage-note.tsx';
import { shownCell } from '../table/shown-cell.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';
import { partialKeyFigures } from './partial-key-figures.ts';
import { SparkLine } from './spark-line.tsx';

// The place page has no list of statuses; a hidden key figure leads to its table, which explains it.
function Value({ cell, figure }: { readonly cell: Cell | undefined; readonly figure: KeyFigure }): ReactElement {
  const lang = useLang();
  if (!cell) return <span>...</span>;
  const shown = shownCell(cell, figure.decimals, lang, []);
  // Whole numbers leave room for a decimal, so that units stand under units down the column.
  const isWhole = figure.decimals === 0 && numberOf(cell) !== undefined;
  return (
    <span className={isWhole ? 'value value--whole' : 'value'} title={shown.word}>
      {shown.word ? (
        <>
          <span aria-hidden="true">{shown.text}</span>
          <span className="sr-only">{shown.word}</span>
        </>
      ) : (
        shown.text
      )}
    </span>
  );
}

/** Key figures of a place: newest value, comparators beside it, and the series as a small line. Each opens its table. */
export function KeyFigures({ page }: { readonly page: PlacePage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  const { place } = page.place;
  const { marks } = partialKeyFigures(page.place, lang);
  // A kommune is not compared with itself.
  const keyFigures = page.place.keyFigures.map((figure) => ({
    ...figure,
    comparators: figure.comparators.filter((one) => one.place.key !== place.key),
  }));
  const comparators = keyFigures[0]?.comparators.map((one) => one.place) ?? [];
  return (
    <ScrollFrame label={w.keyFigures}>
      <table className="figures key-figures">
        <caption className="sr-only">
          {w.keyFigures}: {place.name[lang]}
        </caption>
        <thead>
          <tr>
            <th scope="col">{w.keyFigure}</th>
            <th scope="col">{w.period}</th>
            <th scope="col" className="own">
              {place.name[lang]}
            </th>
            {comparators.map((comparator) => (
              <th key={comparator.key} scope="col" className="compared apart">
                {comparator.name[lang]}
                <CoverageMark mark={marks.get(comparator.key)} />
              </th>
            ))}
            <th scope="col" className="spark-head">
              {w.development}
            </th>
          </tr>
        </thead>
        <tbody>
          {keyFigures.map((figure) => (
            <tr key={figure.id}>
              <th scope="row">
                <a href={tableOfPlacePage(page, figure.table)}>{figure.name[lang]}</a>
                <CoverageMark mark={marks.get(figure.id)} />
                <span className="unit"> ({figure.unit[lang]})</span>
              </th>
              <td className="period">{figure.periods.at(-1)?.label[lang]}</td>
              <td className="own">
                <Value cell={figure.cells.at(-1)} figure={figure} />
              </td>
              {figure.comparators.map((comparator) => (
                <td key={comparator.place.key} className="compared apart">
                  <Value cell={comparator.cell} figure={figure} />
                </td>
              ))}
              <td className="spark">
                <SparkLine figure={figure} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
