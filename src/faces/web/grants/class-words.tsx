import type { ReactElement } from 'react';
import type { Text } from '../../../domain/kernel/language.ts';
import type { GrantRow } from '../../../domain/model/grant.ts';
import type { GrantClass } from '../../../domain/model/grant-rules.ts';
import { grantClassNames, verdictText } from '../../../domain/model/grant-words.ts';
import { useLang } from '../client/page-context.tsx';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';

/** What is said of the class of a place. */
export interface ToldClass {
  readonly class?: GrantClass;
  /** The classes it may be, where none was given. */
  readonly verdict?: Text;
  readonly decided: boolean;
  readonly tilts: boolean;
}

/** What is said of the class of a row of a round. */
export function toldClass(row: GrantRow): ToldClass {
  return {
    ...(row.class === undefined ? { verdict: verdictText(row.computed) } : { class: row.class }),
    decided: row.decided !== undefined,
    tilts: row.shifts.length > 0,
  };
}

/** Class of a place in words; open ones as those they may be. */
export function ClassWords({ of }: { readonly of: ToldClass }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  if (of.class === undefined) {
    return (
      <>
        <strong>{w.openClass}</strong>
        <span className="under">{of.verdict?.[lang]}</span>
      </>
    );
  }
  const marks = [...(of.decided ? [w.decidedMark] : []), ...(of.tilts ? [w.tilts] : [])];
  return (
    <>
      {grantClassNames[of.class][lang]}
      {marks.length > 0 && <span className="under">{marks.join(', ')}</span>}
    </>
  );
}
