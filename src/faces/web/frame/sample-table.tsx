import type { ReactElement } from 'react';
import { HeadedTable } from './headed-table.tsx';

interface SampleTableProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** The first rows of a sent file, as they stand in it. */
export function SampleTable({ label, names, rows }: SampleTableProps): ReactElement {
  return (
    <HeadedTable label={label} heads={names} shown={label}>
      {rows.map(({ row, cells }) => (
        <tr key={row}>
          {names.map((name, at) => (
            <td key={name}>{cells[at]}</td>
          ))}
        </tr>
      ))}
    </HeadedTable>
  );
}
