import type { ReactElement } from 'react';
import type { SearchHit } from '../../../domain/model/answer.ts';
import { useLang } from '../client/page-context.tsx';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';
import { hitAddress } from './hit-address.ts';

/** One hit: its name as a link, and what tells it from others of the same name. */
export function HitLine({ hit }: { readonly hit: SearchHit }): ReactElement {
  const lang = useLang();
  // The country is the one place whose name is a word of the language.
  const name = hit.kind === 'land' ? wordsIn(frameWords, lang).kind_land : hit.name;
  return (
    <span className="hit">
      <a href={hitAddress(hit)}>{name}</a>
      <span className="hit__detail">{hit.detail[lang]}</span>
    </span>
  );
}
