import type { ReactElement } from 'react';
import type { Lang } from '../../../domain/kernel/language.ts';
import { useLang } from '../client/page-context.tsx';
import type { TableListItem } from '../page-data/page-frame.ts';

interface TablesProps {
  readonly tables: readonly TableListItem[];
  readonly address: (table: string) => string;
}

interface ThemeListsProps extends TablesProps {
  readonly heading: 'h2' | 'h3';
  /** The table one is at. */
  readonly current?: string;
}

/** The tables there are of something, theme by theme, each a way to it. */
export function ThemeGrid({ tables, address }: TablesProps): ReactElement {
  return (
    <div className="theme-grid">
      <ThemeLists tables={tables} address={address} heading="h3" />
    </div>
  );
}

/** Tables by theme, themes in the order they first occur. */
export function ThemeLists({ tables, address, heading: Heading, current }: ThemeListsProps): readonly ReactElement[] {
  const lang = useLang();
  return byTheme(tables, lang).map(([theme, members]) => (
    <section key={theme}>
      <Heading>{theme}</Heading>
      <ul>
        {members.map(({ id, title }) => (
          <li key={id}>
            <a href={address(id)} aria-current={id === current ? 'page' : undefined}>
              <span className="table-id">{id}</span> {title[lang]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  ));
}

const byTheme = (tables: readonly TableListItem[], lang: Lang) => [
  ...Map.groupBy(tables, (table) => table.theme[lang]),
];
