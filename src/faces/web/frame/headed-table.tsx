import type { ReactElement, ReactNode } from 'react';
import { ScrollFrame } from './scroll-frame.tsx';

/** The head of a column: of words, or of figures, whose cells have the class `number`. */
export type TableHead = string | { readonly number: string };

interface HeadedTableProps {
  /** What the table is called: read aloud, and written over it where `shown`. */
  readonly label: string;
  readonly heads: readonly TableHead[];
  /** A caption that everybody sees. */
  readonly shown?: ReactNode;
  /** Id of a heading that names the table instead of a caption. */
  readonly labelledBy?: string;
  /** A long table scrolls under its head. */
  readonly tall?: boolean;
  readonly className?: string;
  /** Its rows. */
  readonly children: ReactNode;
}

/** A table with one row of heads in its frame: rows are the caller's, everything around them is alike everywhere. */
export function HeadedTable({
  label,
  heads,
  shown,
  labelledBy,
  tall = false,
  className = 'figures text-table',
  children,
}: HeadedTableProps): ReactElement {
  return (
    <ScrollFrame label={label} tall={tall}>
      <table className={className} aria-labelledby={labelledBy}>
        {labelledBy === undefined && <caption className={shown ? '' : 'sr-only'}>{shown ?? label}</caption>}
        <thead>
          <tr>
            {heads.map((head) =>
              typeof head === 'string' ? (
                <th scope="col" key={head}>
                  {head}
                </th>
              ) : (
                <th scope="col" className="number" key={head.number}>
                  {head.number}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollFrame>
  );
}
