import type { ReactElement } from 'react';
import type { HiddenTable } from '../../../domain/model/answer.ts';
import type { StatusDefinition } from '../../../domain/model/cell.ts';
import { useLang } from '../client/page-context.tsx';
import type { TableQuestion } from '../page-data/table-pages.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';
import { NextStepLinks } from './next-step-links.tsx';

interface HiddenTableProps {
  readonly hidden: HiddenTable;
  readonly title: string;
  readonly statuses: readonly StatusDefinition[];
  readonly question: TableQuestion;
}

/** In place of what cannot be shown for the selection: the rule or the reason, who is missing, and the two offers. */
export function HiddenTableNotice({ hidden, title, statuses, question }: HiddenTableProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(tableWords, lang);
  const status = statuses.find((candidate) => candidate.id === hidden.rule);
  return (
    <section className="alert alert-info hidden-table">
      <div className="alert-body">
        <h2 className="alert-heading">{title}</h2>
        <p>{hidden.reason?.[lang] ?? status?.rule[lang]}</p>
        {!hidden.reason && hidden.missing.length > 0 && (
          <p>
            {w.hiddenMissing} {new Intl.ListFormat(lang, { type: 'conjunction' }).format(hidden.missing)}.
          </p>
        )}
        <NextStepLinks step={hidden.nextStep} question={question} asButtons />
      </div>
    </section>
  );
}
