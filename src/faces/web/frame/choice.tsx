import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { PageChoice } from '../page-data/page-frame.ts';

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly PageChoice[];
}

/** A labelled list of a form, with the choice that the page was made with. */
export function Choice({ name, label, choices }: ChoiceProps): ReactElement {
  const lang = useLang();
  const chosen = choices.find((choice) => choice.chosen)?.value;
  return (
    <label>
      {label}
      <select className="form-select" name={name} defaultValue={chosen} key={chosen}>
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text[lang]}
          </option>
        ))}
      </select>
    </label>
  );
}
