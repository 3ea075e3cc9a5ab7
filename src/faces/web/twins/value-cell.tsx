import type { ReactElement } from 'react';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { ShownTwinVariable, TwinValue } from '../../../domain/model/twin-answer.ts';
import { writeTwinValue } from '../../../domain/model/write-twin-value.ts';
import { wordsIn } from '../words/message.ts';
import { twinWords } from '../words/twins.ts';

/** A value as it is shown: hidden and missing by sign and by word, a capped one with a mark. */
export function TwinValueText({
  found,
  variable,
  lang,
}: {
  readonly found: TwinValue | undefined;
  readonly variable: ShownTwinVariable;
  readonly lang: Lang;
}): ReactElement {
  const w = wordsIn(twinWords, lang);
  if (found?.value === undefined) {
    const hidden = found?.status === 'hidden';
    return (
      <>
        <span aria-hidden="true">{hidden ? w.hiddenSign : w.missingSign}</span>
        <span className="sr-only">{hidden ? w.hidden : w.missing}</span>
      </>
    );
  }
  const end = found.capped && variable.cap?.[found.capped];
  return (
    <>
      {writeTwinValue(found.value, variable, lang)}
      {end !== undefined && (
        <>
          <span aria-hidden="true">*</span>
          <span className="sr-only"> {w.cappedHigh(writeTwinValue(end, variable, lang))}</span>
        </>
      )}
    </>
  );
}
