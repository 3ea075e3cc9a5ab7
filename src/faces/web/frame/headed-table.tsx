import type { ReactElement, ReactNode } from 'react';
import { ScrollFrame } from './scroll-frame.tsx';

/** The head of a column: of words, of figures, whose cells have the class `number`, or with more to say. */
export type TableHead = string | { readonly number: string } | DetailedHead;

interface DetailedHead {
  readonly text: string;
  /** Unit, weight or source, on a line of its own. */
  readonly detail?: ReactNode;
  readonly className?: string | undefined;
  /** Where two columns may be called the same. */
  readonly key?: string;
}

interface HeadedTableProps {
  /** What the table is called: read aloud, and written over it where `shown`. */
  readonly label: string;
  readonly heads: readonly TableHead[];
  /** What is read aloud where that is more than the label. */
  readonly caption?: string;
  /** A caption that everybody sees. */
  readonly shown?: ReactNode;
  /** Id of a heading that names the table instead of a caption. */
  readonly labelledBy?: string;
  /** A long table scrolls under its head. */
  readonly tall?: boolean;
  /** Its rows come in groups: each child is a `tbody`. */
  readonly grouped?: boolean;
  readonly className?: string;
  /** Its rows. */
  readonly children: ReactNode;
}

function Head({ head }: { readonly head: TableHead }): ReactElement {
  if (typeof head === 'string') return <th scope="col">{head}</th>;
  const { text, detail, className } = 'number' in head ? { text: head.number, className: 'number' } : head;
  return (
    <th scope="col" className={className}>
      {text}
      {detail !== undefined && <span className="head-detail">{detail}</span>}
    </th>
  );
}

function keyOf(head: TableHead): string {
  if (typeof head === 'string') return head;
  return 'number' in head ? head.number : (head.key ?? head.text);
}

/** A table with one row of heads in its frame: rows are the caller's, everything around them is alike everywhere. */
export function HeadedTable({
  label,
  heads,
  caption = label,
  shown,
  labelledBy,
  tall = false,
  grouped = false,
  className = 'figures text-table',
  children,
}: HeadedTableProps): ReactElement {
  return (
    <ScrollFrame label={label} tall={tall}>
      <table className={className} aria-labelledby={labelledBy}>
        {labelledBy === undefined && <caption className={shown ? undefined : 'sr-only'}>{shown ?? caption}</caption>}
        <thead>
          <tr>
            {heads.map((head) => (
              <Head key={keyOf(head)} head={head} />
            ))}
          </tr>
        </thead>
        {grouped ? children : <tbody>{children}</tbody>}
      </table>
    </ScrollFrame>
  );
}
