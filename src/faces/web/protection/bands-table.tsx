import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { ShownBand } from '../page-data/about-pages.ts';
import { wordsIn } from '../words/message.ts';
import { technicalWords } from '../words/technical.ts';

const sums = [10, 50, 200] as const;

/** σ of each table's least certain row, and what it makes of sums of several units. */
export function BandsTable({ bands }: { readonly bands: readonly ShownBand[] }): ReactElement {
  const lang = useLang();
  const w = wordsIn(technicalWords, lang);
  return (
    <HeadedTable
      label={w.bandsTitle}
      heads={[w.table, 'σ', ...sums.map((k) => w.sumOf(k))]}
      className="figures plain-figures"
    >
      {bands.map(({ table, title, sigma }) => (
        <tr key={table}>
          <th scope="row">
            {table} {title[lang]}
          </th>
          <td>{formatNumber(sigma, 2, lang)}</td>
          {sums.map((k) => (
            <td key={k}>± {Math.ceil(2 * sigma * Math.sqrt(k) - tiny)}</td>
          ))}
        </tr>
      ))}
    </HeadedTable>
  );
}

// As the query engine rounds a band up: a whole number stays what it is.
const tiny = 1e-9;
