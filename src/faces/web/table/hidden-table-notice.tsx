import type { ReactElement } from 'react';
import type { HiddenTable } from '../../../domain/model/answer.ts';
import type { StatusDefinition } from '../../../domain/model/cell.ts';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';
import { NextStepLinks, type StepAddress } from './next-step-links.tsx';

interface HiddenTableProps {
  readonly hidden: HiddenTable;
  readonly title: string;
  readonly statuses: readonly StatusDefinition[];
  readonly address: StepAddress;
}

/** In place of what cannot be shown for the selection: the rule or the reason, who is missing, and the two offers. */
export function HiddenTableNotice({ hidden, title, statuses, address }: HiddenTableProps): ReactElement {
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
        <NextStepLinks step={hidden.nextStep} address={address} asButtons />
      </div>
    </section>
  );
}
