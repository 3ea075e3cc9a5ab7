import type { ReactElement } from 'react';
import type { NextStep } from '../../../domain/model/cell.ts';
import { heldWords } from '../../../engines/query/held-words.ts';
import { useLang } from '../client/page-context.tsx';
import type { TableQuestion } from '../page-data/table-pages.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';

/** Where a table is, with another selection or measure. */
export type StepAddress = (change: Pick<Partial<TableQuestion>, 'sted' | 'maal'>) => string;

interface NextStepProps {
  readonly step: NextStep;
  /** The page the offers lead to, with the change an offer makes. */
  readonly address: StepAddress;
  /** Offers as buttons (a whole hidden table) instead of links in text (one figure). */
  readonly asButtons?: boolean;
}

// Offers name afdelinger by id; a selection names them by kind and id.
function selectionOf(keys: readonly string[]): string {
  return keys.map((key) => (key.includes(':') ? key : `afd:${key}`)).join(',');
}

/** What a reader of a hidden figure can do instead, each as a link to the nearest thing that can be shown. */
export function NextStepLinks({ step, address, asButtons = false }: NextStepProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(tableWords, lang);
  const link = (sted: string, words: string): ReactElement => (
    <a className={asButtons ? 'button button-secondary' : ''} href={address({ sted })}>
      {words}
    </a>
  );
  switch (step.kind) {
    case 'choose-atom':
      return (
        <span className="next-steps">
          {link(selectionOf(step.complete), w.nextComplete(heldWords(step.holds)[lang]))}
          {step.without.length > 0 && link(selectionOf(step.without), w.nextWithout)}
        </span>
      );
    case 'see-kommune':
      return <span className="next-steps">{link(`kom:${step.kommune}`, w.nextKommune)}</span>;
    case 'see-region':
      return <span className="next-steps">{link(`reg:${step.region}`, w.nextRegion)}</span>;
    case 'more-afdelinger':
      return (
        <span className="next-steps">
          <a href="/udvalg">{w.nextMore}</a>
        </span>
      );
    case 'coarser-rows':
      return <span>{w.nextCoarser}</span>;
    case 'see-counts':
      return (
        <span className="next-steps">
          <a href={address({ maal: 'n' })}>{w.nextCounts}</a>
        </span>
      );
  }
}
