import type { ReactElement } from 'react';

interface ColumnChoiceProps {
  readonly name: string;
  readonly label: string;
  /** What no column is called. */
  readonly none: string;
  readonly columns: readonly string[];
  readonly chosen: string | undefined;
}

/** Which column of a sent file holds something. */
export function ColumnChoice({ name, label, none, columns, chosen }: ColumnChoiceProps): ReactElement {
  return (
    <select name={name} className="form-select" defaultValue={chosen} aria-label={label}>
      <option value="">{none}</option>
      {columns.map((column) => (
        <option key={column} value={column}>
          {column}
        </option>
      ))}
    </select>
  );
}
