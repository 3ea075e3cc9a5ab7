import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { toolWords } from '../words/tools.ts';

/** The head of a tool: where it belongs, what it is called, what it does. */
export function ToolHead({ title, lead }: { readonly title: string; readonly lead: string }): ReactElement {
  const w = wordsIn(toolWords, useLang());
  return (
    <header className="page-head">
      <p className="page-head__over">
        <a href="/overvaagning">{w.over}</a>
      </p>
      <h1>{title}</h1>
      <p className="page-head__under">{lead}</p>
    </header>
  );
}
