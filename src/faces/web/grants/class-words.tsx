import type { ReactElement } from 'react';
import type { GrantRow } from '../../../domain/model/grant.ts';
import { grantClassNames, verdictText } from '../../../domain/model/grant-words.ts';
import { useLang } from '../client/page-context.tsx';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';

/** Class of a row in words; open ones as those they may be. */
export function ClassWords({ row }: { readonly row: GrantRow }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  if (row.class === undefined) {
    return (
      <>
        <strong>{w.openClass}</strong>
        <span className="under">{verdictText(row.computed)[lang]}</span>
      </>
    );
  }
  const marks = [...(row.decided ? [w.decidedMark] : []), ...(row.shifts.length > 0 ? [w.tilts] : [])];
  return (
    <>
      {grantClassNames[row.class][lang]}
      {marks.length > 0 && <span className="under">{marks.join(', ')}</span>}
    </>
  );
}
