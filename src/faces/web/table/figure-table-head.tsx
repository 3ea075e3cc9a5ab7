import type { ReactElement, ReactNode } from 'react';
import type { TableAnswer } from '../../../domain/model/answer.ts';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';
import { CoverageMark } from './coverage-note.tsx';
import { markOfComparator } from './partial-sums.ts';
import { type ColumnGroup, columnGroups, type TableColumn } from './table-columns.ts';

interface HeadProps {
  readonly answer: TableAnswer;
  readonly columns: readonly TableColumn[];
}

function GroupName({ answer, group }: { readonly answer: TableAnswer; readonly group: ColumnGroup }): ReactNode {
  const lang = useLang();
  const w = wordsIn(tableWords, lang);
  const first = group.columns[0];
  const period = first && answer.periods[first.period];
  if (!first || !period) return null;
  const comparator = first.comparator === undefined ? undefined : answer.comparators[first.comparator];
  if (comparator) {
    return (
      <>
        {comparator.place.name[lang]}
        <CoverageMark mark={markOfComparator(answer, first.comparator ?? 0)} />
        <span className="head-detail">{w[comparator.variant]}</span>{' '}
        <span className="head-detail">{period.label[lang]}</span>
      </>
    );
  }
  const breakAt = answer.breaks.findIndex((one) => one.from === period.id);
  return (
    <>
      {period.label[lang]}
      {period.provisional && <abbr title={w.provisional}>*</abbr>}
      {breakAt >= 0 && (
        <a className="break-mark" href={`#brud-${breakAt + 1}`} aria-label={w.breakBefore(period.label[lang])}>
          {String.fromCharCode(97 + breakAt)}
        </a>
      )}
    </>
  );
}

/** Header rows: periods and comparators above, measures with their units below when more than one is shown. */
export function FigureTableHead({ answer, columns }: HeadProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(tableWords, lang);
  const groups = columnGroups(columns);
  const twoLevels = (groups[0]?.columns.length ?? 1) > 1;
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={twoLevels ? 2 : 1} className="corner">
          {w.rowHead}
        </th>
        {groups.map((group) => (
          <th
            key={group.id}
            id={group.id}
            scope={twoLevels ? 'colgroup' : 'col'}
            colSpan={group.columns.length}
            className={`${group.columns[0]?.className} ${group.columns.length > 2 ? 'wide' : ''}`}
          >
            <GroupName answer={answer} group={group} />
          </th>
        ))}
      </tr>
      {twoLevels && (
        <tr>
          {columns.map((column) => (
            <th key={column.id} id={column.id} scope="col" className={`measure ${column.className}`}>
              {answer.measures[column.measure]?.label[lang]}
            </th>
          ))}
        </tr>
      )}
    </thead>
  );
}
