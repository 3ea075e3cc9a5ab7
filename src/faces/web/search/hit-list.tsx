import type { ReactElement } from 'react';
import type { SearchHit } from '../../../domain/model/answer.ts';
import { HitLine } from './hit-line.tsx';

/** Hits to open, one a line. */
export function HitList({ hits }: { readonly hits: readonly SearchHit[] }): ReactElement {
  return (
    <ul className="hits">
      {hits.map((hit) => (
        <li key={`${hit.kind}:${hit.key}`}>
          <HitLine hit={hit} />
        </li>
      ))}
    </ul>
  );
}
