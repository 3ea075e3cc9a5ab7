import type { ReactElement } from 'react';
import type { HiddenTable, ShownPlace } from '../../../domain/model/answer.ts';
import { useLang } from '../client/page-context.tsx';
import type { TablePage } from '../page-data/table-pages.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';
import { NextStepLinks } from './next-step-links.tsx';

interface HiddenTableProps {
  readonly hidden: HiddenTable;
  readonly place: ShownPlace;
  readonly page: TablePage;
}

/** In place of a table that cannot be shown for the selection: the rule, who is missing, and the two offers. */
export function HiddenTableNotice({ hidden, place, page }: HiddenTableProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(tableWords, lang);
  const status = page.statuses.find((candidate) => candidate.id === hidden.rule);
  return (
    <section className="alert alert-info hidden-table">
      <div className="alert-body">
        <h2 className="alert-heading">{w.hiddenTitle(place.name[lang])}</h2>
        <p>{hidden.reason?.[lang] ?? status?.rule[lang]}</p>
        {hidden.missing.length > 0 && (
          <p>
            {w.hiddenMissing} {new Intl.ListFormat(lang, { type: 'conjunction' }).format(hidden.missing)}.
          </p>
        )}
        <NextStepLinks step={hidden.nextStep} question={page.question} asButtons />
      </div>
    </section>
  );
}
