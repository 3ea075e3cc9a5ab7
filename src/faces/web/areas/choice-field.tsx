import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { PageChoice } from '../page-data/page-frame.ts';

interface ChoiceFieldProps {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly PageChoice[];
  /** What choosing nothing is called; without it something is always chosen. */
  readonly none?: string;
  readonly required?: boolean;
}

/** A field with a list of choices. */
export function ChoiceField({ name, label, choices, none, required = false }: ChoiceFieldProps): ReactElement {
  const lang = useLang();
  return (
    <label>
      {label}
      <select
        name={name}
        className="form-select"
        defaultValue={choices.find(({ chosen }) => chosen)?.value ?? ''}
        required={required}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text[lang]}
          </option>
        ))}
      </select>
    </label>
  );
}
