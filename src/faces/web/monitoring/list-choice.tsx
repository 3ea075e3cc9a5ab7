import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { Choice } from '../frame/choice.tsx';
import type { PageChoice } from '../page-data/page-frame.ts';
import { wordsIn } from '../words/message.ts';
import { shadowWords } from '../words/shadow-list.ts';

interface ListChoiceProps {
  readonly name: string;
  readonly choices: readonly PageChoice[];
}

/** A choice of a list as a form of its own: it works without scripts. */
export function ListChoice({ name, choices }: ListChoiceProps): ReactElement {
  const w = wordsIn(shadowWords, useLang());
  return (
    <form className="compare-form" action="/overvaagning/skyggeliste" method="get">
      <Choice name={name} label={w.list} choices={choices} />
      <button type="submit" className="button button-secondary">
        {w.show}
      </button>
    </form>
  );
}
