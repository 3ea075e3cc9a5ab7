import type { ReactElement } from 'react';
import type { SearchHit } from '../../../domain/model/answer.ts';
import { useLang } from '../client/page-context.tsx';
import { hitAddress } from './hit-address.ts';

/** One hit: its name as a link, and what tells it from others of the same name. */
export function HitLine({ hit }: { readonly hit: SearchHit }): ReactElement {
  return (
    <span className="hit">
      <a href={hitAddress(hit)}>{hit.name}</a>
      <span className="hit__detail">{hit.detail[useLang()]}</span>
    </span>
  );
}
