import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { ChartBar } from './chart-model.ts';

const shapes = ['M2 2h10v10h-10z', 'M7 0l7 7l-7 7l-7 -7z', 'M7 1l6.5 12h-13z'];

/** What the open marks beside the bars stand for. */
export function ComparatorKey({ bar }: { readonly bar: ChartBar | undefined }): ReactElement | null {
  const lang = useLang();
  if (!bar || bar.compared.length === 0) return null;
  return (
    <ul className="chart__key">
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
