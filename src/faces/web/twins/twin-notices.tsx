import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { twinWords } from '../words/twins.ts';

const distanceDecimals = 3;

/** What a reader must know of the list: no good twins, another basis than was meant, ties, what is left out. */
export function TwinNotices({ answer }: { readonly answer: TwinAnswer }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(twinWords, lang);
  const first = answer.twins[0];
  if (answer.notes.length === 0 && !answer.noGoodTwin) return null;
  return (
    <div className="twin-notices" role="status">
      {answer.noGoodTwin && first && (
        <p>
          <strong>{w.farTitle}.</strong>{' '}
          {w.farAbout(
            formatNumber(first.distance, distanceDecimals, lang),
            formatNumber(answer.farNearest, distanceDecimals, lang),
            answer.farPercent,
          )}
        </p>
      )}
      {answer.notes.map((note) => (
        <p key={note.da}>{note[lang]}</p>
      ))}
    </div>
  );
}
