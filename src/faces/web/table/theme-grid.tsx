import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { TableListItem } from '../page-data/page-frame.ts';
import { tablesByTheme } from './table-menu.tsx';

interface ThemeGridProps {
  readonly tables: readonly TableListItem[];
  readonly address: (table: string) => string;
}

/** The tables there are of something, theme by theme, each a way to it. */
export function ThemeGrid({ tables, address }: ThemeGridProps): ReactElement {
  const lang = useLang();
  return (
    <div className="theme-grid">
      {tablesByTheme(tables, lang).map(([theme, members]) => (
        <section key={theme}>
          <h3>{theme}</h3>
          <ul>
            {members.map((table) => (
              <li key={table.id}>
                <a href={address(table.id)}>
                  <span className="table-id">{table.id}</span> {table.title[lang]}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
