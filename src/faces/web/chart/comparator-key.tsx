import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { chartWords } from '../words/chart.ts';
import { wordsIn } from '../words/message.ts';
import type { ChartBar } from './chart-model.ts';

const shapes = ['M2 2h10v10h-10z', 'M7 0l7 7l-7 7l-7 -7z', 'M7 1l6.5 12h-13z'];

interface KeyProps {
  /** The place whose bars are drawn. */
  readonly own: string;
  readonly bar: ChartBar | undefined;
}

/** What the bars with their figures and the open marks on them stand for. */
export function ComparatorKey({ own, bar }: KeyProps): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(chartWords, lang);
  if (!bar || bar.compared.length === 0) return null;
  return (
    <ul className="chart__key">
      <li>
        <svg viewBox="0 0 24 14" width="24" height="14" aria-hidden="true">
          <path className="chart__key-bar" d="M0 2h24v10h-24z" />
        </svg>
        {w.ownBar(own)}
      </li>
      {bar.compared.map((one, at) => (
        <li key={one.name.da}>
          <svg viewBox="-1 -1 16 16" width="14" height="14" aria-hidden="true">
            <path d={shapes[at % shapes.length]} />
          </svg>
          {one.name[lang]}
        </li>
      ))}
    </ul>
  );
}
