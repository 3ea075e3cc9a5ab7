import type { ReactElement } from 'react';
import type { Verdict } from '../../../domain/model/cell.ts';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { monitoringWords } from '../words/monitoring.ts';

const words = { met: 'yes', not_met: 'no', unknown: 'unknown' } as const;

/** Ja, nej or kan ikke afgøres; after a change with what it was. */
export function StateWord({ state, before }: { readonly state: Verdict; readonly before?: Verdict }): ReactElement {
  const w = wordsIn(monitoringWords, useLang());
  if (before === undefined || before === state) return <span className="state-word">{w[words[state]]}</span>;
  return (
    <span className="state-word state-word--changed">
      {w.changesTo(w[words[before]], w[words[state]].toLocaleLowerCase())}
    </span>
  );
}
