import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { tableAddress } from '../client/table-address.ts';
import { Fold } from '../frame/fold.tsx';
import type { TableListItem } from '../page-data/page-frame.ts';
import type { TableQuestion } from '../page-data/table-pages.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';
import { ThemeLists } from './theme-grid.tsx';

interface TableMenuProps {
  readonly tables: readonly TableListItem[];
  readonly question: TableQuestion;
}

/** The way from table to table for the same place: previous, next and all of them by theme. */
export function TableMenu({ tables, question }: TableMenuProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(tableWords, lang);
  const at = tables.findIndex((table) => table.id === question.table);
  const previous = tables[at - 1];
  const next = tables[at + 1];
  // Rows and measures belong to a table, so they do not follow to another.
  const address = (table: string): string => tableAddress(question, { table, maal: undefined, raekker: undefined });
  return (
    <nav className="table-menu" aria-label={w.allTables}>
      {previous ? (
        <a className="table-menu__step" href={address(previous.id)} rel="prev">
          <span aria-hidden="true">← </span>
          <span className="sr-only">{w.previous}: </span>
          {previous.id}
          <span className="table-menu__title"> {previous.title[lang]}</span>
        </a>
      ) : (
        <span className="table-menu__step" />
      )}
      <Fold label={`${w.allTables} (${tables.length})`} className="fold--center">
        <div className="table-menu__list">
          <ThemeLists tables={tables} address={address} heading="h2" current={question.table} />
        </div>
      </Fold>
      {next ? (
        <a className="table-menu__step table-menu__step--next" href={address(next.id)} rel="next">
          <span className="sr-only">{w.next}: </span>
          {next.id}
          <span className="table-menu__title"> {next.title[lang]}</span>
          <span aria-hidden="true"> →</span>
        </a>
      ) : (
        <span className="table-menu__step" />
      )}
    </nav>
  );
}
