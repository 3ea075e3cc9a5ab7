import type { ReactElement, ReactNode } from 'react';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { toolWords } from '../words/tools.ts';

interface ToolHeadProps {
  readonly title: string;
  readonly lead: string;
  /** What can be done with the page: its downloads. */
  readonly children?: ReactNode;
}

/** The head of a page under monitoring: where it belongs, what it is called, what it does. */
export function ToolHead({ title, lead, children }: ToolHeadProps): ReactElement {
  const w = wordsIn(toolWords, useLang());
  return (
    <header className="page-head page-head--split">
      <div>
        <p className="page-head__over">
          <a href="/overvaagning">{w.over}</a>
        </p>
        <h1>{title}</h1>
        <p className="page-head__under">{lead}</p>
      </div>
      {children && <div className="page-head__actions">{children}</div>}
    </header>
  );
}
